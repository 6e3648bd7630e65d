package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of {@code user_defined_macros} that has the name of a key of the context, which counts
 * more (case tpl_user_macro_shadows_ds).
 *
 * @param module the file of the entry
 * @param value the entry's value
 */
public record ShadowedMacro(String name, PythonModule module, Expression value) {

  static List<ShadowedMacro> of(
      PythonModule module,
      AirflowVersion version,
      DagSettingsFinder dags,
      ConstantEvaluator constants) {
    List<ShadowedMacro> found = new ArrayList<>();
    ContextKeys keys = new ContextKeys(version);
    for (Expression making : dags.makings()) {
      if (making instanceof Call call
          && Keywords.of(module, call, constants).value("user_defined_macros", constants)
              instanceof PythonValue.Mapping macros) {
        macros
            .entries()
            .forEach(
                (String name, Located value) -> {
                  if (version.isAtLeast(2, 0) && keys.contains(name)) {
                    found.add(new ShadowedMacro(name, value.module(), value.expression()));
                  }
                });
      }
    }
    return found;
  }
}
