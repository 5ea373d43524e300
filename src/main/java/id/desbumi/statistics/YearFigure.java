package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;

/**
 * An exact figure of a place by year and sex.
 *
 * @param measure the number of a {@code Measure}
 * @param year 0 for people now
 * @param sex P, L or ?
 */
public record YearFigure(PlaceCode place, int measure, int year, String sex, int n) {}
