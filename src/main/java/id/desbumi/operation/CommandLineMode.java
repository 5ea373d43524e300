package id.desbumi.operation;

import id.desbumi.core.CannotStart;
import id.desbumi.core.Refusal;
import id.desbumi.web.Text;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command line of the one who runs the program: {@code bin/desbumi journal verify}. Each
 * command says what it did; its exit code is 0 when all is well, 1 when something is wrong, 2 when
 * it was not understood.
 */
public final class CommandLineMode {

  @Command(
      name = "bin/desbumi",
      description = "Looks after a Desbumi: its database, its journal, its figures, its accounts.",
      versionProvider = CommandLineMode.OurVersion.class,
      mixinStandardHelpOptions = true,
      subcommands = {
        JournalCommand.class,
        FiguresCommand.class,
        PlacesCommand.class,
        AccountCommand.class,
        SampleCommand.class,
        DatabaseCommand.class,
        HelpCommand.class
      })
  private static final class Whole {}

  static final class OurVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Desbumi " + Version.text()};
    }
  }

  private CommandLineMode() {}

  /** True when the first argument is a command, not a setting of the program. */
  public static boolean isMeant(String... arguments) {
    return arguments.length > 0
        && (!arguments[0].startsWith("--")
            || arguments[0].equals("--help")
            || arguments[0].equals("--version"));
  }

  /**
   * Does what the arguments say.
   *
   * @param program the class that carries the settings of the whole house
   * @return the exit code
   */
  public static int run(Class<?> program, String... arguments) {
    try (var house = new House(program)) {
      return commandLine(house).execute(arguments);
    }
  }

  static CommandLine commandLine(House house) {
    return new CommandLine(new Whole(), new Hands(house))
        .setExecutionExceptionHandler((e, command, parsed) -> {
          tell(e, command.getErr());
          return 1;
        });
  }

  private static void tell(Exception e, PrintWriter err) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart cannot) {
        err.println(cannot.getMessage());
        return;
      }
      if (cause instanceof Refusal refusal) {
        err.println(Text.t("refusal." + refusal.key()));
        err.println(Text.t("refusal." + refusal.key() + ".next"));
        return;
      }
    }
    err.println("This is a fault of the program or the machine:");
    e.printStackTrace(err);
  }

  /** Makes commands, handing the house to those that ask for it. */
  private record Hands(House house) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> kind) throws Exception {
      for (var constructor : kind.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1
            && constructor.getParameterTypes()[0] == House.class) {
          constructor.setAccessible(true);
          return kind.cast(constructor.newInstance(house));
        }
      }
      return CommandLine.defaultFactory().create(kind);
    }
  }
}
