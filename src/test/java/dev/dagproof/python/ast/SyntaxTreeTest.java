package dev.dagproof.python.ast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a tree tells beyond its nodes. */
class SyntaxTreeTest {
  private static final String TEXT =
      """
      # first
      class A(B):
          def f(self, x=1):  # second
              if x:
                  return self.g(x)

          h = lambda: f


      é = "ü"  # third
      """;

  private final SyntaxTree tree = PythonParser.parse(SourceFile.of("test.py", TEXT)).tree();

  private Name name(String id) {
    return tree.all(Name.class).stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void parentIsTheNodeAround() {
    Name g = name("self");
    Node attribute = tree.parent(g).orElseThrow();
    assertThat(attribute).isInstanceOf(Attribute.class);
    assertThat(tree.parent(attribute).orElseThrow()).isInstanceOf(Call.class);
    ClassDef a = tree.all(ClassDef.class).getFirst();
    assertThat(tree.parent(a)).containsSame(tree.module());
    assertThat(tree.parent(tree.module())).isEmpty();
  }

  @Test
  void everyNodeButTheRootHasItsParent() {
    for (Node node : tree.all(Node.class)) {
      List<Node> children = new ArrayList<>();
      node.accept(
          new NodeVisitor() {
            @Override
            public void visit(Node child) {
              children.add(child);
            }
          });
      for (Node child : children) {
        assertThat(tree.parent(child)).containsSame(node);
      }
    }
  }

  @Test
  void enclosingIsTheNearestOfItsKind() {
    Call call = tree.all(Call.class).getFirst();
    assertThat(tree.enclosing(call, FunctionDef.class).orElseThrow().name()).isEqualTo("f");
    assertThat(tree.enclosing(call, If.class)).isPresent();
    assertThat(tree.enclosing(call, Statement.class)).containsInstanceOf(Statement.Return.class);
    assertThat(tree.enclosing(call, Lambda.class)).isEmpty();
    FunctionDef f = tree.all(FunctionDef.class).getFirst();
    assertThat(tree.enclosing(f, FunctionDef.class)).isEmpty();
  }

  @Test
  void allListsParentsBeforeChildren() {
    List<Node> nodes = tree.all(Node.class);
    assertThat(nodes.getFirst()).isSameAs(tree.module());
    for (Node node : nodes) {
      tree.parent(node)
          .ifPresent(parent -> assertThat(nodes.indexOf(parent)).isLessThan(nodes.indexOf(node)));
    }
  }

  @Test
  void allInIsLimitedToOneNode() {
    FunctionDef f = tree.all(FunctionDef.class).getFirst();
    assertThat(tree.allIn(f, Name.class)).extracting(Name::id).containsExactly("x", "self", "x");
    assertThat(tree.allIn(f, FunctionDef.class)).containsExactly(f);
    assertThat(tree.allIn(f, Lambda.class)).isEmpty();
  }

  @Test
  void textIsWhatTheNodeCovers() {
    assertThat(tree.text(tree.all(Call.class).getFirst())).isEqualTo("self.g(x)");
    assertThat(tree.text(tree.all(Lambda.class).getFirst())).isEqualTo("lambda: f");
    assertThat(tree.text(name("é"))).isEqualTo("é");
    assertThat(tree.text(tree.module())).isEqualTo(TEXT);
    Constant text = tree.all(Constant.class).getLast();
    assertThat(tree.text(text)).isEqualTo("\"ü\"");
  }

  @Test
  void indexesAreUniqueAndBelowTheNodeCount() {
    List<Node> nodes = tree.all(Node.class);
    assertThat(nodes).extracting(Node::index).doesNotHaveDuplicates();
    assertThat(nodes).allMatch(node -> node.index() < tree.nodeCount());
    for (Node node : nodes) {
      tree.parent(node).ifPresent(parent -> assertThat(parent.index()).isGreaterThan(node.index()));
    }
  }

  @Test
  void commentsAreListedInOrder() {
    TokenTable tokens = tree.tokens();
    List<String> comments = new ArrayList<>();
    for (int i = 0; i < tokens.commentCount(); i++) {
      comments.add(tree.source().text(tokens.commentStart(i), tokens.commentEnd(i)));
    }
    assertThat(comments).containsExactly("# first", "# second", "# third");
  }

  @Test
  void tokensAreFoundByTheirPlace() {
    TokenTable tokens = tree.tokens();
    Call call = tree.all(Call.class).getFirst();
    int token = tokens.firstAt(call.start());
    List<String> texts = new ArrayList<>();
    for (int i = token; tokens.start(i) < call.end(); i++) {
      texts.add(tree.source().text(tokens.start(i), tokens.end(i)));
    }
    assertThat(texts).containsExactly("self", ".", "g", "(", "x", ")");
    assertThat(tokens.firstAt(call.start() + 1)).isEqualTo(token + 1);
    assertThat(tokens.firstAt(TEXT.length() + 100)).isEqualTo(tokens.size());
  }

  @Test
  void tokensOfANodeAreFoundBehindTheStartOfABlock() {
    TokenTable tokens = tree.tokens();
    FunctionDef f = tree.all(FunctionDef.class).getFirst();
    int def = tokens.firstOf(f);
    assertThat(text(def) + " " + text(def + 1)).isEqualTo("def f");
    assertThat(text(tokens.lastOf(f))).isEqualTo(")");
    assertThat(text(tokens.firstOf(tree.all(If.class).getFirst()))).isEqualTo("if");
    assertThat(text(tokens.lastOf(tree.all(Attribute.class).getFirst()))).isEqualTo("g");
    SyntaxTree line = PythonParser.parse(SourceFile.of("x.py", "f().é")).tree();
    int last = line.tokens().lastOf(line.module().body().getFirst());
    assertThat(line.source().text(line.tokens().start(last), line.tokens().end(last)))
        .isEqualTo("é");
  }

  private String text(int token) {
    return tree.source().text(tree.tokens().start(token), tree.tokens().end(token));
  }

  @Test
  void commentsAreFoundByTheirPlace() {
    TokenTable tokens = tree.tokens();
    int second = TEXT.indexOf("# second");
    assertThat(tokens.firstCommentAt(0)).isZero();
    assertThat(tokens.firstCommentAt(second)).isEqualTo(1);
    assertThat(tokens.firstCommentAt(second + 1)).isEqualTo(2);
    assertThat(tokens.firstCommentAt(tree.source().length())).isEqualTo(3);
  }

  @Test
  void emptyFileHasAnEmptyModule() {
    SyntaxTree empty = PythonParser.parse(SourceFile.of("empty.py", "")).tree();
    assertThat(empty.module().body()).isEmpty();
    assertThat(empty.all(Expr.class)).isEmpty();
    assertThat(empty.tokens().commentCount()).isZero();
  }

  @Test
  void identifiersOfTheCodeAreMentioned() {
    SyntaxTree code =
        PythonParser.parse(
                SourceFile.of(
                    "names.py",
                    "import a.b as c\nf(d, key=e).g\nx = f'{h:{i}}'  # comment\ny = 'text'\n"))
            .tree();

    for (String name : List.of("c", "f", "d", "key", "e", "g", "x", "h", "i", "y")) {
      assertThat(code.mentions(name)).as(name).isTrue();
    }
    for (String other : List.of("comment", "text", "import", "names", "z")) {
      assertThat(code.mentions(other)).as(other).isFalse();
    }
  }
}
