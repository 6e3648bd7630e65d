package dev.dagproof.lint.edit;

import dev.dagproof.lint.Edit;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import java.util.ArrayList;
import java.util.List;

/** Takes names out of imports, and writes imports of some of their names. */
public final class ImportEdits {
  /** Longer imports are broken into lines. */
  private static final int WIDTH = 88;

  private final Layout layout;

  /** For one file. */
  public ImportEdits(Layout layout) {
    this.layout = layout;
  }

  /** The names of an import statement. */
  public static List<Alias> names(Statement statement) {
    if (statement instanceof Import plain) {
      return plain.names();
    }
    return statement instanceof ImportFrom from ? from.names() : List.of();
  }

  /**
   * An import of these names alone, for another place; with all its names the statement as it is,
   * with its comments.
   */
  public String text(Statement statement, List<Alias> names, String indent) {
    if (names.size() == names(statement).size()) {
      return new StatementEdits(layout).text(statement, indent);
    }
    List<String> texts = new ArrayList<>();
    for (Alias alias : names) {
      texts.add(alias.name() + (alias.asname() == null ? "" : " as " + alias.asname()));
    }
    if (!(statement instanceof ImportFrom from)) {
      return "import " + String.join(", ", texts);
    }
    String module = ".".repeat(from.level()) + (from.module() == null ? "" : from.module());
    String line = "from " + module + " import " + String.join(", ", texts);
    if (indent.length() + line.length() <= WIDTH) {
      return line;
    }
    String between = layout.newline() + indent + layout.indentStep();
    return "from "
        + module
        + " import ("
        + between
        + String.join("," + between, texts)
        + ","
        + layout.newline()
        + indent
        + ")";
  }

  /** Removes these names; the whole statement if it has no others. */
  public List<Edit> remove(Statement statement, List<Alias> removed) {
    List<Alias> all = names(statement);
    if (removed.size() == all.size()) {
      return List.of(new StatementEdits(layout).delete(statement));
    }
    boolean inParentheses = layout.at(statement.end() - 1) == ')';
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Alias alias = all.get(i);
      if (!holds(removed, alias)) {
        continue;
      }
      Alias next = i + 1 < all.size() ? all.get(i + 1) : null;
      int nextPlace = next == null ? statement.end() - 1 : next.start();
      boolean ownLine =
          inParentheses
              && layout.isBlank(layout.lineStart(alias.start()), alias.start())
              && layout.line(nextPlace) > layout.line(alias.end());
      if (ownLine) {
        int start = layout.lineStart(alias.start());
        edits.add(new Edit(start, layout.nextLine(alias.end()), ""));
      } else if (next != null) {
        edits.add(new Edit(alias.start(), next.start(), ""));
      } else {
        edits.add(new Edit(endOfLastKept(all, removed), alias.end(), ""));
      }
    }
    return merged(edits);
  }

  private static boolean holds(List<Alias> aliases, Alias alias) {
    for (Alias one : aliases) {
      if (one == alias) {
        return true;
      }
    }
    return false;
  }

  private static int endOfLastKept(List<Alias> all, List<Alias> removed) {
    int end = 0;
    for (Alias alias : all) {
      end = holds(removed, alias) ? end : alias.end();
    }
    return end;
  }

  /** Removals that meet are one. */
  private static List<Edit> merged(List<Edit> edits) {
    List<Edit> merged = new ArrayList<>();
    edits.sort((a, b) -> Integer.compare(a.start(), b.start()));
    for (Edit edit : edits) {
      Edit last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && edit.start() <= last.end()) {
        merged.removeLast();
        merged.add(new Edit(last.start(), Math.max(last.end(), edit.end()), ""));
      } else {
        merged.add(edit);
      }
    }
    return merged;
  }
}
