package id.desbumi.migration.web;

/**
 * News by WhatsApp in two taps.
 *
 * @param request made when the page was shown, so that two taps too many note it once
 */
public record ChatNewsPage(String name, String back, String request, boolean saved) {}
