package id.desbumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.database.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Without its master key the program does not start, and says which setting is missing. */
class MasterKeyTest {

  @TempDir Path folder;

  @Test
  void without_a_master_key_the_program_refuses_and_names_the_setting() {
    program(false)
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("desbumi.vault.master-key-file")
                .hasMessageContaining("DESBUMI_MASTER_KEY"));
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    program(false)
        .withPropertyValues("desbumi.vault.master-key-file=" + folder.resolve("away.key"))
        .run(context ->
            assertThat(context)
                .getFailure()
                .hasStackTraceContaining("desbumi.vault.master-key-file")
                .hasStackTraceContaining("away.key"));
  }

  @Test
  void a_key_beside_the_data_is_refused() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    var file = Files.writeString(folder.resolve("data/master.key"), MasterKey.fresh());
    program(false)
        .withPropertyValues("desbumi.vault.master-key-file=" + file)
        .run(context ->
            assertThat(context).getFailure().hasStackTraceContaining("lies in the data folder"));
  }

  @Test
  void a_key_elsewhere_is_taken() throws Exception {
    var file = Files.writeString(folder.resolve("master.key"), MasterKey.fresh() + "\n");
    program(false)
        .withPropertyValues("desbumi.vault.master-key-file=" + file)
        .run(context -> assertThat(context).hasSingleBean(MasterKey.class));
  }

  @Test
  void a_key_of_the_wrong_form_is_refused_without_being_shown() {
    assertThatThrownBy(() -> MasterKey.read("aGVtbGlnLXNlY3JldA==", "DESBUMI_MASTER_KEY"))
        .hasMessageContaining("DESBUMI_MASTER_KEY")
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("aGVtbGln");
  }

  @Test
  void a_trial_makes_its_own_readable_by_its_owner_alone() throws Exception {
    program(true).run(context -> assertThat(context).hasNotFailed());
    var file = folder.resolve("data/secrets/master.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var first = Files.readString(file);
    program(true).run(context -> assertThat(context).hasNotFailed());
    assertThat(Files.readString(file)).isEqualTo(first);
  }

  private ApplicationContextRunner program(boolean trial) {
    return new ApplicationContextRunner()
        .withBean(DataFolder.class, () -> new DataFolder(folder.resolve("data"), trial))
        .withUserConfiguration(MasterKeyConfiguration.class);
  }
}
