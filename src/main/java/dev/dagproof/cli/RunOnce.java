package dev.dagproof.cli;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.project.ProjectRoot;
import dev.dagproof.run.engine.Begun;
import dev.dagproof.run.engine.Engine;
import dev.dagproof.run.engine.EnvironmentRequests;
import dev.dagproof.run.engine.LoadFailure;
import dev.dagproof.run.engine.Loaded;
import dev.dagproof.run.engine.PythonLostException;
import dev.dagproof.run.engine.RefusedException;
import dev.dagproof.run.engine.RunFolder;
import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.engine.RunResult;
import dev.dagproof.run.engine.RunSettings;
import dev.dagproof.run.engine.Session;
import dev.dagproof.run.environment.CacheFolder;
import dev.dagproof.run.environment.EnvironmentFailure;
import dev.dagproof.run.environment.Host;
import dev.dagproof.run.environment.Interpreter;
import dev.dagproof.run.environment.Pythons;
import dev.dagproof.run.input.InputException;
import dev.dagproof.run.input.InputReader;
import dev.dagproof.run.input.RunInput;
import dev.dagproof.run.output.EventLog;
import dev.dagproof.run.output.HtmlReport;
import dev.dagproof.run.output.JsonResult;
import dev.dagproof.run.output.Listeners;
import dev.dagproof.run.output.Outcome;
import dev.dagproof.run.output.PlanReport;
import dev.dagproof.run.output.RuleMatch;
import dev.dagproof.run.output.Tries;
import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.worker.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** One run of a DAG: its files are loaded, it is chosen, it runs, the end is told. */
final class RunOnce implements AutoCloseable {
  private static final int IMPORT_SECONDS = 30;
  private static final Duration BUILD_TIME = Duration.ofMinutes(30);
  private static final long MILLIS_TO_STOP = 20_000;

  private final RunOptions options;
  private final Environment environment;
  private final RunScreen screen;
  private final Path path;
  private final AirflowVersion version;
  private final RuleMatch.Finder rules;
  private final InstantSource clock = InstantSource.system();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final List<String> notes = new ArrayList<>();
  private final Pythons pythons;
  private final Thread onInterrupt;

