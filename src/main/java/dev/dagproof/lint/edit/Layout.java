package dev.dagproof.lint.edit;

import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.TemplateStr;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** How the text of a file is laid out in lines. Offsets are byte offsets. */
public final class Layout {
  private static final String INDENT = "    ";

  private final SyntaxTree tree;
  private final SourceFile source;
  private final TokenTable tokens;
  private final String newline;

  /** The layout of a file. */
  public Layout(SyntaxTree tree) {
    this.tree = tree;
    this.source = tree.source();
    this.tokens = tree.tokens();
    this.newline = newline(source.bytes());
  }

  private static String newline(byte[] text) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        return "\n";
      }
      if (text[i] == '\r') {
        return i + 1 < text.length && text[i + 1] == '\n' ? "\r\n" : "\r";
      }
    }
    return "\n";
  }

  SyntaxTree tree() {
    return tree;
  }

  TokenTable tokens() {
    return tokens;
  }

  /** What ends the file's first line. */
  public String newline() {
    return newline;
  }

  byte at(int offset) {
    return source.bytes()[offset];
  }

  int length() {
    return source.length();
  }

  String text(int start, int end) {
    return source.text(start, end);
  }

  int line(int offset) {
    return source.line(offset);
  }

  /** Where the line of this place begins. */
  int lineStart(int offset) {
    return source.lineStart(source.line(offset));
  }

  /** Where the line of this place ends, without its newline. */
  int lineEnd(int offset) {
    return source.lineEnd(source.line(offset));
  }

  /** Where the line below this place begins; the end of the text behind the last one. */
  int nextLine(int offset) {
    int line = source.line(offset);
    return line < source.lineCount() ? source.lineStart(line + 1) : source.length();
  }

  /** Whether nothing but blanks stands between two places. */
  boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (" \t\f\r\n".indexOf(at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line of this place is blank. */
  boolean isBlankLine(int offset) {
    return isBlank(lineStart(offset), lineEnd(offset));
  }

  /** The blanks with which the line of this place begins. */
  String indentAt(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < source.length() && (at(end) == ' ' || at(end) == '\t' || at(end) == '\f')) {
      end++;
    }
    return text(start, end);
  }

  /** Where a statement begins, with its decorators. */
  public int startOf(Node statement) {
    List<? extends Node> decorators = List.of();
    if (statement instanceof FunctionDef function) {
      decorators = function.decoratorList();
    } else if (statement instanceof ClassDef classDef) {
      decorators = classDef.decoratorList();
    }
    if (decorators.isEmpty()) {
      return statement.start();
    }
    int token = tokens.firstAt(decorators.getFirst().start());
    while (token > 0 && at(tokens.start(token)) != '@') {
      token--;
    }
    return tokens.start(token);
  }

  /** Where the comment ends that stands behind this place on its line; the place itself if none. */
  int endWithComment(int place) {
    int comment = tokens.firstCommentAt(place);
    if (comment == tokens.commentCount()) {
      return place;
    }
    int hash = tokens.commentStart(comment);
    boolean isHere = line(hash) == line(place) && isBlank(place, hash);
    return isHere ? tokens.commentEnd(comment) : place;
  }

  /** Whether a statement has its lines for itself. */
  boolean isAlone(Statement statement) {
    int start = startOf(statement);
    int end = endWithComment(statement.end());
    return isBlank(lineStart(start), start) && isBlank(end, lineEnd(end));
  }

  /** Where the {@code **} begins that stands before a name. */
  public int starsBefore(int name) {
    return tokens.start(tokens.firstAt(name) - 1);
  }

  /** One step of indentation, as the file has it. */
  String indentStep() {
    for (FunctionDef function : tree.all(FunctionDef.class)) {
      if (function.body().isEmpty()) {
        continue;
      }
      int body = startOf(function.body().getFirst());
      String outer = indentAt(function.start());
      String inner = indentAt(body);
      if (line(body) > line(function.start())
          && inner.startsWith(outer)
          && inner.length() > outer.length()) {
        return inner.substring(outer.length());
      }
    }
    return INDENT;
  }

  /**
   * The text of a piece that begins a statement, for another place: its first line without
   * indentation, the others with theirs changed in the same way. Lines in strings stay as they are.
   */
  public String reindented(int start, int end, String indent) {
    String old = isBlank(lineStart(start), start) ? text(lineStart(start), start) : "";
    StringBuilder out = new StringBuilder();
    List<Node> strings = strings(start, end);
    int at = start;
    while (at < end) {
      int next = Math.min(nextLine(at), end);
      String line = text(at, next);
      boolean isFirst = at == start;
      if (!isFirst && !line.isBlank() && !isInside(strings, at)) {
        line = indent + (line.startsWith(old) ? line.substring(old.length()) : line.stripLeading());
      }
      out.append(line);
      at = next;
    }
    return out.toString();
  }

  private List<Node> strings(int start, int end) {
    List<Node> strings = new ArrayList<>();
    strings.addAll(tree.all(Constant.class));
    strings.addAll(tree.all(JoinedStr.class));
    strings.addAll(tree.all(TemplateStr.class));
    strings.removeIf(
        node -> node.start() < start || node.end() > end || line(node.start()) == line(node.end()));
    return strings;
  }

  /**
   * Whether a line begins inside of a string; between the parts of one that is put together it does
   * not.
   */
  private boolean isInside(List<Node> strings, int lineStart) {
    for (Node node : strings) {
      if (node.start() < lineStart && lineStart < node.end()) {
        int token = tokens.firstAt(lineStart);
        boolean isBetween =
            node instanceof Constant
                && token > 0
                && tokens.end(token - 1) <= lineStart
                && token < tokens.size()
                && isBlank(lineStart, tokens.start(token));
        return !isBetween;
      }
    }
    return false;
  }
}
