package dev.dagproof.cli;

import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Rule;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.FileFinder;
import dev.dagproof.project.InputFile;
import dev.dagproof.report.Style;
import java.io.IOException;
import java.util.List;

/** {@code dagproof check}: finds files, checks them, reports. */
final class CheckCommand {
  private CheckCommand() {}

  static int run(CheckArguments arguments, Environment environment, List<Rule> rules)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    SettingValues values = new SettingValues(RuleCatalog.of(rules));
    CheckOptions options = CheckOptions.of(arguments, values);
    Settings settings = SettingsReader.read(options, values, environment.workingDirectory());
    List<InputFile> files =
        FileFinder.find(options.paths(), settings.discovery(), environment.workingDirectory());
    Report report = new Linter(rules, settings.lint()).check(files, environment.workingDirectory());
    Style style = style(options, report, environment);
    settings.outputFormat().value().reporter(style).write(report, environment.out());
    remark(report, environment);
    return exitCode(report, options, settings);
  }

  private static int exitCode(Report report, CheckOptions options, Settings settings) {
    if (report.inputErrors() || report.internalErrors()) {
      return ExitCode.INCOMPLETE;
    }
    return report.hasAtLeast(settings.failOn().value()) && !options.exitZero()
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private static void remark(Report report, Environment environment) {
    if (report.filesFound() == 0) {
      environment.say("no Python files found");
    } else if (report.filesChecked() == 0 && report.diagnostics().isEmpty()) {
      environment.say("none of the Python files found mentions airflow");
    }
    for (Throwable crash : report.crashes()) {
      Cli.explain(crash, environment);
    }
  }

  private static Style style(CheckOptions options, Report report, Environment environment) {
    return switch (options.color()) {
      case ALWAYS -> Style.COLORED;
      case NEVER -> Style.PLAIN;
      case AUTO ->
          report.diagnostics().isEmpty()
                  || environment.hasVariable().test("NO_COLOR")
                  || !environment.isTerminal().getAsBoolean()
              ? Style.PLAIN
              : Style.COLORED;
    };
  }
}
