package dev.dagproof.docs;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of docs/python-parser.md does what that page says. */
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
  void thePageShowsThisCode() throws IOException {
    String page = Files.readString(Path.of("docs/python-parser.md"));
    String shown = page.substring(page.indexOf("```java\n") + 8);
    assertThat(Files.readString(Path.of("src/test/java/dev/dagproof/docs/ParserExampleTest.java")))
        .contains(shown.substring(0, shown.indexOf("```")));
  }
}
