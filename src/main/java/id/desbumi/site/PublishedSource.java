package id.desbumi.site;

/**
 * The page a figure stands on.
 *
 * @param publisher who runs the page, without remarks
 * @param address empty when the stored copy had none
 */
public record PublishedSource(String id, String publisher, String title, String address) {}
