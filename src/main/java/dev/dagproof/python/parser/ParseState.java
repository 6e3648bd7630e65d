package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.parser.compile.Occurrences;
import dev.dagproof.python.source.SourceFile;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of nodes share: the tokens, how far they are read, and the stack on which
 * elements of lists wait.
 */
final class ParseState {
  private static final int MANY = 10_000;

  private final SourceFile source;
  private final Tokens tokens;
  private final TokenCursor cursor;
  private final NameTable names;
  private @Nullable CharacterNames characterNames;
  private final SyntaxErrors errors;
  private final Occurrences occurrences = new Occurrences();
  private @Nullable Object[] stack = new @Nullable Object[256];
  private int top;
  private int nodes;

  ParseState(TokenCursor cursor) {
    this.cursor = cursor;
    source = cursor.source();
    tokens = cursor.tokens();
    names = new NameTable(source.bytes(), occurrences);
    errors = new SyntaxErrors(source);
  }

  byte[] text() {
    return source.bytes();
  }

  /** The number for a new node. */
  int nextIndex() {
    return nodes++;
  }

  int nodeCount() {
    return nodes;
  }

  // Tokens

  /** The number of the next token to be read. */
  int next() {
    return cursor.index();
  }

  /** The number of the token read last. */
  int last() {
    return cursor.index() - 1;
  }

  int kind(int token) {
    return token < 0 ? PythonGrammar.NEWLINE : tokens.kind(token);
  }

  int tokenStart(int token) {
    return tokens.start(token);
  }

  int tokenEnd(int token) {
    return tokens.end(token);
  }

  /** Where the rule's text begins. */
  int start(RuleSpan rule) {
    return tokens.start(rule.first);
  }

  /** Where the text read so far ends. */
  int end() {
    return tokens.end(cursor.index() - 1);
  }

  /**
   * Where the block read last ends: behind its last token, a semicolon included, before the ends of
   * line and block.
   */
  int blockEnd() {
    int token = last();
    while (token > 0 && isBlockEnd(tokens.kind(token))) {
      token--;
    }
    return tokens.end(token);
  }

  private static boolean isBlockEnd(int kind) {
    return kind == PythonGrammar.NEWLINE || kind == PythonGrammar.DEDENT;
  }

  /** The identifier that this token is. */
  String name(int token) {
    return names.name(tokens.start(token), tokens.end(token));
  }

  /**
   * Where the first comment at or behind this offset begins; the text's length if there is none.
   */
  int commentFrom(int offset) {
    return tokens.commentFrom(offset, source.length());
  }

  /** Where the comment that begins here ends. */
  int commentEnd(int comment) {
    int line = source.line(comment);
    return source.lineEnd(line);
  }

  /** The names of characters, of which most files have no need. */
  CharacterNames characterNames() {
    CharacterNames names = characterNames;
    if (names == null) {
      names = new CharacterNames();
      characterNames = names;
    }
    return names;
  }

  // The node stack

  int mark() {
    return top;
  }

  void push(@Nullable Object node) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, top * 2);
    }
    stack[top++] = node;
  }

  /** Leaves a statement for the block around it, if visitors will be able to walk it. */
  void add(RuleSpan rule, Statement statement) {
    // A tree has no more levels than tokens.
    if (last() - rule.first >= TreeHeight.MAX && TreeHeight.isTooHigh(statement)) {
      throw failure(
          statement.start(), statement.end(), "too many nested expressions in this statement");
    }
    push(statement);
  }

  /** How many nodes wait above the rule's beginning. */
  int waiting(RuleSpan rule) {
    return top - rule.mark;
  }

  /** The node that waits at this place above the rule's beginning. */
  @Nullable Object waiting(RuleSpan rule, int place) {
    return stack[rule.mark + place];
  }

  /** Takes all nodes that wait above the rule's beginning; the grammar knows what they are. */
  <T> List<T> taken(RuleSpan rule) {
    return takenFrom(rule.mark);
  }

  @SuppressWarnings("unchecked")
  <T> List<T> takenFrom(int mark) {
    if (top - mark > MANY) {
      return takenMany(mark);
    }
    int count = top - mark;
    top = mark;
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of((T) stack[mark]);
      default -> (List<T>) List.of(Arrays.copyOfRange(stack, mark, mark + count));
    };
  }

  /** List.of would make a second copy of what may be millions of nodes. */
  @SuppressWarnings("unchecked")
  private <T> List<T> takenMany(int mark) {
    T[] nodes = (T[]) Arrays.copyOfRange(stack, mark, top);
    top = mark;
    if (mark < MANY) {
      stack = Arrays.copyOf(stack, MANY);
    }
    return Collections.unmodifiableList(Arrays.asList(nodes));
  }

  /** Drops what waits above this height. */
  void dropTo(int mark) {
    top = mark;
  }

  // Errors

  /** What the checks behind the parse will look at. */
  Occurrences occurrences() {
    return occurrences;
  }

  /** CPython's compiler rejects this, but its parser does not: it stays in the tree. */
  void reject(Node at, String problem) {
    errors.reject(at.start(), at.end(), problem);
  }

  SyntaxErrors errors() {
    return errors;
  }

  SyntaxFailure failure(RuleSpan rule, String problem) {
    return new SyntaxFailure(start(rule), end(), problem);
  }

  SyntaxFailure failure(int start, int end, String problem) {
    return new SyntaxFailure(start, end, problem);
  }

  /** The failure at the token that comes next. */
  SyntaxFailure failureAhead(String problem) {
    return cursor.failure(problem);
  }
}
