package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.source.SourceFile;
import java.util.Comparator;

/** What must hold for the result of any text. */
final class SoundParse {
  private SoundParse() {}

  /** Parses, checks what must hold for any result, and walks the tree. */
  static ParseResult of(byte[] text) {
    SourceFile source = SourceFile.of("test.py", text);
    ParseResult result = PythonParser.parse(source);
    assertThat(result.errors()).isSortedAccordingTo(Comparator.comparingInt(SyntaxError::start));
    for (SyntaxError error : result.errors()) {
      assertThat(isRange(error.start(), error.end(), text)).isTrue();
    }
    boolean[] seen = new boolean[result.tree().nodeCount()];
    for (Node node : result.tree().all(Node.class)) {
      boolean fine = !seen[node.index()] && isRange(node.start(), node.end(), text);
      assertThat(fine).isTrue();
      seen[node.index()] = true;
    }
    assertThat(areInOrder(result.tree().tokens())).isTrue();
    return result;
  }

  private static boolean isRange(int start, int end, byte[] text) {
    return start >= 0 && start <= end && end <= text.length;
  }

  private static boolean areInOrder(TokenTable tokens) {
    boolean inOrder = true;
    for (int i = 1; i < tokens.size(); i++) {
      inOrder &= tokens.start(i) >= tokens.start(i - 1);
    }
    for (int i = 1; i < tokens.commentCount(); i++) {
      inOrder &= tokens.commentStart(i) >= tokens.commentEnd(i - 1);
    }
    return inOrder;
  }
}
