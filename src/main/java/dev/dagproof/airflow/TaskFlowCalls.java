package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.PythonModule;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the calls of a decorated function give to it: {@code f(x)}, {@code
 * f.override(…)(x)}, {@code f.partial(a=…).expand(b=…)}. A parameter counts as given if one of the
 * calls gives it.
 */
final class TaskFlowCalls {
  private final PythonModule module;
  private final Set<String> keywords = new HashSet<>();
  private int positional;
  private boolean used;
  private boolean complete = true;

  private TaskFlowCalls(PythonModule module) {
    this.module = module;
  }

  /**
   * What the file's calls give; incomplete if the function is used in another way, or not in this
   * file.
   */
  static Supply supply(PythonModule module, FunctionDef function) {
    TaskFlowCalls calls = new TaskFlowCalls(module);
    for (Name name : module.tree().all(Name.class)) {
      if (name.id().equals(function.name()) && isBoundTo(function, name, module)) {
        calls.used = true;
        calls.addUse(name);
      }
    }
    boolean complete = calls.used && calls.complete;
    return new Supply(calls.positional, calls.keywords, complete, calls.used);
  }

  private static boolean isBoundTo(FunctionDef function, Name name, PythonModule module) {
    for (Binding binding : module.scopes().bindings(name)) {
      if (binding instanceof DefinitionBinding definition && definition.node() == function) {
        return true;
      }
    }
    return false;
  }

  /** Follows the chain of calls that begins with this use of the function's name. */
  private void addUse(Name name) {
    boolean called = false;
    boolean overrides = false;
    Node link = name;
    for (Node above = parent(link); above != null; above = parent(link)) {
      if (above instanceof Call call && call.func() == link) {
        if (!overrides) {
          called = true;
          add(call);
        }
        overrides = false;
      } else if (above instanceof Attribute method && isChained(method.attr())) {
        overrides = method.attr().equals("override");
        complete &= !method.attr().equals("expand_kwargs");
      } else {
        break;
      }
      link = above;
    }
    complete &= called;
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

  private void add(Call call) {
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
