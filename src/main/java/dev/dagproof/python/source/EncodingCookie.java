package dev.dagproof.python.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/** The encoding a file declares in a comment of its first or second line (PEP 263). */
final class EncodingCookie {
  private final byte[] bytes;
  private int position;

  private EncodingCookie(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** The declared encoding's name as written; null if there is none. */
  static @Nullable String find(byte[] bytes, int start) {
    EncodingCookie reader = new EncodingCookie(bytes, start);
    // The second line counts only below a first one that is blank or a comment.
    String declared = reader.isCommentOrBlank() ? reader.declaredInLine() : null;
    if (declared == null && reader.nextLine() && reader.isCommentOrBlank()) {
      declared = reader.declaredInLine();
    }
    return declared;
  }

  private boolean isCommentOrBlank() {
    int i = position;
    while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\f')) {
      i++;
    }
    if (i < bytes.length && bytes[i] != '#' && !isLineEnd(bytes[i])) {
      position = bytes.length;
      return false;
    }
    position = i;
    return true;
  }

  /** Reads on to the line's end, looking for {@code coding[:=][ \t]*name}. */
  private @Nullable String declaredInLine() {
    for (; position < bytes.length && !isLineEnd(bytes[position]); position++) {
      if (bytes[position] == 'c' && startsWith("coding")) {
        int i = position + "coding".length();
        if (i < bytes.length && (bytes[i] == ':' || bytes[i] == '=')) {
          i++;
          while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
          }
          int end = i;
          while (end < bytes.length && isNamePart(bytes[end])) {
            end++;
          }
          if (end > i) {
            return new String(bytes, i, end - i, ISO_8859_1);
          }
        }
      }
    }
    return null;
  }

  private boolean nextLine() {
    if (position < bytes.length && bytes[position] == '\r') {
      position++;
    }
    if (position < bytes.length && bytes[position] == '\n') {
      position++;
    }
    return position < bytes.length;
  }

  private boolean startsWith(String word) {
    if (position + word.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[position + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private static boolean isNamePart(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '_'
        || b == '.';
  }
}
