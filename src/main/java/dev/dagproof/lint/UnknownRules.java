package dev.dagproof.lint;

import dev.dagproof.lint.SuppressionComment.Kind;
import dev.dagproof.project.NearestName;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Finds suppression comments that name no rule: they look as if they did something. */
final class UnknownRules {
  private final List<RuleInfo> rules;

  /** Compares with all rules there are. */
  UnknownRules(List<RuleInfo> rules) {
    this.rules = rules;
  }

  /** A sentence for each unknown name in a file's comments. */
  List<String> warnings(SyntaxTree tree) {
    SourceFile source = tree.source();
    TokenTable tokens = tree.tokens();
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < tokens.commentCount(); i++) {
      int start = tokens.commentStart(i);
      int end = tokens.commentEnd(i);
      if (mayName(source.bytes(), start, end)) {
        for (SuppressionComment comment : SuppressionComment.read(source.text(start, end))) {
          String place = source.name() + ":" + source.line(start);
          for (String name : unknown(comment)) {
            warnings.add(warning(place, name));
          }
        }
      }
    }
    return warnings;
  }

  /** Whether the bytes hold a "qa" or a "pr", as noqa and dagproof do. */
  private static boolean mayName(byte[] bytes, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      int letter = bytes[i] | 0x20;
      int before = bytes[i - 1] | 0x20;
      if ((letter == 'a' && before == 'q') || (letter == 'r' && before == 'p')) {
        return true;
      }
    }
    return false;
  }

  private List<String> unknown(SuppressionComment comment) {
    List<String> unknown = new ArrayList<>();
    for (RuleSelector selector : comment.rules()) {
      boolean isKnown = false;
      // Behind noqa stand the codes of other tools, too.
      boolean isOurs = comment.kind() != Kind.NOQA;
      for (RuleInfo rule : rules) {
        isKnown |= selector.matches(rule);
        isOurs |= selector.isInFamilyOf(rule);
      }
      if (isOurs && !isKnown) {
        unknown.add(selector.toString());
      }
    }
    unknown.addAll(comment.others());
    return unknown;
  }

  private String warning(String place, String name) {
    List<String> codes = new ArrayList<>();
    for (RuleInfo rule : rules) {
      codes.add(rule.code());
    }
    return place
        + ": this comment names an unknown rule, `"
        + name
        + "`"
        + NearestName.question(name, codes);
  }
}
