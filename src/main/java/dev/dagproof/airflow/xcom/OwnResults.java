package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.task.Reached;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Returns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code execute} of an operator class of the file returns: Airflow pushes it as it does what
 * a callable returns.
 */
final class OwnResults {
  private OwnResults() {}

  static List<XComPush> of(PythonModule module, NameResolver resolver, Reached reached) {
    List<XComPush> found = new ArrayList<>();
    // Who says that nothing is pushed may say so of any task.
    if (!module.tree().mentions("execute") || module.tree().mentions("do_xcom_push")) {
      return found;
    }
    for (Statement statement : module.tree().module().body()) {
      FunctionDef execute =
          statement instanceof ClassDef own && isOperator(module, own, resolver)
              ? execute(own)
              : null;
      if (execute != null && statement instanceof ClassDef own) {
        boolean made = reached.makes(own);
        for (Return returned : Returns.of(execute)) {
          Expression value = returned.value();
          if (value != null) {
            found.add(new XComPush(module, value, true, execute, made, false));
          }
        }
      }
    }
    return found;
  }

  /** A class right below Airflow's {@code BaseOperator}, which pushes all that it is given. */
  private static boolean isOperator(PythonModule module, ClassDef own, NameResolver resolver) {
    if (own.bases().size() != 1 || !own.decoratorList().isEmpty()) {
      return false;
    }
    Expression base = own.bases().getFirst();
    if (!base.lastName().equals("BaseOperator")) {
      return false;
    }
    for (String name : resolver.importedNames(module, base)) {
      if (AirflowPackage.holds(name)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable FunctionDef execute(ClassDef own) {
    for (Statement statement : own.body()) {
      if (statement instanceof FunctionDef method && method.name().equals("execute")) {
        boolean isPlain = method.decoratorList().isEmpty() && !method.isAsync();
        return isPlain && !Generators.isGenerator(method) ? method : null;
      }
    }
    return null;
  }
}
