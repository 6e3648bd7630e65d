package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.DatabaseCalls;
import dev.dagproof.airflow.discovery.DagsFolder;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.Structure.OutsideCall;
import dev.dagproof.airflow.structure.Structure.Raised;
import dev.dagproof.airflow.task.RefusedCall;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.NameResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something at the top of a DAG file because of which Airflow cannot load it.
 *
 * @param message what is wrong, for people, without a full stop
 * @param help what to do
 */
public record LoadFailure(Site site, String message, String help) {

  /** What surely keeps this file from being loaded; nothing for a file that makes no DAG. */
  public static List<LoadFailure> of(
      Structure structure, AirflowVersion version, DagsFolder folder, NameResolver resolver) {
    List<LoadFailure> found = new ArrayList<>();
    if (structure.dags().isEmpty() && !UnreachedDag.isIn(structure, resolver)) {
      return found;
    }
    for (Statement statement : structure.module().tree().module().body()) {
      if (statement instanceof ImportFrom relative
          && relative.level() > 0
          && folder.mayHold(structure.module().path())) {
        found.add(
            new LoadFailure(
                new Site(structure.module(), relative, null),
                "a DAG file is in no package: the relative import fails",
                "import by the path from the DAGs folder: `from folder.module import …`"));
      }
    }
    for (While loop : Timeouts.endlessLoops(structure.module())) {
      found.add(
          new LoadFailure(
              new Site(structure.module(), loop.test(), null),
              "the loop never ends: Airflow gives up reading the file after 30 seconds",
              "leave it out, or wait in a sensor"));
    }
    for (Raised raise : structure.raises()) {
      boolean isMeant = raise.site().node() instanceof Raise;
      found.add(
          new LoadFailure(
              raise.site(),
              raise.problem(),
              isMeant ? "raise in a task, not when the file is read" : helpFor(raise.problem())));
    }
    for (OutsideCall call : structure.calls()) {
      boolean isCaught = call.guarded() && !Timeouts.passes(call);
      LoadFailure failure = call.certain() && !isCaught ? of(call, structure, version) : null;
      if (failure != null) {
        found.add(failure);
      }
    }
    return found;
  }

  private static String helpFor(String problem) {
    if (problem.endsWith("NameError")) {
      return "define it before it is used";
    }
    return problem.endsWith("TypeError")
        ? "give it what it takes; what a task is to do is done when it runs"
        : "mend it: no DAG of the file appears until then";
  }

  private static @Nullable LoadFailure of(
      OutsideCall call, Structure structure, AirflowVersion version) {
    String name = call.name();
    if (Timeouts.isReachedBy(call)) {
      return new LoadFailure(
          call.site(),
          "this takes longer than Airflow reads a file: it gives up after 30 seconds",
          "leave it out, or wait in a sensor");
    }
    if (name.equals("sys.exit")) {
      String message =
          version.isAtLeast(3, 0)
              ? "the file ends the process that reads it: an import error"
              : "the file ends the process that reads it: no DAG is found, and no error shown";
      return new LoadFailure(call.site(), message, "leave it out, or call it in a task");
    }
    if (name.startsWith("airflow.") && name.endsWith(".get_current_context")) {
      return new LoadFailure(
          call.site(), "there is no task context while a file is read", "call it in a task");
    }
    boolean isVariable = name.startsWith("airflow.") && name.endsWith(".Variable.get");
    for (String keyword : isVariable ? call.arguments().keywords().keySet() : Set.<String>of()) {
      String owner = name.substring(0, name.length() - ".get".length());
      if (!RefusedCall.takes(owner, "get", keyword, version)) {
        boolean isSdk = name.startsWith("airflow.sdk.");
        return new LoadFailure(
            call.site(),
            "this `Variable.get` has no parameter `" + keyword + "`",
            "write `" + (isSdk ? "default" : "default_var") + "`");
      }
    }
    String wrongDate = DateCalls.problem(name, call.arguments());
    if (wrongDate != null) {
      return new LoadFailure(call.site(), wrongDate, "write a date such as `datetime(2024, 1, 1)`");
    }
    String relative = RelativeFile.openedBy(call, structure);
    if (relative != null) {
      return new LoadFailure(
          call.site(),
          "`" + relative + "` is looked for where Airflow was started, and not beside this file",
          "open it from here: `Path(__file__).parent / \"" + relative + "\"`");
    }
    boolean isSession =
        (DatabaseCalls.opens(name) && !call.arguments().mayHave("session", -1))
            || (name.equals("airflow.utils.session.provide_session")
                && !mayDecorate(call.arguments().get("func", 0)));
    return isSession && version.isAtLeast(3, 0)
        ? new LoadFailure(
            call.site(),
            "Airflow 3 allows no use of its database in DAG files",
            "ask Airflow's REST API, in a task")
        : null;
  }

  /** Whether {@code provide_session} may get a function to wrap, and calls none. */
  private static boolean mayDecorate(@Nullable Value given) {
    return given != null && !(given instanceof Literal) && !(given instanceof SequenceValue);
  }
}
