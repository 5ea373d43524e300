package id.desbumi.guide;

/**
 * A group of kinds of work.
 *
 * @param code a short English word: {@code household}
 * @param name in the language of the request
 */
public record Sector(String code, String name) {}
