package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.discovery.DagsFolder;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.Structure.OutsideCall;
import dev.dagproof.airflow.structure.Structure.Raised;
import dev.dagproof.airflow.task.RefusedCall;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Assert;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.PythonModule;
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

  /** The default of {@code [core] dagbag_import_timeout}, in seconds. */
  private static final int IMPORT_TIMEOUT = 30;

  /** What surely keeps this file from being loaded; nothing for a file that makes no DAG. */
  public static List<LoadFailure> of(
      Structure structure, AirflowVersion version, DagsFolder folder) {
    List<LoadFailure> found = new ArrayList<>();
    // A file that ends before its first DAG has none.
    boolean isEnded = !structure.raises().isEmpty() || hasExit(structure) || !structure.complete();
    if (structure.dags().isEmpty() && !(isEnded && structure.importsDag())) {
      return found;
    }
    boolean isDagFile = folder.mayHold(structure.module().path());
    for (Statement statement : structure.module().tree().module().body()) {
      if (statement instanceof ImportFrom relative && relative.level() > 0 && isDagFile) {
        found.add(
            new LoadFailure(
                new Site(structure.module(), relative, null),
                "a DAG file is in no package: the relative import fails",
                "import by the path from the DAGs folder: `from folder.module import …`"));
      }
    }
    for (Statement statement : atTop(structure.module())) {
      if (statement instanceof While loop && isEndless(loop)) {
        found.add(
            new LoadFailure(
                new Site(structure.module(), loop.test(), null),
                "the loop never ends: Airflow gives up reading the file after 30 seconds",
                "leave it out, or wait in a sensor"));
      }
    }
    for (Raised raise : structure.raises()) {
      boolean isMeant = raise.site().node() instanceof Raise;
      found.add(
          new LoadFailure(
              raise.site(),
              raise.problem(),
              isMeant
                  ? "raise in a task, not when the file is read"
                  : "define it before it is used"));
    }
    for (OutsideCall call : structure.calls()) {
      boolean isCaught = call.guarded() && !(isSleep(call) && passesTimeouts(call.site()));
      LoadFailure failure = call.certain() && !isCaught ? of(call, version) : null;
      if (failure != null) {
        found.add(failure);
      }
    }
    return found;
  }

  /**
   * The statements at the top of a file, and those tried there by what lets a timeout pass: {@code
   * AirflowTaskTimeout} is no {@code Exception} (2.11.2 and 3.3.2).
   */
  private static List<Statement> atTop(PythonModule module) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : module.tree().module().body()) {
      if (statement instanceof Try tried && passesTimeouts(tried)) {
        for (Statement inner : tried.body()) {
          if (inner instanceof While loop && raisesNothing(loop)) {
            all.add(inner);
          }
        }
      } else {
        all.add(statement);
      }
    }
    return all;
  }

  /** Whether nothing in a loop may raise what ends it: {@code while True: rows.pop()}. */
  private static boolean raisesNothing(While loop) {
    boolean[] raises = {false};
    new NodeVisitor() {
      @Override
      public void visitCall(Call node) {
        String name = node.func().lastName();
        raises[0] |= !name.equals("sleep") && !name.equals("print");
        NodeVisitor.super.visitCall(node);
      }

      @Override
      public void visitSubscript(Subscript node) {
        raises[0] = true;
      }

      @Override
      public void visitAttribute(Attribute node) {
        raises[0] |= !node.attr().equals("sleep");
      }

      @Override
      public void visitAssert(Assert node) {
        raises[0] = true;
      }

      @Override
      public void visitBinOp(BinOp node) {
        raises[0] = true;
      }
    }.visit(loop);
    return !raises[0];
  }

  private static boolean passesTimeouts(Site site) {
    PythonModule module = site.module();
    Node above = module.tree().parent(site.node()).orElse(null);
    while (above != null) {
      if (above instanceof With || (above instanceof Try tried && !passesTimeouts(tried))) {
        return false;
      }
      above = module.tree().parent(above).orElse(null);
    }
    return site.caller() == null;
  }

  private static boolean passesTimeouts(Try tried) {
    for (ExceptHandler handler : tried.handlers()) {
      String name = handler.type() == null ? "" : handler.type().lastName();
      boolean isNarrow = name.equals("Exception") || (name.endsWith("Error") && !name.isEmpty());
      if (!isNarrow) {
        return false;
      }
    }
    return tried.finalbody().isEmpty();
  }

  private static boolean isSleep(OutsideCall call) {
    return call.name().equals("time.sleep");
  }

  private static boolean hasExit(Structure structure) {
    for (OutsideCall call : structure.calls()) {
      if (call.name().equals("sys.exit")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LoadFailure of(OutsideCall call, AirflowVersion version) {
    String name = call.name();
    Value seconds = name.equals("time.sleep") ? call.arguments().get("secs", 0) : null;
    Double slept = seconds instanceof Literal literal ? literal.number() : null;
    if (slept != null && slept >= IMPORT_TIMEOUT) {
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
    boolean isSession =
        name.equals("airflow.utils.session.create_session")
            || name.equals("airflow.settings.Session");
    return isSession && version.isAtLeast(3, 0)
        ? new LoadFailure(
            call.site(),
            "Airflow 3 allows no use of its database in DAG files",
            "ask Airflow's REST API, in a task")
        : null;
  }

  private static boolean isEndless(While loop) {
    boolean isTrue =
        loop.test() instanceof Constant constant && constant.value() == ConstantValue.Bool.TRUE;
    boolean[] ends = {false};
    new NodeVisitor() {
      @Override
      public void visitBreak(Break node) {
        ends[0] = true;
      }

      @Override
      public void visitRaise(Raise node) {
        ends[0] = true;
      }

      @Override
      public void visitCall(Call node) {
        String name = node.func().lastName();
        ends[0] |= name.contains("exit") || name.equals("next") || name.equals("quit");
        NodeVisitor.super.visitCall(node);
      }
    }.visit(loop);
    return isTrue && !ends[0];
  }
}
