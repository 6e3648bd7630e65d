package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.TextValue;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/**
 * What Airflow asks of ids (2.11.2 {@code utils/helpers.py}, 3.3.2 {@code
 * sdk/definitions/_internal/node.py}: {@code validate_key}, {@code validate_group_key}).
 */
final class KeyCheck {
  private static final int LONGEST = 250;
  private static final int LONGEST_OF_GROUP = 200;
  private static final int LONGEST_SHOWN = 60;

  private KeyCheck() {}

  /** What is wrong with the id of a DAG or task; null if nothing is, or it is not known. */
  static @Nullable String key(Value id) {
    return problem(id, true, LONGEST);
  }

  /** An id for messages; empty where it is no text, or a long one. */
  static String shown(Value id) {
    String text = id.text();
    return text == null || text.length() > LONGEST_SHOWN || text.indexOf('\n') >= 0 ? "" : text;
  }

  /** What is wrong with the id of a group; null if nothing is, or it is not known. */
  static @Nullable String groupKey(Value id) {
    return problem(id, false, LONGEST_OF_GROUP);
  }

  /**
   * What is wrong with the id of a task; null if nothing is, or it is not known. In a group Airflow
   * looks at the joined id, so that a number is fine there.
   */
  static @Nullable String taskKey(Value own, @Nullable StaticGroup group) {
    if (group == null || !group.prefixes() || own instanceof TextValue) {
      return key(own);
    }
    String text = own.text();
    String joined = text == null ? null : group.childId(text);
    return joined == null ? null : key(Literal.of(joined));
  }

  private static @Nullable String problem(Value id, boolean mayHaveDots, int longest) {
    if (id instanceof TextValue text) {
      for (Value field : text.fields()) {
        if (field instanceof TaskResult) {
          return "is made with the result of a task, which is not known yet";
        }
        if (field instanceof DagParamValue) {
          return "is made with a parameter of the DAG, which is not known yet";
        }
      }
      return null;
    }
    if (id instanceof DagParamValue) {
      return "is a parameter of the DAG, which is not known yet";
    }
    String text = id.text();
    if (text == null) {
      return switch (id.typeName()) {
        case "int", "float", "bool", "bytes", "NoneType", "list", "tuple", "dict", "set" ->
            "is no text but " + id.typeName();
        default -> null;
      };
    }
    String tooLong = tooLong(text, longest);
    return tooLong != null ? tooLong : wrongSign(text, mayHaveDots);
  }

  private static @Nullable String tooLong(String id, int longest) {
    int length = id.codePointCount(0, id.length());
    return length > longest
        ? "has " + length + " characters, and " + longest + " are allowed"
        : null;
  }

  private static @Nullable String wrongSign(String text, boolean mayHaveDots) {
    // Python's `$` also matches before a line feed at the end.
    String id = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    if (id.isEmpty()) {
      return "is empty";
    }
    String others = mayHaveDots ? "`-`, `_` and `.`" : "`-` and `_`";
    for (int i = 0; i < id.length(); i += Character.charCount(id.codePointAt(i))) {
      int sign = id.codePointAt(i);
      boolean isFine = sign == '-' || sign == '_' || (sign == '.' && mayHaveDots);
      if (!isFine && !isOfWord(sign)) {
        String name = sign == ' ' ? "a space" : "`" + Character.toString(sign) + "`";
        return "has " + name + "; letters, digits, " + others + " are allowed";
      }
    }
    return null;
  }

  /** Python's {@code str.isalnum}. */
  private static boolean isOfWord(int sign) {
    int type = Character.getType(sign);
    return Character.isLetter(sign)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
