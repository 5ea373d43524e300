package id.desbumi.access.web;

/** A code to be handed over on paper, shown once. */
public record PaperPage(String name, String signInName, String code) {}
