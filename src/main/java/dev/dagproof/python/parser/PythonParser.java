package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Module;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.parser.compile.CompileErrors;
import dev.dagproof.python.source.SourceFile;
import java.util.List;

/** Parses Python 3.8 to 3.14. */
public final class PythonParser {
  private PythonParser() {}

  /**
   * Parses a file. Never throws: what is not Python is among the errors, and the tree holds the
   * rest. Expressions and blocks may nest some thousand levels deep on a stack of 8 MB; what is too
   * deep for the thread's stack costs the whole tree, and is an error too.
   */
  public static ParseResult parse(SourceFile source) {
    TokenCursor cursor = new TokenCursor(source, Lexer.tokens(source));
    try {
      return parse(source, cursor);
    } catch (StackOverflowError e) {
      SyntaxErrors errors = new SyntaxErrors(source);
      errors.report(
          cursor.failure("too many nested expressions or blocks for this thread's stack"));
      Module empty = new Module(0, 0, source.length(), List.of());
      SyntaxTree tree = new SyntaxTree(source, empty, 1, cursor.tokens().table(), new String[0]);
      return new ParseResult(tree, errors.inOrder());
    }
  }

  private static ParseResult parse(SourceFile source, TokenCursor cursor) {
    PythonGrammar grammar = new PythonGrammar(cursor);
    grammar.file();
    ParseState state = grammar.state();
    List<Statement> body = state.result();
    Module module = new Module(state.nextIndex(), 0, source.length(), body);
    SyntaxErrors errors = state.errors();
    if (errors.areEmpty()) {
      CompileErrors.report(module, state.occurrences(), errors::reject);
    }
    SyntaxTree tree =
        new SyntaxTree(
            source, module, state.nodeCount(), cursor.tokens().table(), state.identifiers());
    return new ParseResult(tree, errors.inOrder());
  }
}
