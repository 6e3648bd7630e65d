package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.DagMaker;
import dev.dagproof.airflow.task.DagMakings;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.OtherBinding;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the DAG of a task, and what it sets for templates. */
final class DagSettingsFinder {
  private static final int DEPTH = 4;

  /** The template arguments stand behind these, if anything is given by position. */
  static final int POSITIONAL = 6;

  private final PythonModule module;
  private final NameResolver resolver;
  private final ConstantEvaluator constants;
  private final SearchPaths paths;
  private @Nullable DagSettings ofFile;
  private @Nullable List<Expression> makings;

  DagSettingsFinder(PythonModule module, NameResolver resolver, ConstantEvaluator constants) {
    this.module = module;
    this.resolver = resolver;
    this.constants = constants;
    this.paths = new SearchPaths(resolver, constants);
  }

  /** The settings for a task that is made here. */
  DagSettings at(Node place, @Nullable Located dagArgument) {
    if (isChanged()) {
      return DagSettings.UNKNOWN;
    }
    if (dagArgument != null) {
      return of(dagArgument.module(), dagArgument.expression(), DEPTH);
    }
    Node node = module.tree().parent(place).orElse(null);
    for (; node != null; node = module.tree().parent(node).orElse(null)) {
      DagSettings found = null;
      if (node instanceof With with) {
        found = around(with);
      } else if (node instanceof FunctionDef function) {
        found = around(function);
      }
      if (found != null) {
        return found;
      }
    }
    return ofFile();
  }

  /** {@code dag.user_defined_macros = …}. */
  private boolean isChanged() {
    return NameChanges.ofAttribute(module, "user_defined_macros")
        || NameChanges.ofAttribute(module, "user_defined_filters")
        || NameChanges.ofAttribute(module, "template_searchpath")
        || NameChanges.ofAttribute(module, "template_undefined");
  }

  private @Nullable DagSettings around(With with) {
    for (WithItem item : with.items().reversed()) {
      if (!isHarmless(item.contextExpr())) {
        return of(module, item.contextExpr(), DEPTH);
      }
    }
    return null;
  }

  /** A task group, and what Python itself has. */
  private boolean isHarmless(Expression context) {
    Expression head = DagMaker.head(context);
    for (String name : resolver.importedNames(module, head)) {
      if (AirflowPackage.holds(name)) {
        DagMaker maker = DagMaker.of(name);
        return maker == null || !maker.makesDag();
      }
      if (StandardLibrary.hasModuleOf(name)) {
        return true;
      }
    }
    boolean isMethod =
        head instanceof Attribute method
            && (method.attr().equals("as_setup") || method.attr().equals("as_teardown"));
    return isMethod || (head instanceof Name name && isGroup(name));
  }

  private boolean isGroup(Name name) {
    for (Binding binding : module.scopes().bindings(name)) {
      if (binding instanceof AssignmentBinding assignment
          && assignment.value() instanceof Call call) {
        DagMaker maker = DagMaker.of(module, resolver, call.func());
        if (maker == DagMaker.GROUP || maker == DagMaker.PROVIDER_GROUP) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean makesDag(PythonModule file, Expression called) {
    return DagMakings.isMaker(file, resolver, called);
  }

  private @Nullable DagSettings around(FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      if (makesDag(module, DagMaker.head(decorator))) {
        return ofMaking(module, decorator);
      }
    }
    return null;
  }

  private DagSettings of(PythonModule file, Expression expression, int depth) {
    if (expression instanceof Call call) {
      return makesDag(file, call.func()) ? ofMaking(file, call) : DagSettings.UNKNOWN;
    }
    if (depth == 0 || !(expression instanceof Name name)) {
      return DagSettings.UNKNOWN;
    }
    DagSettings found = null;
    for (Binding binding : file.scopes().bindings(name)) {
      Expression value = null;
      if (binding instanceof AssignmentBinding assignment) {
        value = assignment.value();
      } else if (binding instanceof OtherBinding other && other.origin() instanceof WithItem item) {
        value = item.contextExpr();
      }
      DagSettings one = value == null ? DagSettings.UNKNOWN : of(file, value, depth - 1);
      found = found == null ? one : found.and(one);
    }
    return found == null ? DagSettings.UNKNOWN : found;
  }

  // All DAGs of the file

  private DagSettings ofFile() {
    DagSettings known = ofFile;
    if (known == null) {
      for (Expression making : makings()) {
        DagSettings one = ofMaking(module, making);
        known = known == null ? one : known.and(one);
      }
      known = known == null ? DagSettings.UNKNOWN : known;
      ofFile = known;
    }
    return known;
  }

  /** What makes a DAG in this file. */
  List<Expression> makings() {
    List<Expression> known = makings;
    if (known == null) {
      known = DagMakings.of(module, resolver);
      makings = known;
    }
    return known;
  }

  // Settings

  private DagSettings ofMaking(PythonModule file, Expression making) {
    if (!(making instanceof Call call)) {
      return new DagSettings(
          KnownNames.NONE,
          KnownNames.NONE,
          KnownNames.NONE,
          Presence.NO,
          Presence.YES,
          true,
          paths.of(file, null));
    }
    for (Expression argument : call.args()) {
      if (argument instanceof Starred || call.args().size() > POSITIONAL) {
        return DagSettings.UNKNOWN;
      }
    }
    Keywords keywords = Keywords.of(file, call, constants);
    Located searchPath = keywords.given().get("template_searchpath");
    return new DagSettings(
        keywords.keys("user_defined_macros", constants),
        keywords.keys("user_defined_filters", constants),
        params(keywords),
        nativeTypes(keywords),
        strict(keywords),
        isStandard(keywords),
        keywords.complete() ? paths.of(file, searchPath) : TemplateFiles.UNKNOWN);
  }

  private KnownNames params(Keywords keywords) {
    KnownNames own = keywords.keys("params", constants);
    PythonValue defaults = keywords.value("default_args", constants);
    if (defaults instanceof PythonValue.Mapping mapping) {
      boolean none = mapping.complete() && !mapping.entries().containsKey("params");
      return none ? own : KnownNames.UNKNOWN;
    }
    return defaults == PythonValue.None.NONE ? own : KnownNames.UNKNOWN;
  }

  /** Whether {@code render_template_as_native_obj} is set among these. */
  Presence nativeTypes(Keywords keywords) {
    PythonValue value = keywords.value("render_template_as_native_obj", constants);
    if (value instanceof PythonValue.Bool bool) {
      return bool.value() ? Presence.YES : Presence.NO;
    }
    return value == PythonValue.None.NONE ? Presence.NO : Presence.UNKNOWN;
  }

  private static Presence strict(Keywords keywords) {
    Located undefined = keywords.given().get("template_undefined");
    if (undefined == null) {
      return keywords.complete() ? Presence.YES : Presence.UNKNOWN;
    }
    Expression expression = undefined.expression();
    String name = expression.lastName();
    return name.equals("StrictUndefined") ? Presence.YES : Presence.UNKNOWN;
  }

  private boolean isStandard(Keywords keywords) {
    PythonValue options = keywords.value("jinja_environment_kwargs", constants);
    if (options instanceof PythonValue.Mapping mapping) {
      for (String option : mapping.entries().keySet()) {
        switch (option) {
          case "keep_trailing_newline",
              "trim_blocks",
              "lstrip_blocks",
              "optimized",
              "cache_size" -> {}
          default -> {
            return false;
          }
        }
      }
      return mapping.complete();
    }
    return options == PythonValue.None.NONE;
  }
}
