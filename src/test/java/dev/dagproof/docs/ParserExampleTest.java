package dev.dagproof.docs;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.Position;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/python-parser.md do what that page says. */
class ParserExampleTest {
  static String renameCalls(SourceFile source, String from, String to) {
    SyntaxTree tree = PythonParser.parse(source).tree();
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Call call : tree.all(Call.class).stream().sorted(comparingInt(Node::start)).toList()) {
      if (call.func() instanceof Name name && name.id().equals(from)) {
        text.append(source.text(copied, name.start())).append(to);
        copied = name.end();
      }
    }
    return text.append(source.text(copied, source.length())).toString();
  }

  static Position nameOf(SyntaxTree tree, FunctionDef function) {
    TokenTable tokens = tree.tokens();
    int name = tokens.firstOf(function) + (function.isAsync() ? 2 : 1);
    return tree.source().position(tokens.start(name));
  }

  static String commentBehind(SyntaxTree tree, Node node) {
    SourceFile source = tree.source();
    TokenTable tokens = tree.tokens();
    int comment = tokens.firstCommentAt(node.end());
    int lineEnd = source.lineEnd(source.line(node.end()));
    return comment < tokens.commentCount() && tokens.commentStart(comment) < lineEnd
        ? source.text(tokens.commentStart(comment), tokens.commentEnd(comment))
        : "";
  }

  @Test
  void theRestOfTheTextIsKept() {
    String text =
        """
        # get it
        @wrap(get("é"))
        def get( a ,b=get ( 1 ) ):  # get
            return get(get( b ))   if a else 'get()'
        """;
    assertThat(renameCalls(SourceFile.of("x.py", text), "get", "fetch"))
        .isEqualTo(
            """
            # get it
            @wrap(fetch("é"))
            def get( a ,b=fetch ( 1 ) ):  # get
                return fetch(fetch( b ))   if a else 'get()'
            """);
  }

  @Test
  void namesAndCommentsAreFound() {
    String text =
        """
        class A:
            async def f(self):
                return a # first

            def g(self): pass
            # second
        """;
    SyntaxTree tree = PythonParser.parse(SourceFile.of("x.py", text)).tree();
    FunctionDef f = tree.all(FunctionDef.class).getFirst();
    FunctionDef g = tree.all(FunctionDef.class).getLast();
    assertThat(nameOf(tree, f)).isEqualTo(new Position(2, 15));
    assertThat(nameOf(tree, g)).isEqualTo(new Position(5, 9));
    assertThat(commentBehind(tree, f.body().getFirst())).isEqualTo("# first");
    assertThat(commentBehind(tree, f)).isEqualTo("# first");
    assertThat(commentBehind(tree, g)).isEmpty();
  }

  @Test
  void thePageShowsThisCode() throws IOException {
    String page = Files.readString(Path.of("docs/python-parser.md"));
    String code =
        Files.readString(Path.of("src/test/java/dev/dagproof/docs/ParserExampleTest.java"));
    List<String> shown =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(block -> block.group(1))
            .toList();

    assertThat(shown).hasSize(4);
    for (String block : shown) {
      boolean isImports = block.startsWith("import");
      assertThat(code).contains(isImports ? block.lines().toList() : List.of(block));
    }
  }
}
