package dev.dagproof.lint.edit;

import dev.dagproof.lint.Edit;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.TokenTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes statements out of a file. */
public final class StatementEdits {
  private final Layout layout;

  /** For one file. */
  public StatementEdits(Layout layout) {
    this.layout = layout;
  }

  /** The statement's text for another place, with the comment behind it on its line. */
  public String text(Statement statement, String indent) {
    int end = layout.isAlone(statement) ? layout.endWithComment(statement.end()) : statement.end();
    return layout.reindented(layout.startOf(statement), end, indent);
  }

  /**
   * Removes a statement: its lines with the comment behind it, or its part of a line between
   * semicolons. A block that it leaves empty gets {@code pass}.
   */
  public Edit delete(Statement statement) {
    int start = layout.startOf(statement);
    if (isOnlyOne(statement)) {
      return new Edit(start, statement.end(), "pass");
    }
    return layout.isAlone(statement) ? deleteLines(statement) : deletePart(statement);
  }

  /**
   * Inserts a definition before a statement that has its lines for itself, with blank lines around
   * it; comments that stand above the statement stay with it. Empty for any other statement.
   *
   * @param text without indentation; its lines end with LF
   */
  public List<Edit> insertBefore(Statement statement, String text) {
    int begin = layout.startOf(statement);
    int start = layout.lineStart(begin);
    if (!layout.isBlank(start, begin)) {
      return List.of();
    }
    String indent = layout.text(start, begin);
    while (start > 0 && isComment(start - 1, indent)) {
      start = layout.lineStart(start - 1);
    }
    int blank = indent.isEmpty() ? 2 : 1;
    int above = start;
    while (above > 0 && layout.isBlankLine(above - 1)) {
      above = layout.lineStart(above - 1);
    }
    boolean opensBlock = above > 0 && layout.at(layout.lineEnd(above - 1) - 1) == ':';
    int linesAbove = layout.line(start) - layout.line(above);
    String newline = layout.newline();
    List<Edit> edits = new ArrayList<>();
    if (above > 0 && !opensBlock && linesAbove < blank) {
      // Other definitions may be inserted here as well: they share these lines.
      String lines = newline.repeat(blank - linesAbove);
      edits.add(new Edit(start, start, lines, Integer.MIN_VALUE));
    }
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      out.append(line.isEmpty() ? "" : indent + line).append(newline);
    }
    out.repeat(newline, blank);
    edits.add(new Edit(start, start, out.toString()));
    return edits;
  }

  private boolean isComment(int place, String indent) {
    String line = layout.text(layout.lineStart(place), layout.lineEnd(place));
    return line.startsWith(indent + "#");
  }

  private Edit deleteLines(Statement statement) {
    int start = layout.lineStart(layout.startOf(statement));
    int end = layout.nextLine(statement.end());
    // Of the blank lines around it the larger group stays.
    int above = start;
    while (above > 0 && layout.isBlankLine(above - 1)) {
      above = layout.lineStart(above - 1);
    }
    int below = end;
    while (below < layout.length() && layout.isBlankLine(below)) {
      below = layout.nextLine(below);
    }
    int linesAbove = above == 0 ? Integer.MAX_VALUE : layout.line(start) - layout.line(above);
    int linesBelow = layout.line(below) - layout.line(end);
    if (linesAbove == 0 || linesBelow == 0) {
      return new Edit(start, end, "");
    }
    return linesAbove < linesBelow ? new Edit(above, end, "") : new Edit(start, below, "");
  }

  private Edit deletePart(Statement statement) {
    TokenTable tokens = layout.tokens();
    int start = layout.startOf(statement);
    int behind = tokens.firstAt(statement.end());
    if (isSemicolon(behind)) {
      int next = tokens.start(behind + 1);
      boolean isSameLine = layout.line(next) == layout.line(start) && !isNewline(next);
      if (isSameLine) {
        return new Edit(start, next, "");
      }
      return new Edit(before(start), tokens.end(behind), "");
    }
    return new Edit(before(start), statement.end(), "");
  }

  /** Where the statement before this one on its line ends. */
  private int before(int start) {
    int token = layout.tokens().firstAt(start) - 1;
    return token > 0 && isSemicolon(token) ? layout.tokens().end(token - 1) : start;
  }

  private boolean isSemicolon(int token) {
    TokenTable tokens = layout.tokens();
    return token < tokens.size()
        && tokens.start(token) < layout.length()
        && layout.at(tokens.start(token)) == ';';
  }

  private boolean isNewline(int offset) {
    return offset >= layout.length() || layout.at(offset) == '\n' || layout.at(offset) == '\r';
  }

  private boolean isOnlyOne(Statement statement) {
    Node parent = layout.tree().parent(statement).orElse(null);
    for (List<Statement> block : blocks(parent)) {
      if (block.size() == 1 && block.getFirst() == statement) {
        return true;
      }
    }
    return false;
  }

  private static List<List<Statement>> blocks(@Nullable Node parent) {
    if (parent instanceof FunctionDef function) {
      return List.of(function.body());
    }
    if (parent instanceof ClassDef classDef) {
      return List.of(classDef.body());
    }
    if (parent instanceof If branch) {
      return List.of(branch.body(), branch.orelse());
    }
    if (parent instanceof With with) {
      return List.of(with.body());
    }
    if (parent instanceof Try block) {
      return List.of(block.body(), block.orelse(), block.finalbody());
    }
    if (parent instanceof For loop) {
      return List.of(loop.body(), loop.orelse());
    }
    return parent instanceof While loop ? List.of(loop.body(), loop.orelse()) : List.of();
  }
}
