package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.TypeParam;
import dev.dagproof.python.ast.TypeParam.ParamSpec;
import dev.dagproof.python.ast.TypeParam.TypeVar;
import dev.dagproof.python.ast.TypeParam.TypeVarTuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order and the names of type parameters. */
final class TypeParams {
  private TypeParams() {}

  static void check(List<TypeParam> params, Problems problems) {
    Set<String> names = new HashSet<>();
    boolean defaults = false;
    for (TypeParam param : params) {
      String name = name(param);
      if (!names.add(name)) {
        problems.report(param, "duplicate type parameter '" + name + "'");
      }
      if (defaultOf(param) != null) {
        defaults = true;
      } else if (defaults) {
        problems.report(
            param, "non-default type parameter '" + name + "' follows default type parameter");
      }
    }
  }

  static String name(TypeParam param) {
    if (param instanceof TypeVar typeVar) {
      return typeVar.name();
    }
    return param instanceof ParamSpec spec ? spec.name() : ((TypeVarTuple) param).name();
  }

  private static @Nullable Expression defaultOf(TypeParam param) {
    if (param instanceof TypeVar typeVar) {
      return typeVar.defaultValue();
    }
    return param instanceof ParamSpec spec
        ? spec.defaultValue()
        : ((TypeVarTuple) param).defaultValue();
  }
}
