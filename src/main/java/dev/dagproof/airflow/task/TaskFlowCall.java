package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one use of a decorated function makes of it: {@code f(x)}, {@code f.override(…)(x)}, {@code
 * f.partial(a=…).expand(b=…)}.
 *
 * @param supply what the function is given
 * @param arguments the arguments of the decorator as they count for this call
 */
record TaskFlowCall(Supply supply, TaskArguments arguments) {

  /**
   * Follows the chain of calls that begins with this use.
   *
   * @param module the file of the use
   * @param ofDecorator the arguments of the decorator
   */
  static TaskFlowCall of(PythonModule module, Expression use, TaskArguments ofDecorator) {
    return new Chain(module, ofDecorator).follow(use);
  }

  private static final class Chain {
    private final PythonModule module;
    private final Set<String> keywords = new HashSet<>();
    private TaskArguments arguments;
    private int positional;
    private boolean complete = true;
    private boolean called;

    Chain(PythonModule module, TaskArguments arguments) {
      this.module = module;
      this.arguments = arguments;
    }

    TaskFlowCall follow(Expression use) {
      Node link = use;
      String method = "";
      for (Node above = parent(link); above != null; above = parent(link)) {
        if (above instanceof Call call && call.func() == link) {
          add(call, method);
          method = "";
        } else if (above instanceof Attribute attribute && isChained(attribute.attr())) {
          method = attribute.attr();
        } else {
          break;
        }
        link = above;
      }
      // A function that is passed on is called elsewhere, nobody knows how.
      return called
          ? new TaskFlowCall(new Supply(positional, keywords, complete), arguments)
          : new TaskFlowCall(Supply.UNKNOWN, arguments.unknown());
    }

    private @Nullable Node parent(Node node) {
      return module.tree().parent(node).orElse(null);
    }

    private static boolean isChained(String method) {
      return switch (method) {
        case "override", "partial", "expand", "expand_kwargs" -> true;
        default -> false;
      };
    }

    private void add(Call call, String method) {
      if (method.equals("override")) {
        arguments = arguments.overriddenBy(module, call);
        return;
      }
      called = true;
      complete &= !method.equals("expand_kwargs");
      positional = Math.max(positional, call.args().size());
      for (Expression argument : call.args()) {
        complete &= !(argument instanceof Starred);
      }
      for (Keyword keyword : call.keywords()) {
        if (keyword.arg() == null) {
          complete = false;
        } else {
          keywords.add(keyword.arg());
        }
      }
    }
  }
}
