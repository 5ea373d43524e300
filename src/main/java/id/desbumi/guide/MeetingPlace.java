package id.desbumi.guide;

/** Where one may be asked to come; one of a list, never typed. */
public record MeetingPlace(String code, String name) {}
