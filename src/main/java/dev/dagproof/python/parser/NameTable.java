package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.python.parser.compile.Occurrences;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes one string for all uses of a name in a file. */
final class NameTable {
  private final byte[] text;
  private final Occurrences occurrences;
  private @Nullable String[] names = new @Nullable String[256];
  private int[] starts = new int[256];
  private int[] lengths = new int[256];
  private int size;

  NameTable(byte[] text, Occurrences occurrences) {
    this.text = text;
    this.occurrences = occurrences;
  }

  /** The name that stands here, NFKC-normalised as Python does. */
  String name(int start, int end) {
    int length = end - start;
    int hash = length;
    boolean ascii = true;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
      ascii &= text[i] >= 0;
    }
    // Names that differ in their last letters only must not fill neighbouring slots.
    hash *= 0x9E3779B9;
    hash ^= hash >>> 15;
    int mask = names.length - 1;
    int slot = hash & mask;
    while (true) {
      String known = names[slot];
      if (known == null) {
        return add(slot, start, length, ascii);
      }
      if (lengths[slot] == length && sameText(starts[slot], start, length)) {
        return known;
      }
      slot = (slot + 1) & mask;
    }
  }

  private String add(int slot, int start, int length, boolean ascii) {
    String name =
        ascii
            ? new String(text, start, length, ISO_8859_1)
            : Normalizer.normalize(new String(text, start, length, UTF_8), Normalizer.Form.NFKC);
    if (name.equals("__debug__")) {
      occurrences.debugName();
    }
    names[slot] = name;
    starts[slot] = start;
    lengths[slot] = length;
    if (++size > names.length / 2) {
      grow();
    }
    return name;
  }

  private void grow() {
    @Nullable String[] oldNames = names;
    int[] oldStarts = starts;
    int[] oldLengths = lengths;
    names = new @Nullable String[oldNames.length * 2];
    starts = new int[names.length];
    lengths = new int[names.length];
    size = 0;
    for (int i = 0; i < oldNames.length; i++) {
      if (oldNames[i] != null) {
        name(oldStarts[i], oldStarts[i] + oldLengths[i]);
      }
    }
  }

  private boolean sameText(int a, int b, int length) {
    for (int i = 0; i < length; i++) {
      if (text[a + i] != text[b + i]) {
        return false;
      }
    }
    return true;
  }
}
