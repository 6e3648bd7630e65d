package dev.dagproof.python.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file that declares an encoding other than UTF-8 into UTF-8. */
final class DeclaredEncoding {
  private DeclaredEncoding() {}

  /** Whether Python takes this name for UTF-8. */
  static boolean isUtf8(String declared) {
    String name = declared.toLowerCase(Locale.ROOT);
    return isFullUtf8(declared) || name.equals("utf8") || name.equals("u8") || name.equals("utf");
  }

  /** Whether this is UTF-8 by its full name: behind a byte-order mark Python takes no alias. */
  static boolean isFullUtf8(String declared) {
    String name = declared.toLowerCase(Locale.ROOT).replace('_', '-');
    return name.equals("utf-8") || name.startsWith("utf-8-");
  }

  /** The text as UTF-8. */
  static SourceFile decode(String name, byte[] bytes, String declared) throws UnreadableSource {
    Charset charset = charset(declared);
    if (charset == null) {
      throw new UnreadableSource(
          "it declares the encoding `"
              + declared
              + (isPythons(declared) ? "`, which dagproof cannot read" : "`, which is not known"),
          "save the file as UTF-8 and remove the declaration",
          SourceFile.of(name, readable(bytes)),
          0);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      decoder.flush(out);
    }
    byte[] text = out.flip().toString().getBytes(UTF_8);
    if (result.isError()) {
      throw new UnreadableSource(
          SourceReader.byteText(bytes[in.position()])
              + " is not "
              + charset.name()
              + ", the encoding the file declares",
          "save the file as UTF-8 and remove the declaration",
          SourceFile.of(name, text),
          text.length);
    }
    return SourceFile.of(name, text);
  }

  /** The text in a declared encoding; null if that has no form for it. */
  static byte @Nullable [] encode(SourceFile text, String declared) {
    Charset charset = charset(declared);
    if (charset == null || !charset.canEncode()) {
      return null;
    }
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text.text(0, text.length())));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether Python reads this encoding, which Java does not have. */
  private static boolean isPythons(String declared) {
    return switch (declared.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "utf-7",
          "utf7",
          "u7",
          "unicode-escape",
          "unicodeescape",
          "raw-unicode-escape",
          "rawunicodeescape",
          "idna",
          "punycode",
          "hz",
          "hz-gb-2312",
          "hzgb",
          "kz1048",
          "mac-latin2",
          "shift-jisx0213",
          "shiftjisx0213",
          "shift-jis-2004",
          "euc-jis-2004",
          "euc-jisx0213" ->
          true;
      default -> false;
    };
  }

  /** Bytes of an unknown encoding with `?` for all that is not ASCII: enough to show the line. */
  private static byte[] readable(byte[] bytes) {
    byte[] ascii = bytes.clone();
    for (int i = 0; i < ascii.length; i++) {
      if (ascii[i] < 0) {
        ascii[i] = '?';
      }
    }
    return ascii;
  }

  private static @Nullable Charset charset(String declared) {
    String name = declared.toLowerCase(Locale.ROOT);
    String hyphens = name.replace('_', '-');
    for (String latin1 : List.of("latin-1-", "iso-8859-1-", "iso-latin-1-")) {
      if (hyphens.startsWith(latin1)) {
        // Emacs adds how lines end: latin-1-unix.
        return ISO_8859_1;
      }
    }
    // Python says cp932 and mac-roman where Java says ms932 and x-MacRoman.
    for (String candidate :
        List.of(
            name,
            hyphens,
            hyphens.replace("cp", "ms"),
            "x-" + hyphens.replace("-", ""),
            hyphens.replace("iso-latin-1", "latin1").replace("latin-", "latin"))) {
      try {
        if (Charset.isSupported(candidate) && isAsciiBased(Charset.forName(candidate))) {
          return Charset.forName(candidate);
        }
      } catch (IllegalCharsetNameException e) {
        return null;
      }
    }
    return null;
  }

  /** Python reads the declaration itself as ASCII: UTF-16 or EBCDIC cannot be declared. */
  private static boolean isAsciiBased(Charset charset) {
    return new String("# coding: x".getBytes(US_ASCII), charset).equals("# coding: x");
  }
}
