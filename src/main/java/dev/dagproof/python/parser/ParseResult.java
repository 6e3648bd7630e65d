package dev.dagproof.python.parser;

import dev.dagproof.python.ast.SyntaxTree;
import java.util.List;

/**
 * What a parse gives, always: a tree, which lacks the statements that could not be read, and what
 * is wrong with them.
 *
 * @param tree every statement that could be read
 * @param errors in the order of the text; empty for valid Python
 */
public record ParseResult(SyntaxTree tree, List<SyntaxError> errors) {}
