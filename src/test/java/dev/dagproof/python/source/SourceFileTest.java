package dev.dagproof.python.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and columns. */
class SourceFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndWithAnyNewline(String newline) {
    SourceFile source = SourceFile.of("test.py", String.join(newline, "one", "", "three", "four"));
    assertThat(source.lineCount()).isEqualTo(4);
    assertThat(source.lineText(1)).isEqualTo("one");
    assertThat(source.lineText(2)).isEmpty();
    assertThat(source.lineText(3)).isEqualTo("three");
    assertThat(source.lineText(4)).isEqualTo("four");
    assertThat(source.lineStart(3)).isEqualTo("one".length() + 2 * newline.length());
    assertThat(source.lineEnd(1)).isEqualTo("one".length());
    int four = source.length() - "four".length();
    assertThat(source.position(four)).isEqualTo(new Position(4, 1));
    assertThat(source.position(four + 2)).isEqualTo(new Position(4, 3));
  }

  @Test
  void newlinesMayBeMixed() {
    SourceFile source = SourceFile.of("test.py", "a\nb\r\nc\rd\n\re");
    assertThat(source.lineCount()).isEqualTo(6);
    assertThat(source.lineText(4)).isEqualTo("d");
    assertThat(source.lineText(5)).isEmpty();
    assertThat(source.lineText(6)).isEqualTo("e");
  }

  @Test
  void newlineAtTheEndBeginsNoLine() {
    assertThat(SourceFile.of("test.py", "a\n").lineCount()).isEqualTo(1);
    assertThat(SourceFile.of("test.py", "a\n\n").lineCount()).isEqualTo(2);
    assertThat(SourceFile.of("test.py", "a").lineCount()).isEqualTo(1);
    assertThat(SourceFile.of("test.py", "").lineCount()).isEqualTo(1);
  }

  @Test
  void newlineBelongsToTheLineItEnds() {
    SourceFile source = SourceFile.of("test.py", "ab\r\ncd\n");
    assertThat(source.line(2)).isEqualTo(1);
    assertThat(source.line(3)).isEqualTo(1);
    assertThat(source.line(4)).isEqualTo(2);
    assertThat(source.line(6)).isEqualTo(2);
    assertThat(source.lineEnd(2)).isEqualTo(6);
  }

  @Test
  void columnsOfLongLinesCountCharacters() {
    String text = "a\n" + "xé中😀".repeat(1000) + "\n" + "é".repeat(128) + "z\n";
    SourceFile source = SourceFile.of("test.py", text);
    for (int i = 0; i < 4000; i++) {
      int offset = 2 + i / 4 * 10 + new int[] {0, 1, 3, 6}[i % 4];
      assertThat(source.position(offset)).isEqualTo(new Position(2, i + 1));
    }
    assertThat(source.position(source.length() - 2)).isEqualTo(new Position(3, 129));
    assertThat(source.position(source.length())).isEqualTo(new Position(4, 1));
  }

  @Test
  void columnsCountCharactersAndOffsetsBytes() {
    SourceFile source = SourceFile.of("test.py", "x\né = '中😀' + y\n");
    int y = source.lineEnd(2) - 1;
    assertThat(y - source.lineStart(2)).isEqualTo(17);
    assertThat(source.position(y)).isEqualTo(new Position(2, 12));
    assertThat(source.text(y, y + 1)).isEqualTo("y");
    assertThat(source.position(source.lineStart(2))).isEqualTo(new Position(2, 1));
  }

  @Test
  void positionsReachTheEndOfTheText() {
    SourceFile source = SourceFile.of("test.py", "ab\ncd");
    assertThat(source.position(5)).isEqualTo(new Position(2, 3));
    assertThat(SourceFile.of("test.py", "").position(0)).isEqualTo(new Position(1, 1));
  }
}
