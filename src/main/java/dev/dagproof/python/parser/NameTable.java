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
  private @Nullable String[] names;
  private int[] hashes;
  private int[] starts;
  private int[] lengths;
  private int size;

  NameTable(byte[] text, Occurrences occurrences) {
    this.text = text;
    this.occurrences = occurrences;
    // A name of its own for every hundred bytes is usual.
    int slots = Math.max(64, Integer.highestOneBit(text.length / 32));
    names = new @Nullable String[slots];
    hashes = new int[slots];
    starts = new int[slots];
    lengths = new int[slots];
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
        return add(slot, hash, start, length, ascii);
      }
      if (hashes[slot] == hash
          && lengths[slot] == length
          && sameText(starts[slot], start, length)) {
        return known;
      }
      slot = (slot + 1) & mask;
    }
  }

  private String add(int slot, int hash, int start, int length, boolean ascii) {
    String name =
        ascii
            ? new String(text, start, length, ISO_8859_1)
            : Normalizer.normalize(new String(text, start, length, UTF_8), Normalizer.Form.NFKC);
    if (name.equals("__debug__")) {
      occurrences.debugName();
    }
    names[slot] = name;
    hashes[slot] = hash;
    starts[slot] = start;
    lengths[slot] = length;
    if (++size > names.length / 2) {
      grow();
    }
    return name;
  }

  private void grow() {
    @Nullable String[] oldNames = names;
    int[] oldHashes = hashes;
    int[] oldStarts = starts;
    int[] oldLengths = lengths;
    int slots = oldNames.length * 2;
    names = new @Nullable String[slots];
    hashes = new int[slots];
    starts = new int[slots];
    lengths = new int[slots];
    for (int i = 0; i < oldNames.length; i++) {
      if (oldNames[i] != null) {
        int slot = oldHashes[i] & (slots - 1);
        while (names[slot] != null) {
          slot = (slot + 1) & (slots - 1);
        }
        names[slot] = oldNames[i];
        hashes[slot] = oldHashes[i];
        starts[slot] = oldStarts[i];
        lengths[slot] = oldLengths[i];
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
