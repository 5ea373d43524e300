package id.desbumi.guide;

/**
 * A kind of work.
 *
 * @param code a short English word: {@code elder-carer}
 * @param name in the language of the request
 * @param sector the code of its sector
 */
public record Occupation(String code, String name, String sector) {}
