package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Tells keywords from other names by a small hash table, without making a string of the name. */
final class Keywords {
  private static final int MASK = 127;
  private static final byte[][] WORDS = new byte[MASK + 1][];
  private static final int[] KINDS = new int[MASK + 1];

  static {
    put("False", PythonGrammar.FALSE);
    put("None", PythonGrammar.NONE);
    put("True", PythonGrammar.TRUE);
    put("and", PythonGrammar.AND);
    put("as", PythonGrammar.AS);
    put("assert", PythonGrammar.ASSERT);
    put("async", PythonGrammar.ASYNC);
    put("await", PythonGrammar.AWAIT);
    put("break", PythonGrammar.BREAK);
    put("class", PythonGrammar.CLASS);
    put("continue", PythonGrammar.CONTINUE);
    put("def", PythonGrammar.DEF);
    put("del", PythonGrammar.DEL);
    put("elif", PythonGrammar.ELIF);
    put("else", PythonGrammar.ELSE);
    put("except", PythonGrammar.EXCEPT);
    put("finally", PythonGrammar.FINALLY);
    put("for", PythonGrammar.FOR);
    put("from", PythonGrammar.FROM);
    put("global", PythonGrammar.GLOBAL);
    put("if", PythonGrammar.IF);
    put("import", PythonGrammar.IMPORT);
    put("in", PythonGrammar.IN);
    put("is", PythonGrammar.IS);
    put("lambda", PythonGrammar.LAMBDA);
    put("nonlocal", PythonGrammar.NONLOCAL);
    put("not", PythonGrammar.NOT);
    put("or", PythonGrammar.OR);
    put("pass", PythonGrammar.PASS);
    put("raise", PythonGrammar.RAISE);
    put("return", PythonGrammar.RETURN);
    put("try", PythonGrammar.TRY);
    put("while", PythonGrammar.WHILE);
    put("with", PythonGrammar.WITH);
    put("yield", PythonGrammar.YIELD);
    // Soft keywords: SoftKeywords decides later whether they are meant.
    put("match", PythonGrammar.MATCH);
    put("case", PythonGrammar.CASE);
    put("type", PythonGrammar.TYPE);
  }

  private Keywords() {}

  /** The keyword's kind, or NAME. Soft keywords are named as if they were meant. */
  static int kind(byte[] text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > 8) {
      return PythonGrammar.NAME;
    }
    int slot = hash(text, start, length);
    byte[] word = WORDS[slot];
    while (word != null) {
      if (matches(word, text, start, length)) {
        return KINDS[slot];
      }
      slot = (slot + 1) & MASK;
      word = WORDS[slot];
    }
    return PythonGrammar.NAME;
  }

  /**
   * Whether a word that no expression can hold begins here, so that open brackets before it are
   * never closed.
   */
  static boolean beginStatement(byte[] text, int start) {
    int end = Identifiers.end(text, start);
    return beginStatement(kind(text, start, end), text, end);
  }

  /** The same for a token of this kind that ends here. */
  static boolean beginStatement(int kind, byte[] text, int end) {
    return switch (kind) {
      case PythonGrammar.ASSERT,
          PythonGrammar.BREAK,
          PythonGrammar.CLASS,
          PythonGrammar.CONTINUE,
          PythonGrammar.DEF,
          PythonGrammar.DEL,
          PythonGrammar.ELIF,
          PythonGrammar.EXCEPT,
          PythonGrammar.FINALLY,
          PythonGrammar.GLOBAL,
          PythonGrammar.IMPORT,
          PythonGrammar.NONLOCAL,
          PythonGrammar.PASS,
          PythonGrammar.RAISE,
          PythonGrammar.RETURN,
          PythonGrammar.TRY,
          PythonGrammar.WHILE,
          PythonGrammar.WITH ->
          !isFollowedByEquals(text, end);
      default -> false;
    };
  }

  // A keyword that is taken for the name of an argument.
  private static boolean isFollowedByEquals(byte[] text, int end) {
    int i = end;
    while (i < text.length && text[i] == ' ') {
      i++;
    }
    return i < text.length && text[i] == '=';
  }

  /** Whether only what follows tells what a token of this kind is: see {@link SoftKeywords}. */
  static boolean needDecision(int kind) {
    return kind == PythonGrammar.MATCH
        || kind == PythonGrammar.CASE
        || kind == PythonGrammar.TYPE
        || kind == PythonGrammar.WITH;
  }

  /** Whether this kind of token begins a statement with a block. */
  static boolean isCompound(int kind) {
    return switch (kind) {
      case PythonGrammar.ASYNC,
          PythonGrammar.CASE,
          PythonGrammar.CLASS,
          PythonGrammar.DEF,
          PythonGrammar.ELIF,
          PythonGrammar.ELSE,
          PythonGrammar.EXCEPT,
          PythonGrammar.FINALLY,
          PythonGrammar.FOR,
          PythonGrammar.IF,
          PythonGrammar.MATCH,
          PythonGrammar.TRY,
          PythonGrammar.WHILE,
          PythonGrammar.WITH ->
          true;
      default -> false;
    };
  }

  private static void put(String word, int kind) {
    byte[] bytes = word.getBytes(ISO_8859_1);
    int slot = hash(bytes, 0, bytes.length);
    while (WORDS[slot] != null) {
      slot = (slot + 1) & MASK;
    }
    WORDS[slot] = bytes;
    KINDS[slot] = kind;
  }

  private static int hash(byte[] text, int start, int length) {
    return (text[start] * 7 + text[start + 1] * 31 + text[start + length - 1] + length * 13) & MASK;
  }

  private static boolean matches(byte[] word, byte[] text, int start, int length) {
    if (word.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
