package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which context managers may swallow an exception of their body: {@code contextlib.suppress}, an
 * {@code ExitStack}, one of the file that does. Of others it is not reckoned with, unless the name
 * says it: PEP 343 asks for that.
 */
final class ContextManagers {
  /** So many variables are followed one behind the other. */
  private static final int DEPTH = 5;

  private final Scopes scopes;
  private final ImportedNames imports;

  ContextManagers(Scopes scopes) {
    this.scopes = scopes;
    this.imports = new ImportedNames(scopes);
  }

  /** What {@code suppress(…)} is given; null for anything else, and if that is not known. */
  @Nullable List<Expression> suppressed(Expression manager) {
    Expression value = value(manager);
    if (!(value instanceof Call call) || !isSuppress(call.func())) {
      return null;
    }
    for (Expression type : call.args()) {
      if (type instanceof Starred) {
        return null;
      }
    }
    return call.args();
  }

  private boolean isSuppress(Expression function) {
    return imports.of(function).contains("contextlib.suppress")
        || last(function).equals("suppress");
  }

  /** Whether it may swallow anything. */
  boolean maySwallow(Expression manager) {
    Expression value = value(manager);
    Expression maker = value instanceof Call call ? call.func() : value;
    if (maker instanceof Name name) {
      for (Binding binding : scopes.bindings(name)) {
        if (binding instanceof DefinitionBinding definition) {
          return isSwallowing(definition.node());
        }
      }
    }
    if (saysSo(last(maker))) {
      return true;
    }
    for (String name : imports.of(maker)) {
      if (saysSo(name.substring(name.lastIndexOf('.') + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysSo(String name) {
    String words = name.toLowerCase(Locale.ROOT);
    return words.contains("suppress")
        || words.contains("exitstack")
        || words.contains("ignor")
        || words.contains("swallow")
        || words.contains("catch")
        || words.contains("raises");
  }

  /** The last part of a dotted name; empty for anything else. */
  private static String last(Expression expression) {
    if (expression instanceof Name name) {
      return name.id();
    }
    return expression instanceof Expression.Attribute attribute ? attribute.attr() : "";
  }

  /** What a variable stands for. */
  private Expression value(Expression manager) {
    Expression value = manager;
    for (int i = 0; i < DEPTH && value instanceof Name name; i++) {
      List<Binding> bindings = scopes.bindings(name);
      if (bindings.size() != 1 || !(bindings.getFirst() instanceof AssignmentBinding assignment)) {
        break;
      }
      Expression assigned = assignment.value();
      if (assigned == null) {
        break;
      }
      value = assigned;
    }
    return value;
  }

  private static boolean isSwallowing(Statement definition) {
    Swallowing swallowing = new Swallowing();
    if (definition instanceof FunctionDef function) {
      swallowing.visitAll(function.body());
      return swallowing.handles;
    }
    if (!(definition instanceof ClassDef classDef)) {
      return false;
    }
    for (Statement statement : classDef.body()) {
      if (statement instanceof FunctionDef method && method.name().endsWith("exit__")) {
        swallowing.visitAll(method.body());
        return swallowing.returnsValue;
      }
    }
    // Inherited, or none at all.
    return !classDef.bases().isEmpty();
  }

  /** What a context manager of the file does with exceptions. */
  private static final class Swallowing implements NodeVisitor {
    private boolean handles;
    private boolean returnsValue;

    @Override
    public void visitTry(Try node) {
      handles |= !node.handlers().isEmpty();
      NodeVisitor.super.visitTry(node);
    }

    @Override
    public void visitReturn(Return node) {
      returnsValue |= !isFalse(node.value());
    }

    private static boolean isFalse(@Nullable Expression value) {
      return value == null
          || (value instanceof Constant constant
              && (constant.value() instanceof ConstantValue.None
                  || (constant.value() instanceof ConstantValue.Bool bool && !bool.value())));
    }
  }
}
