package dev.dagproof.python.parser;

import java.util.Arrays;

/**
 * The words of a file, names and keywords, each numbered when the lexer first meets it: the one
 * look-up that tells keywords from names also tells the parser which of the file's names it reads.
 */
final class Words {
  // Six bits tell the ASCII characters of words apart, so the key of a short word is exact.
  private static final int CHARACTER_BITS = 6;
  private static final int MAX_EXACT = 10;
  // The bit that makes the keys of all other words negative.
  private static final long INEXACT = Long.MIN_VALUE;
  // There are fewer than 128 kinds, and EOF is -1.
  private static final int KIND_BITS = 8;

  private final byte[] text;
  // The tags of the words, each at or behind the slot that its key asks for; 0 for none.
  private int[] slots;
  // By the number of the word; none has the number 0.
  private long[] keys;
  private int[] starts;
  private int[] ends;
  private int count = 1;

  Words(byte[] text) {
    this.text = text;
    // A word of its own for every hundred bytes is usual.
    int expected = Math.max(64, Integer.highestOneBit(text.length / 64));
    slots = new int[expected * 2];
    keys = new long[expected];
    starts = new int[expected];
    ends = new int[expected];
  }

  /** The key of the word that has one character more, as {@link Identifiers} numbers it. */
  static long key(long key, int character) {
    return Long.rotateLeft(key, CHARACTER_BITS) ^ character;
  }

  /** The tag of the token that is of this kind and the word of this number. */
  static int tagOf(int kind, int number) {
    return number << KIND_BITS | kind;
  }

  /** The kind of the token that has this tag. */
  static int kind(int tag) {
    return (byte) tag;
  }

  /** The number of the word that has this tag. */
  static int number(int tag) {
    return tag >>> KIND_BITS;
  }

  /** The tag of the word that stands here, which may have other than ASCII characters. */
  int tag(int start, int end) {
    long key = 0;
    long inexact = 0;
    for (int i = start; i < end; i++) {
      inexact |= text[i] < 0 ? INEXACT : 0;
      key = key(key, text[i] < 0 ? text[i] : Identifiers.character(text[i]));
    }
    return tag(key | inexact, start, end);
  }

  /**
   * The tag of the word that stands here: its kind of token and its number.
   *
   * @param characters the key that its characters make
   */
  int tag(long characters, int start, int end) {
    long key = end - start > MAX_EXACT ? characters | INEXACT : characters;
    int mask = slots.length - 1;
    int slot = slot(key) & mask;
    while (true) {
      int tag = slots[slot];
      if (tag == 0) {
        return add(slot, key, start, end);
      }
      int word = number(tag);
      if (keys[word] == key && (key >= 0 || isSame(word, start, end))) {
        return tag;
      }
      slot = (slot + 1) & mask;
    }
  }

  // Names that differ in their last letters only must not fill neighbouring slots.
  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
  }

  private boolean isSame(int word, int start, int end) {
    return Arrays.equals(text, starts[word], ends[word], text, start, end);
  }

  private int add(int slot, long key, int start, int end) {
    int tag = tagOf(Keywords.kind(text, start, end), count);
    slots[slot] = tag;
    keys[count] = key;
    starts[count] = start;
    ends[count] = end;
    if (++count == keys.length) {
      grow();
    }
    return tag;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, count * 2);
    starts = Arrays.copyOf(starts, count * 2);
    ends = Arrays.copyOf(ends, count * 2);
    int[] tags = slots;
    slots = new int[count * 4];
    int mask = slots.length - 1;
    for (int tag : tags) {
      if (tag != 0) {
        int slot = slot(keys[number(tag)]) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = tag;
      }
    }
  }

  /** One more than the highest number. */
  int count() {
    return count;
  }

  /** Where the word of this number stands first. */
  int start(int word) {
    return starts[word];
  }

  /** Where it ends there. */
  int end(int word) {
    return ends[word];
  }
}
