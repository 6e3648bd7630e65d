package dev.dagproof.airflow.task;

import dev.dagproof.airflow.task.CallableValue.Sourceless;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells functions that {@code exec} of a literal makes: {@code exec("def f(): …", names)} and
 * {@code names["f"]}, or {@code f} itself. {@code inspect.getsource} finds no source of them.
 */
final class ExecDefinitions {

  /** The function, if that is what an expression surely stands for. */
  @Nullable Sourceless of(PythonModule module, Expression expression) {
    if (expression instanceof Subscript subscript && subscript.value() instanceof Name names) {
      String function = subscript.slice().literalText();
      Name dictionary = function == null ? null : emptyDictionary(module, names);
      return function == null || dictionary == null
          ? null
          : madeIn(module, dictionary.id(), function);
    }
    if (expression instanceof Name name
        && module.scopes().isReference(name)
        && module.scopes().bindings(name).isEmpty()
        && module.scopes().module().starImports().isEmpty()
        && !Builtins.contains(name.id())) {
      return madeIn(module, null, name.id());
    }
    return null;
  }

  /** The target of {@code names = {}}. */
  private static @Nullable Name emptyDictionary(PythonModule module, Name names) {
    List<Binding> bindings = module.scopes().bindings(names);
    return bindings.size() == 1
            && bindings.getFirst() instanceof AssignmentBinding assignment
            && assignment.value() instanceof Dict dict
            && dict.values().isEmpty()
        ? assignment.target()
        : null;
  }

  /**
   * Looks for the call that defines a function.
   *
   * @param dictionary the name of what it is given to hold the names; null for nothing
   */
  private static @Nullable Sourceless madeIn(
      PythonModule module, @Nullable String dictionary, String function) {
    Sourceless found = null;
    int calls = 0;
    for (Expression use : module.uses().of("exec")) {
      calls++;
      if (module.tree().parent(use).orElse(null) instanceof Call call
          && call.func() == use
          && isAtTop(module, call)
          && defines(call, function)
          && isGiven(call, dictionary)) {
        found = new Sourceless(module, call);
      }
    }
    return calls == 1 && (dictionary == null || onlyRead(module, dictionary)) ? found : null;
  }

  private static boolean isAtTop(PythonModule module, Call call) {
    return module.tree().parent(call).orElse(null) instanceof Expr statement
        && module.tree().parent(statement).orElse(null) == module.tree().module()
        && module.scopes().enclosing(call).kind() == Scope.Kind.MODULE;
  }

  private static boolean defines(Call exec, String function) {
    String code = exec.args().isEmpty() ? null : exec.args().getFirst().literalText();
    if (code == null) {
      return false;
    }
    String start = "def " + function + "(";
    return code.startsWith(start) || code.contains("\n" + start);
  }

  private static boolean isGiven(Call exec, @Nullable String dictionary) {
    if (dictionary == null) {
      return exec.args().size() == 1 && exec.keywords().isEmpty();
    }
    return exec.args().size() == 2
        && exec.keywords().isEmpty()
        && exec.args().get(1) instanceof Name name
        && name.id().equals(dictionary);
  }

  /** Whether a dictionary is used in that call and for look-ups alone. */
  private static boolean onlyRead(PythonModule module, String dictionary) {
    for (Expression use : module.uses().of(dictionary)) {
      Node parent = module.tree().parent(use).orElse(null);
      boolean isFine =
          parent instanceof Call call
              ? call.func() instanceof Name called && called.id().equals("exec")
              : parent instanceof Subscript subscript && isLookup(module, subscript);
      if (!isFine) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLookup(PythonModule module, Subscript subscript) {
    Node parent = module.tree().parent(subscript).orElse(null);
    return !(parent instanceof Assign assign) || assign.value() == subscript;
  }
}
