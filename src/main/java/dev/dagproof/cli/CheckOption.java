package dev.dagproof.cli;

import org.jspecify.annotations.Nullable;

/** The options of {@code dagproof check}: the one place where their names stand. */
enum CheckOption implements CommandOption {
  SELECT(
      "--select",
      "RULES",
      true,
      "Check these rules instead of the default ones: codes, prefixes or ALL, separated by"
          + " commas."),
  IGNORE("--ignore", "RULES", true, "Do not check these rules."),
  AIRFLOW_VERSION(
      "--airflow-version",
      "X.Y",
      false,
      "The version of Airflow that is to run the files (default: what the project's"
          + " requirements pin, else the newest known)."),
  TARGET_PYTHON(
      "--target-python",
      "3.X",
      false,
      "The oldest Python that is to read the files (default: what the project requires, else the"
          + " newest known)."),
  OUTPUT_FORMAT("--output-format", "FORMAT", false, "full (default), concise or json."),
  OUTPUT_FILE(
      "--output-file", "FILE", false, "Write the report to this file instead of standard output."),
  FAIL_ON(
      "--fail-on",
      "SEVERITY",
      false,
      "The least severity that makes the exit code 1: error, warning (default) or info."),
  FIX("--fix", null, false, "Apply safe fixes, and report what remains."),
  NO_FIX("--no-fix", null, false, "Apply none, whatever the configuration says."),
  UNSAFE_FIXES(
      "--unsafe-fixes",
      null,
      false,
      "Count in fixes that may change what the code means; with --fix, apply them."),
  NO_UNSAFE_FIXES("--no-unsafe-fixes", null, false, "Leave those out."),
  DIFF(
      "--diff",
      null,
      false,
      "Print what --fix would change as a diff, and change no file; the exit code is 1 if there is"
          + " something."),
  EXIT_ZERO("--exit-zero", null, false, "Exit with 0 even if there are findings."),
  CONFIG(
      "--config",
      "FILE",
      false,
      "Use this dagproof.toml or pyproject.toml instead of the nearest one."),
  ISOLATED(
      "--isolated",
      null,
      false,
      "Read no configuration file; each given folder is a project of its own."),
  STDIN_FILENAME(
      "--stdin-filename",
      "FILE",
      false,
      "Check standard input as if it were this file; `-` as the only path does without a name."),
  FORCE_EXCLUDE("--force-exclude", null, false, "Leave out excluded files even if they are named."),
  NO_RESPECT_GITIGNORE("--no-respect-gitignore", null, false, "Check files that git ignores, too."),
  JOBS("--jobs", "N", false, "How many threads to use (default: one for each processor)."),
  COLOR("--color", "WHEN", false, "auto (default), always or never.");

  private final String option;
  private final @Nullable String value;
  private final boolean repeatable;
  private final String help;

  CheckOption(String option, @Nullable String value, boolean repeatable, String help) {
    this.option = option;
    this.value = value;
    this.repeatable = repeatable;
    this.help = help;
  }

  @Override
  public String option() {
    return option;
  }

  @Override
  public @Nullable String value() {
    return value;
  }

  @Override
  public boolean isRepeatable() {
    return repeatable;
  }

  @Override
  public String help() {
    return help;
  }

  /** The option of this name, if there is one. */
  static @Nullable CheckOption of(String option) {
    for (CheckOption candidate : values()) {
      if (candidate.option.equals(option)) {
        return candidate;
      }
    }
    return null;
  }
}
