package dev.dagproof.cli;

import dev.dagproof.lint.Rule;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.rules.Rules;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program: arguments in, report and exit code out. Never throws. */
public final class Cli {
  private Cli() {}

  /**
   * Runs a command.
   *
   * @param in what the user pipes in
   * @param out takes the report, as UTF-8
   * @param err takes messages, as UTF-8
   * @return 0 clean, 1 findings, 2 wrong usage or configuration, 3 unreadable input or internal
   *     error
   */
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    return run(
        args,
        new Environment(
            Path.of("").toAbsolutePath(),
            Cli::variable,
            Cli::isTerminal,
            in,
            new Output(out),
            new Output(err)),
        Rules.all());
  }

  static int run(String[] args, Environment environment, List<Rule> rules) {
    int code = guarded(args, environment, rules);
    environment.out().flush();
    String problem = environment.out().problem();
    if (problem != null) {
      environment.say("cannot write the output: " + problem);
      code = ExitCode.INCOMPLETE;
    }
    environment.err().flush();
    return code;
  }

  private static int guarded(String[] args, Environment environment, List<Rule> rules) {
    try {
      CheckArguments plain = CheckArguments.plain(args);
      return plain != null
          ? CheckCommand.run(plain, environment, rules)
          : CommandLines.run(args, environment, rules);
    } catch (UsageException | ConfigurationException e) {
      environment.say(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    } catch (OutOfMemoryError e) {
      environment.say("out of memory; check fewer files at once, or raise the limit with -Xmx");
      return ExitCode.INCOMPLETE;
    } catch (InterruptedException e) {
      environment.say("interrupted");
      return ExitCode.INCOMPLETE;
    } catch (Throwable e) {
      environment.say("internal error: " + e + "; please report this");
      explain(e, environment);
      return ExitCode.INCOMPLETE;
    }
  }

  /** Prints where a failure happened, for those who set out to mend it. */
  static void explain(Throwable failure, Environment environment) {
    if (environment.hasVariable("DAGPROOF_DEBUG")) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      environment.err().print(trace.toString());
    }
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  /** Asks Linux, which is quick; elsewhere the JDK, which loads a service for it. */
  private static boolean isTerminal() {
    Path output = Path.of("/proc/self/fd/1");
    if (!Files.isSymbolicLink(output)) {
      return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
    try {
      String target = Files.readSymbolicLink(output).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }
}
