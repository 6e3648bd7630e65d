package dev.dagproof.rules.virtualenv;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of a DAG file that hold the tasks above a place. */
final class ResultVariables {
  private ResultVariables() {}

  /**
   * An expression that stands for the result of an operator's task: {@code extract.output}; null if
   * no variable surely holds the task there.
   *
   * @param place where the expression is to stand: in the call that makes another task of the DAG
   */
  static @Nullable String of(PythonModule module, Node place, String taskId) {
    Statement own = statement(module, place);
    Node block = own == null ? null : module.tree().parent(own).orElse(null);
    if (own == null || !isOfDag(block)) {
      return null;
    }
    for (Statement statement : statements(block)) {
      if (statement == own) {
        return null;
      }
      Call made = operator(statement, taskId);
      if (made != null && dag(made).equals(dag(own))) {
        Name variable = variable(module, (Assign) statement);
        return variable == null ? null : variable.id() + ".output";
      }
    }
    return null;
  }

  private static @Nullable Statement statement(PythonModule module, Node place) {
    Node node = place;
    while (node != null && !(node instanceof Statement)) {
      node = module.tree().parent(node).orElse(null);
    }
    return (Statement) node;
  }

  /** Whether what is made in a block belongs to one DAG, and to no group of it. */
  private static boolean isOfDag(@Nullable Node block) {
    if (block instanceof With with) {
      for (WithItem item : with.items()) {
        if (!(item.contextExpr() instanceof Call call) || !call.func().lastName().equals("DAG")) {
          return false;
        }
      }
      return true;
    }
    if (block instanceof FunctionDef function) {
      return function.decoratorList().size() == 1
          && head(function.decoratorList().getFirst()).lastName().equals("dag");
    }
    return block instanceof dev.dagproof.python.ast.Module;
  }

  private static Expression head(Expression decorator) {
    return decorator instanceof Call call ? call.func() : decorator;
  }

  private static List<Statement> statements(@Nullable Node block) {
    if (block instanceof With with) {
      return with.body();
    }
    if (block instanceof FunctionDef function) {
      return function.body();
    }
    return block instanceof dev.dagproof.python.ast.Module file ? file.body() : List.of();
  }

  /** The call in {@code variable = SomeOperator(task_id="…", …)}; null for other statements. */
  private static @Nullable Call operator(Statement statement, String taskId) {
    if (!(statement instanceof Assign assign)
        || !(assign.value() instanceof Call call)
        || !call.func().lastName().endsWith("Operator")) {
      return null;
    }
    Expression id = value(call, "task_id");
    return id != null && taskId.equals(id.literalText()) ? call : null;
  }

  private static @Nullable Expression value(Call call, String name) {
    for (Keyword keyword : call.keywords()) {
      if (name.equals(keyword.arg())) {
        return keyword.value();
      }
    }
    return null;
  }

  /** The name of the DAG that a task is given to; empty for the one around it. */
  private static String dag(Node made) {
    Call call =
        made instanceof Call one
            ? one
            : made instanceof Assign assign && assign.value() instanceof Call assigned
                ? assigned
                : made instanceof Statement.Expr expr && expr.value() instanceof Call bare
                    ? bare
                    : null;
    Expression dag = call == null ? null : value(call, "dag");
    return dag == null ? "" : dag instanceof Name name ? name.id() : "?" + made.start();
  }

  /** The variable, if nothing else is ever assigned to it. */
  private static @Nullable Name variable(PythonModule module, Assign assign) {
    return assign.targets().size() == 1
            && assign.targets().getFirst() instanceof Name name
            && module.scopes().enclosing(name).bindings(name.id()).size() == 1
        ? name
        : null;
  }
}
