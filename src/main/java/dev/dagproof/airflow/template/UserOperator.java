package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator class of the project.
 *
 * @param operator its template fields, with those that it takes over
 * @param base its one base class, if that is of the project too
 * @param plainBase whether all that it takes over is Airflow's BaseOperator
 */
record UserOperator(
    PythonModule module,
    ClassDef node,
    TemplatedOperator operator,
    @Nullable UserOperator base,
    boolean plainBase) {

  /** An assignment to an attribute of {@code self} that every call of {@code __init__} makes. */
  record Assignment(String attribute, Expression value, Statement statement) {}

  /** Its own {@code __init__}; null if it takes it over. */
  @Nullable FunctionDef init() {
    return init(node);
  }

  /** The {@code __init__} that a class defines itself; null if it takes it over. */
  static @Nullable FunctionDef init(ClassDef node) {
    for (Statement statement : node.body()) {
      if (statement instanceof FunctionDef function && function.name().equals("__init__")) {
        return function;
      }
    }
    return null;
  }

  /** The parameters of {@code __init__} that have names. */
  static List<String> parameters(FunctionDef init) {
    List<String> names = new ArrayList<>();
    for (Arg arg : init.args().args()) {
      names.add(arg.name());
    }
    for (Arg arg : init.args().kwonlyargs()) {
      names.add(arg.name());
    }
    return names;
  }

  /** What {@code __init__} assigns outside of conditions and loops. */
  static List<Assignment> assignments(FunctionDef init) {
    List<Assignment> found = new ArrayList<>();
    for (Statement statement : init.body()) {
      if (statement instanceof Assign assign) {
        for (Expression target : assign.targets()) {
          add(target, assign.value(), statement, found);
        }
      } else if (statement instanceof AnnAssign assign && assign.value() != null) {
        add(assign.target(), assign.value(), statement, found);
      }
    }
    return found;
  }

  private static void add(
      Expression target, Expression value, Statement statement, List<Assignment> found) {
    if (target instanceof Attribute attribute
        && attribute.value() instanceof Name self
        && self.id().equals("self")) {
      found.add(new Assignment(attribute.attr(), value, statement));
    }
  }

  /** Whether an expression uses a name. */
  static boolean uses(Expression expression, String name) {
    Search search = new Search(name);
    search.visit(expression);
    return search.found;
  }

  private static final class Search implements NodeVisitor {
    private final String name;
    private boolean found;

    Search(String name) {
      this.name = name;
    }

    @Override
    public void visitName(Name node) {
      found |= node.id().equals(name);
    }
  }
}
