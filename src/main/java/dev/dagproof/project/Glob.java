package dev.dagproof.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a pattern of the configuration: shell wildcards and <code>{a,b}</code>. */
final class Glob {
  /** Braces in braces are read by nested calls; deeper ones than this stand for themselves. */
  private static final int DEEPEST = 100;

  private final String glob;

  /** For each opening brace the offset of its closing one; 0 if there is none. */
  private final int[] closing;

  private final Wildcards.Builder out = new Wildcards.Builder();
  private int at;

  private Glob(String glob) {
    this.glob = glob;
    this.closing = new int[glob.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < glob.length(); i++) {
      if (glob.charAt(i) == '{') {
        open.push(i);
      } else if (glob.charAt(i) == '}' && !open.isEmpty()) {
        closing[open.pop()] = i;
      }
    }
  }

  /** The pattern, ready to match; slashes separate names. */
  static Wildcards read(String glob) {
    Glob reader = new Glob(glob);
    reader.readTo(glob.length(), 0);
    return reader.out.build();
  }

  /** The first bracket or brace that is never closed; 0 if there is none. */
  static char unclosed(String glob) {
    Glob reader = new Glob(glob);
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '{' && reader.closing[i] == 0) {
        return c;
      }
      if (c == '[') {
        CharacterSet.Read set = CharacterSet.read(glob, i);
        if (set == null) {
          return c;
        }
        i = set.end() - 1;
      }
    }
    return 0;
  }

  private void readTo(int end, int depth) {
    while (at < end) {
      char c = glob.charAt(at);
      CharacterSet.Read set = c == '[' ? CharacterSet.read(glob, at) : null;
      if (c == '*') {
        readStar();
      } else if (c == '?') {
        out.nameCharacter();
        at++;
      } else if (set != null && set.end() <= end) {
        out.set(set.set());
        at = set.end();
      } else if (c == '{' && closing[at] > 0 && depth < DEEPEST) {
        readAlternatives(closing[at], depth + 1);
      } else {
        out.character(c);
        at++;
      }
    }
  }

  private void readStar() {
    if (glob.startsWith("**/", at)) {
      out.folders();
      at += 3;
    } else if (glob.startsWith("**", at)) {
      out.anything();
      at += 2;
    } else {
      out.name();
      at++;
    }
  }

  private void readAlternatives(int close, int depth) {
    List<Integer> ends = new ArrayList<>();
    at++;
    for (int comma = comma(close); comma < close; comma = comma(close)) {
      int toNext = out.fork();
      readTo(comma, depth);
      ends.add(out.jump());
      out.land(toNext);
      at = comma + 1;
    }
    readTo(close, depth);
    at = close + 1;
    for (int end : ends) {
      out.land(end);
    }
  }

  /** The next comma outside of inner braces, or the end. */
  private int comma(int end) {
    int i = at;
    while (i < end && glob.charAt(i) != ',') {
      i = Math.max(i, closing[i]) + 1;
    }
    return i;
  }
}
