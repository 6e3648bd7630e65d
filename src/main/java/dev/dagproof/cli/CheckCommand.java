package dev.dagproof.cli;

import dev.dagproof.cli.CheckOptions.Color;
import dev.dagproof.lint.Fixes;
import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.fix.Fixer;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.FileFinder;
import dev.dagproof.project.InputFile;
import dev.dagproof.report.Look;
import dev.dagproof.report.OutputFormat;
import dev.dagproof.report.Reporter;
import dev.dagproof.report.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code dagproof check}: finds files, checks them, reports. */
final class CheckCommand {
  private CheckCommand() {}

  static int run(CheckArguments arguments, Environment environment, List<Rule> rules)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    SettingValues values = new SettingValues(RuleCatalog.of(rules));
    CheckOptions options = CheckOptions.of(arguments, values);
    Settings settings = SettingsReader.read(options, values, environment.workingDirectory());
    List<InputFile> files =
        FileFinder.find(
            options.paths(),
            settings.discovery(message -> environment.say("warning: " + message)),
            environment.workingDirectory());
    Map<Path, byte[]> texts = texts(options, environment);
    Linter linter = new Linter(rules, settings.lint());
    boolean unsafeFixes = settings.unsafeFixes().value();
    if (options.diff() || settings.fix().value()) {
      Fixer fixer = new Fixer(linter, unsafeFixes, files, texts, environment.workingDirectory());
      return fix(FixRun.of(fixer, environment), texts, settings, files, environment);
    }
    Report report =
        linter.check(files, texts, environment.workingDirectory()).with(Fixes.none(unsafeFixes));
    write(report, settings, environment.out(), environment);
    remark(report, options, files, environment);
    return exitCode(report, settings);
  }

  private static int fix(
      FixRun run,
      Map<Path, byte[]> texts,
      Settings settings,
      List<InputFile> files,
      Environment environment)
      throws UsageException, IOException, InterruptedException {
    CheckOptions options = settings.options();
    if (options.diff()) {
      run.printDiff(options.isStdin());
      remark(run.report(), options, files, environment);
      int found =
          run.changesSomething() && !options.exitZero() ? ExitCode.FINDINGS : ExitCode.CLEAN;
      return isIncomplete(run.report()) || run.isIncomplete() ? ExitCode.INCOMPLETE : found;
    }
    if (options.isStdin()) {
      run.print(texts);
    } else {
      run.write();
    }
    Report report = run.report();
    write(report, settings, options.isStdin() ? environment.err() : environment.out(), environment);
    remark(report, options, files, environment);
    return run.isIncomplete() ? ExitCode.INCOMPLETE : exitCode(report, settings);
  }

  private static Map<Path, byte[]> texts(CheckOptions options, Environment environment)
      throws UsageException, IOException {
    if (!options.isStdin()) {
      return Map.of();
    }
    Path path = environment.workingDirectory().resolve(options.paths().getFirst()).normalize();
    return StandardInput.read(path, environment.in());
  }

  private static void write(Report report, Settings settings, Output out, Environment environment)
      throws UsageException, IOException {
    CheckOptions options = settings.options();
    OutputFormat format = settings.outputFormat().value();
    Path file = options.outputFile();
    if (file == null) {
      Look look = new Look(style(options, report, environment), environment.width());
      format.reporter(look).write(report, out);
    } else {
      Style style = options.color() == Color.ALWAYS ? Style.COLORED : Style.PLAIN;
      Reporter reporter = format.reporter(new Look(style, Look.UNLIMITED));
      ReportFile.write(
          environment.workingDirectory().resolve(file),
          CheckOption.OUTPUT_FILE,
          target -> reporter.write(report, target));
    }
  }

  private static boolean isIncomplete(Report report) {
    return report.inputErrors() || report.internalErrors();
  }

  private static int exitCode(Report report, Settings settings) {
    if (isIncomplete(report)) {
      return ExitCode.INCOMPLETE;
    }
    return report.hasAtLeast(settings.failOn().value()) && !settings.options().exitZero()
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private static void remark(
      Report report, CheckOptions options, List<InputFile> files, Environment environment) {
    if (report.filesFound() == 0) {
      environment.say(
          "warning: no Python files found in "
              + names(options.paths())
              + "; excluded and ignored ones do not count");
    } else if (report.filesChecked() == 0 && report.diagnostics().isEmpty()) {
      environment.say("warning: " + whyNothingWasChecked(files));
    }
    for (String warning : report.warnings()) {
      environment.say("warning: " + warning);
    }
    for (Throwable crash : report.crashes()) {
      Cli.explain(crash, environment);
    }
  }

  private static String whyNothingWasChecked(List<InputFile> files) {
    int ignored = 0;
    for (InputFile file : files) {
      ignored += file.role() == InputFile.Role.IMPORTED_ONLY ? 1 : 0;
    }
    if (ignored == files.size()) {
      return "`.airflowignore` leaves out all of the Python files found";
    }
    return "none of the Python files found mentions airflow"
        + (ignored == 0 ? "" : "; those that `.airflowignore` leaves out do not count");
  }

  private static String names(List<Path> paths) {
    StringBuilder names = new StringBuilder();
    for (Path path : paths) {
      String name = path.toString();
      names.append(names.isEmpty() ? "`" : ", `").append(name.isEmpty() ? "." : name).append('`');
    }
    return names.toString();
  }

  private static Style style(CheckOptions options, Report report, Environment environment) {
    return switch (options.color()) {
      case ALWAYS -> Style.COLORED;
      case NEVER -> Style.PLAIN;
      case AUTO ->
          report.diagnostics().isEmpty()
                  || environment.hasVariable("NO_COLOR")
                  || !environment.isTerminal().getAsBoolean()
              ? Style.PLAIN
              : Style.COLORED;
    };
  }
}
