package id.desbumi.paper;

import java.time.LocalDate;

/**
 * What stands at a sheet's foot.
 *
 * @param on the day it was written at the door
 * @param by who held the pen, at most 60 letters
 */
public record Written(LocalDate on, String by) {}
