package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;

/**
 * {@code Asset("a") | "b"}: both sides have to be assets (2.11.2 {@code datasets/__init__.py},
 * 3.3.2 {@code sdk/definitions/asset}: {@code __or__} and {@code __and__} give NotImplemented).
 */
final class AssetTerms {
  private AssetTerms() {}

  static void check(Value left, Operator operator, Value right, World world, Evaluator at) {
    boolean isOr = operator == Operator.BIT_OR;
    if (!isOr && operator != Operator.BIT_AND) {
      return;
    }
    Value other = isAsset(left) ? right : isAsset(right) ? left : null;
    if (other instanceof Literal || other instanceof SequenceValue) {
      String sign = isOr ? "|" : "&";
      world.fault(
          Kind.ARGUMENT_REFUSED,
          "`" + sign + "` joins assets, and one side is " + other.typeName(),
          null,
          at);
    }
  }

  private static boolean isAsset(Value value) {
    if (!(value instanceof ExternalValue made) || made.arguments() == null) {
      return false;
    }
    String name = made.name();
    return name.startsWith("airflow.")
        && (name.endsWith(".Asset")
            || name.endsWith(".Dataset")
            || name.endsWith(".AssetAlias")
            || name.endsWith(".DatasetAlias"));
  }
}
