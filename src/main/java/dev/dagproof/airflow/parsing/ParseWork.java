package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.Structure.OutsideCall;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Work that is done whenever Airflow reads a file.
 *
 * @param kind what it works with
 * @param name the dotted name of what is called
 * @param site where
 * @param direct whether the DAG file itself does it, not a function or module that it makes use of
 */
public record ParseWork(Kind kind, String name, Site site, boolean direct) {
  /** What work is done with. */
  public enum Kind {
    NETWORK,
    DATABASE,
    FILES,
    PROCESS,
    TIME,
    VARIABLE,
    CONNECTION,
    /** A hook, which looks its connection up and then works with it. */
    HOOK;

    /** Whether Airflow's variables or connections are asked for. */
    public boolean isLookUp() {
      return this == VARIABLE || this == CONNECTION || this == HOOK;
    }
  }

  /** The name for people: of what Airflow has the class and the method. */
  public String shownName() {
    int dot = name.lastIndexOf('.', name.lastIndexOf('.') - 1);
    return kind.isLookUp() ? name.substring(dot + 1) : name;
  }

  /** What surely happens when this file is read, in order; nothing for one that makes no DAG. */
  public static List<ParseWork> of(Structure structure) {
    List<ParseWork> found = new ArrayList<>();
    if (structure.dags().isEmpty()) {
      return found;
    }
    for (OutsideCall call : structure.calls()) {
      Kind kind = call.certain() ? WorkNames.kind(call.name(), call.arguments()) : null;
      if (kind != null && !(kind == Kind.HOOK && isOfClass(call.site().node()))) {
        boolean direct = isDirect(call.site(), structure.module());
        found.add(new ParseWork(kind, call.name(), call.site(), direct));
      }
    }
    return found;
  }

  /** Whether it is {@code S3Hook.parse_s3_url(…)}: a hook that is none yet has no connection. */
  private static boolean isOfClass(Node called) {
    return called instanceof Call call
        && call.func() instanceof Attribute method
        && method.value().lastName().endsWith("Hook");
  }

  /** Whether it stands at the top of the file, or in a function that describes a DAG or group. */
  private static boolean isDirect(Site site, PythonModule file) {
    Site inner = site;
    while (inner != null && inner.module() == file) {
      Site caller = inner.caller();
      if (caller == null) {
        return true;
      }
      FunctionDef function =
          inner.module().tree().enclosing(inner.node(), FunctionDef.class).orElse(null);
      if (function == null || !describes(function)) {
        return false;
      }
      inner = caller;
    }
    return false;
  }

  /** Whether a function describes a DAG or a group of tasks. */
  static boolean describes(FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      String name = decorator instanceof Call call ? call.func().lastName() : decorator.lastName();
      if (name.equals("dag") || name.equals("task_group")) {
        return true;
      }
    }
    return false;
  }
}
