package id.desbumi.guide;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * All that a message may say of its own: where, on which day, at what hour. There is no room here
 * for a person, so there is none in the text.
 *
 * @param place the code of a {@link MeetingPlace}
 */
public record Meeting(String place, LocalDate day, LocalTime hour) {}
