package dev.dagproof.python.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.parser.SyntaxError;
import dev.dagproof.python.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Small Python files for tests, asked about by name and line. */
final class Sources {
  private Sources() {}

  /** Parses a text that must be Python. */
  static PythonModule module(String text) {
    ParseResult result = PythonParser.parse(SourceFile.of("test.py", text));
    assertThat(result.errors()).noneMatch(error -> error.stage() == SyntaxError.Stage.PARSE);
    return new PythonModule(Path.of("test.py"), result.tree(), result.errors());
  }

  /** The references to a name, in the order of the text. */
  static List<Name> references(PythonModule module, String name) {
    List<Name> found = new ArrayList<>();
    for (Name node : module.tree().all(Name.class)) {
      if (node.id().equals(name) && module.scopes().isReference(node)) {
        found.add(node);
      }
    }
    found.sort(Comparator.comparingInt(Name::start));
    return found;
  }

  /** The lines of the bindings which the last reference to a name sees. */
  static List<Integer> seenByLast(String name, String text) {
    PythonModule module = module(text);
    return lines(module, module.scopes().bindings(references(module, name).getLast()));
  }

  /** The lines at which bindings stand. */
  static List<Integer> lines(PythonModule module, List<Binding> bindings) {
    List<Integer> lines = new ArrayList<>();
    for (Binding binding : bindings) {
      lines.add(line(module, binding.node()));
    }
    return lines;
  }

  static int line(PythonModule module, Node node) {
    return module.source().line(node.start());
  }

  /** The first function of this name. */
  static FunctionDef function(PythonModule module, String name) {
    for (FunctionDef function : module.tree().all(FunctionDef.class)) {
      if (function.name().equals(name)) {
        return function;
      }
    }
    throw new AssertionError("no function " + name);
  }
}
