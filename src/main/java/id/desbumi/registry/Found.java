package id.desbumi.registry;

import java.util.List;

/**
 * What a search found.
 *
 * @param people at most fifty, the likeliest first
 * @param more there are further ones; another word, a year or a place narrows it
 */
public record Found(List<ListedPerson> people, boolean more) {
  public Found {
    people = List.copyOf(people);
  }
}
