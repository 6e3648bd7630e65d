package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one use of a decorated function makes of it: {@code f(x)}, {@code f.override(…)(x)}, {@code
 * f.partial(a=…).expand(b=…)}.
 *
 * @param like what it shares with other calls of the function that make the same of it
 * @param given the arguments whose value is one expression
 */
record TaskFlowCall(Like like, List<PassedArgument> given) {

  /**
   * What makes the same of a function.
   *
   * @param supply what the function is given
   * @param arguments the arguments of the decorator as they count for the call
   */
  record Like(Supply supply, TaskArguments arguments) {
    // Written out: the methods that a record gets by itself are slow to start.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Like like
          && supply.equals(like.supply)
          && arguments.equals(like.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * supply.hashCode() + arguments.hashCode();
    }
  }

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
    private final List<PassedArgument> given = new ArrayList<>();
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
          ? new TaskFlowCall(new Like(new Supply(positional, keywords, complete), arguments), given)
          : new TaskFlowCall(new Like(Supply.UNKNOWN, arguments.unknown()), List.of());
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
      // What is mapped arrives element by element.
      boolean isWhole = !method.startsWith("expand");
      for (int i = 0; i < call.args().size(); i++) {
        Expression argument = call.args().get(i);
        complete &= !(argument instanceof Starred);
        if (complete && isWhole) {
          given.add(PassedArgument.at(i, new Located(module, argument)));
        }
      }
      for (Keyword keyword : call.keywords()) {
        if (keyword.arg() == null) {
          complete = false;
        } else {
          keywords.add(keyword.arg());
          if (isWhole) {
            given.add(PassedArgument.of(keyword.arg(), new Located(module, keyword.value())));
          }
        }
      }
    }
  }
}
