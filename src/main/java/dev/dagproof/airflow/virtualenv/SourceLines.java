package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** The lines of a function that {@code inspect.getsource} gives: decorators and all. */
final class SourceLines {
  private final SourceFile source;
  private final int first;
  private final int last;

  SourceLines(PythonModule module, FunctionDef function) {
    source = module.source();
    int start = function.start();
    for (Expression decorator : function.decoratorList()) {
      start = Math.min(start, decorator.start());
    }
    first = source.line(start);
    last = source.line(function.end() - 1);
  }

  /** The number of the first line. */
  int first() {
    return first;
  }

  /**
   * How far the first line is still indented when {@code textwrap.dedent} is done.
   *
   * @param comments whether lines with a comment alone count, too
   */
  String indentation(boolean comments) {
    String margin = null;
    for (int line = first; line <= last; line++) {
      String text = source.lineText(line);
      String blanks = blanks(text);
      boolean counts =
          blanks.length() < text.length() && (comments || text.charAt(blanks.length()) != '#');
      if (counts) {
        margin = margin == null ? blanks : commonStart(margin, blanks);
      }
    }
    String own = blanks(source.lineText(first));
    return margin == null ? own : own.substring(margin.length());
  }

  /** The first line that stands less far to the right than the first. */
  int firstLess(boolean comments) {
    String own = blanks(source.lineText(first));
    for (int line = first + 1; line <= last; line++) {
      String text = source.lineText(line);
      String blanks = blanks(text);
      boolean counts =
          blanks.length() < text.length() && (comments || text.charAt(blanks.length()) != '#');
      if (counts && !blanks.startsWith(own)) {
        return line;
      }
    }
    return first;
  }

  /** Where the sign {@code #} stands that a line begins with, as an offset; null if it does not. */
  @Nullable Integer hash(int line) {
    String text = source.lineText(line);
    int blanks = blanks(text).length();
    return blanks < text.length() && text.charAt(blanks) == '#'
        ? Integer.valueOf(source.lineStart(line) + blanks)
        : null;
  }

  private static String blanks(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return line.substring(0, end);
  }

  private static String commonStart(String one, String other) {
    int end = 0;
    while (end < one.length() && end < other.length() && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    return one.substring(0, end);
  }
}
