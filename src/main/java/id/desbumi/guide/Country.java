package id.desbumi.guide;

/**
 * A country as a place to work in.
 *
 * @param code ISO 3166-1 alpha-3: {@code MYS}
 * @param name in the language of the request: "Malaysia"
 */
public record Country(String code, String name) {}
