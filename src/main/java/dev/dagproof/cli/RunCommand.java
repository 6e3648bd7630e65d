package dev.dagproof.cli;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.Severity;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.report.Look;
import dev.dagproof.report.Style;
import dev.dagproof.run.engine.PythonLostException;
import dev.dagproof.run.engine.RefusedException;
import dev.dagproof.run.environment.EnvironmentFailure;
import dev.dagproof.run.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code dagproof run}: checks the files first, then has a DAG of them run. */
final class RunCommand {
  private RunCommand() {}

  static int run(RunOptions options, Environment environment, List<Rule> rules)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    Settings settings = settings(options, environment, rules);
    Path path = environment.workingDirectory().resolve(options.path()).normalize();
    if (!Files.exists(path)) {
      throw new UsageException("there is no file or folder `" + options.path() + "`");
    }
    if (options.has(RunOption.PDB) && !environment.isTerminal().getAsBoolean()) {
      throw new UsageException("--pdb needs a terminal");
    }
    String report = options.value(RunOption.REPORT);
    if (report != null) {
      Path page = environment.workingDirectory().resolve(report);
      Path parent = page.getParent();
      if (report.isBlank()
          || Files.isDirectory(page)
          || parent == null
          || !Files.isDirectory(parent)) {
        throw new UsageException("--report: `" + report + "` is no file in a folder that is there");
      }
    }
    AirflowVersion version = settings.airflowVersion().value();
    if (!version.isAtLeast(2, 0)) {
      throw new UsageException(
          "Airflow " + version + " cannot be run: `run` has the rules of Airflow 2 and 3");
    }
    RunScreen screen = RunScreen.of(options, environment);
    RunCheck check = new RunCheck(settings, rules, environment.workingDirectory(), options.dagId());
    boolean isChecked = !options.has(RunOption.NO_CHECK) && !options.has(RunOption.LIST);
    if (isChecked && hasErrors(check, settings, screen, environment) && screen.isForPeople()) {
      environment.say("not run: the check found errors; `--no-check` runs it all the same");
      return ExitCode.FINDINGS;
    }
    ExplainingRule explaining = new ExplainingRule(check, environment.workingDirectory());
    try (RunOnce run = new RunOnce(options, environment, screen, path, version, explaining)) {
      return run.run();
    } catch (RefusedException | InputException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (PythonLostException e) {
      environment.say(String.valueOf(e.getMessage()));
      return ExitCode.INCOMPLETE;
    } catch (IOException e) {
      environment.say("cannot run: " + e.getMessage());
      return ExitCode.INCOMPLETE;
    } catch (InterruptedException e) {
      environment.say("interrupted");
      return ExitCode.INTERRUPTED;
    } catch (EnvironmentFailure e) {
      environment.say(String.valueOf(e.getMessage()));
      e.output().forEach(environment::say);
      return ExitCode.INCOMPLETE;
    }
  }

  /** Those of {@code check} for the same path. */
  private static Settings settings(RunOptions options, Environment environment, List<Rule> rules)
      throws UsageException, ConfigurationException {
    SettingValues values = new SettingValues(RuleCatalog.of(rules));
    CheckArguments arguments = new CheckArguments();
    arguments.addPath(options.path());
    String version = options.value(RunOption.AIRFLOW_VERSION);
    if (version != null) {
      arguments.add(CheckOption.AIRFLOW_VERSION, version);
    }
    return SettingsReader.read(
        CheckOptions.of(arguments, values), values, environment.workingDirectory());
  }

  private static boolean hasErrors(
      RunCheck check, Settings settings, RunScreen screen, Environment environment)
      throws ConfigurationException, IOException, InterruptedException {
    Report report = check.report();
    if (!report.hasAtLeast(Severity.ERROR)) {
      return false;
    }
    Look look = new Look(screen.isColored() ? Style.COLORED : Style.PLAIN, environment.width());
    settings.outputFormat().value().reporter(look).write(report, environment.err());
    return true;
  }
}
