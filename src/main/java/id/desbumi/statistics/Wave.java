package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;

/**
 * One table of a place whose waiting people were counted. Never leaves the worker.
 *
 * @param people how many are counted in the place now, true
 * @param waiting who changed in this table since its last wave, and did not change back
 */
record Wave(PlaceCode place, PublicTable table, State state, int people, Rule.Waiting waiting) {

  enum State {
    /** Nothing was published yet. */
    NONE,
    SHOWN,
    /** Only the total is shown: too few people. */
    TOO_SMALL
  }

  /** The same, open: shown or not, by how many people the place has. */
  Wave opened(Rule rule) {
    return new Wave(place, table, rule.stateOf(this), people, new Rule.Waiting(0, 0, 0));
  }
}
