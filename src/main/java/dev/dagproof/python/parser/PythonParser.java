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
   * rest.
   */
  public static ParseResult parse(SourceFile source) {
    Tokens tokens = Lexer.tokens(source);
    PythonGrammar grammar = new PythonGrammar(new TokenCursor(source, tokens));
    grammar.file();
    ParseState state = grammar.state();
    List<Statement> body = state.result();
    Module module = new Module(state.nextIndex(), 0, source.length(), body);
    SyntaxErrors errors = state.errors();
    if (errors.areEmpty()) {
      CompileErrors.report(module, state.occurrences(), errors::reject);
    }
    SyntaxTree tree = new SyntaxTree(source, module, state.nodeCount(), tokens.table());
    return new ParseResult(tree, errors.inOrder());
  }
}
