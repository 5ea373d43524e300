package id.desbumi.web;

import id.desbumi.core.PlaceCode;

/** Names a desk's place for the frame; told by a room that knows places. */
public interface DeskPlace {

  /** As people say it: "Desa Sumbersalak, Kecamatan Ledokombo, Jember". */
  String name(PlaceCode place);
}
