package id.desbumi.statistics.web;

import java.util.List;

/** The places somebody may have exact figures of. */
public record AreasPage(List<Area> areas) {

  public record Area(String name, String path) {}
}
