package id.desbumi.registry;

import id.desbumi.core.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the family at home: a light row of class S (children's data are, UU 27/2022 Pasal
 * 4(2)), sealed but for the relation.
 *
 * @param relation one of {@link #RELATIONS}
 * @param bornYear the year is enough; null when not told
 * @param school of a child, one of {@link #SCHOOL}
 * @param carer looks after the children
 * @param emergency 1 or 2: whom to call first in an emergency
 * @param mayBeCalled she chose that this one may be asked after her
 * @param until the day the row no longer holds: grown up, moved, died
 */
public record Relative(
    UUID id,
    String relation,
    String name,
    @Nullable Integer bornYear,
    @Nullable String school,
    @Nullable PhoneNumber phone,
    boolean carer,
    @Nullable Integer emergency,
    boolean mayBeCalled,
    @Nullable LocalDate until) {

  public static final List<String> RELATIONS =
      List.of(
          "suami", "istri", "anak", "orang_tua", "kakek_nenek", "saudara", "paman_bibi", "lain");
  public static final List<String> SCHOOL = List.of("belum", "sekolah", "putus", "tamat");

  public Relative {
    if (!RELATIONS.contains(relation) || name.isBlank() || name.length() > 120) {
      throw new IllegalArgumentException("not a relative");
    }
    if (school != null && !SCHOOL.contains(school)) {
      throw new IllegalArgumentException("unknown school");
    }
    if (emergency != null && emergency != 1 && emergency != 2) {
      throw new IllegalArgumentException("one or two");
    }
  }

  public boolean isChild() {
    return relation.equals("anak");
  }
}
