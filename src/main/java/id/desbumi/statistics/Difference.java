package id.desbumi.statistics;

/**
 * A number that is not what the facts say.
 *
 * @param what which number, in the words of the tables
 * @param expected what the facts say
 * @param found what stood there
 */
public record Difference(String what, long expected, long found) {

  @Override
  public String toString() {
    return "%s: %d expected, %d found".formatted(what, expected, found);
  }
}
