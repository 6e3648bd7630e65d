package dev.dagproof.python.parser;

import java.util.Arrays;

/**
 * Decides, on the finished tokens, what only their surroundings tell: whether {@code match}, {@code
 * case} and {@code type} are keywords, and whether the parenthesis of {@code with (} encloses a
 * list of items.
 */
final class SoftKeywords {
  private final Tokens tokens;
  // How deep the blocks of the match statements around are indented.
  private int[] matchDepths = new int[8];
  private int matchCount;
  // How many blocks are open behind so many tokens.
  private int depth;
  private int counted;

  private SoftKeywords(Tokens tokens) {
    this.tokens = tokens;
  }

  static void decide(Tokens tokens) {
    new SoftKeywords(tokens).pass();
  }

  private void pass() {
    for (int note = 0; note < tokens.undecidedCount(); note++) {
      int i = tokens.undecided(note);
      switch (tokens.kind(i)) {
        case PythonGrammar.MATCH -> {
          if (beginsLine(i) && opensMatch(i)) {
            pushMatch(depthAt(i) + 1);
          } else {
            tokens.setKind(i, PythonGrammar.NAME);
          }
        }
        case PythonGrammar.CASE -> {
          if (!beginsLine(i) || !(isInMatch(i) || isNoName(i))) {
            tokens.setKind(i, PythonGrammar.NAME);
          }
        }
        case PythonGrammar.TYPE -> {
          if (!isName(i + 1)) {
            tokens.setKind(i, PythonGrammar.NAME);
          }
        }
        case PythonGrammar.WITH -> {
          if (tokens.kind(i + 1) == PythonGrammar.LPAR && enclosesItems(i + 1)) {
            tokens.setKind(i + 1, PythonGrammar.WITH_LPAR);
          }
        }
        default -> {}
      }
    }
  }

  private boolean beginsLine(int token) {
    return token == 0
        || switch (tokens.kind(token - 1)) {
          case PythonGrammar.NEWLINE, PythonGrammar.INDENT, PythonGrammar.DEDENT -> true;
          default -> false;
        };
  }

  private boolean isInMatch(int token) {
    int here = depthAt(token);
    return matchCount > 0 && matchDepths[matchCount - 1] == here;
  }

  /** How many blocks are open; to be asked for tokens in their order. */
  private int depthAt(int token) {
    for (; counted < token; counted++) {
      switch (tokens.kind(counted)) {
        case PythonGrammar.INDENT -> depth++;
        case PythonGrammar.DEDENT -> {
          depth--;
          while (matchCount > 0 && matchDepths[matchCount - 1] > depth) {
            matchCount--;
          }
        }
        default -> {}
      }
    }
    return depth;
  }

  private boolean isName(int token) {
    int kind = tokens.kind(token);
    return kind == PythonGrammar.NAME
        || kind == PythonGrammar.MATCH
        || kind == PythonGrammar.CASE
        || kind == PythonGrammar.TYPE;
  }

  /** What follows cannot follow a name. */
  private boolean isNoName(int token) {
    return switch (tokens.kind(token + 1)) {
      case PythonGrammar.NAME,
          PythonGrammar.NUMBER,
          PythonGrammar.STRING,
          PythonGrammar.FSTRING_START,
          PythonGrammar.TSTRING_START,
          PythonGrammar.TRUE,
          PythonGrammar.FALSE,
          PythonGrammar.NONE,
          PythonGrammar.AWAIT,
          PythonGrammar.LAMBDA,
          PythonGrammar.LBRACE,
          PythonGrammar.TILDE ->
          true;
      default -> false;
    };
  }

  /** It is no name, or the block below the line begins with {@code case}. */
  private boolean opensMatch(int token) {
    if (isNoName(token)) {
      return true;
    }
    int i = token + 1;
    while (tokens.kind(i) != PythonGrammar.NEWLINE && i < tokens.size() - 1) {
      i++;
    }
    return i + 2 < tokens.size()
        && tokens.kind(i + 1) == PythonGrammar.INDENT
        && tokens.kind(i + 2) == PythonGrammar.CASE;
  }

  /** An {@code as} stands directly inside, which it can in no expression. */
  private boolean enclosesItems(int token) {
    int depth = 0;
    boolean as = false;
    for (int i = token; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case PythonGrammar.LPAR, PythonGrammar.LSQB, PythonGrammar.LBRACE -> depth++;
        case PythonGrammar.RPAR, PythonGrammar.RSQB, PythonGrammar.RBRACE -> {
          if (--depth == 0) {
            return as;
          }
        }
        case PythonGrammar.AS -> as |= depth == 1;
        case PythonGrammar.NEWLINE, PythonGrammar.WITH, PythonGrammar.ERROR -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private void pushMatch(int depth) {
    if (matchCount == matchDepths.length) {
      matchDepths = Arrays.copyOf(matchDepths, matchCount * 2);
    }
    matchDepths[matchCount++] = depth;
  }
}
