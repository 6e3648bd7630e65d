package dev.dagproof.cli;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.lint.RuleSelector;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.source.PythonVersion;
import dev.dagproof.report.OutputFormat;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of {@code check}, made sense of. Null where it says nothing and the
 * configuration or the default decides.
 *
 * @param paths at least one
 * @param isStdin whether the only path stands for what is piped in
 */
record CheckOptions(
    List<Path> paths,
    boolean isStdin,
    @Nullable List<RuleSelector> select,
    List<RuleSelector> ignore,
    @Nullable AirflowVersion airflowVersion,
    @Nullable PythonVersion targetPython,
    @Nullable OutputFormat outputFormat,
    @Nullable Path outputFile,
    @Nullable Severity failOn,
    @Nullable Boolean fix,
    @Nullable Boolean unsafeFixes,
    boolean diff,
    boolean exitZero,
    @Nullable Path configFile,
    boolean isolated,
    boolean forceExclude,
    boolean noRespectGitignore,
    @Nullable Integer jobs,
    Color color) {

  /** When to use colours. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  /**
   * Makes sense of arguments.
   *
   * @param values reads the texts of options
   */
  static CheckOptions of(CheckArguments arguments, SettingValues values) throws UsageException {
    String config = arguments.value(CheckOption.CONFIG);
    boolean isolated = arguments.has(CheckOption.ISOLATED);
    if (config != null && isolated) {
      throw new UsageException("--config cannot be used together with --isolated");
    }
    List<String> ignore = arguments.values(CheckOption.IGNORE);
    List<String> select = arguments.values(CheckOption.SELECT);
    String version = arguments.value(CheckOption.AIRFLOW_VERSION);
    String python = arguments.value(CheckOption.TARGET_PYTHON);
    String format = arguments.value(CheckOption.OUTPUT_FORMAT);
    String failOn = arguments.value(CheckOption.FAIL_ON);
    String jobs = arguments.value(CheckOption.JOBS);
    String color = arguments.value(CheckOption.COLOR);
    String outputFile = arguments.value(CheckOption.OUTPUT_FILE);
    String stdin =
        StandardInput.path(arguments.paths(), arguments.value(CheckOption.STDIN_FILENAME));
    return new CheckOptions(
        values.paths(stdin == null ? arguments.paths() : List.of(stdin)),
        stdin != null,
        select == null ? null : values.selectors(select, CheckOption.SELECT.option()),
        ignore == null ? List.of() : values.selectors(ignore, CheckOption.IGNORE.option()),
        version == null
            ? null
            : values.airflowVersion(version, CheckOption.AIRFLOW_VERSION.option()),
        python == null ? null : values.python(python, CheckOption.TARGET_PYTHON.option()),
        format == null ? null : values.outputFormat(format, CheckOption.OUTPUT_FORMAT.option()),
        outputFile == null ? null : values.path(outputFile),
        failOn == null ? null : values.severity(failOn, CheckOption.FAIL_ON.option()),
        arguments.either(CheckOption.FIX, CheckOption.NO_FIX),
        arguments.either(CheckOption.UNSAFE_FIXES, CheckOption.NO_UNSAFE_FIXES),
        arguments.has(CheckOption.DIFF),
        arguments.has(CheckOption.EXIT_ZERO),
        config == null ? null : values.path(config),
        isolated,
        arguments.has(CheckOption.FORCE_EXCLUDE),
        arguments.has(CheckOption.NO_RESPECT_GITIGNORE),
        jobs == null ? null : values.jobs(jobs, CheckOption.JOBS.option()),
        color == null ? Color.AUTO : values.color(color, CheckOption.COLOR.option()));
  }
}
