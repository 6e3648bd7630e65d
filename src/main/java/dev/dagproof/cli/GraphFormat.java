package dev.dagproof.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The forms in which {@code graph} prints DAGs. */
enum GraphFormat {
  TEXT,
  JSON,
  SVG,
  HTML,
  MERMAID,
  DOT;

  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (GraphFormat format : values()) {
      words.add(format.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  static GraphFormat of(String word) throws UsageException {
    int index = words().indexOf(word);
    if (index < 0) {
      throw new UsageException(
          GraphOption.OUTPUT_FORMAT.option()
              + ": `"
              + word
              + "` is not one of "
              + String.join(", ", words()));
    }
    return values()[index];
  }

  /** Whether it is a picture in which everything has its place. */
  boolean isLaidOut() {
    return this == SVG || this == HTML;
  }
}
