package id.desbumi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;

/** What the commands say and how they end; that they find the house by themselves is elsewhere. */
@SpringBootTest
class CommandsTest {

  @Autowired ConfigurableApplicationContext rooms;
  @Autowired Journal journal;
  @Autowired Deeds deeds;

  @Value("${test.database}")
  String database;

  private final StringWriter said = new StringWriter();

  @Test
  void a_whole_journal_is_called_whole_and_a_changed_row_is_named() throws SQLException {
    deeds.note(Act.PLACES_LOADED, "one");
    deeds.note(Act.PLACES_LOADED, "two");
    assertThat(run("journal", "verify")).as(said.toString()).isZero();
    assertThat(said.toString()).contains("The journal is whole");

    tamper("two", "three");
    try {
      assertThat(run("journal", "verify")).isEqualTo(1);
      assertThat(said.toString()).contains("NOT whole. First broken row:");
    } finally {
      tamper("three", "two"); // other tests read this journal too
    }
  }

  @Test
  void figures_are_held_to_the_facts_and_made_anew() {
    assertThat(run("figures", "rebuild")).as(said.toString()).isZero();
    assertThat(run("figures", "check")).as(said.toString()).isZero();
    assertThat(said.toString()).contains("The figures agree with the facts.");
  }

  @Test
  void our_own_list_of_places_a_second_time_changes_nothing() {
    assertThat(run("places", "load")).as(said.toString()).isZero();
    assertThat(said.toString()).contains("Added: 0").contains("Ended: 0").contains("Renamed: 0");
  }

  @Test
  void a_list_of_places_needs_its_name_and_day() {
    assertThat(run("places", "load", "/nowhere")).isEqualTo(2);
    assertThat(said.toString()).contains("--name and --date");
  }

  @Test
  void somebody_is_appointed_for_a_village_that_is_there() {
    String[] words = {
      "account", "appoint", "petugas.contoh", "--role", "OFFICER", "--until", "2099-12-31"
    };
    assertThat(run(with(words, "--area", "35.09.17.2003"))).isEqualTo(1);
    assertThat(said.toString()).contains("say --name to make the account");
    assertThat(run(with(words, "--area", "35.09.17.9999", "--name", "Warga Contoh 1")))
        .isEqualTo(2);
    assertThat(said.toString()).contains("There is no place with the code 35.09.17.9999.");

    assertThat(run(with(words, "--area", "35.09.17.2003", "--name", "Warga Contoh 1")))
        .as(said.toString())
        .isZero();
    assertThat(said.toString())
        .contains("Made the account 'petugas.contoh'")
        .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")
        .contains("petugas.contoh is OFFICER of 35.09.17.2003 until 2099-12-31.");
  }

  @Test
  void one_person_alone_does_not_make_a_steward() {
    var words =
        new String[] {
          "account", "steward", "camat.contoh", "--name", "Warga Contoh 2", "--roles", "OFFICER",
          "--area", "35.09", "--until", "2099-12-31", "--first", "Warga Contoh 3", "--second"
        };
    assertThat(run(with(words, "warga contoh 3"))).isEqualTo(1);
    assertThat(run(with(words, "Warga Contoh 4"))).as(said.toString()).isZero();
    assertThat(said.toString()).contains("Warga Contoh 3 and Warga Contoh 4 say so.");
  }

  private static String[] with(String[] words, String... more) {
    return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private void tamper(String from, String to) throws SQLException {
    try (var superuser = TestDatabase.get().superuser(database);
        var statement =
            superuser.prepareStatement("update audit.journal set detail = ? where detail = ?")) {
      statement.setString(1, to);
      statement.setString(2, from);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private int run(String... arguments) {
    var house = new House(rooms); // stays open: it is the test's
    var out = new PrintWriter(said, true);
    return CommandLineMode.commandLine(house).setOut(out).setErr(out).execute(arguments);
  }
}
