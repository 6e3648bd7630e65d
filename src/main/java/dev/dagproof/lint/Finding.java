package dev.dagproof.lint;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagnostic while its rule still adds to it. */
public final class Finding {
  private final RuleInfo rule;
  private final PythonModule module;
  private final int start;
  private final int end;
  private final String message;
  private Severity severity;
  private String help = "";
  private final List<Related> related = new ArrayList<>();
  private @Nullable FixMaker fix;

  Finding(RuleInfo rule, PythonModule module, int start, int end, String message) {
    this.rule = rule;
    this.module = module;
    this.start = start;
    this.end = end;
    this.message = message;
    this.severity = rule.severity();
  }

  /** This case is worse or less bad than the rule's others. */
  public Finding severity(Severity ofThisCase) {
    severity = ofThisCase;
    return this;
  }

  /** One line: what to write instead. */
  public Finding help(String line) {
    help = line;
    return this;
  }

  /** Another place that it is about, with a few words: "imported here". */
  public Finding related(PythonModule inModule, Node node, String words) {
    return related(inModule, node.start(), node.end(), words);
  }

  /** Another place that it is about, in byte offsets. */
  public Finding related(PythonModule inModule, int from, int to, String words) {
    related.add(new Related(inModule.tree().source(), from, to, words));
    return this;
  }

  /** How to mend it; asked only if the finding is reported. */
  public Finding fix(FixMaker ofThisCase) {
    fix = ofThisCase;
    return this;
  }

  /** The file that it is in. */
  PythonModule module() {
    return module;
  }

  String message() {
    return message;
  }

  RuleInfo rule() {
    return rule;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Works out the fix. */
  @Nullable Fix makeFix() {
    return fix == null ? null : fix.make();
  }

  /** The finished finding. */
  Diagnostic diagnostic(@Nullable Fix made) {
    return new Diagnostic(
        rule, severity, module.tree().source(), start, end, message, help, related, made);
  }
}
