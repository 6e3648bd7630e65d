package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.python.parser.compile.Occurrences;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes one string for all uses of a name in a file. */
final class NameTable {
  private final byte[] text;
  private final Words words;
  private final Occurrences occurrences;
  private final @Nullable String[] names;

  NameTable(byte[] text, Words words, Occurrences occurrences) {
    this.text = text;
    this.words = words;
    this.occurrences = occurrences;
    names = new @Nullable String[words.count()];
  }

  /** The name that this word is, NFKC-normalised as Python does. */
  String name(int word) {
    String known = names[word];
    return known == null ? add(word) : known;
  }

  /** The names so far, and nulls for words that nobody asked for: keywords, names in errors. */
  @Nullable String[] all() {
    return names.clone();
  }

  private String add(int word) {
    int start = words.start(word);
    int end = words.end(word);
    String name =
        isAscii(start, end)
            ? new String(text, start, end - start, ISO_8859_1)
            : Normalizer.normalize(
                new String(text, start, end - start, UTF_8), Normalizer.Form.NFKC);
    if (name.equals("__debug__")) {
      occurrences.debugName();
    }
    names[word] = name;
    return name;
  }

  private boolean isAscii(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
