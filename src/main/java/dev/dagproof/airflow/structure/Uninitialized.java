package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Objects of operators whose own {@code __init__} leaves out that of the operator: they are in no
 * DAG, and no error says so.
 */
final class Uninitialized {
  private final Set<Value> objects = Collections.newSetFromMap(new IdentityHashMap<>());

  void check(InstanceValue object, FunctionValue initializer, World world, Evaluator at) {
    FunctionDef definition = initializer.definition();
    if (definition == null || !(object.type().externalBase() instanceof OperatorClass)) {
      return;
    }
    // Without **kwargs the metaclass's own arguments do not fit: that is another fault.
    boolean takesAll = definition.args().kwarg() != null;
    if (takesAll && object.type().defines(definition) && !mentionsInit(definition)) {
      objects.add(object);
      world.fault(Kind.NOT_INITIALIZED, object.typeName(), null, at);
    }
  }

  boolean holds(Value value) {
    return objects.contains(value);
  }

  private static boolean mentionsInit(FunctionDef definition) {
    boolean[] found = {false};
    new NodeVisitor() {
      @Override
      public void visitAttribute(Attribute node) {
        found[0] |= node.attr().equals("__init__");
        NodeVisitor.super.visitAttribute(node);
      }
    }.visit(definition);
    return found[0];
  }
}
