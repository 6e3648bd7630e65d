package dev.dagproof.cli;

import dev.dagproof.cli.CheckOptions.Color;
import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Rule;
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
    Report report =
        new Linter(rules, settings.lint())
            .check(files, texts(options, environment), environment.workingDirectory());
    write(report, options, settings.outputFormat().value(), environment);
    remark(report, options, files, environment);
    return exitCode(report, options, settings);
  }

  private static Map<Path, byte[]> texts(CheckOptions options, Environment environment)
      throws UsageException, IOException {
    if (!options.isStdin()) {
      return Map.of();
    }
    Path path = environment.workingDirectory().resolve(options.paths().getFirst()).normalize();
    return StandardInput.read(path, environment.in());
  }

  private static void write(
      Report report, CheckOptions options, OutputFormat format, Environment environment)
      throws UsageException, IOException {
    Path file = options.outputFile();
    if (file == null) {
      Look look = new Look(style(options, report, environment), environment.width());
      format.reporter(look).write(report, environment.out());
    } else {
      Style style = options.color() == Color.ALWAYS ? Style.COLORED : Style.PLAIN;
      Reporter reporter = format.reporter(new Look(style, Look.UNLIMITED));
      ReportFile.write(environment.workingDirectory().resolve(file), report, reporter);
    }
  }

  private static int exitCode(Report report, CheckOptions options, Settings settings) {
    if (report.inputErrors() || report.internalErrors()) {
      return ExitCode.INCOMPLETE;
    }
    return report.hasAtLeast(settings.failOn().value()) && !options.exitZero()
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
