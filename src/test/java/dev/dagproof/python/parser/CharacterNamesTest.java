package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.source.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of {@code \N{...}}. */
class CharacterNamesTest {
  private static ParseResult parse(String name) {
    return PythonParser.parse(SourceFile.of("test.py", "x = '\\N{" + name + "}'\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "LATIN SMALL LETTER A, 61",
    "latin small letter a, 61",
    "NULL, 0",
    "nul, 0",
    "LINE FEED, A",
    "LF, A",
    "ZWJ, 200D",
    "VS256, E01EF",
    "WEIERSTRASS ELLIPTIC FUNCTION, 2118",
    "CJK UNIFIED IDEOGRAPH-4E00, 4E00",
    "CJK UNIFIED IDEOGRAPH-20000, 20000",
    "CJK COMPATIBILITY IDEOGRAPH-F900, F900",
    "HANGUL SYLLABLE GA, AC00",
    "HANGUL SYLLABLE HIH, D7A3",
    "HANGUL SYLLABLE AE, C560",
    "GRINNING FACE, 1F600",
  })
  void nameStandsForItsCharacter(String name, String codePoint) {
    ParseResult result = parse(name);
    assertThat(result.errors()).isEmpty();
    Constant constant = result.tree().all(Constant.class).getFirst();
    assertThat(constant.value())
        .isEqualTo(new ConstantValue.Str(Character.toString(Integer.parseInt(codePoint, 16))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonesuch",
        " SPACE",
        "SPACE ",
        "\u017FPACE",
        "BASIC LATIN 41",
        "CJK UNIFIED IDEOGRAPHS 4E00",
        "CJK UNIFIED IDEOGRAPH-4e00",
        "CJK UNIFIED IDEOGRAPH-0041",
        "CJK UNIFIED IDEOGRAPH-F900",
        "CJK UNIFIED IDEOGRAPH-FA0E",
        "CJK UNIFIED IDEOGRAPH-",
        "HANGUL SYLLABLES AC00",
        "HANGUL SYLLABLE ",
        "HANGUL SYLLABLE XX",
        "PRIVATE USE AREA E000",
        "KEYCAP DIGIT ONE"
      })
  void nameThatPythonDoesNotKnowIsAnError(String name) {
    List<SyntaxError> errors = parse(name).errors();
    assertThat(errors)
        .singleElement()
        .extracting(SyntaxError::message)
        .isEqualTo("(unicode error) unknown Unicode character name");
  }
}
