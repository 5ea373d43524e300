package id.desbumi.registry;

import id.desbumi.core.Viewer;
import id.desbumi.database.BulkLoading;
import id.desbumi.database.CopyRows;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invented people in bulk, for trials as large as a nation: the rows that {@link People} would
 * write, sealed with keys of their own, without the questions it asks first. Whoever loads sees to
 * it that nobody is known already.
 */
@Component
public class PeopleLoading {

  public static final List<String> TABLES =
      List.of("registry.person", "registry.nik", "registry.name_key");

  private final PersonSheet sheets;
  private final Vault vault;
  private final TransactionTemplate transactions;
  private final Set<String> words = ConcurrentHashMap.newKeySet();

  PeopleLoading(PersonSheet sheets, Vault vault, PlatformTransactionManager transactionManager) {
    this.sheets = sheets;
    this.vault = vault;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /** Has the keys of these people made, as many lots at once as there are threads. */
  public void readyKeys(List<UUID> people, Secrecy secrecy) {
    transactions.executeWithoutResult(status -> vault.ready(people, secrecy));
  }

  /** The rows of some of them; {@link #readyKeys} came before. */
  public List<CopyRows> rows(Viewer viewer, List<ToRegister> entries, Instant now) {
    var people =
        new CopyRows(
            """
            copy registry.person
                 (id, place_now, kept_in_village, asked, name, name_fold, sex, born_from, born_to,
                  answers, sealed, nik_index, kk_index, phone_index, confirmed, confirmed_by,
                  checked, checked_by, recorded, recorded_by)
            from stdin\
            """);
    var claims = new CopyRows("copy claim (hash, person) from stdin");
    var keys = new CopyRows("copy registry.name_key (key, place_now, person) from stdin");
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var by = viewer.account();
    for (var entry : entries) {
      var person = entry.person();
      var columns = sheets.columns(sheets.of(person));
      var confirmed = person.asked() && viewer.role().atDesk();
      var id = person.id().value();
      people.add(
          id,
          person.place(),
          person.keptInVillage(),
          person.asked(),
          columns.name(),
          columns.nameFold(),
          columns.sex(),
          columns.bornFrom(),
          columns.bornTo(),
          columns.answers(),
          columns.sealed(),
          columns.nikIndex(),
          columns.kkIndex(),
          columns.phoneIndex(),
          confirmed ? now : null,
          confirmed ? by : null,
          confirmed ? today : null,
          confirmed ? by : null,
          now,
          by);
      if (columns.nikIndex() != null) {
        claims.add(columns.nikIndex(), id);
      }
      var folded = List.of(columns.nameFold().split(" ", -1));
      NameKeys.of(folded).forEach(key -> keys.add(key, person.place(), id));
      words.addAll(folded);
    }
    return List.of(people, claims, keys);
  }

  /** What the journal says of entering her: which fields, never what they hold. */
  public static String told(NewPerson person) {
    return People.names(person.answers());
  }

  /** Before the first rows. */
  public void begin(BulkLoading.Load load) {
    load.execute(
        "create temporary table claim (n bigserial, hash bytea, person uuid) on commit drop");
  }

  /** After the last rows: whose NIK it is, and the words that somebody may mistype. */
  public void end(BulkLoading.Load load, Instant now) {
    load.execute(
        """
        insert into registry.nik (hash, person, since)
        select hash, person, '%s'
          from (select distinct on (hash) hash, person from claim order by hash, n) first
         where not exists (select 1 from registry.nik held where held.hash = first.hash)
        """
            .formatted(now));
    load.execute(
        """
        insert into registry.nik_pending (hash, person, since)
        select c.hash, c.person, '%s'
          from claim c
          join registry.nik n on n.hash = c.hash
         where n.person <> c.person
        """
            .formatted(now));
    var near = new CopyRows("copy near (variant, word) from stdin");
    for (var word : new LinkedHashSet<>(words)) {
      if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
        NameKeys.variants(word).forEach(variant -> near.add(variant, word));
      }
    }
    load.execute("create temporary table near (variant text, word text) on commit drop");
    load.copy(near);
    load.execute(
        """
        insert into registry.name_near (variant, word)
        select variant, word from near
            on conflict do nothing
        """);
  }
}
