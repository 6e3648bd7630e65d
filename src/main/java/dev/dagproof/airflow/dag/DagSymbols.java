package dev.dagproof.airflow.dag;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.DagMaker;
import dev.dagproof.airflow.dag.DagValue.Kind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the imported names of a DAG file mean, as far as they make DAGs and tasks. */
final class DagSymbols {
  private final PythonModule module;
  private final NameResolver resolver;
  private final ConstantEvaluator constants;

  DagSymbols(PythonModule module, NameResolver resolver) {
    this.module = module;
    this.resolver = resolver;
    this.constants = new ConstantEvaluator(resolver, AirflowPackage::holds);
  }

  /** The things of Airflow that make or join tasks. */
  enum Symbol {
    OPERATOR,
    DAG,
    GROUP,
    LABEL,
    /** What joins the tasks that it is given, one behind the other. */
    CHAIN,
    /** A decorator, called like a function. */
    DECORATOR,
    /** Something else of Airflow, of the standard library or of pendulum. */
    HARMLESS,
    /** Something of the project, or of another package. */
    FOREIGN,
    /** Nothing that is imported. */
    NONE
  }

  Symbol of(Expression expression) {
    List<String> names = resolver.importedNames(module, expression);
    if (names.isEmpty()) {
      return Symbol.NONE;
    }
    for (String name : names) {
      if (!AirflowPackage.holds(name)) {
        boolean isKnown = StandardLibrary.hasModuleOf(name) || name.startsWith("pendulum");
        return isKnown ? Symbol.HARMLESS : Symbol.FOREIGN;
      }
    }
    String name = names.getFirst();
    String last = name.substring(name.lastIndexOf('.') + 1);
    DagMaker maker = DagMaker.of(name);
    if (maker != null) {
      return of(maker);
    }
    return switch (last) {
      case "Label" -> Symbol.LABEL;
      case "chain", "chain_linear", "cross_downstream" -> Symbol.CHAIN;
      case "task", "setup", "teardown" -> Symbol.DECORATOR;
      default ->
          last.endsWith("Operator") || last.endsWith("Sensor") || last.endsWith("Async")
              ? Symbol.OPERATOR
              : name.contains("decorators.task.") || name.contains("sdk.task.")
                  ? Symbol.DECORATOR
                  : Symbol.HARMLESS;
    };
  }

  private static Symbol of(DagMaker maker) {
    return switch (maker) {
      case DAG -> Symbol.DAG;
      case GROUP -> Symbol.GROUP;
      case DAG_DECORATOR, GROUP_DECORATOR -> Symbol.DECORATOR;
      case PROVIDER_GROUP -> Symbol.FOREIGN;
    };
  }

  /** Whether a name stands for anything that makes or joins tasks, or that is not known to. */
  boolean isOfAirflow(Expression name) {
    return switch (of(name)) {
      case OPERATOR, DAG, GROUP, LABEL, CHAIN, DECORATOR, FOREIGN -> true;
      case HARMLESS, NONE -> false;
    };
  }

  /** A function of the file, by its decorators. */
  DagValue function(FunctionDef function) {
    if (function.decoratorList().isEmpty()) {
      return DagValue.of(Kind.FUNCTION, function, null);
    }
    DagValue found = null;
    for (Expression decorator : function.decoratorList()) {
      Kind kind = kind(DagMaker.head(decorator));
      String id = kind == null ? null : id(function, decorator, kind);
      if (kind == null || id == null) {
        return DagValue.UNKNOWN;
      }
      boolean isMain = found == null || found.is(kind);
      found = isMain ? DagValue.of(kind, function, id) : found;
    }
    return found == null ? DagValue.UNKNOWN : found;
  }

  private @Nullable Kind kind(Expression head) {
    if (of(head) != Symbol.DECORATOR) {
      return null;
    }
    DagMaker maker = DagMaker.of(resolver.importedNames(module, head).getFirst());
    if (maker == null) {
      return Kind.TASK_FUNCTION;
    }
    return maker.makesDag() ? Kind.DAG_FUNCTION : Kind.GROUP_FUNCTION;
  }

  private @Nullable String id(FunctionDef function, Expression decorator, Kind kind) {
    if (!(decorator instanceof Call call)) {
      return function.name();
    }
    String keyword =
        switch (kind) {
          case DAG_FUNCTION -> "dag_id";
          case GROUP_FUNCTION -> "group_id";
          default -> "task_id";
        };
    Expression given = argument(call, keyword, kind == Kind.TASK_FUNCTION ? -1 : 0);
    if (given == null) {
      return isSpread(call) ? null : function.name();
    }
    return text(given);
  }

  /** What a call gives for a parameter; null if nothing. */
  static @Nullable Expression argument(Call call, String keyword, int position) {
    for (Keyword given : call.keywords()) {
      if (keyword.equals(given.arg())) {
        return given.value();
      }
    }
    return position >= 0 && position < call.args().size() ? call.args().get(position) : null;
  }

  /** Whether it has arguments by {@code **}. */
  static boolean isSpread(Call call) {
    for (Keyword given : call.keywords()) {
      if (given.arg() == null) {
        return true;
      }
    }
    return false;
  }

  /** The text that an expression gives; null if nobody knows. */
  @Nullable String text(Expression expression) {
    return constants.evaluate(module, expression).text().orElse(null);
  }

  /** {@code Operator} in {@code Operator.partial}. */
  boolean isPartial(Expression called) {
    return called instanceof Attribute method
        && method.attr().equals("partial")
        && of(method.value()) == Symbol.OPERATOR;
  }
}
