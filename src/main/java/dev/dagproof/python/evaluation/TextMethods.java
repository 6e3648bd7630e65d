package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** The methods of text. */
final class TextMethods {
  private TextMethods() {}

  /** Whether text has a method of this name (CPython 3.8 to 3.14). */
  static boolean isMethod(String name) {
    return switch (name) {
      case "capitalize",
          "casefold",
          "center",
          "count",
          "encode",
          "endswith",
          "expandtabs",
          "find",
          "format",
          "format_map",
          "index",
          "isalnum",
          "isalpha",
          "isascii",
          "isdecimal",
          "isdigit",
          "isidentifier",
          "islower",
          "isnumeric",
          "isprintable",
          "isspace",
          "istitle",
          "isupper",
          "join",
          "ljust",
          "lower",
          "lstrip",
          "maketrans",
          "partition",
          "removeprefix",
          "removesuffix",
          "replace",
          "rfind",
          "rindex",
          "rjust",
          "rpartition",
          "rsplit",
          "rstrip",
          "split",
          "splitlines",
          "startswith",
          "strip",
          "swapcase",
          "title",
          "translate",
          "upper",
          "zfill" ->
          true;
      default -> false;
    };
  }

  static Value call(Value receiver, String name, CallArguments arguments, Evaluator at) {
    String text = receiver.text();
    return text == null ? ofUnknown(name) : of(name, text, arguments, at);
  }

  private static Value ofUnknown(String name) {
    return switch (name) {
      case "split", "splitlines", "rsplit" ->
          new SequenceValue(SequenceValue.Kind.LIST, List.of(), false);
      case "startswith", "endswith", "isdigit", "find", "index", "count" -> Unknown.VALUE;
      default -> new TextValue();
    };
  }

  private static Value of(String name, String text, CallArguments arguments, Evaluator at) {
    Value first = arguments.first();
    String given = first.text();
    boolean isPlain = arguments.all().isEmpty();
    boolean isAlone = given != null && arguments.all().size() == 1;
    return switch (name) {
      case "upper" -> Literal.of(text.toUpperCase(Locale.ROOT));
      case "lower", "casefold" -> Literal.of(text.toLowerCase(Locale.ROOT));
      case "title", "capitalize", "swapcase", "encode" -> Unknown.VALUE;
      case "strip" -> isPlain ? Literal.of(text.strip()) : new TextValue();
      case "lstrip" -> isPlain ? Literal.of(text.stripLeading()) : new TextValue();
      case "rstrip" -> isPlain ? Literal.of(text.stripTrailing()) : new TextValue();
      case "format" -> Formatting.format(text, arguments);
      case "startswith" -> isAlone ? Literal.of(text.startsWith(given)) : Unknown.VALUE;
      case "endswith" -> isAlone ? Literal.of(text.endsWith(given)) : Unknown.VALUE;
      case "removeprefix" ->
          given == null
              ? new TextValue()
              : Literal.of(text.startsWith(given) ? text.substring(given.length()) : text);
      case "removesuffix" ->
          given == null
              ? new TextValue()
              : Literal.of(
                  text.endsWith(given) ? text.substring(0, text.length() - given.length()) : text);
      case "replace" -> replaced(text, arguments);
      case "split" -> split(text, arguments);
      case "join" -> joined(text, first, at);
      case "zfill" -> filled(text, first);
      case "isdigit" ->
          Literal.of(!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9'));
      default -> Unknown.VALUE;
    };
  }

  private static Value replaced(String text, CallArguments arguments) {
    boolean isPair = arguments.positional().size() == 2 && arguments.keywords().isEmpty();
    String from = isPair ? arguments.first().text() : null;
    String to = from == null ? null : arguments.positional().get(1).text();
    return from == null || to == null || from.isEmpty() || isLong(text, to)
        ? new TextValue()
        : Literal.of(text.replace(from, to));
  }

  /** Whether so many of these make a text that nobody writes down. */
  private static boolean isLong(String text, String part) {
    return (long) text.length() * part.length() > 10_000_000;
  }

  private static Value split(String text, CallArguments arguments) {
    List<Value> parts = new ArrayList<>();
    String separator = arguments.all().isEmpty() ? null : arguments.first().text();
    if (arguments.all().size() > 1 || (separator == null && !arguments.all().isEmpty())) {
      return new SequenceValue(SequenceValue.Kind.LIST, List.of(), false);
    }
    if (separator == null) {
      StringTokenizer words = new StringTokenizer(text);
      while (words.hasMoreTokens()) {
        parts.add(Literal.of(words.nextToken()));
      }
      return SequenceValue.list(parts);
    }
    int from = 0;
    while (!separator.isEmpty() && from <= text.length()) {
      int end = text.indexOf(separator, from);
      end = end < 0 ? text.length() : end;
      parts.add(Literal.of(text.substring(from, end)));
      from = end + separator.length();
    }
    return SequenceValue.list(parts);
  }

  static Value joined(String separator, Value given, Evaluator at) {
    List<Value> items = given.items(at);
    if (items == null) {
      return new TextValue();
    }
    KnownText all = new KnownText();
    for (int i = 0; i < items.size() && all.isKnown(); i++) {
      all.append(i == 0 ? "" : separator);
      all.append(items.get(i).text());
    }
    return all.value(List.of());
  }

  private static Value filled(String text, Value width) {
    Long wanted = width instanceof Literal literal ? literal.whole() : null;
    if (wanted == null || wanted > 100) {
      return new TextValue();
    }
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    String zeros = "0".repeat((int) Math.max(0, wanted - text.length()));
    return Literal.of(text.substring(0, sign) + zeros + text.substring(sign));
  }
}
