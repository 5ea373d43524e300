package id.desbumi.site.web;

/** Villages that stand at one stage; the stage in words. */
public record StageCount(String text, int villages) {}
