package dev.dagproof.python.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes to text, as Python's tokenizer does it. */
class SourceReaderTest {
  @TempDir Path folder;

  private static String text(byte[] bytes) throws UnreadableSource {
    SourceFile file = SourceReader.decode("x.py", bytes);
    return file.text(0, file.length());
  }

  private static UnreadableSource refused(byte[] bytes) {
    UnreadableSource problem =
        catchThrowableOfType(UnreadableSource.class, () -> SourceReader.decode("x.py", bytes));
    assertThat(problem).isNotNull();
    return problem;
  }

  @ParameterizedTest
  @CsvSource({
    "latin-1, ISO-8859-1",
    "iso_8859_15, ISO-8859-15",
    "cp1252, windows-1252",
    "koi8-r, KOI8-R",
    "shift_jis, Shift_JIS",
    "cp932, windows-31j",
    "euc-jp, EUC-JP",
    "gbk, GBK",
    "mac-roman, x-MacRoman",
    "latin2, ISO-8859-2",
    "iso-latin-1, ISO-8859-1",
    "latin-1-unix, ISO-8859-1",
  })
  void declaredEncodingIsReadByPythonsName(String declared, String charset) throws Exception {
    String letters =
        Charset.forName(charset).newEncoder().canEncode('\u0416') ? "\u0416" : "\u00c4";
    String source = "# -*- coding: " + declared + " -*-\nx = '" + letters + "'\n";

    assertThat(text(source.getBytes(Charset.forName(charset)))).isEqualTo(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# coding: latin-1\n",
        "#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n",
        "\n  #coding=latin-1\n",
        "# encoding:\tlatin-1\r\n",
        "# x\r# coding: latin-1\r",
      })
  void declarationStandsInTheFirstTwoLines(String start) throws Exception {
    assertThat(text((start + "x = '\u00e9'\n").getBytes(ISO_8859_1))).endsWith("x = '\u00e9'\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n# coding: latin-1\n",
        "x = 1\n# coding: latin-1\n",
        "x = '# coding: latin-1'\n",
        "# coding : latin-1\n",
        "# -*- utf8 -*-\n",
      })
  void otherLinesDeclareNothing(String start) {
    assertThat(refused((start + "x = '\u00e9'\n").getBytes(ISO_8859_1)).reason())
        .startsWith("byte 0xe9 is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "UTF8", "utf_8", "utf-8-sig", "u8"})
  void utf8MayBeDeclared(String declared) throws Exception {
    String source = "# coding: " + declared + "\nx = '\u00e9'\n";

    assertThat(text(source.getBytes(UTF_8))).isEqualTo(source);
  }

  @Test
  void byteOrderMarkIsCutOff() throws Exception {
    assertThat(text("\ufeffx = 1\n".getBytes(UTF_8))).isEqualTo("x = 1\n");
    assertThat(refused("\ufeff# coding: latin-1\n".getBytes(UTF_8)).reason())
        .contains("byte-order mark", "`latin-1`");
    // CPython 3.13, Lib/test/tokenizedata/bad_coding2.py: behind the mark it takes no alias.
    assertThat(refused("\ufeff# coding: utf8\n".getBytes(UTF_8)).reason()).contains("`utf8`");
    assertThat(text("\ufeff# coding: UTF_8\n".getBytes(UTF_8))).isEqualTo("# coding: UTF_8\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c0 80",
        "c1 bf",
        "e0 80 80",
        "ed a0 80",
        "f4 90 80 80",
        "f8 88 80 80",
        "80",
        "c3",
        "e2 82"
      })
  void invalidUtf8IsRefusedAtItsPlace(String hex) {
    String[] digits = hex.split(" ", -1);
    byte[] bytes = new byte[9 + digits.length];
    System.arraycopy("x\n\u00e9 = 'a".getBytes(UTF_8), 0, bytes, 0, 9);
    for (int i = 0; i < digits.length; i++) {
      bytes[9 + i] = (byte) Integer.parseInt(digits[i], 16);
    }
    UnreadableSource problem = refused(bytes);

    assertThat(problem.offset()).isEqualTo(9);
    assertThat(problem.text().position(problem.offset())).isEqualTo(new Position(2, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00e9", "\u20ac", "\ud55c", "\ud83d\ude00", "\uffff", "\udbff\udfff"})
  void validUtf8IsTaken(String characters) throws Exception {
    assertThat(text(characters.getBytes(UTF_8))).isEqualTo(characters);
  }

  @Test
  void byteThatTheDeclaredEncodingLacksIsRefusedAtItsLine() {
    UnreadableSource problem = refused("# coding: ascii\nx = 1\ny = '\u00e9'\n".getBytes(UTF_8));

    assertThat(problem.reason())
        .isEqualTo("byte 0xc3 is not US-ASCII, the encoding the file declares");
    assertThat(problem.text().position(problem.offset())).isEqualTo(new Position(3, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "utf-16", "cp037", "rot13"})
  void encodingThatPythonCannotUseIsRefused(String declared) {
    assertThat(refused(("# coding: " + declared + "\n").getBytes(UTF_8)).reason())
        .isEqualTo("it declares the encoding `" + declared + "`, which is not known");
  }

  @Test
  void nulByteIsRefusedAtItsLine() {
    UnreadableSource problem = refused("x = 1\ny\0".getBytes(UTF_8));

    assertThat(problem.text().position(problem.offset())).isEqualTo(new Position(2, 2));
  }

  @Test
  void filesThatCannotBeReadSayWhy() throws Exception {
    Files.createSymbolicLink(folder.resolve("loop.py"), Path.of("loop.py"));

    assertThat(reason("nosuch.py")).isEqualTo("no such file or folder");
    assertThat(reason("")).isEqualTo("it is a folder");
    assertThat(reason("loop.py")).startsWith("Too many levels of symbolic links");
  }

  private String reason(String name) {
    return catchThrowableOfType(
            UnreadableSource.class, () -> SourceReader.read(folder.resolve(name), name))
        .reason();
  }
}
