package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Operator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What known values refuse: each method gives what is wrong, for people, or null if nothing is that
 * can be told.
 */
final class Refusals {
  /** What {@code dir(str)} has in CPython 3.8 to 3.14, without what begins with underscores. */
  private static final Set<String> OF_TEXT =
      Set.of(
          """
          capitalize casefold center count encode endswith expandtabs find format format_map index
          isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable
          isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix
          removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines
          startswith strip swapcase title translate upper zfill\
          """
              .split("\\s+"));

  private Refusals() {}

  /** {@code holder[key]} behind the end of a list, tuple or text. */
  static @Nullable String ofItem(Value holder, Value key) {
    Long place = key instanceof Literal literal ? literal.whole() : null;
    Integer size = size(holder);
    if (place == null || size == null || (-size <= place && place < size)) {
      return null;
    }
    return "there is no item "
        + place
        + ": the "
        + holder.typeName()
        + " has "
        + size
        + ": an IndexError";
  }

  private static @Nullable Integer size(Value holder) {
    if (holder instanceof SequenceValue sequence) {
      boolean isIndexed =
          sequence.kind() == SequenceValue.Kind.LIST || sequence.kind() == SequenceValue.Kind.TUPLE;
      return isIndexed && sequence.isComplete() && !sequence.isShared() ? sequence.size() : null;
    }
    String text = holder instanceof Literal ? holder.text() : null;
    return text == null ? null : text.codePointCount(0, text.length());
  }

  /** {@code "text".name}; members of enumerations are taken for their texts. */
  static @Nullable String ofAttribute(Value value, String name) {
    boolean isText = value instanceof Literal && value.text() != null;
    boolean isOfMember = name.equals("value") || name.equals("name");
    return isText && !isOfMember && !name.startsWith("_") && !OF_TEXT.contains(name)
        ? "a str has no `" + name + "`: an AttributeError"
        : null;
  }

  /** {@code left <operator> right} of text, numbers and {@code None}. */
  static @Nullable String ofOperator(Value left, Operator operator, Value right) {
    if (!(left instanceof Literal one) || !(right instanceof Literal other)) {
      return null;
    }
    boolean isQuotient =
        operator == Operator.DIV || operator == Operator.FLOOR_DIV || operator == Operator.MOD;
    Double divided = one.number();
    Double divisor = other.number();
    if (isQuotient && divided != null && divisor != null && divisor == 0) {
      return "a division by zero: a ZeroDivisionError";
    }
    boolean isText = one.text() != null;
    boolean isOtherText = other.text() != null;
    boolean isMixed =
        (isText && (divisor != null || other == Literal.NONE))
            || (isOtherText && (divided != null || one == Literal.NONE));
    return operator == Operator.ADD && isMixed
        ? "`" + one.typeName() + "` and `" + other.typeName() + "` cannot be added: a TypeError"
        : null;
  }

  /** {@code int("3a")}. */
  static @Nullable String ofInt(CallArguments arguments) {
    Value first = arguments.first();
    String text = first instanceof Literal ? first.text() : null;
    if (text == null || arguments.all().size() != 1 || !arguments.isComplete()) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (isLetter || c == '.' || c == ',') {
        return "`int` takes digits, and not \"" + text + "\": a ValueError";
      }
    }
    return text.isEmpty() ? "`int` takes digits, and not \"\": a ValueError" : null;
  }

  /** {@code "{name}".format(nam="x")}. */
  static @Nullable String ofFormat(Method format, CallArguments arguments) {
    String text = format.receiver() instanceof Literal ? format.receiver().text() : null;
    if (text == null || !arguments.isComplete()) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean isTwice = i + 1 < text.length() && text.charAt(i) == text.charAt(i + 1);
      if (text.charAt(i) != '{' || isTwice) {
        i += isTwice && (text.charAt(i) == '{' || text.charAt(i) == '}') ? 1 : 0;
        continue;
      }
      int end = i + 1;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      String name = text.substring(i + 1, end);
      boolean isName = !name.isEmpty() && Character.isLetter(name.charAt(0));
      boolean isField = end < text.length() && "}:!.[".indexOf(text.charAt(end)) >= 0;
      if (isName && isField && arguments.keyword(name) == null) {
        return "`format` is given no `" + name + "`: a KeyError";
      }
    }
    return null;
  }

  /** A call of a function of the project that is no method. */
  static @Nullable String ofCall(FunctionValue function, CallArguments given) {
    if (!given.isComplete() || function.owner() != null || function.self() != null) {
      return null;
    }
    String call = "`" + function.name() + "` ";
    List<Arg> positional = function.parameters().positional();
    if (given.positional().size() > positional.size() && function.parameters().vararg() == null) {
      return call
          + "is given "
          + given.positional().size()
          + (given.positional().size() == 1 ? " value" : " values")
          + " by position, and takes "
          + positional.size()
          + ": a TypeError";
    }
    Set<String> names = new HashSet<>();
    List<Arg> named = new ArrayList<>(function.parameters().named());
    named.forEach(parameter -> names.add(parameter.name()));
    for (String keyword : given.keywords().keySet()) {
      if (!names.contains(keyword) && function.parameters().kwarg() == null) {
        return call + "has no parameter `" + keyword + "`: a TypeError";
      }
    }
    for (int i = 0; i < named.size(); i++) {
      Arg parameter = named.get(i);
      boolean isGiven =
          given.keyword(parameter.name()) != null
              || (i < positional.size() && i < given.positional().size());
      if (!isGiven && function.parameters().defaultOf(parameter).isEmpty()) {
        return call + "is called without `" + parameter.name() + "`: a TypeError";
      }
    }
    return null;
  }
}
