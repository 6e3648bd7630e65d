package dev.dagproof.lint.edit;

import dev.dagproof.lint.Edit;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.TokenTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The beginning of a function's body, behind its docstring: where statements are inserted. */
public final class FunctionTop {
  private final Layout layout;
  private final FunctionDef function;
  private final String indent;

  /** The text that gives way: none in a body that has its own lines. */
  private final int start;

  private final int end;
  private final boolean isOwnLine;

  /** By rank: the lowest comes first. */
  private final SortedMap<Integer, String> statements = new TreeMap<>();

  private final Set<Integer> definitions = new HashSet<>();

  private FunctionTop(
      Layout layout, FunctionDef function, String indent, int start, int end, boolean isOwnLine) {
    this.layout = layout;
    this.function = function;
    this.indent = indent;
    this.start = start;
    this.end = end;
    this.isOwnLine = isOwnLine;
  }

  /** The top of a function. */
  public static FunctionTop of(Layout layout, FunctionDef function) {
    Statement first = function.body().getFirst();
    int begin = layout.startOf(first);
    TokenTable tokens = layout.tokens();
    int token = tokens.firstAt(begin);
    boolean isBlock = tokens.end(token) == tokens.start(token);
    if (!isBlock) {
      String indent = layout.indentAt(function.start()) + layout.indentStep();
      return new FunctionTop(layout, function, indent, tokens.end(token - 1), begin, false);
    }
    String indent = layout.indentAt(begin);
    int before = tokens.start(token - 1);
    if (isDocstring(first)) {
      before = first.end();
      Statement second = function.body().size() > 1 ? function.body().get(1) : null;
      if (second != null && layout.line(second.start()) == layout.line(before)) {
        return new FunctionTop(layout, function, indent, before, second.start(), false);
      }
    }
    int at = layout.nextLine(before);
    while (at < function.end() && layout.isBlankLine(at)) {
      at = layout.nextLine(at);
    }
    return new FunctionTop(layout, function, indent, at, at, true);
  }

  private static boolean isDocstring(Statement statement) {
    return statement instanceof Expr expr
        && expr.value() instanceof Constant constant
        && constant.value() instanceof ConstantValue.Str;
  }

  /** The indentation of the body. */
  public String indent() {
    return indent;
  }

  /**
   * Adds a statement.
   *
   * @param text its first line without indentation, the others with that of the body
   * @param rank of several statements the lowest comes first, those of other fixes included
   */
  public void add(String text, int rank) {
    statements.put(rank, text);
  }

  /** The same of a function or class, which a blank line sets apart. */
  public void addDefinition(String text, int rank) {
    definitions.add(rank);
    statements.put(rank, text);
  }

  /** The edits that insert what was added, and a blank line between that and other code. */
  public List<Edit> edits() {
    String newline = layout.newline();
    if (!isOwnLine) {
      StringBuilder text = new StringBuilder(newline);
      for (String statement : statements.values()) {
        text.append(indent).append(statement).append(newline);
      }
      return List.of(new Edit(start, end, text + newline + indent));
    }
    List<Edit> edits = new ArrayList<>();
    for (Map.Entry<Integer, String> entry : statements.entrySet()) {
      String blank = definitions.contains(entry.getKey()) ? newline : "";
      String line = blank + indent + entry.getValue() + newline;
      edits.add(new Edit(start, start, line, entry.getKey()));
    }
    if (start < function.end() && (!isImportNext() || !definitions.isEmpty())) {
      edits.add(new Edit(start, start, newline, Integer.MAX_VALUE));
    }
    return edits;
  }

  /** The function's text with what was added; its lines keep their indentation. */
  public String function() {
    StringBuilder text = new StringBuilder();
    int at = layout.startOf(function);
    List<Edit> inOrder = new ArrayList<>(edits());
    inOrder.sort(null);
    for (Edit edit : statements.isEmpty() ? List.<Edit>of() : inOrder) {
      text.append(layout.text(at, edit.start())).append(edit.text());
      at = edit.end();
    }
    return text.append(layout.text(at, function.end())).toString();
  }

  private boolean isImportNext() {
    for (Statement statement : function.body()) {
      if (statement.start() >= start) {
        return statement instanceof Import || statement instanceof ImportFrom;
      }
    }
    return false;
  }
}
