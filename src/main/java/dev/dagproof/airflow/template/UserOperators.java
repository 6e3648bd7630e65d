package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the operator classes that a project defines itself. */
final class UserOperators {
  private static final int DEPTH = 5;

  private final NameResolver resolver;
  private final OperatorCatalog catalog;
  private final IdentityHashMap<ClassDef, Optional<UserOperator>> known = new IdentityHashMap<>();

  UserOperators(NameResolver resolver, OperatorCatalog catalog) {
    this.resolver = resolver;
    this.catalog = catalog;
  }

  /**
   * Whether an expression may stand for a class of the project, as far as its own file tells: what
   * a call is of is asked for each call, and most are of Python's or Airflow's classes.
   *
   * @param importedNames its dotted names by the imports of the file
   */
  boolean mayHold(PythonModule module, Expression expression, List<String> importedNames) {
    for (String name : importedNames) {
      if (!AirflowPackage.holds(name) && !StandardLibrary.hasModuleOf(name)) {
        return true;
      }
    }
    if (importedNames.isEmpty() && expression instanceof Name name) {
      for (Binding binding : module.scopes().bindings(name)) {
        if (!(binding instanceof DefinitionBinding definition)
            || (definition.node() instanceof ClassDef classDef && !classDef.bases().isEmpty())) {
          return true;
        }
      }
      return false;
    }
    return importedNames.isEmpty();
  }

  /** The class of the project that an expression stands for, if it is an operator. */
  @Nullable UserOperator of(PythonModule module, Expression expression) {
    return of(module, expression, DEPTH);
  }

  private @Nullable UserOperator of(PythonModule module, Expression expression, int depth) {
    List<Resolution> resolutions = resolver.resolve(module, expression);
    if (resolutions.size() != 1) {
      return null;
    }
    Resolution resolution = resolutions.getFirst();
    PythonModule home = resolution.module();
    return home != null
            && resolution.binding() instanceof DefinitionBinding definition
            && definition.node() instanceof ClassDef classDef
        ? of(home, classDef, depth)
        : null;
  }

  /** A class of this file, if it is an operator. */
  @Nullable UserOperator of(PythonModule module, ClassDef classDef) {
    return of(module, classDef, DEPTH);
  }

  private @Nullable UserOperator of(PythonModule module, ClassDef classDef, int depth) {
    if (depth == 0) {
      return null;
    }
    Optional<UserOperator> operator = known.get(classDef);
    if (operator == null) {
      operator = Optional.ofNullable(read(module, classDef, depth - 1));
      known.put(classDef, operator);
    }
    return operator.orElse(null);
  }

  private @Nullable UserOperator read(PythonModule module, ClassDef classDef, int depth) {
    if (classDef.bases().size() != 1 || !classDef.decoratorList().isEmpty()) {
      return null;
    }
    Expression base = classDef.bases().getFirst();
    List<String> names = resolver.importedNames(module, base);
    UserOperator userBase = of(module, base, depth);
    TemplatedOperator inherited = catalog.of(names);
    boolean plain = isPlainBase(names);
    if (inherited == null) {
      inherited =
          plain
              ? new TemplatedOperator("BaseOperator", Set.of(), true, List.of())
              : userBase == null ? null : userBase.operator();
    }
    if (inherited == null) {
      return null;
    }
    Expression fields = classValue(classDef, "template_fields");
    Expression extensions = classValue(classDef, "template_ext");
    Texts own = new Texts(new HashSet<>(), inherited);
    boolean complete = fields == null ? own.addInherited() : own.add(fields);
    Texts ownExtensions = new Texts(new HashSet<>(), null);
    boolean known = extensions == null || ownExtensions.add(extensions);
    List<String> all =
        extensions == null
            ? inherited.extensions()
            : known ? List.copyOf(ownExtensions.found) : List.of();
    TemplatedOperator operator = new TemplatedOperator(classDef.name(), own.found, complete, all);
    boolean plainBelow = plain || (userBase != null && userBase.plainBase());
    return new UserOperator(module, classDef, operator, userBase, plainBelow);
  }

  private static boolean isPlainBase(List<String> names) {
    for (String name : names) {
      if (AirflowPackage.holds(name)) {
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "BaseOperator", "BaseSensorOperator" -> {
            return true;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  /** The value of an attribute that the class's body assigns. */
  static @Nullable Expression classValue(ClassDef classDef, String attribute) {
    Expression found = null;
    for (Statement statement : classDef.body()) {
      if (statement instanceof Assign assign
          && assign.targets().size() == 1
          && assign.targets().getFirst() instanceof Name name
          && name.id().equals(attribute)) {
        found = assign.value();
      } else if (statement instanceof AnnAssign assign
          && assign.target() instanceof Name name
          && name.id().equals(attribute)) {
        found = assign.value();
      }
    }
    return found;
  }

  /** The texts of {@code ("a", *Base.template_fields)} and the like. */
  private static final class Texts {
    private final Set<String> found;
    private final @Nullable TemplatedOperator base;

    Texts(Set<String> found, @Nullable TemplatedOperator base) {
      this.found = found;
      this.base = base;
    }

    boolean addInherited() {
      TemplatedOperator inherited = base;
      if (inherited == null) {
        return false;
      }
      found.addAll(inherited.fields());
      return inherited.complete();
    }

    /** Adds what an expression holds; false if that is not all known. */
    boolean add(Expression expression) {
      if (expression instanceof Constant constant
          && constant.value() instanceof ConstantValue.Str text) {
        found.add(text.value());
        return true;
      }
      if (expression instanceof Tuple tuple) {
        return addAll(tuple.elts());
      }
      if (expression instanceof ListExpr list) {
        return addAll(list.elts());
      }
      if (expression instanceof SetExpr set) {
        return addAll(set.elts());
      }
      if (expression instanceof Starred starred) {
        return add(starred.value());
      }
      if (expression instanceof BinOp sum && sum.op() == Operator.ADD) {
        return addAll(List.of(sum.left(), sum.right()));
      }
      if (expression instanceof Call call
          && call.args().size() == 1
          && call.func() instanceof Name name
          && (name.id().equals("tuple") || name.id().equals("list"))) {
        return add(call.args().getFirst());
      }
      return expression instanceof Attribute attribute
          && attribute.attr().equals("template_fields")
          && addInherited();
    }

    private boolean addAll(List<Expression> elements) {
      boolean complete = true;
      for (Expression element : elements) {
        complete &= add(element);
      }
      return complete;
    }
  }
}
