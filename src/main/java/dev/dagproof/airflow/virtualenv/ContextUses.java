package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.ContextReads.Read;
import dev.dagproof.airflow.virtualenv.ContextUse.Kind;
import dev.dagproof.airflow.virtualenv.ContextUse.Reason;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import java.util.ArrayList;
import java.util.List;

/** Finds where a shipped callable counts on the task context, and says which of it is not there. */
final class ContextUses {
  private final PythonTask task;
  private final ShippedFunction shipped;
  private final FunctionDef function;
  private final PassedContext passed;
  private final List<ContextUse> found = new ArrayList<>();

  private ContextUses(PythonTask task, ShippedFunction shipped, PassedContext passed) {
    this.task = task;
    this.shipped = shipped;
    this.function = shipped.function();
    this.passed = passed;
  }

  /** What this callable misses when this task runs it, in the order of the text. */
  static List<ContextUse> of(PythonTask task, ShippedFunction shipped, PassedContext passed) {
    ContextUses uses = new ContextUses(task, shipped, passed);
    uses.parameters();
    uses.allKeys();
    if (!shipped.function().isAsync()) {
      uses.body();
    }
    uses.found.sort((a, b) -> Integer.compare(a.node().start(), b.node().start()));
    return List.copyOf(uses.found);
  }

  private void parameters() {
    Arguments parameters = function.args();
    for (Arg parameter : task.supply().missing(parameters)) {
      String key = parameter.name();
      Reason reason = passed.missing(key);
      if (passed.isRefused(key)) {
        add(Kind.PARAMETER, Reason.UNPICKLABLE, key, parameter, Execution.ALWAYS);
      } else if (reason != null && parameters.defaultOf(parameter).isEmpty()) {
        add(Kind.PARAMETER, reason, key, parameter, Execution.ALWAYS);
      }
    }
  }

  /** {@code **kwargs} is given every key there is; one that cannot be pickled fails them all. */
  private void allKeys() {
    Arg all = function.args().kwarg();
    if (all != null && passed.isAllRefused()) {
      add(Kind.ALL_KEYS, Reason.UNPICKLABLE, all.name(), all, Execution.ALWAYS);
    }
  }

  private void body() {
    Guards guards = shipped.guards();
    for (Read read : shipped.reads()) {
      Execution execution = shipped.paths(failure(read.way())).of(read.node());
      boolean sure = execution == Execution.ALWAYS;
      switch (read.way()) {
        case SUBSCRIPT -> {
          if (sure || !isMeant(read, guards)) {
            addKey(Kind.SUBSCRIPT, read, execution);
          }
        }
        case GET -> {
          if (!guards.test(read.name())) {
            addKey(Kind.GET, read, least(execution, Execution.SOMETIMES));
          }
        }
        case USE_OF_GET -> {
          if (sure || !isMeant(read, guards)) {
            addKey(Kind.GET_USED, read, execution);
          }
        }
        case USE_OF_PARAMETER -> {
          if (sure) {
            addParameter(read, execution);
          }
        }
        case CURRENT_CONTEXT -> {
          if (sure || !guards.handle(read.node(), Failure.NO_CONTEXT)) {
            add(Kind.CURRENT_CONTEXT, Reason.NO_TASK, read.key(), read.node(), execution);
          }
        }
      }
    }
  }

  private static Failure failure(ContextReads.Way way) {
    return switch (way) {
      case SUBSCRIPT, GET -> Failure.KEY_ERROR;
      case USE_OF_GET, USE_OF_PARAMETER -> Failure.ATTRIBUTE_ERROR;
      case CURRENT_CONTEXT -> Failure.NO_CONTEXT;
    };
  }

  /** Whether the function reckons with a failure at this place, so that there is none. */
  private static boolean isMeant(Read read, Guards guards) {
    return guards.test(read.name())
        || guards.mention(read.key())
        || guards.handle(read.node(), failure(read.way()));
  }

  private static Execution least(Execution one, Execution other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private void addKey(Kind kind, Read read, Execution execution) {
    Reason reason = passed.missing(read.key());
    if (reason != null && task.supply().lacks(read.key())) {
      add(kind, reason, read.key(), read.node(), execution);
    }
  }

  private void addParameter(Read read, Execution execution) {
    Reason reason = passed.missing(read.key());
    if (reason != null && isGivenNothing(read.key())) {
      add(Kind.DEFAULT_USED, reason, read.key(), read.node(), execution);
    }
  }

  private boolean isGivenNothing(String parameter) {
    for (Arg missing : task.supply().missing(function.args())) {
      if (missing.name().equals(parameter)) {
        return true;
      }
    }
    return false;
  }

  /** Notes a use: one for each key that is read in this way, the surest, else the first. */
  private void add(Kind kind, Reason reason, String key, Node node, Execution execution) {
    if (execution == Execution.NEVER) {
      return;
    }
    ContextUse use = new ContextUse(kind, reason, key, node, execution, passed.decidedBy(reason));
    for (int i = 0; i < found.size(); i++) {
      ContextUse known = found.get(i);
      if (known.kind() == kind && known.key().equals(key)) {
        if (known.execution().compareTo(execution) < 0) {
          found.set(i, use);
        }
        return;
      }
    }
    found.add(use);
  }
}