  RunOnce(
      RunOptions options,
      Environment environment,
      RunScreen screen,
      Path path,
      AirflowVersion version,
      RuleMatch.Finder rules) {
    this.options = options;
    this.environment = environment;
    this.screen = screen;
    this.path = path;
    this.version = version;
    this.rules = rules;
    this.pythons = new Pythons(Host.current(), CacheFolder.of(environment.variables()), BUILD_TIME);
    Thread runner = Thread.currentThread();
    this.onInterrupt = new Thread(() -> cancel(runner), "end of the run");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  /** Ctrl-C: what runs is ended, and the rest of this program told how far it came. */
  private void cancel(Thread runner) {
    events.add(new Event.Cancel());
    pythons.stop();
    try {
      runner.join(MILLIS_TO_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    pythons.close();
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      // It runs already.
    }
  }

  int run()
      throws UsageException,
          RefusedException,
          PythonLostException,
          InputException,
          EnvironmentFailure,
          IOException,
          InterruptedException {
    RunFolder folder = runFolder();
    Interpreter python = python();
    RunInput input = new InputReader(environment.workingDirectory()).read(options::text);
    Duration longest = Duration.ofSeconds(options.number(RunOption.IMPORT_TIMEOUT, IMPORT_SECONDS));
    EnvironmentRequests environments = new EnvironmentRequests(pythons, python, events);
    FileLoader loader = new FileLoader(path, folder.dagLog(), python, pythons, screen);
    try (LoadedFiles files =
        loader.load(input, profile().toString(), longest, environments, events)) {
      return run(files, input, environments, folder);
    } catch (PythonLostException e) {
      throw loader.explained(e);
    }
  }

  private int run(
      LoadedFiles files, RunInput input, EnvironmentRequests environments, RunFolder folder)
      throws UsageException,
          RefusedException,
          PythonLostException,
          IOException,
          InterruptedException {
    Session session = files.session();
    Loaded loaded = files.loaded();
    loaded.failures().forEach(this::say);
    // A run may last; this is to be known before.
    environment.err().flush();
    if (options.has(RunOption.LIST)) {
      screen.list(loaded.dags());
      return loaded.failures().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
    }
    String wanted = options.dagId();
    boolean isNamed = loaded.dags().stream().anyMatch(dag -> dag.id().equals(wanted));
    // What was asked for may be in a file that could not be imported.
    boolean isIncomplete = !isNamed && !loaded.failures().isEmpty();
    if (isIncomplete && wanted != null && !loaded.dags().isEmpty()) {
      environment.say("there is no DAG `" + wanted + "` in the files that could be imported");
    }
    if (isIncomplete && (wanted != null || loaded.dags().isEmpty())) {
      return ExitCode.INCOMPLETE;
    }
    int exitCode = run(session, loaded, input, environments, folder);
    return exitCode == ExitCode.CLEAN && isIncomplete ? ExitCode.INCOMPLETE : exitCode;
  }

  private int run(
      Session session,
      Loaded loaded,
      RunInput input,
      EnvironmentRequests environments,
      RunFolder folder)
      throws UsageException,
          RefusedException,
          PythonLostException,
          IOException,
          InterruptedException {
    RunChoice choice = new RunChoice(options, input);
    DagPlan dag = choice.dag(loaded.dags());
    if (!version.equals(profile())) {
      notes.add("Airflow " + version + ": the rules of " + profile() + " hold in this run");
    }
    notes.addAll(loaded.notes());
    notes.addAll(choice.notes(loaded.dags(), dag));
    Begun begun = session.begin(dag, input);
    notes.addAll(begun.notes());
    if (options.has(RunOption.PLAN)) {
      PlanReport plan = new PlanReport(dag, begun, session.plan(dag, folder.dagLog()), notes);
      screen.show(plan);
      return plan.isSuccess() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
    RunSettings settings = choice.settings(version.isAtLeast(3, 0));
    Engine engine = new Engine(session, loaded, environments, settings, clock);
    return run(engine, dag, begun, folder);
  }

  private int run(Engine engine, DagPlan dag, Begun begun, RunFolder folder)
      throws UsageException, IOException, InterruptedException {
    RunState state = new RunState(dag);
    Instant start = clock.instant();
    RunListener shown = screen.progress(state, folder, clock);
    Tries tries = new Tries(clock);
    RunResult result;
    Outcome outcome;
    try (EventLog kept = new EventLog(folder.events(), clock)) {
      RunListener listener = new Listeners(shown, List.of(kept, tries));
      notes.forEach(note -> listener.note(null, note));
      result = engine.run(begun, state, folder, listener);
      outcome = new Outcome(result, notes, rules);
      keep(folder, outcome, kept.problem());
    } finally {
      shown.end();
    }
    screen.end(outcome);
    writeReport(outcome, tries, start);
    if (result.isAnyCancelled()) {
      return ExitCode.INTERRUPTED;
    }
    boolean isSuccess =
        result.isSuccess() && result.triggered().stream().allMatch(RunResult::isSuccess);
    return isSuccess ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** A full disk does not take the result from the person. */
  private void keep(RunFolder folder, Outcome outcome, @Nullable IOException earlier) {
    IOException problem = earlier;
    try {
      Files.write(folder.result(), JsonResult.of(outcome).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      problem = e;
    }
    if (problem != null) {
      environment.say("cannot write all of `" + folder.path() + "`: " + problem.getMessage());
    }
  }

  private void writeReport(Outcome outcome, Tries tries, Instant start) throws UsageException {
    String file = options.value(RunOption.REPORT);
    if (file != null) {
      ReportFile.write(
          environment.workingDirectory().resolve(file),
          RunOption.REPORT,
          out -> out.write(HtmlReport.of(outcome, tries, start).getBytes(StandardCharsets.UTF_8)));
    }
  }

  private void say(LoadFailure failure) {
    String line = failure.line() > 0 ? ":" + failure.line() : "";
    String hint = failure.failure().advice();
    environment.say(
        screen.shown(failure.file())
            + line
            + ": "
            + failure.failure().first().headline()
            + (hint == null ? "" : "\n  " + hint));
  }

  /** The version whose rules stand for those of its major version. */
  private AirflowVersion profile() {
    return version.isAtLeast(3, 0) ? AirflowVersion.NEWEST : AirflowVersion.LAST_OF_TWO;
  }

  // Where things are

  private Interpreter python() throws EnvironmentFailure, InterruptedException {
    Path folder = FileLoader.folderOf(path);
    return pythons
        .interpreters()
        .forDags(options.value(RunOption.PYTHON), folder, ProjectRoot.of(folder));
  }

  private RunFolder runFolder() throws EnvironmentFailure {
    Path cache = CacheFolder.of(environment.variables()).path();
    Path runs = CacheFolder.made(cache).resolve("runs");
    try {
      return RunFolder.create(runs, String.valueOf(clock.millis()));
    } catch (IOException e) {
      throw CacheFolder.unwritable(runs, e);
    }
  }
}
