package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.DagMaker;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.OtherBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in which DAGs and task groups a place of a file lies, and what those set for operators. */
final class DagContexts {
  /** So many names and functions are followed one behind the other. */
  private static final int DEPTH = 5;

  /** {@code default_args} is one of the arguments behind these, if those go by position. */
  private static final int DAG_POSITIONAL = 10;

  private static final int GROUP_POSITIONAL = 4;

  private final PythonModule module;
  private final NameResolver resolver;
  private final ConstantEvaluator evaluator;
  private final IdentityHashMap<Node, DefaultArgs> known = new IdentityHashMap<>();
  private @Nullable DefaultArgs ofFile;

  DagContexts(PythonModule module, NameResolver resolver, ConstantEvaluator evaluator) {
    this.module = module;
    this.resolver = resolver;
    this.evaluator = evaluator;
  }

  /** What is set for an operator that is made at this place, by what is around it. */
  DefaultArgs at(Node place) {
    if (mayBeChanged()) {
      return DefaultArgs.UNKNOWN;
    }
    DefaultArgs found = DefaultArgs.NONE;
    Node node = module.tree().parent(place).orElse(null);
    for (; node != null; node = module.tree().parent(node).orElse(null)) {
      if (node instanceof With with) {
        for (WithItem item : with.items().reversed()) {
          found = found.over(of(new Located(module, item.contextExpr())));
        }
      } else if (node instanceof FunctionDef function) {
        found = found.over(inFunction(function));
      }
    }
    return found;
  }

  /** What a DAG or task group sets that is named by an operator's own argument. */
  DefaultArgs of(Located dag) {
    DefaultArgs args = known.get(dag.expression());
    if (args == null) {
      args = of(dag.module(), dag.expression(), DEPTH);
      known.put(dag.expression(), args);
    }
    return args;
  }

  /** {@code dag.default_args["retries"] = 2}. */
  private boolean mayBeChanged() {
    return !module.attributes("default_args").isEmpty();
  }

