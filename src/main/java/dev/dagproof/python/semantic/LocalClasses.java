package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which methods run when objects are made and used whose classes stand in the code itself: classes
 * without bases, decorators and metaclass, and methods that nothing replaces.
 */
final class LocalClasses {
  private final Node outer;
  private final Scopes scopes;
  private @Nullable StoredAttributes stored;

  LocalClasses(Node outer, Scopes scopes) {
    this.outer = outer;
    this.scopes = scopes;
  }

  /** The method that this call runs: also an {@code __init__} or {@code __call__}. */
  @Nullable FunctionDef methodOf(Call call) {
    if (call.func() instanceof Attribute attribute) {
      String name = scopes.nameAt(attribute, attribute.attr());
      ClassDef instance = classOf(attribute.value());
      if (instance != null) {
        return method(instance, name, true);
      }
      ClassDef named = classNamed(attribute.value());
      return named == null ? null : method(named, name, false);
    }
    ClassDef made = classNamed(call.func());
    if (made != null) {
      return scopes.of(made).bindings("__new__").isEmpty() ? method(made, "__init__", true) : null;
    }
    ClassDef called = classOf(call.func());
    return called == null ? null : method(called, "__call__", true);
  }

  /** The class whose object this is. */
  private @Nullable ClassDef classOf(Expression object) {
    if (object instanceof Call call) {
      return made(call);
    }
    Binding binding = binding(object);
    if (binding instanceof AssignmentBinding assignment
        && assignment.value() instanceof Call call) {
      return made(call);
    }
    return binding instanceof ParameterBinding parameter ? classOfSelf(parameter) : null;
  }

  private @Nullable ClassDef made(Call call) {
    ClassDef made = classNamed(call.func());
    return made != null && scopes.of(made).bindings("__new__").isEmpty() ? made : null;
  }

  /** Methods are only entered by way of objects of their own class. */
  private @Nullable ClassDef classOfSelf(ParameterBinding parameter) {
    boolean isFirst =
        parameter.function() instanceof FunctionDef function
            && function.decoratorList().isEmpty()
            && function.args().posonlyargs().isEmpty()
            && !function.args().args().isEmpty()
            && function.args().args().getFirst() == parameter.node();
    Scope around = parameter.scope().outer();
    return isFirst && around != null && around.node() instanceof ClassDef made && isPlain(made)
        ? made
        : null;
  }

  /** The class that a name stands for. */
  private @Nullable ClassDef classNamed(Expression expression) {
    return binding(expression) instanceof DefinitionBinding definition
            && definition.node() instanceof ClassDef made
            && isPlain(made)
        ? made
        : null;
  }

  private @Nullable Binding binding(Expression expression) {
    List<Binding> bindings = expression instanceof Name name ? scopes.bindings(name) : List.of();
    return bindings.size() == 1 ? bindings.getFirst() : null;
  }

  private boolean isPlain(ClassDef made) {
    return made.start() >= outer.start()
        && made.end() <= outer.end()
        && made.bases().isEmpty()
        && made.keywords().isEmpty()
        && made.decoratorList().isEmpty()
        && scopes.of(made).bindings("__getattribute__").isEmpty();
  }

  private @Nullable FunctionDef method(ClassDef made, String name, boolean ofObject) {
    List<Binding> bindings = scopes.of(made).bindings(name);
    return bindings.size() == 1
            && bindings.getFirst() instanceof DefinitionBinding definition
            && definition.node() instanceof FunctionDef method
            && runsByName(method, ofObject)
            && !stored().contain(method.name())
        ? method
        : null;
  }

  /** A plain method that is called by its class may be given any object as {@code self}. */
  private boolean runsByName(FunctionDef method, boolean ofObject) {
    if (method.decoratorList().isEmpty()) {
      return ofObject;
    }
    return method.decoratorList().size() == 1
        && method.decoratorList().getFirst() instanceof Name decorator
        && (decorator.id().equals("staticmethod") || decorator.id().equals("classmethod"))
        && scopes.bindings(decorator).isEmpty();
  }

  private StoredAttributes stored() {
    StoredAttributes known = stored;
    if (known == null) {
      known = StoredAttributes.of(outer);
      stored = known;
    }
    return known;
  }
}
