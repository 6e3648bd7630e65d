package dev.dagproof.airflow.template;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaExpression.Numeral;
import dev.dagproof.airflow.jinja.JinjaExpression.Text;
import dev.dagproof.airflow.jinja.JinjaExpression.Word;
import org.jspecify.annotations.Nullable;

/** What conditions in templates come to that are written out. */
final class Conditions {
  private Conditions() {}

  /** Whether a condition is always met or never; null if that is not known. */
  static @Nullable Boolean truth(JinjaExpression condition) {
    if (condition instanceof Word word) {
      return Boolean.TRUE.equals(word.value());
    }
    if (condition instanceof Text text) {
      return !text.value().isEmpty();
    }
    if (condition instanceof Numeral number) {
      return number.digits().equals("0")
          ? Boolean.FALSE
          : number.digits().equals("1") ? true : null;
    }
    if (condition instanceof JinjaExpression.Not not) {
      Boolean operand = truth(not.operand());
      return operand == null ? null : !operand;
    }
    return null;
  }
}
