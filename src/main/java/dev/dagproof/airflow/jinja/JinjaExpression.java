package dev.dagproof.airflow.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of a template; offsets count the chars of the template's text. */
public sealed interface JinjaExpression {
  /** Where it begins. */
  int start();

  /** Where it ends. */
  int end();

  /** A name that is read, or given a value. */
  record Name(int start, int end, String id) implements JinjaExpression {}

  /** Text, with all pieces of it that stand side by side. */
  record Text(int start, int end, String value) implements JinjaExpression {}

  /** A number as it is written. */
  record Numeral(int start, int end, String digits) implements JinjaExpression {}

  /** {@code true}, {@code false}, {@code none}; the last one is null. */
  record Word(int start, int end, @Nullable Boolean value) implements JinjaExpression {}

  /** {@code [a, b]}, or {@code a, b} with parentheses or without. */
  record Sequence(int start, int end, boolean tuple, List<JinjaExpression> items)
      implements JinjaExpression {}

  /** {@code {a: b}}. */
  record Mapping(int start, int end, List<JinjaExpression> keys, List<JinjaExpression> values)
      implements JinjaExpression {}

  /**
   * {@code value.name}.
   *
   * @param nameStart where the name begins
   */
  record Attribute(int start, int end, JinjaExpression value, int nameStart, String name)
      implements JinjaExpression {}

  /** {@code namespace.name}, where {@code set} gives it a value. */
  record NamespaceTarget(int start, int end, Name namespace, String name)
      implements JinjaExpression {}

  /** {@code value[index]}. */
  record Subscript(int start, int end, JinjaExpression value, JinjaExpression index)
      implements JinjaExpression {}

  /** {@code a:b:c} in brackets; the parts that are there. */
  record Slice(int start, int end, List<JinjaExpression> parts) implements JinjaExpression {}

  /** {@code function(…)}. */
  record Call(int start, int end, JinjaExpression function, Arguments arguments)
      implements JinjaExpression {}

  /** {@code value | name(…)}; the value is null in {@code {% filter name %}}. */
  record Filter(
      int start,
      int end,
      @Nullable JinjaExpression value,
      int nameStart,
      String name,
      Arguments arguments)
      implements JinjaExpression {
    /** Where the name ends. */
    public int nameEnd() {
      return nameStart + name.length();
    }
  }

  /** {@code value is name(…)}. */
  record Test(
      int start, int end, JinjaExpression value, int nameStart, String name, Arguments arguments)
      implements JinjaExpression {
    /** Where the name ends. */
    public int nameEnd() {
      return nameStart + name.length();
    }
  }

  /** {@code not operand}. */
  record Not(int start, int end, JinjaExpression operand) implements JinjaExpression {}

  /** {@code +operand}, {@code -operand}. */
  record Sign(int start, int end, boolean negative, JinjaExpression operand)
      implements JinjaExpression {}

  /** {@code a and b}, {@code a or b}. */
  record Logical(int start, int end, boolean and, JinjaExpression left, JinjaExpression right)
      implements JinjaExpression {}

  /** {@code left + right} and other arithmetic. */
  record Arithmetic(
      int start, int end, String operator, JinjaExpression left, JinjaExpression right)
      implements JinjaExpression {}

  /** {@code a ~ b ~ c}. */
  record Concat(int start, int end, List<JinjaExpression> parts) implements JinjaExpression {}

  /** {@code a < b}, {@code a in b}: the operands, of which there is one more than operators. */
  record Compare(int start, int end, List<String> operators, List<JinjaExpression> operands)
      implements JinjaExpression {}

  /** {@code body if test else orelse}. */
  record Conditional(
      int start,
      int end,
      JinjaExpression test,
      JinjaExpression body,
      @Nullable JinjaExpression orelse)
      implements JinjaExpression {}

  /**
   * What stands between the parentheses of a call, a filter or a test.
   *
   * @param positional in order, {@code *args} last
   * @param names those of the keyword arguments
   * @param keywords the values of the keyword arguments, and behind them {@code **kwargs}
   * @param complete whether there is neither {@code *args} nor {@code **kwargs}
   */
  record Arguments(
      List<JinjaExpression> positional,
      List<String> names,
      List<JinjaExpression> keywords,
      boolean complete) {
    /** No parentheses, or nothing in them. */
    public static final Arguments NONE = new Arguments(List.of(), List.of(), List.of(), true);

    /** Copies the lists. */
    public Arguments {
      positional = List.copyOf(positional);
      names = List.copyOf(names);
      keywords = List.copyOf(keywords);
    }
  }
}
