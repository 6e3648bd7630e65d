package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.PythonModule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A callable that is made in a loop, and whose body names what each turn of the loop changes: it
 * looks the name up when the task runs, long after the last turn (recorded case
 * run_lambda_loop_late_binding).
 *
 * @param use the name
 * @param loop the loop, or comprehension
 */
public record LateBinding(Name use, Node loop) {

  /** Those of a file's tasks that run in the worker; one for each callable. */
  public static List<LateBinding> of(Structure structure) {
    List<LateBinding> found = new ArrayList<>();
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (StaticTask task : structure.tasks()) {
      FunctionValue callable = task.callable();
      boolean isHere = callable != null && callable.module() == structure.module();
      if (callable != null && isHere && !isShipped(task) && seen.add(callable.node())) {
        LateBinding late = find(structure.module(), callable.node());
        if (late != null) {
          found.add(late);
        }
      }
    }
    return found;
  }

  /** Of these the source is sent, in which the names are not known at all. */
  private static boolean isShipped(StaticTask task) {
    String operator = task.operator();
    return operator.contains("irtualenv")
        || operator.contains("xternal")
        || operator.endsWith("docker")
        || operator.endsWith("kubernetes");
  }

  private static @Nullable LateBinding find(PythonModule module, Node callable) {
    Node inner = callable;
    for (Node loop = parent(module, callable); loop != null && !isFunction(loop); ) {
      Set<String> changed = changed(loop, inner);
      Name use = changed.isEmpty() ? null : use(module, callable, loop, changed);
      if (use != null) {
        return new LateBinding(use, loop);
      }
      inner = loop;
      loop = parent(module, loop);
    }
    return null;
  }

  private static @Nullable Node parent(PythonModule module, Node node) {
    return module.tree().parent(node).orElse(null);
  }

  private static boolean isFunction(Node node) {
    return node instanceof FunctionDef || node instanceof Lambda || node instanceof ClassDef;
  }

  /** The names that each turn of a loop gives another value; none for what is no loop. */
  private static Set<String> changed(Node loop, Node inner) {
    Set<String> names = new HashSet<>();
    if (loop instanceof For each) {
      boolean isBody = each.target() != inner && each.iter() != inner;
      if (isBody && !isSingle(each.iter()) && !leaves(loop)) {
        addTargets(each.target(), names);
        addAssigned(each, names);
      }
    } else if (loop instanceof While && !leaves(loop)) {
      addAssigned(loop, names);
    } else if (loop instanceof ListComp list) {
      addTargets(list.generators(), names);
    } else if (loop instanceof SetComp set) {
      addTargets(set.generators(), names);
    } else if (loop instanceof DictComp dict) {
      addTargets(dict.generators(), names);
    } else if (loop instanceof GeneratorExp generator) {
      addTargets(generator.generators(), names);
    }
    return names;
  }

  private static boolean isSingle(Expression iterated) {
    return (iterated instanceof ListExpr list && list.elts().size() <= 1)
        || (iterated instanceof Tuple tuple && tuple.elts().size() <= 1)
        || (iterated instanceof Call call
            && call.args().size() == 1
            && call.func().lastName().equals("range")
            && call.args().getFirst() instanceof Constant constant
            && constant.value() instanceof ConstantValue.Int count
            && count.value().equals(BigInteger.ONE));
  }

  private static boolean leaves(Node loop) {
    boolean[] found = {false};
    new NodeVisitor() {
      @Override
      public void visitBreak(Break node) {
        found[0] = true;
      }
    }.visit(loop);
    return found[0];
  }

  private static void addTargets(List<Comprehension> generators, Set<String> names) {
    for (Comprehension generator : generators) {
      if (!isSingle(generator.iter())) {
        addTargets(generator.target(), names);
      }
    }
  }

  private static void addTargets(Expression target, Set<String> names) {
    new NodeVisitor() {
      @Override
      public void visitName(Name node) {
        names.add(node.id());
      }
    }.visit(target);
  }

  /** What is counted up in a loop, or worked out from what changes. */
  private static void addAssigned(Node loop, Set<String> names) {
    new NodeVisitor() {
      @Override
      public void visitAugAssign(AugAssign node) {
        if (node.target() instanceof Name name) {
          names.add(name.id());
        }
      }

      @Override
      public void visitAssign(Assign node) {
        if (mentions(node.value(), names)) {
          for (Expression target : node.targets()) {
            if (target instanceof Name || target instanceof Tuple) {
              addTargets(target, names);
            }
          }
        }
      }

      @Override
      public void visitFunctionDef(FunctionDef node) {}
    }.visit(loop);
  }

  private static boolean mentions(Expression value, Set<String> names) {
    boolean[] found = {false};
    new NodeVisitor() {
      @Override
      public void visitName(Name node) {
        found[0] |= names.contains(node.id());
      }

      @Override
      public void visitLambda(Lambda node) {}
    }.visit(value);
    return found[0];
  }

  /** The first name in a callable's body that a loop around it binds. */
  private static @Nullable Name use(
      PythonModule module, Node callable, Node loop, Set<String> changed) {
    List<Name> uses = new ArrayList<>();
    NodeVisitor visitor =
        new NodeVisitor() {
          @Override
          public void visitName(Name node) {
            boolean isBound =
                changed.contains(node.id())
                    && module.scopes().isReference(node)
                    && !module.scopes().inAnnotation(node)
                    && isBoundIn(loop, callable, module.scopes().bindings(node));
            if (isBound) {
              uses.add(node);
            }
          }
        };
    if (callable instanceof Lambda lambda) {
      visitor.visit(lambda.body());
    } else if (callable instanceof FunctionDef function) {
      function.body().forEach(visitor::visit);
    }
    return uses.isEmpty() ? null : uses.getFirst();
  }

  private static boolean isBoundIn(Node loop, Node callable, List<Binding> bindings) {
    for (Binding binding : bindings) {
      Node node = binding.node();
      boolean isInLoop = loop.start() <= node.start() && node.end() <= loop.end();
      boolean isInside = callable.start() <= node.start() && node.end() <= callable.end();
      if (isInLoop && !isInside) {
        return true;
      }
    }
    return false;
  }
}
