package dev.dagproof.python.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns a text back into the bytes of a file, as {@link SourceReader} reads it. */
public final class SourceWriter {
  private SourceWriter() {}

  /**
   * The bytes of the text in the encoding of the original, with its byte-order mark; null if they
   * would not be read as that text.
   *
   * @param original the file's bytes before
   */
  public static byte @Nullable [] encode(byte[] original, SourceFile text) {
    byte[] bytes = text.bytes();
    if (SourceReader.hasUtf8Mark(original)) {
      bytes = new byte[text.length() + 3];
      System.arraycopy(original, 0, bytes, 0, 3);
      System.arraycopy(text.bytes(), 0, bytes, 3, text.length());
    } else {
      String declared = EncodingCookie.find(original, 0);
      if (declared != null && !DeclaredEncoding.isUtf8(declared)) {
        bytes = DeclaredEncoding.encode(text, declared);
      }
    }
    return bytes != null && isReadAs(bytes, text) ? bytes : null;
  }

  private static boolean isReadAs(byte[] bytes, SourceFile text) {
    try {
      return Arrays.equals(SourceReader.decode(text.name(), bytes).bytes(), text.bytes());
    } catch (UnreadableSource e) {
      return false;
    }
  }
}
