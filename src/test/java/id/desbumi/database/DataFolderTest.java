package id.desbumi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.CannotStart;
import id.desbumi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void a_folder_made_for_trial_never_starts_for_real() {
    assertThat(DataFolder.open(folder, true).trial()).isTrue();
    assertThat(DataFolder.open(folder, true).trial()).isTrue();
    assertThatThrownBy(() -> DataFolder.open(folder, false))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("was made for trial and never starts for real");
  }

  @Test
  void a_folder_of_real_people_never_starts_for_trial() {
    assertThat(DataFolder.open(folder, false).trial()).isFalse();
    assertThatThrownBy(() -> DataFolder.open(folder, true))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("holds real people and never starts in trial mode");
  }

  @Test
  void a_command_takes_a_folder_as_it_is() {
    DataFolder.open(folder, true);
    assertThat(DataFolder.open(folder, null).trial()).isTrue();
  }

  @Test
  void a_folder_that_lost_its_stamp_is_not_guessed_at() throws IOException {
    Files.createDirectories(folder.resolve("postgres"));
    assertThatThrownBy(() -> DataFolder.open(folder, true))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("has lost its file 'stamp'");
  }

  @Test
  void a_database_elsewhere_keeps_the_stamp_itself() {
    var server = TestDatabase.get();
    var owner = server.login(server.fresh(), DatabaseRole.OWNER);
    Stamp.check(owner, true);
    Stamp.put(owner, true);
    Stamp.check(owner, true);
    assertThatThrownBy(() -> Stamp.check(owner, false))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("was made for trial and never starts for real");
    assertThatThrownBy(() -> Stamp.put(owner, false)).isInstanceOf(CannotStart.class);
  }

  @Test
  void a_missing_password_of_a_database_elsewhere_is_named() {
    var settings = new DatabaseProperties(folder, null, "owner-password", null, null, "128MB", 16);
    assertThatThrownBy(() -> Database.outside("jdbc:postgresql://nowhere/", "app", settings, false))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "The password of desbumi_worker is missing: set desbumi.database.worker-password.");
  }
}
