package dev.dagproof.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of {@code dagproof run}: the one place where their names stand. */
enum RunOption implements CommandOption {
  LIST("--list", null, "List the DAGs of the files, and run none."),
  PLAN("--plan", null, "Show what a run would do, and execute no task."),
  TASK(
      "--task",
      "TASK",
      true,
      "Run this task only; a pattern like load_* runs several. Repeatable."),
  FROM("--from", "TASK", true, "Run this task and all behind it. A pattern, repeatable."),
  UNTIL("--until", "TASK", true, "Run this task and all before it. A pattern, repeatable."),
  LOGICAL_DATE(
      "--logical-date", "DATE", "The run's date, as 2024-01-31 or with a time (default: now)."),
  CONF("--conf", "JSON", "The run's configuration: JSON, or @FILE."),
  PARAMS("--params", "JSON", "Values of the DAG's params: JSON, or @FILE."),
  VARIABLES("--variables", "FILE", "Airflow variables: JSON, YAML, or lines of KEY=VALUE (.env)."),
  CONNECTIONS(
      "--connections", "FILE", "Airflow connections: JSON, YAML, or lines of ID=URI (.env)."),
  MOCK("--mock", "FILE", "XComs of tasks that are simulated or not run: JSON or YAML, by task id."),
  MARK_SUCCESS(
      "--mark-success", "TASK", true, "Set this task to success instead of running it. A pattern."),
  AIRFLOW_VERSION(
      "--airflow-version",
      "X.Y",
      "Behave like this version of Airflow (default: what the project pins, else the newest"
          + " known)."),
  PYTHON(
      "--python",
      "PYTHON",
      "The Python that runs the DAG: a path, a command or an environment's folder (default: the"
          + " active environment, .venv beside the DAG, python3)."),
  JOBS("--jobs", "N", "How many tasks run at once (default: one for each processor)."),
  KEEP_GOING(
      "--keep-going", null, "Go on after a failure even where the DAG says fail_fast (fail_stop)."),
  FAST_RETRIES("--fast-retries", null, "Try failed tasks again without their retry delay."),
  PDB(
      "--pdb",
      "TASK",
      true,
      "Give this task the terminal: breakpoint() works, and pdb starts where it fails. Tasks run"
          + " one at a time then. A pattern, repeatable."),
  IMPORT_TIMEOUT(
      "--import-timeout", "SECONDS", "How long the import of a DAG file may take (default 30)."),
  NO_CHECK("--no-check", null, "Do not check the files first; errors there would end the run."),
  OUTPUT_FORMAT("--output-format", "FORMAT", "text (default), json or junit."),
  REPORT("--report", "FILE.html", "Write a page with graph, timeline, logs and XComs."),
  COLOR("--color", "WHEN", "auto (default), always or never.");

  private final String option;
  private final @Nullable String value;
  private final boolean repeatable;
  private final String help;

  RunOption(String option, @Nullable String value, String help) {
    this(option, value, false, help);
  }

  RunOption(String option, @Nullable String value, boolean repeatable, String help) {
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

  /** What the shell offers for the value. */
  List<String> candidates() {
    return switch (this) {
      case OUTPUT_FORMAT -> List.of("text", "json", "junit");
      case COLOR -> List.of("auto", "always", "never");
      default -> List.of();
    };
  }
}