  private DefaultArgs inFunction(FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      Maker maker = maker(module, DagMaker.head(decorator));
      if (maker == Maker.DAG) {
        return ofMaking(module, maker, decorator);
      }
      if (maker == Maker.GROUP) {
        return ofMaking(module, maker, decorator).over(ofFile());
      }
    }
    // Any DAG of the file may call it; where there is none, those of other files do.
    return ofFile();
  }

  private DefaultArgs ofFile() {
    DefaultArgs args = ofFile;
    if (args == null) {
      Makings makings = new Makings();
      makings.visit(module.tree().module());
      args = makings.hasDag ? makings.args : DefaultArgs.UNKNOWN;
      ofFile = args;
    }
    return args;
  }

  // What makes DAGs and groups

  private enum Maker {
    DAG,
    GROUP,
    /** What sets no arguments for operators. */
    OTHER,
    UNKNOWN
  }

  private Maker maker(PythonModule file, Expression called) {
    List<String> names = resolver.importedNames(file, called);
    Maker direct = maker(names);
    if (direct != Maker.UNKNOWN || names.isEmpty()) {
      return direct;
    }
    Maker found = Maker.UNKNOWN;
    for (Resolution resolution : resolver.resolve(file, called)) {
      Maker one = maker(resolution.qualifiedNames());
      found = one == Maker.UNKNOWN ? found : one;
    }
    return found;
  }

  private static Maker maker(List<String> names) {
    Maker found = Maker.UNKNOWN;
    for (String name : names) {
      DagMaker maker = DagMaker.of(name);
      if (maker != null && maker != DagMaker.PROVIDER_GROUP) {
        return maker.makesDag() ? Maker.DAG : Maker.GROUP;
      }
      if (AirflowPackage.holds(name) || StandardLibrary.hasModuleOf(name)) {
        found = Maker.OTHER;
      }
    }
    return found;
  }

  /** {@code DAG(…)}, {@code @dag(…)} or {@code @dag}. */
  private DefaultArgs ofMaking(PythonModule file, Maker maker, Expression making) {
    if (!(making instanceof Call call)) {
      return DefaultArgs.NONE;
    }
    int positional = maker == Maker.DAG ? DAG_POSITIONAL : GROUP_POSITIONAL;
    boolean isClear = call.args().size() <= positional;
    for (Expression argument : call.args()) {
      isClear &= !(argument instanceof Starred);
    }
    return isClear ? TaskArguments.of(file, evaluator, call).defaultArgs() : DefaultArgs.UNKNOWN;
  }

  /** Every DAG and group that the file makes. */
  private final class Makings implements NodeVisitor {
    private DefaultArgs args = DefaultArgs.NONE;
    private boolean hasDag;

    @Override
    public void visitCall(Call node) {
      Maker maker = maker(module, node.func());
      if (maker == Maker.DAG || maker == Maker.GROUP) {
        add(maker, node);
      }
      NodeVisitor.super.visitCall(node);
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {
      for (Expression decorator : node.decoratorList()) {
        if (!(decorator instanceof Call) && maker(module, decorator) == Maker.DAG) {
          hasDag = true;
        }
      }
      NodeVisitor.super.visitFunctionDef(node);
    }

    private void add(Maker maker, Call call) {
      hasDag |= maker == Maker.DAG;
      args = args.or(ofMaking(module, maker, call));
    }
  }

  // Expressions that stand for a DAG

  private DefaultArgs of(PythonModule file, Expression expression, int depth) {
    if (depth == 0) {
      return DefaultArgs.UNKNOWN;
    }
    if (expression instanceof Call call) {
      return ofCall(file, call, depth);
    }
    if (expression.isNone()) {
      return DefaultArgs.NONE;
    }
    List<Resolution> resolutions = resolver.resolve(file, expression);
    DefaultArgs found = null;
    for (Resolution resolution : resolutions) {
      found = either(found, of(resolution, depth - 1));
    }
    return found == null ? DefaultArgs.UNKNOWN : found;
  }

  private static DefaultArgs either(@Nullable DefaultArgs one, DefaultArgs other) {
    return one == null ? other : one.or(other);
  }

  private DefaultArgs of(Resolution resolution, int depth) {
    PythonModule home = resolution.module();
    Binding binding = resolution.binding();
    if (home == null || binding == null) {
      return DefaultArgs.UNKNOWN;
    }
    if (binding instanceof AssignmentBinding assignment) {
      Expression value = assignment.value();
      return value == null ? DefaultArgs.UNKNOWN : of(home, value, depth);
    }
    if (binding instanceof OtherBinding other && other.origin() instanceof WithItem item) {
      return of(home, item.contextExpr(), depth);
    }
    boolean isArgument = binding instanceof ParameterBinding && home == module;
    return isArgument ? ofFile() : DefaultArgs.UNKNOWN;
  }

  private DefaultArgs ofCall(PythonModule file, Call call, int depth) {
    if (call.func() instanceof Name name
        && Builtins.contains(name.id())
        && file.scopes().bindings(name).isEmpty()) {
      return DefaultArgs.NONE;
    }
    Maker maker = maker(file, call.func());
    if (maker == Maker.DAG || maker == Maker.GROUP) {
      return ofMaking(file, maker, call);
    }
    if (maker == Maker.OTHER || isSetupOrTeardown(call)) {
      return DefaultArgs.NONE;
    }
    List<Resolution> resolutions = resolver.resolve(file, call.func());
    DefaultArgs found = null;
    for (Resolution resolution : resolutions) {
      found = either(found, returnedBy(resolution, depth - 1));
    }
    return found == null ? DefaultArgs.UNKNOWN : found;
  }

  /** {@code with make().as_teardown(setups=start):} stands in a DAG, and is none. */
  private static boolean isSetupOrTeardown(Call call) {
    return call.func() instanceof Attribute method
        && (method.attr().equals("as_setup") || method.attr().equals("as_teardown"));
  }

  /** A function of the project that makes a DAG. */
  private DefaultArgs returnedBy(Resolution resolution, int depth) {
    PythonModule home = resolution.module();
    if (home == null
        || !(resolution.binding() instanceof DefinitionBinding definition)
        || !(definition.node() instanceof FunctionDef function)) {
      return DefaultArgs.UNKNOWN;
    }
    for (Expression decorator : function.decoratorList()) {
      Maker maker = maker(home, DagMaker.head(decorator));
      return maker == Maker.DAG || maker == Maker.GROUP
          ? ofMaking(home, maker, decorator)
          : DefaultArgs.UNKNOWN;
    }
    List<Return> returns = Returns.of(function);
    DefaultArgs found = null;
    for (Return statement : returns) {
      Expression value = statement.value();
      found = either(found, value == null ? DefaultArgs.UNKNOWN : of(home, value, depth));
    }
    return found == null ? DefaultArgs.UNKNOWN : found;
  }
}
