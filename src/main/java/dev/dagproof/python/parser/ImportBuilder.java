package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import java.util.List;

/** Builds import statements of the parts that wait on the stack. */
final class ImportBuilder {
  private final ParseState state;

  ImportBuilder(ParseState state) {
    this.state = state;
  }

  void import_() {
    state.add(new Import(state.nextIndex(), state.start(), state.end(), state.parts(0)));
  }

  /** Of the module's name, if there is one, and the names imported from it. */
  void importFrom() {
    int level = 0;
    int token = state.first() + 1;
    while (dots(token) > 0) {
      level += dots(token);
      token++;
    }
    String module = state.part(0) instanceof String name ? name : null;
    if (level == 0 && module == null) {
      throw state.failure("invalid syntax: expected a module name");
    }
    List<Alias> names = state.parts(module == null ? 0 : 1);
    ImportFrom node =
        new ImportFrom(state.nextIndex(), state.start(), state.end(), module, names, level);
    state.occurrences().importFrom(node);
    state.add(node);
  }

  private int dots(int token) {
    return switch (state.kind(token)) {
      case PythonGrammar.DOT -> 1;
      case PythonGrammar.ELLIPSIS -> 3;
      default -> 0;
    };
  }

  void dottedName() {
    int first = state.first();
    if (state.last() == first) {
      state.leave(state.name(first));
      return;
    }
    StringBuilder name = new StringBuilder();
    for (int token = first; token <= state.last(); token += 2) {
      if (token > first) {
        name.append('.');
      }
      name.append(state.name(token));
    }
    state.leave(name.toString());
  }

  /** Of a name, and the one behind {@code as}. */
  void alias() {
    String name = state.identifier(0);
    if (name == null) {
      throw new IllegalStateException("an import without a name");
    }
    state.leave(
        new Alias(state.nextIndex(), state.start(), state.end(), name, state.identifier(1)));
  }

  void star() {
    state.leave(new Alias(state.nextIndex(), state.start(), state.end(), "*", null));
  }

  void noTrailingComma() {
    int token = state.last();
    if (state.kind(token) == PythonGrammar.COMMA) {
      throw state.failure(
          state.tokenStart(token),
          state.tokenEnd(token),
          "trailing comma not allowed without surrounding parentheses");
    }
  }
}
