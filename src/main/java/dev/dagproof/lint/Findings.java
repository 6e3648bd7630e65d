package dev.dagproof.lint;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/** Takes what one rule finds in one run over one module. */
public final class Findings {
  private final RuleInfo rule;
  private final List<Finding> found = new ArrayList<>();

  /** Findings of this rule. */
  public Findings(RuleInfo rule) {
    this.rule = rule;
  }

  /**
   * A finding at a node; it counts from now on, and takes more details until the rule ends.
   *
   * @param module the file that holds the node
   * @param message one sentence without a full stop
   */
  public Finding at(PythonModule module, Node node, String message) {
    return at(module, node.start(), node.end(), message);
  }

  /** A finding at a piece of text, in byte offsets. */
  public Finding at(PythonModule module, int start, int end, String message) {
    Finding finding = new Finding(rule, module, start, end, message);
    found.add(finding);
    return finding;
  }

  /** What was found so far. */
  public List<Finding> found() {
    return List.copyOf(found);
  }
}
