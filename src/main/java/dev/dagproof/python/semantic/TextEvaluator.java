package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions that give text: literals, f-strings, sums, {@code %} and {@code format},
 * some methods, names of these. A part that is not known is known as such.
 */
public final class TextEvaluator {
  private static final int DEPTH = 20;

  private final NameResolver resolver;
  private final ConstantEvaluator constants;

  /** The values of names for one evaluation, by the name. */
  private final Map<String, KnownText> given;

  /** An evaluator that follows names as the other one does; for one thread. */
  public TextEvaluator(NameResolver resolver, ConstantEvaluator constants) {
    this(resolver, constants, Map.of());
  }

  private TextEvaluator(
      NameResolver resolver, ConstantEvaluator constants, Map<String, KnownText> given) {
    this.resolver = resolver;
    this.constants = constants;
    this.given = given;
  }

  /** One for the inside of a function, whose parameters have these values. */
  public TextEvaluator with(Map<String, KnownText> parameters) {
    return new TextEvaluator(resolver, constants, Map.copyOf(parameters));
  }

  /** The text that an expression gives; empty if it gives none, or nothing of it is known. */
  public Optional<KnownText> evaluate(PythonModule module, Expression expression) {
    return Optional.ofNullable(text(module, expression, DEPTH));
  }

  private @Nullable KnownText text(PythonModule module, Expression expression, int depth) {
    if (depth == 0) {
      return null;
    }
    if (expression instanceof Constant constant) {
      return constant.value() instanceof ConstantValue.Str
          ? KnownText.literal(module, constant, null)
          : null;
    }
    if (expression instanceof JoinedStr string) {
      return formatted(module, string, depth);
    }
    if (expression instanceof BinOp operation) {
      return operation(module, operation, depth);
    }
    if (expression instanceof Call call) {
      return call(module, call, depth);
    }
    if (expression instanceof Name name && given.containsKey(name.id())) {
      return given.get(name.id());
    }
    if (expression instanceof Name || expression instanceof Attribute) {
      Located value = constants.definition(module, expression).orElse(null);
      return value == null ? null : text(value.module(), value.expression(), depth - 1);
    }
    return null;
  }

  private KnownText part(PythonModule module, Expression expression, int depth) {
    KnownText text = text(module, expression, depth);
    return text == null ? KnownText.unknown(module, expression) : text;
  }

  private KnownText formatted(PythonModule module, JoinedStr string, int depth) {
    List<KnownText> parts = new ArrayList<>();
    for (Expression value : string.values()) {
      if (value instanceof Constant constant) {
        parts.add(KnownText.literal(module, constant, string));
      } else if (value instanceof FormattedValue field) {
        boolean isPlain = field.formatSpec() == null && field.conversion() != 'r';
        parts.add(
            isPlain
                ? part(module, field.value(), depth - 1)
                : KnownText.unknown(module, field.value()));
      } else {
        parts.add(KnownText.unknown(module, value));
      }
    }
    return parts.isEmpty() ? KnownText.unknown(module, string) : KnownText.concat(parts);
  }

  private @Nullable KnownText operation(PythonModule module, BinOp operation, int depth) {
    if (operation.op() == Operator.MOD) {
      KnownText left = text(module, operation.left(), depth - 1);
      return left == null ? null : new TextFormat(left).percent(values(module, operation, depth));
    }
    if (operation.op() != Operator.ADD) {
      return null;
    }
    KnownText left = text(module, operation.left(), depth - 1);
    KnownText right = text(module, operation.right(), depth - 1);
    if (left == null && right == null) {
      return null;
    }
    return KnownText.concat(
        List.of(
            left == null ? KnownText.unknown(module, operation.left()) : left,
            right == null ? KnownText.unknown(module, operation.right()) : right));
  }

  /** What {@code %} is given: of a tuple its elements. */
  private List<KnownText> values(PythonModule module, BinOp operation, int depth) {
    List<KnownText> values = new ArrayList<>();
    if (operation.right() instanceof Tuple tuple) {
      for (Expression element : tuple.elts()) {
        values.add(part(module, element, depth - 1));
      }
    } else {
      values.add(part(module, operation.right(), depth - 1));
    }
    return values;
  }

  // Calls

  private @Nullable KnownText call(PythonModule module, Call call, int depth) {
    if (call.args().size() == 1 && call.keywords().isEmpty()) {
      for (String name : resolver.importedNames(module, call.func())) {
        if (name.equals("textwrap.dedent")) {
          KnownText text = text(module, call.args().getFirst(), depth - 1);
          return text == null ? null : Dedent.of(text);
        }
      }
    }
    if (!(call.func() instanceof Attribute method)) {
      return null;
    }
    if (method.attr().equals("join")) {
      return joined(module, call, method, depth);
    }
    if (!isFollowed(method.attr())) {
      return null;
    }
    KnownText text = text(module, method.value(), depth - 1);
    if (text == null) {
      return null;
    }
    if (method.attr().equals("format")) {
      return new TextFormat(text).format(arguments(module, call, depth));
    }
    return call.args().isEmpty() ? changed(text, method.attr()) : null;
  }

  private static boolean isFollowed(String method) {
    return switch (method) {
      case "upper", "lower", "strip", "lstrip", "rstrip", "format" -> true;
      default -> false;
    };
  }

  /** The positional arguments of {@code format}, without those behind a starred one. */
  private List<KnownText> arguments(PythonModule module, Call call, int depth) {
    List<KnownText> arguments = new ArrayList<>();
    for (Expression argument : call.args()) {
      if (argument instanceof Starred) {
        break;
      }
      arguments.add(part(module, argument, depth - 1));
    }
    return arguments;
  }

  private static @Nullable KnownText changed(KnownText text, String method) {
    String old = text.text();
    if (method.equals("upper") || method.equals("lower")) {
      String changed =
          method.equals("upper") ? old.toUpperCase(Locale.ROOT) : old.toLowerCase(Locale.ROOT);
      return changed.length() == old.length() ? text.with(changed) : null;
    }
    int start = 0;
    int end = old.length();
    while (!method.equals("rstrip") && start < end && isSpace(old.charAt(start))) {
      start++;
    }
    while (!method.equals("lstrip") && end > start && isSpace(old.charAt(end - 1))) {
      end--;
    }
    return text.slice(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** {@code " ".join([a, b])}. */
  private @Nullable KnownText joined(PythonModule module, Call call, Attribute method, int depth) {
    if (call.args().size() != 1 || !call.keywords().isEmpty()) {
      return null;
    }
    Expression argument = call.args().getFirst();
    List<Expression> elements =
        argument instanceof ListExpr list
            ? list.elts()
            : argument instanceof Tuple tuple ? tuple.elts() : List.of();
    KnownText separator = elements.isEmpty() ? null : text(module, method.value(), depth - 1);
    if (separator == null) {
      return null;
    }
    List<KnownText> parts = new ArrayList<>();
    for (Expression element : elements) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      parts.add(part(module, element, depth - 1));
    }
    return KnownText.concat(parts);
  }
}
