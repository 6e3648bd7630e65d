package dev.dagproof.airflow;

import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects the arguments that a file sets for many operators at once: {@code
 * DAG(default_args={"retries": 2})}. Which operators those are is not looked at.
 */
final class DefaultArgs implements NodeVisitor {
  private final PythonModule module;
  private final ConstantEvaluator evaluator;
  private final Set<String> keywords = new HashSet<>();

  private DefaultArgs(PythonModule module, ConstantEvaluator evaluator) {
    this.module = module;
    this.evaluator = evaluator;
  }

  /** The keywords that any {@code default_args} of this file sets, as far as they are known. */
  static Set<String> of(PythonModule module, ConstantEvaluator evaluator) {
    DefaultArgs defaults = new DefaultArgs(module, evaluator);
    defaults.visit(module.tree().module());
    return Set.copyOf(defaults.keywords);
  }

  @Override
  public void visitKeyword(Keyword node) {
    if ("default_args".equals(node.arg())
        && evaluator.evaluate(module, node.value()) instanceof PythonValue.Mapping mapping) {
      keywords.addAll(mapping.entries().keySet());
    }
    NodeVisitor.super.visitKeyword(node);
  }
}
