package id.desbumi.casework;

import id.desbumi.access.CaseReaders;
import id.desbumi.access.CaseReaders.Reader;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Which list reads a call: that of the partner nearest to her, or the national case desk's. */
@Component
public class Lists {

  private final CaseReaders readers;

  Lists(CaseReaders readers) {
    this.readers = readers;
  }

  /** The areas whose partner has somebody reading today. */
  public List<PlaceCode> areas() {
    return readers.list().stream()
        .filter(reader -> reader.role() == Role.CASE_WORKER)
        .map(Reader::area)
        .distinct()
        .toList();
  }

  /** True when the national case desk has somebody today. */
  public boolean nationReads() {
    return readers.list().stream().anyMatch(reader -> reader.role() == Role.CASE_DESK);
  }

  /** Who would read it; for naming, at the desk, whom she does not want to. */
  public List<Reader> readers(PlaceCode home) {
    return readers.list().stream()
        .filter(reader -> reader.role() == Role.CASE_DESK || reader.area().holds(home))
        .toList();
  }

  /**
   * The list for somebody of this place: the narrowest area served, when anybody of it is not shut
   * out; else the nation's, which is the answer to no place too.
   */
  public PlaceCode of(PlaceCode home, Set<UUID> shutOut) {
    return home.equals(PlaceCode.NATION)
        ? PlaceCode.NATION
        : readers.list().stream()
            .filter(reader -> reader.role() == Role.CASE_WORKER && reader.area().holds(home))
            .filter(reader -> !shutOut.contains(reader.account()))
            .map(Reader::area)
            .max(Comparator.comparingInt(area -> area.value().length()))
            .orElse(PlaceCode.NATION);
  }

  /** True when at least one account may read a call on this list. */
  public boolean anybodyReads(PlaceCode list, Set<UUID> shutOut) {
    Predicate<Reader> ofList =
        list.equals(PlaceCode.NATION)
            ? reader -> reader.role() == Role.CASE_DESK
            : reader -> reader.role() == Role.CASE_WORKER && reader.area().holds(list);
    return readers.list().stream()
        .filter(ofList)
        .anyMatch(reader -> !shutOut.contains(reader.account()));
  }
}
