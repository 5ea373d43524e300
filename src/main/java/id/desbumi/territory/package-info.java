/**
 * Places of Indonesia with their codes and their history, and which villages are Desbumi villages.
 *
 * <p>{@link Places} is the way in for names, chains and search, {@link Programme} for the Desbumi
 * villages and their partners, {@link Neighbourhoods} for dusun and RT, {@link VillageTeam} for
 * divisions and offices, {@link PlaceLoading} for a newer list. A place is never deleted: it ends
 * and is succeeded, and figures keep the code they were counted under. What a list names and no
 * place can be told for is reported, not guessed.
 *
 * <p>In SQL others read {@code territory.place_facts}; public pages read {@code published.place},
 * {@code published.desbumi_village} and their like. Who may see what in a place is {@code access}'s
 * business; people are {@code registry}'s.
 */
@ApplicationModule(displayName = "Places")
@NullMarked
package id.desbumi.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
