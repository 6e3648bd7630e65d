package dev.dagproof.run.output;

import java.util.List;

/** JSON as Python writes it: with {@code NaN} and {@code Infinity}, which JSON does not have. */
final class PythonJson {
  private static final List<String> WORDS = List.of("NaN", "Infinity", "-Infinity");

  private PythonJson() {}

  /** The same with texts in the place of such numbers. */
  static String standard(String json) {
    if (!json.contains("NaN") && !json.contains("Infinity")) {
      return json;
    }
    StringBuilder standard = new StringBuilder();
    for (int at = 0; at < json.length(); ) {
      int end = json.charAt(at) == '"' ? endOfText(json, at) : endOfWord(json, at);
      boolean isNumber = json.charAt(at) != '"' && end > at + 1;
      standard.append(isNumber ? "\"" : "").append(json, at, end).append(isNumber ? "\"" : "");
      at = end;
    }
    return standard.toString();
  }

  private static int endOfText(String json, int start) {
    int at = start + 1;
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, json.length());
  }

  private static int endOfWord(String json, int start) {
    for (String word : WORDS) {
      if (json.startsWith(word, start)) {
        return start + word.length();
      }
    }
    return start + 1;
  }
}
