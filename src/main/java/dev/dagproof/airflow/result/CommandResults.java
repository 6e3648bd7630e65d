package dev.dagproof.airflow.result;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of BashOperator: the last line that its command prints, which is text whatever it
 * shows ({@code BashOperator.execute} of 2.11.2 and of the standard provider 1.21.0).
 */
public final class CommandResults {
  private CommandResults() {}

  /** The call that makes the operator whose {@code output} this is; null for anything else. */
  static @Nullable Call of(PythonModule module, Expression expression, NameResolver resolver) {
    if (!(expression instanceof Attribute output) || !output.attr().equals("output")) {
      return null;
    }
    Expression operator = output.value();
    if (operator instanceof Name name) {
      List<Binding> bindings = module.scopes().bindings(name);
      operator =
          bindings.size() == 1 && bindings.getFirst() instanceof AssignmentBinding assignment
              ? assignment.value()
              : null;
    }
    return operator instanceof Call made && isText(module, made, resolver) ? made : null;
  }

  /** Whether a call makes a BashOperator that pushes what its command prints, as it is. */
  public static boolean isText(PythonModule module, Call made, NameResolver resolver) {
    if (!made.func().lastName().equals("BashOperator")
        || module.tree().mentions("output_processor")) {
      return false;
    }
    for (Keyword keyword : made.keywords()) {
      String name = keyword.arg();
      if (name == null || name.equals("do_xcom_push") || name.equals("multiple_outputs")) {
        return false;
      }
    }
    for (String name : resolver.importedNames(module, made.func())) {
      if (AirflowPackage.holds(name)) {
        return true;
      }
    }
    return false;
  }
}
