package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.CallableValue.Sourceless;
import dev.dagproof.airflow.task.Place;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.virtualenv.SourceFault.Kind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.python.source.TextFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what keeps the text of callables from being shipped. */
public final class SourceFaults {
  private final AirflowVersion version;
  private final NameResolver resolver;
  private final TextFiles files;
  private final List<SourceFault> found = new ArrayList<>();

  private SourceFaults(AirflowVersion version, NameResolver resolver, TextFiles files) {
    this.version = version;
    this.resolver = resolver;
    this.files = files;
  }

  /** The faults of all tasks of a file. */
  public static List<SourceFault> of(
      List<PythonTask> tasks, AirflowVersion version, NameResolver resolver, TextFiles files) {
    SourceFaults faults = new SourceFaults(version, resolver, files);
    for (PythonTask task : tasks) {
      if (task.kind().shipsSource()) {
        faults.check(task);
      }
    }
    return List.copyOf(faults.found);
  }

  private void check(PythonTask task) {
    if (task.callable() instanceof Sourceless made) {
      Place place = Place.of(made.module(), made.node());
      found.add(new SourceFault(task, Kind.NO_SOURCE, place, task.made()));
    }
    for (TaskCallable callable : task.callables()) {
      boolean certain = VirtualenvTasks.isCertain(task, callable);
      if (callable.function().isAsync()) {
        checkAsync(task, callable, certain);
      }
      if (!runsInWorker(task, callable)) {
        checkText(task, callable, certain);
      }
    }
  }

  /** Since 3.2 an async function runs in the worker; docker and Kubernetes do not know of it. */
  private boolean runsInWorker(PythonTask task, TaskCallable callable) {
    return callable.function().isAsync()
        && !callable.isGenerator()
        && version.isAtLeast(3, 2)
        && !task.kind().isContainer();
  }

  private void checkAsync(PythonTask task, TaskCallable callable, boolean certain) {
    boolean runs = runsInWorker(task, callable);
    Kind kind = runs ? Kind.RUNS_IN_WORKER : Kind.COROUTINE;
    found.add(new SourceFault(task, kind, callable.place(), certain && !runs));
  }

  private void checkText(PythonTask task, TaskCallable callable, boolean certain) {
    PythonModule module = callable.module();
    FunctionDef function = callable.function();
    SourceLines lines = new SourceLines(module, function);
    boolean dropsComments = task.decorated() && version.isAtLeast(3, 0);
    String indentation = lines.indentation(!dropsComments);
    if (!indentation.isEmpty()) {
      Presence works = task.decorated() ? Presence.NO : whereIndented(task, indentation);
      if (works != Presence.YES) {
        found.add(
            new SourceFault(
                task,
                Kind.INDENTED,
                line(module, lines.firstLess(!dropsComments)),
                certain && works == Presence.NO,
                setting(task, indentation)));
        return;
      }
    }
    if (!task.decorated()) {
      return;
    }
    ShippedDecorators.Spoiling spoiling =
        new ShippedDecorators(task, version, module, function, resolver).spoiling();
    if (spoiling != null) {
      found.add(new SourceFault(task, spoiling.kind(), spoiling.place(), certain));
    }
    if (dropsComments) {
      for (DroppedLines.Dropped dropped : DroppedLines.of(module, function, lines)) {
        Kind kind = dropped.endsString() ? Kind.COMMENT_LINE_ENDS_STRING : Kind.COMMENT_LINE;
        boolean fails = certain && dropped.endsString();
        found.add(new SourceFault(task, kind, line(module, dropped.line()), fails));
      }
    }
  }

  /** {@code expect_airflow=False}, without which Airflow 2 would run it. */
  private @Nullable Expression setting(PythonTask task, String indentation) {
    boolean decides = !task.decorated() && !version.isAtLeast(3, 0) && indentation.equals("    ");
    return decides ? task.arguments().expression("expect_airflow").orElse(null) : null;
  }

  private static Place line(PythonModule module, int line) {
    SourceFile source = module.source();
    return new Place(module, source.lineStart(line), source.lineEnd(line));
  }

  /**
   * Whether a text that is still indented runs: it goes on with the block that the script ends with
   * before it (cases nested_function_multiline_string*).
   */
  private Presence whereIndented(PythonTask task, String indentation) {
    if (version.isAtLeast(3, 0)) {
      // "else:", with "if" in it, of trying to import Airflow: nobody gets there without it.
      boolean fits = indentation.equals("  ") || indentation.equals("      ");
      boolean mayHaveAirflow =
          new TargetEnvironment(task, version, resolver, files).project() != Presence.NO;
      return fits && mayHaveAirflow ? Presence.UNKNOWN : Presence.NO;
    }
    PythonValue expect = task.arguments().value("expect_airflow", new PythonValue.Bool(true));
    if (!(expect instanceof PythonValue.Bool expected) || task.standardProvider()) {
      return Presence.UNKNOWN;
    }
    if (!expected.value()) {
      return Presence.NO;
    }
    // "if sys.version_info", with "except ImportError" of Airflow in it.
    return switch (indentation) {
      case "    " -> Presence.YES;
      case "        " ->
          new TargetEnvironment(task, version, resolver, files).airflow() == Presence.NO
              ? Presence.YES
              : Presence.UNKNOWN;
      default -> Presence.NO;
    };
  }
}
