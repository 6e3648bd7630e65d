package dev.dagproof.airflow.jinja;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags that are open while a template is read, and what Jinja says where they are not met. */
final class OpenTags {
  private final List<String> open = new ArrayList<>();
  private final List<List<String>> expected = new ArrayList<>();

  void open(String tag) {
    open.add(tag);
  }

  void close() {
    open.removeLast();
  }

  /** One of these ends what is read now. */
  void expect(List<String> ends) {
    expected.add(ends);
  }

  void met() {
    expected.removeLast();
  }

  /** What is wrong with this tag. */
  String unknown(String tag) {
    return message("Encountered unknown tag '" + tag + "'.", tag, expected);
  }

  /** What is wrong where the template ends before one of these tags. */
  String endOfTemplate(List<String> ends) {
    List<List<String>> all = new ArrayList<>(expected);
    all.add(ends);
    return message("Unexpected end of template.", null, all);
  }

  private String message(String first, @Nullable String tag, List<List<String>> ends) {
    StringBuilder message = new StringBuilder(first);
    if (!ends.isEmpty()) {
      String wanted = "'" + String.join("' or '", ends.getLast()) + "'";
      if (tag != null && isExpected(tag, ends)) {
        message
            .append(" You probably made a nesting mistake. Jinja is expecting this tag,")
            .append(" but currently looking for ")
            .append(wanted)
            .append('.');
      } else {
        message.append(" Jinja was looking for the following tags: ").append(wanted).append('.');
      }
    }
    if (!open.isEmpty()) {
      message
          .append(" The innermost block that needs to be closed is '")
          .append(open.getLast())
          .append("'.");
    }
    return message.toString();
  }

  private static boolean isExpected(String tag, List<List<String>> ends) {
    for (List<String> names : ends) {
      if (names.contains(tag)) {
        return true;
      }
    }
    return false;
  }
}
