package id.desbumi.casework.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.CaseReaders;
import id.desbumi.casework.Contact;
import id.desbumi.casework.Lists;
import id.desbumi.casework.Receipt;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Uuid7;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts the door's pages together, for the public and for a desk. */
@Component
class CallPages {

  /** With more areas than these the page names them in the list to choose from only. */
  private static final int NAMED = 6;

  private final Lists lists;
  private final CaseReaders readers;
  private final HourWords hours;
  private final CallNumbers numbers;
  private final Clock clock;

  CallPages(Lists lists, CaseReaders readers, HourWords hours, CallNumbers numbers, Clock clock) {
    this.lists = lists;
    this.readers = readers;
    this.hours = hours;
    this.numbers = numbers;
    this.clock = clock;
  }

  CallForm empty() {
    return CallForm.empty(Uuid7.next(clock));
  }

  /** For everyone: she chooses whose list reads it. */
  CallPage open(CallForm form, Mistakes mistakes, @Nullable String kept) {
    var areas = lists.areas();
    var nation = lists.nationReads();
    var shown = new ArrayList<PlaceCode>();
    if (nation) {
      shown.add(PlaceCode.NATION);
    }
    areas.stream().limit(areas.size() > NAMED ? 0 : NAMED).forEach(shown::add);
    return new CallPage(
        "/layanan",
        form,
        mistakes,
        ways(),
        areas.stream()
            .map(area -> new Choice(area.value(), hours.where(area)))
            .sorted(Comparator.comparing(Choice::text))
            .toList(),
        shown.stream().map(this::reader).toList(),
        !nation && areas.isEmpty(),
        List.of(),
        numbers.list(),
        kept);
  }

  /** For a desk: its own partner reads, or the nation's desk. */
  CallPage desk(PlaceCode village, CallForm form, Mistakes mistakes) {
    var list = lists.of(village, Set.of());
    return new CallPage(
        "/layanan/catat",
        form,
        mistakes,
        ways(),
        List.of(),
        List.of(reader(list)),
        !lists.anybodyReads(list, Set.of()),
        readers.around(village).stream()
            .map(account -> new Choice(account.id().toString(), account.name()))
            .toList(),
        numbers.list(),
        null);
  }

  /** True when somebody could open it. */
  boolean anybodyReads(PlaceCode home, Set<UUID> shutOut) {
    return lists.anybodyReads(lists.of(home, shutOut), shutOut);
  }

  ReceiptPage receipt(Receipt receipt, String again) {
    return new ReceiptPage(
        receipt.code().spoken(),
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/layanan/nomor")
            .scheme(null)
            .build()
            .toUriString()
            .replaceFirst("^//", ""),
        hours.who(receipt.list()),
        hours.when(receipt.list()),
        hours.at(receipt.readBy(), receipt.list()),
        receipt.crowded(),
        again,
        numbers.list());
  }

  private CallPage.Reader reader(PlaceCode list) {
    return new CallPage.Reader(hours.who(list), hours.when(list), hours.now(list));
  }

  private static List<Choice> ways() {
    return Arrays.stream(Contact.Way.values())
        .map(way ->
            new Choice(way.name(), t("casework.way." + way), t("casework.way." + way + ".note")))
        .toList();
  }
}
