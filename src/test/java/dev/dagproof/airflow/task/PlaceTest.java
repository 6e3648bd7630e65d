package dev.dagproof.airflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finding points at. */
class PlaceTest {
  @Test
  void functionsAndClassesAreShownByTheirName() {
    String text =
        """
        if x:
            def first(): pass
            async def second(): pass
        class Third: pass
        """;

    assertThat(statements(text))
        .containsExactly("if x:", "first", "pass", "second", "pass", "Third", "pass");
  }

  private static List<String> statements(String text) {
    ParseResult result = PythonParser.parse(SourceFile.of("x.py", text));
    PythonModule module = new PythonModule(Path.of("x.py"), result.tree(), result.errors());
    return result.tree().all(Statement.class).stream()
        .map(statement -> Place.of(module, statement))
        .map(
            place ->
                module.source().text(place.start(), place.end()).lines().findFirst().orElseThrow())
        .toList();
  }
}
