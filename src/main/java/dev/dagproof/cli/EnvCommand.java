package dev.dagproof.cli;

import dev.dagproof.report.EnvironmentReport;
import dev.dagproof.report.Look;
import dev.dagproof.report.Style;
import dev.dagproof.run.environment.CacheFolder;
import dev.dagproof.run.environment.EnvironmentFailure;
import dev.dagproof.run.environment.EnvironmentStore;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code dagproof env}: the environments of virtualenv tasks that are kept. */
final class EnvCommand {
  static final String OLDER_THAN = "--older-than";
  static final String ALL = "--all";

  private static final Duration USUAL_AGE = Duration.ofDays(30);

  private EnvCommand() {}

  /** Lists them. */
  static int list(String format, Environment environment) throws IOException {
    EnvironmentStore store = store(environment);
    try {
      if (format.equals("json")) {
        EnvironmentReport.writeJson(store.list(), environment.out());
      } else {
        Look look = new Look(Style.PLAIN, environment.width());
        environment.out().print(EnvironmentReport.table(store.list(), look));
      }
      return ExitCode.CLEAN;
    } catch (EnvironmentFailure e) {
      environment.say(String.valueOf(e.getMessage()));
      return ExitCode.INCOMPLETE;
    }
  }

  /**
   * Removes some.
   *
   * @param olderThan such as {@code 30d}; null for the usual
   */
  static int prune(
      @Nullable String olderThan, boolean isAll, String format, Environment environment)
      throws UsageException, IOException {
    if (isAll && olderThan != null) {
      throw new UsageException(ALL + " and " + OLDER_THAN + " exclude each other");
    }
    Duration age = isAll ? Duration.ZERO : olderThan == null ? USUAL_AGE : age(olderThan);
    try {
      EnvironmentStore.Pruned pruned = store(environment).prune(age);
      if (format.equals("json")) {
        EnvironmentReport.writeJson(pruned, environment.out());
      } else {
        environment.out().print(EnvironmentReport.text(pruned));
      }
      return ExitCode.CLEAN;
    } catch (EnvironmentFailure e) {
      environment.say(String.valueOf(e.getMessage()));
      return ExitCode.INCOMPLETE;
    }
  }

  private static EnvironmentStore store(Environment environment) {
    return new EnvironmentStore(CacheFolder.of(environment.variables()));
  }

  /** A number of days, hours or minutes. */
  private static Duration age(String text) throws UsageException {
    int last = text.length() - 1;
    try {
      int count = Integer.parseInt(text.substring(0, Math.max(0, last)));
      Duration age =
          switch (text.charAt(last)) {
            case 'd' -> Duration.ofDays(count);
            case 'h' -> Duration.ofHours(count);
            case 'm' -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(-1);
          };
      if (!age.isNegative()) {
        return age;
      }
    } catch (NumberFormatException e) {
      throw notAnAge(text);
    }
    throw notAnAge(text);
  }

  private static UsageException notAnAge(String text) {
    return new UsageException(OLDER_THAN + ": `" + text + "` is no age such as 30d, 12h or 45m");
  }
}
