package id.desbumi.territory;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dusun, RW and RT: the village's own data under its code, kept by its officer. They are added,
 * renamed and ended, never deleted, and no number is given twice, for people were registered there.
 */
@Component
public class Neighbourhoods {

  private final NeighbourhoodTable table;
  private final Places places;
  private final PlaceJournal journal;
  private final Clock clock;
  private final TransactionTemplate transactions;
  private final NeighbourhoodsAtHand atHand;

  Neighbourhoods(
      NeighbourhoodTable table,
      Places places,
      NeighbourhoodsAtHand atHand,
      PlaceJournal journal,
      Clock clock,
      PlatformTransactionManager transactionManager) {
    this.table = table;
    this.places = places;
    this.atHand = atHand;
    this.journal = journal;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /** All that still count in a village: each dusun, followed by its RT. */
  public List<Neighbourhood> of(PlaceCode village) {
    return atHand.of(village).stream().filter(one -> one.until() == null).toList();
  }

  /** Adds a dusun, with the next number. Refuses a second one of the same name. */
  public Neighbourhood addHamlet(Viewer viewer, PlaceCode village, String name) {
    return changing(
        viewer,
        village,
        () -> {
          var number = next(village, 2);
          var hamlet = new Neighbourhood(below(village, number, 2), name.strip(), null, null, null);
          return add(viewer, hamlet, "neighbourhood.same-name");
        });
  }

  /**
   * Adds an RT to a dusun. Refuses a second one of the same number in the same RW.
   *
   * @param rw null where the village has no RW
   */
  public Neighbourhood addRt(Viewer viewer, PlaceCode hamlet, int rt, @Nullable Integer rw) {
    return changing(
        viewer,
        hamlet.village(),
        () -> {
          if (table.of(hamlet.village()).stream()
              .noneMatch(one -> one.code().equals(hamlet) && one.until() == null)) {
            throw new NotThere();
          }
          var number = next(hamlet, 3);
          return add(
              viewer,
              new Neighbourhood(below(hamlet, number, 3), rtName(rt, rw), rt, rw, null),
              "neighbourhood.same-number");
        });
  }

  /** Gives a dusun another name. */
  public void rename(Viewer viewer, PlaceCode hamlet, String name) {
    changing(
        viewer,
        hamlet.village(),
        () -> {
          var taken =
              table.of(hamlet.village()).stream()
                  .filter(one -> one.isHamlet() && one.until() == null)
                  .anyMatch(one ->
                      one.name().equalsIgnoreCase(name.strip()) && !one.code().equals(hamlet));
          if (taken) {
            throw new Refusal("neighbourhood.same-name");
          }
          if (!table.rename(hamlet, name.strip())) {
            throw new NotThere();
          }
          journal.changed(viewer, hamlet.village(), "dusun renamed " + hamlet);
          return hamlet;
        });
  }

  /** Gives an RT other numbers; its code stays, and so do those who live there. */
  public void renumber(Viewer viewer, PlaceCode rt, int number, @Nullable Integer rw) {
    changing(
        viewer,
        rt.village(),
        () -> {
          var taken =
              table.of(rt.village()).stream()
                  .filter(one -> !one.isHamlet() && one.until() == null)
                  .filter(one -> one.code().parent().equals(rt.parent()) && !one.code().equals(rt))
                  .anyMatch(
                      one -> Objects.equals(one.rt(), number) && Objects.equals(one.rw(), rw));
          if (taken) {
            throw new Refusal("neighbourhood.same-number");
          }
          if (!table.renumber(rt, rtName(number, rw), number, rw)) {
            throw new NotThere();
          }
          journal.changed(viewer, rt.village(), "RT renumbered " + rt);
          return rt;
        });
  }

  /**
   * A dusun or RT no longer counts from a day on; the RT of a dusun end with it. People stay
   * registered where they are until somebody says where they belong now.
   */
  public void end(Viewer viewer, PlaceCode code, LocalDate on) {
    changing(
        viewer,
        code.village(),
        () -> {
          if (table.end(code, on) == 0) {
            throw new NotThere();
          }
          journal.changed(viewer, code.village(), "neighbourhood ended " + code);
          return code;
        });
  }

  /**
   * The village got another code: its dusun and RT are written under the new one, with the same
   * numbers, and end under the old. For whoever runs the system.
   */
  public void follow(Viewer viewer, PlaceCode old, PlaceCode successor) {
    if (viewer.role() != Role.ADMINISTRATOR) {
      throw new NotThere();
    }
    transactions.executeWithoutResult(status -> {
      table.lock(successor);
      atHand.forgetAfterwards(old);
      atHand.forgetAfterwards(successor);
      var today = LocalDate.now(clock.withZone(places.zone(successor)));
      if (table.copy(old, successor, today) > 0) {
        journal.changed(viewer, successor, "neighbourhoods followed " + old);
      }
      table.end(old, today);
    });
  }

  private Neighbourhood add(Viewer viewer, Neighbourhood one, String refusal) {
    var today = LocalDate.now(clock.withZone(places.zone(one.code())));
    if (!table.add(one, today)) {
      throw new Refusal(refusal);
    }
    journal.changed(viewer, one.code().village(), "neighbourhood added " + one.code());
    return one;
  }

  private <T> T changing(Viewer viewer, PlaceCode village, Supplier<T> work) {
    if (viewer.role() != Role.OFFICER || !viewer.people().holds(village, true)) {
      throw new NotThere();
    }
    if (places.find(village).filter(place -> !place.ended()).isEmpty()) {
      throw new NotThere();
    }
    return transactions.execute(status -> {
      table.lock(village);
      atHand.forgetAfterwards(village);
      return work.get();
    });
  }

  private int next(PlaceCode parent, int digits) {
    var next = table.lastNumber(parent, digits) + 1;
    if (next > (digits == 2 ? 99 : 999)) {
      throw new Refusal("neighbourhood.full");
    }
    return next;
  }

  private static String rtName(int rt, @Nullable Integer rw) {
    return rw == null
        ? String.format(Locale.ROOT, "RT %03d", rt)
        : String.format(Locale.ROOT, "RT %03d/RW %03d", rt, rw);
  }

  private static PlaceCode below(PlaceCode parent, int number, int digits) {
    return new PlaceCode(parent + "." + String.format(Locale.ROOT, "%0" + digits + "d", number));
  }
}
