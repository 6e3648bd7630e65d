package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.parser.compile.Occurrences;
import dev.dagproof.python.source.SourceFile;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of nodes share: the tokens, how far they are read, and the stack on which the
 * parts of nodes wait.
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
  private final OpenRules rules = new OpenRules();
  private @Nullable Object[] stack = new @Nullable Object[256];
  private int top;
  private int nodes;

  ParseState(TokenCursor cursor) {
    this.cursor = cursor;
    source = cursor.source();
    tokens = cursor.tokens();
    names = new NameTable(source.bytes(), tokens.words(), occurrences);
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

  /** The number of the first token of the rule that is being read. */
  int first() {
    return rules.first();
  }

  /** Where the text of the rule that is being read begins. */
  int start() {
    return tokens.start(rules.first());
  }

  /** Whether {@code async} stands before the rule that is being read. */
  boolean isAsync() {
    return kind(first() - 1) == PythonGrammar.ASYNC;
  }

  /** Where its text begins, {@code async} included. */
  int asyncStart() {
    return tokens.start(isAsync() ? first() - 1 : first());
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
    return names.name(tokens.word(token));
  }

  /** Every identifier that was asked for, each once, and nulls. */
  @Nullable String[] identifiers() {
    return names.all();
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

  // The node stack: what waits above the beginning of the rule that is being read are its parts

  /** The rules that are being read. */
  OpenRules rules() {
    return rules;
  }

  void enter(int rule) {
    rules.enter(rule, cursor.index(), top);
  }

  void push(@Nullable Object node) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, top * 2);
    }
    stack[top++] = node;
  }

  /** How many parts wait. */
  int waiting() {
    return top - rules.mark();
  }

  /** The part at this place; null where an optional part is absent. */
  @Nullable Object part(int place) {
    return stack[rules.mark() + place];
  }

  /** The part at this place, which the grammar knows to be of this kind. */
  <T> T part(int place, Class<T> kind) {
    return Objects.requireNonNull(kind.cast(part(place)));
  }

  /** The expression at this place. */
  Expression expression(int place) {
    Object part = part(place);
    if (part == null) {
      throw new IllegalStateException("an expression is missing");
    }
    return (Expression) part;
  }

  /** The expression at this place; null if it is absent, or none waits there. */
  @Nullable Expression optional(int place) {
    return place < waiting() ? (Expression) part(place) : null;
  }

  /** The identifier at this place; null if it is absent. */
  @Nullable String identifier(int place) {
    return (String) part(place);
  }

  /** The list at this place; the grammar knows what it holds. */
  @SuppressWarnings("unchecked")
  <T> List<T> list(int place) {
    Object part = part(place);
    if (part == null) {
      throw new IllegalStateException("a list is missing");
    }
    return (List<T>) part;
  }

  /** The parts from this place on, as a list; the grammar knows what they are. */
  <T> List<T> parts(int from) {
    return parts(from, waiting());
  }

  /** The parts from this place up to that one. */
  @SuppressWarnings("unchecked")
  <T> List<T> parts(int from, int to) {
    int i = rules.mark() + from;
    int count = to - from;
    if (count > MANY) {
      // List.of would make a second copy.
      T[] nodes = (T[]) Arrays.copyOfRange(stack, i, i + count);
      return Collections.unmodifiableList(Arrays.asList(nodes));
    }
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of((T) stack[i]);
      case 2 -> List.of((T) stack[i], (T) stack[i + 1]);
      case 3 -> List.of((T) stack[i], (T) stack[i + 1], (T) stack[i + 2]);
      default -> (List<T>) List.of(Arrays.copyOfRange(stack, i, i + count));
    };
  }

  /** The list that the outermost rule left. */
  @SuppressWarnings("unchecked")
  <T> List<T> result() {
    Object list = stack[0];
    return list == null ? List.of() : (List<T>) list;
  }

  /** Puts a node in the place of all parts. */
  void leave(@Nullable Object node) {
    dropParts();
    push(node);
  }

  /** Leaves a statement for the block around it, if visitors will be able to walk it. */
  void add(Statement statement) {
    // A tree has no more levels than tokens.
    if (last() - first() >= TreeHeight.MAX && TreeHeight.isTooHigh(statement)) {
      throw failure(
          statement.start(), statement.end(), "too many nested expressions in this statement");
    }
    leave(statement);
  }

  /** Drops all parts of the rule that is being read. */
  void dropParts() {
    top = rules.mark();
    if (top < MANY && stack.length > MANY * 2) {
      stack = Arrays.copyOf(stack, MANY);
    }
  }

  /** Takes what was pushed last from the stack. */
  @Nullable Object pop() {
    return stack[--top];
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

  /** A failure from where the rule that is being read begins up to the token read last. */
  SyntaxFailure failure(String problem) {
    return new SyntaxFailure(start(), end(), problem);
  }

  SyntaxFailure failure(int start, int end, String problem) {
    return new SyntaxFailure(start, end, problem);
  }

  /** The failure at the token that comes next. */
  SyntaxFailure failureAhead(String problem) {
    return cursor.failure(problem);
  }
}
