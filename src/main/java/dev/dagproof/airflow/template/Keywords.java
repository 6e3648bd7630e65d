package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keyword arguments of a call, those of {@code **settings} included.
 *
 * @param complete whether there are no others
 */
record Keywords(Map<String, Located> given, boolean complete) {
  static Keywords of(PythonModule module, Call call, ConstantEvaluator constants) {
    Map<String, Located> given = new LinkedHashMap<>();
    boolean complete = true;
    for (Keyword keyword : call.keywords()) {
      if (keyword.arg() != null) {
        given.put(keyword.arg(), new Located(module, keyword.value()));
      } else if (constants.evaluate(module, keyword.value())
          instanceof PythonValue.Mapping mapping) {
        given.putAll(mapping.entries());
        complete &= mapping.complete();
      } else {
        complete = false;
      }
    }
    return new Keywords(given, complete);
  }

  /** The value of a keyword; None where it surely is not given. */
  PythonValue value(String name, ConstantEvaluator constants) {
    Located located = given.get(name);
    if (located != null) {
      return constants.evaluate(located.module(), located.expression());
    }
    return complete ? PythonValue.None.NONE : PythonValue.Unknown.UNKNOWN;
  }

  /** The keys of a dictionary that is given for a keyword. */
  KnownNames keys(String name, ConstantEvaluator constants) {
    PythonValue value = value(name, constants);
    if (value instanceof PythonValue.Mapping mapping) {
      return new KnownNames(mapping.entries().keySet(), mapping.complete());
    }
    return value == PythonValue.None.NONE ? KnownNames.NONE : KnownNames.UNKNOWN;
  }
}
