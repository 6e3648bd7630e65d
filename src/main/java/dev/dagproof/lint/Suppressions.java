package dev.dagproof.lint;

import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which findings the comments of a file ask not to report. */
final class Suppressions {
  private final SyntaxTree tree;
  private final List<SuppressionComment> wholeFile = new ArrayList<>();
  private final Map<Integer, List<SuppressionComment>> behindCode = new HashMap<>();

  /** By line: comments that stand alone; an entry of a comment that suppresses nothing is empty. */
  private final Map<Integer, List<SuppressionComment>> alone = new HashMap<>();

  private boolean anyLine;
  private @Nullable LogicalLines logicalLines;

  private Suppressions(SyntaxTree tree) {
    this.tree = tree;
  }

  /** Reads the comments of a file. */
  static Suppressions of(SyntaxTree tree) {
    Suppressions suppressions = new Suppressions(tree);
    TokenTable tokens = tree.tokens();
    for (int i = 0; i < tokens.commentCount(); i++) {
      suppressions.add(tokens.commentStart(i), tokens.commentEnd(i));
    }
    return suppressions;
  }

  /** Whether a finding of this rule, in byte offsets, is not to be reported. */
  boolean cover(RuleInfo rule, int start, int end) {
    if (anyCovers(wholeFile, rule)) {
      return true;
    }
    if (!anyLine) {
      return false;
    }
    LogicalLines lines = logicalLines();
    int first = tree.source().line(start);
    return anyCovers(behindCode.get(first), rule)
        || anyCovers(behindCode.get(tree.source().line(end)), rule)
        || anyCovers(behindCode.get(lines.lastLine(start)), rule)
        || aboveCovers(first, rule)
        || aboveCovers(lines.firstLine(start), rule);
  }

  private void add(int start, int end) {
    SourceFile source = tree.source();
    int line = source.line(start);
    boolean isAlone = source.text(source.lineStart(line), start).isBlank();
    List<SuppressionComment> here = new ArrayList<>();
    for (SuppressionComment comment : SuppressionComment.read(source.text(start, end))) {
      switch (comment.kind()) {
        case NOQA -> {
          if (!isAlone) {
            here.add(comment);
          }
        }
        case IGNORE -> here.add(comment);
        case IGNORE_FILE -> {
          if (isAlone) {
            wholeFile.add(comment);
          }
        }
      }
    }
    anyLine |= !here.isEmpty();
    if (isAlone) {
      alone.put(line, here);
    } else if (!here.isEmpty()) {
      behindCode.put(line, here);
    }
  }

  /** Whether a comment in the unbroken block of comments above this line covers the rule. */
  private boolean aboveCovers(int line, RuleInfo rule) {
    for (int i = line - 1; alone.containsKey(i); i--) {
      if (anyCovers(alone.get(i), rule)) {
        return true;
      }
    }
    return false;
  }

  private LogicalLines logicalLines() {
    LogicalLines known = logicalLines;
    if (known == null) {
      known = new LogicalLines(tree);
      logicalLines = known;
    }
    return known;
  }

  private static boolean anyCovers(@Nullable List<SuppressionComment> comments, RuleInfo rule) {
    if (comments != null) {
      for (SuppressionComment comment : comments) {
        if (comment.covers(rule)) {
          return true;
        }
      }
    }
    return false;
  }
}
