package id.desbumi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  private static final Path BINARIES = Path.of("target", "test-postgresql");

  @TempDir static Path folder;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgres.start(folder, BINARIES, List.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_second_program_on_the_same_folder_is_told_so() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, BINARIES, List.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Another Desbumi already works in " + folder);
    assertThat(setting("fsync")).as("the first one is untouched").isEqualTo("on");
  }

  @Test
  void a_command_joins_the_running_server_and_leaves_it_alone() throws SQLException {
    var joined = EmbeddedPostgres.join(folder).orElseThrow();
    assertThat(joined.url("postgres")).isEqualTo(server.url("postgres"));
    assertThat(joined.password("postgres")).isEqualTo(server.password("postgres"));
    joined.close();
    assertThat(setting("fsync")).isEqualTo("on");
  }

  @Test
  void nobody_can_be_joined_in_an_unused_folder(@TempDir Path other) {
    assertThat(EmbeddedPostgres.join(other)).isEmpty();
  }

  @Test
  void what_is_committed_is_on_the_disk() {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
    assertThat(setting("data_checksums")).isEqualTo("on");
  }

  @Test
  void nobody_comes_in_without_the_password() {
    assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", ""))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () -> DriverManager.getConnection(server.url("postgres"), "postgres", "postgres"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void the_passwords_are_readable_by_their_owner_alone() throws IOException {
    server.password("desbumi_app");
    var file = folder.resolve("secrets/database.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(server.password("desbumi_app")).hasSize(48);
    assertThat(folder.resolve("initdb-password")).doesNotExist();
  }

  @Test
  void only_this_machine_is_listened_to() throws IOException {
    var port = URI.create(server.url("postgres").substring("jdbc:".length())).getPort();
    assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(setting("unix_socket_directories")).isEmpty();
    for (var network : NetworkInterface.networkInterfaces().toList()) {
      for (var address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThat(answers(address, port)).as("%s answers", address).isFalse();
        }
      }
    }
  }

  private static boolean answers(InetAddress address, int port) {
    try (var socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private static String setting(String name) {
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), "postgres", server.password("postgres"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + name)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
