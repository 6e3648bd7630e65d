package dev.dagproof.python.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
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
    new Nesting(result).check();
    boolean[] seen = new boolean[result.tree().nodeCount()];
    for (Node node : result.tree().all(Node.class)) {
      boolean fine = !seen[node.index()] && isRange(node.start(), node.end(), text);
      assertThat(fine).isTrue();
      seen[node.index()] = true;
    }
    assertThat(areInOrder(result.tree().tokens())).isTrue();
    return result;
  }

  /** Children come before their parent, and lie within its text, but for decorators. */
  private static final class Nesting implements NodeVisitor {
    private final ParseResult result;
    private Node parent;

    Nesting(ParseResult result) {
      this.result = result;
      parent = result.tree().module();
    }

    void check() {
      parent.accept(this);
    }

    @Override
    public void visit(Node node) {
      boolean decorated = parent instanceof FunctionDef || parent instanceof ClassDef;
      boolean inside = node.start() >= parent.start() && node.end() <= parent.end();
      assertThat(node.index()).as(result.tree().text(node)).isLessThan(parent.index());
      assertThat(inside || decorated).as(result.tree().text(node)).isTrue();
      Node around = parent;
      parent = node;
      node.accept(this);
      parent = around;
    }
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
