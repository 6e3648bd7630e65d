package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts that are nearly Python, or not at all; the same ones for the same seed. */
final class Mutations {
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          "\"\"\"",
          "'''",
          "f\"",
          "f'''",
          "\\",
          "\\\n",
          "\n",
          "\r",
          "\t",
          "  ",
          "\f",
          ":",
          ",",
          ";",
          "=",
          ":=",
          "*",
          "**",
          "@",
          "->",
          "...",
          "!",
          "lambda ",
          "yield ",
          "await ",
          "async ",
          "match x:\n",
          "case _:\n",
          "type X = ",
          "else:\n",
          "elif ",
          "except* ",
          "try:\n",
          "if x:\n",
          "def f(",
          "class A(",
          "0x",
          "1_",
          "é",
          "\0",
          "\uFEFF",
          "#",
          "\\N{",
          "rb'",
          "t'",
          "not ",
          "in ",
          "with (",
          "from . import ");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** A text that is cut, or has some other bytes or words. */
  byte[] mutated(byte[] text) {
    if (text.length == 0) {
      return text;
    }
    int at = random.nextInt(text.length);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(text, at);
      case 1 -> Arrays.copyOfRange(text, at, text.length);
      case 2 -> {
        byte[] changed = text.clone();
        for (int i = 0; i < 5; i++) {
          changed[random.nextInt(text.length)] = (byte) random.nextInt(128);
        }
        yield changed;
      }
      default -> withOtherWords(text);
    };
  }

  private byte[] withOtherWords(byte[] text) {
    List<String> words =
        new ArrayList<>(List.of(new String(text, ISO_8859_1).split("(?<=\\W)|(?=\\W)")));
    for (int i = 0; i < 4; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.set(at, "");
        case 1 -> words.add(at, words.get(random.nextInt(words.size())));
        case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
        default -> words.add(at, new String(piece(), ISO_8859_1));
      }
    }
    return String.join("", words).getBytes(ISO_8859_1);
  }

  /** Any bytes. */
  byte[] noise() {
    byte[] bytes = new byte[random.nextInt(1000)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Tokens in no order. */
  byte[] pieces() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int k = random.nextInt(100); k > 0; k--) {
      text.writeBytes(piece());
      text.writeBytes(random.nextBoolean() ? "x ".getBytes(UTF_8) : new byte[0]);
    }
    return text.toByteArray();
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
  }
}
