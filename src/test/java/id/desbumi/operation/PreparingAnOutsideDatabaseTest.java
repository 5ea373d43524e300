package id.desbumi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.Desbumi;
import id.desbumi.database.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/desbumi database prepare} against a server that knows nothing of Desbumi yet. */
class PreparingAnOutsideDatabaseTest {

  @TempDir static Path folder;
  private static EmbeddedPostgres elsewhere;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    elsewhere =
        EmbeddedPostgres.start(
            folder.resolve("elsewhere"), Path.of("target", "test-postgresql"), List.of());
  }

  @AfterAll
  static void stop() {
    elsewhere.close();
  }

  @Test
  void its_four_roles_can_sign_in_with_the_settings_it_wrote() throws Exception {
    var settings = folder.resolve("desbumi.properties");
    assertThat(prepare(settings, "--renew")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("four roles").contains(settings.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
        .isEqualTo("rw-------");
    var written = new Properties();
    try (var in = Files.newBufferedReader(settings)) {
      written.load(in);
    }
    var url = written.getProperty("spring.datasource.url");
    assertThat(url).endsWith("/desbumi").doesNotContain("password");
    signIn(url, "desbumi_app", written.getProperty("spring.datasource.password"));
    signIn(url, "desbumi_owner", written.getProperty("desbumi.database.owner-password"));
    signIn(url, "desbumi_worker", written.getProperty("desbumi.database.worker-password"));
    signIn(url, "desbumi_public", written.getProperty("desbumi.database.public-password"));
  }

  @Test
  void passwords_in_use_are_not_changed_unasked() {
    prepare(folder.resolve("first.properties"), "--renew");
    var settings = folder.resolve("second.properties");
    assertThat(prepare(settings)).isEqualTo(1);
    assertThat(err.toString()).contains("say --renew");
    assertThat(settings).doesNotExist();
  }

  @Test
  void an_unknown_command_is_not_understood() {
    assertThat(run("database", "prepair")).isEqualTo(2);
    assertThat(err.toString()).contains("prepair");
  }

  private int prepare(Path settings, String... more) {
    var arguments =
        new java.util.ArrayList<>(
            List.of(
                "database",
                "prepare",
                "--url",
                elsewhere.url("postgres") + "?password=" + elsewhere.password("postgres"),
                "--settings",
                settings.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    try (var house = new House(Desbumi.class)) {
      return CommandLineMode.commandLine(house)
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true))
          .execute(arguments);
    }
  }

  private static void signIn(String url, String user, String password) throws Exception {
    try (var connection = DriverManager.getConnection(url, user, password)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }
}
