package id.desbumi.registry;

import id.desbumi.core.Nik;
import id.desbumi.core.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Compares what the digits of a NIK say with what the record says. */
final class NikDoubts {

  private NikDoubts() {}

  static List<String> of(Nik nik, Person person, LocalDate today) {
    var doubts = new ArrayList<String>();
    if (!nik.hasSerial()) {
      doubts.add("serial");
    }
    if (nik.sex().isEmpty() || person.sex().isPresent() && !person.sex().equals(nik.sex())) {
      doubts.add("sex");
    }
    var birth = nik.birth(today);
    if (birth.isEmpty() || person.birth().isPresent() && !fits(person.birth().get(), birth.get())) {
      doubts.add("birth");
    }
    return doubts;
  }

  private static boolean fits(PartialDate told, LocalDate digits) {
    return !digits.isBefore(told.earliest()) && !digits.isAfter(told.latest());
  }
}
