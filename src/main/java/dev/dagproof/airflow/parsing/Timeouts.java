package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.structure.Structure.OutsideCall;
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

/**
 * What takes longer than Airflow reads a file. It ends that by {@code AirflowTaskTimeout}, which is
 * no {@code Exception} (2.11.2 and 3.3.2).
 */
final class Timeouts {
  /** The default of {@code [core] dagbag_import_timeout}, in seconds. */
  private static final int IMPORT_TIMEOUT = 30;

  private Timeouts() {}

  /** Whether a call alone takes so long. */
  static boolean isReachedBy(OutsideCall call) {
    Value seconds = isSleep(call) ? call.arguments().get("secs", 0) : null;
    Double slept = seconds instanceof Literal literal ? literal.number() : null;
    return slept != null && slept >= IMPORT_TIMEOUT;
  }

  private static boolean isSleep(OutsideCall call) {
    return call.name().equals("time.sleep");
  }

  /** The loops at the top of a file that never end. */
  static List<While> endlessLoops(PythonModule module) {
    List<While> loops = new ArrayList<>();
    for (Statement statement : module.tree().module().body()) {
      if (statement instanceof While loop && isEndless(loop)) {
        loops.add(loop);
      } else if (statement instanceof Try tried && passes(tried)) {
        for (Statement inner : tried.body()) {
          if (inner instanceof While loop && isEndless(loop) && raisesNothing(loop)) {
            loops.add(loop);
          }
        }
      }
    }
    return loops;
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

  /** Whether nothing around a call that takes too long catches that it is ended. */
  static boolean passes(OutsideCall call) {
    Site site = call.site();
    if (!isSleep(call) || site.caller() != null) {
      return false;
    }
    PythonModule module = site.module();
    Node above = module.tree().parent(site.node()).orElse(null);
    while (above != null) {
      if (above instanceof With || (above instanceof Try tried && !passes(tried))) {
        return false;
      }
      above = module.tree().parent(above).orElse(null);
    }
    return true;
  }

  private static boolean passes(Try tried) {
    for (ExceptHandler handler : tried.handlers()) {
      String name = handler.type() == null ? "" : handler.type().lastName();
      boolean isNarrow = name.equals("Exception") || (name.endsWith("Error") && !name.isEmpty());
      if (!isNarrow) {
        return false;
      }
    }
    return tried.finalbody().isEmpty();
  }
}
