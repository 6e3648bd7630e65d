package dev.dagproof.python.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Reads files as Python does: UTF-8 unless the file declares another encoding (PEP 263). */
public final class SourceReader {
  /** Longer files are not read: no hand-written module comes near it. */
  public static final int MAX_BYTES = 10_000_000;

  private SourceReader() {}

  /**
   * Reads and decodes a file.
   *
   * @param name how messages call the file
   */
  public static SourceFile read(Path path, String name) throws UnreadableSource {
    return decode(name, readBytes(path, name));
  }

  /** The bytes of a regular file of at most {@link #MAX_BYTES}. */
  public static byte[] readBytes(Path path, String name) throws UnreadableSource {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new UnreadableSource(
            attributes.isDirectory() ? "it is a folder" : "it is not a regular file",
            "name a Python file or a folder",
            name);
      }
      if (attributes.size() > MAX_BYTES) {
        throw tooLarge(name, attributes.size());
      }
      try (InputStream in = open(path)) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw tooLarge(name, bytes.length);
        }
        return bytes;
      }
    } catch (IOException e) {
      throw new UnreadableSource(reason(e), "check the path and its permissions", name);
    }
  }

  /**
   * The text of these bytes.
   *
   * @param bytes the file's bytes; the caller lets go of them
   */
  public static SourceFile decode(String name, byte[] bytes) throws UnreadableSource {
    refuseUtf16(name, bytes);
    boolean marked = hasUtf8Mark(bytes);
    byte[] text = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    String declared = EncodingCookie.find(text, 0);
    if (marked && declared != null && !DeclaredEncoding.isFullUtf8(declared)) {
      throw new UnreadableSource(
          "it begins with a UTF-8 byte-order mark, but declares the encoding `" + declared + "`",
          "remove the declaration",
          name);
    }
    if (declared == null || DeclaredEncoding.isUtf8(declared)) {
      return utf8(name, text);
    }
    refuseNul(name, text);
    return DeclaredEncoding.decode(name, text, declared);
  }

  private static SourceFile utf8(String name, byte[] text) throws UnreadableSource {
    int bad = Utf8.firstInvalid(text);
    if (bad >= 0) {
      refuseNul(name, text);
      throw badByte(
          byteText(text[bad]) + " is not UTF-8, and the file declares no other encoding",
          "save the file as UTF-8, or declare its encoding in the first line: # coding: latin-1",
          name,
          text,
          bad);
    }
    return SourceFile.of(name, text);
  }

  private static void refuseNul(String name, byte[] text) throws UnreadableSource {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == 0) {
        throw badByte(
            "it holds a NUL byte, so it is not Python text",
            "exclude the file if it is a binary one",
            name,
            text,
            i);
      }
    }
  }

  /** A bad byte, with the text around it as far as it can be read. */
  private static UnreadableSource badByte(
      String reason, String advice, String name, byte[] text, int bad) {
    String before = new String(text, 0, bad, UTF_8);
    String behind = new String(text, bad, text.length - bad, UTF_8);
    SourceFile readable = SourceFile.of(name, before + behind);
    return new UnreadableSource(reason, advice, readable, before.getBytes(UTF_8).length);
  }

  /** Whether the bytes begin with the byte-order mark of UTF-16 or UTF-32. */
  public static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return (first == 0xFF && second == 0xFE)
        || (first == 0xFE && second == 0xFF)
        || (bytes.length >= 4
            && first == 0
            && second == 0
            && (bytes[2] & 0xFF) == 0xFE
            && (bytes[3] & 0xFF) == 0xFF);
  }

  private static void refuseUtf16(String name, byte[] bytes) throws UnreadableSource {
    if (isUtf16(bytes)) {
      throw new UnreadableSource(
          "it is encoded as UTF-16 or UTF-32, which Python does not read",
          "save the file as UTF-8",
          name);
    }
  }

  static boolean hasUtf8Mark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static UnreadableSource tooLarge(String name, long size) {
    return new UnreadableSource(
        "it is larger than " + MAX_BYTES / 1_000_000 + " MB (" + size / 1_000_000 + " MB)",
        "exclude the file, or split it",
        name);
  }

  /**
   * A File loses the bytes of a name that the locale has no letters for. A Path keeps them, but its
   * stream loads more classes.
   */
  private static InputStream open(Path path) throws IOException {
    try {
      return new FileInputStream(path.toFile());
    } catch (FileNotFoundException e) {
      return Files.newInputStream(path);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String said = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return said == null ? e.toString() : said;
  }

  static String byteText(byte b) {
    String digits = Integer.toHexString(b & 0xFF);
    return digits.length() == 1 ? "byte 0x0" + digits : "byte 0x" + digits;
  }
}
