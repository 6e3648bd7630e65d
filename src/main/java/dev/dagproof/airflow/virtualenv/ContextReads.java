package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a function's body reads of the arguments that may be the task context. */
final class ContextReads implements NodeVisitor {
  /** So many aliases are followed one behind the other. */
  private static final int DEPTH = 5;

  private final PythonModule module;
  private final FunctionDef function;
  private final NameResolver resolver;

  /** Whether what {@code get_current_context()} gives is the context. */
  private final boolean current;

  private final List<Read> found = new ArrayList<>();

  /** The calls of {@code get} whose value is used: that is what counts. */
  private final Set<Integer> usedCalls = new HashSet<>();

  private final List<Store> stores = new ArrayList<>(0);

  /** How it is read. */
  enum Way {
    /** {@code kwargs["key"]}, {@code kwargs.pop("key")}, {@code del kwargs["key"]}. */
    SUBSCRIPT,
    /** {@code kwargs.get("key")}. */
    GET,
    /** Something of what {@code kwargs.get("key")} gave. */
    USE_OF_GET,
    /** Something of a parameter. */
    USE_OF_PARAMETER,
    /** {@code get_current_context()}. */
    CURRENT_CONTEXT
  }

  /**
   * A place that reads.
   *
   * @param key the key or the parameter's name
   * @param name the name that was read from, or that took what was read
   */
  record Read(Way way, String key, Node node, String name) {}

  /**
   * A place that may give a key its value.
   *
   * @param key null for any key
   */
  private record Store(@Nullable String key, Node node) {}

  private ContextReads(
      PythonModule module, FunctionDef function, NameResolver resolver, boolean current) {
    this.module = module;
    this.function = function;
    this.resolver = resolver;
    this.current = current;
  }

  /** Those of a function that another interpreter runs, where nothing is the current context. */
  static List<Read> ofShipped(PythonModule module, FunctionDef function, NameResolver resolver) {
    return of(new ContextReads(module, function, resolver, false));
  }

  /** Those of a function that the worker runs. */
  static List<Read> ofRun(PythonModule module, FunctionDef function, NameResolver resolver) {
    return of(new ContextReads(module, function, resolver, true));
  }

  /** The reads of a function's body; none of a key that it may store itself. */
  private static List<Read> of(ContextReads reads) {
    FunctionDef function = reads.function;
    reads.visitAll(function.body());
    List<Read> kept = new ArrayList<>(reads.found.size());
    for (Read read : reads.found) {
      if (!reads.isStored(read) && !reads.usedCalls.contains(read.node.index())) {
        kept.add(read);
      }
    }
    return kept;
  }

  private boolean isStored(Read read) {
    return switch (read.way) {
      case SUBSCRIPT, GET, USE_OF_GET -> mayBeStoredBefore(read);
      case USE_OF_PARAMETER, CURRENT_CONTEXT -> false;
    };
  }

  private boolean mayBeStoredBefore(Read read) {
    if (stores.isEmpty()) {
      return false;
    }
    int end = endOfLoops(read.node);
    for (Store store : stores) {
      boolean fits = store.key == null || store.key.equals(read.key);
      if (fits && store.node.start() < end) {
        return true;
      }
    }
    return false;
  }

  /** Where the text ends that may run before this place: behind the loops around it. */
  private int endOfLoops(Node place) {
    int end = place.start();
    for (Node node = parent(place); node != null && node != function; node = parent(node)) {
      boolean comesAgain =
          node instanceof For
              || node instanceof While
              || node instanceof FunctionDef
              || node instanceof ListComp
              || node instanceof SetComp
              || node instanceof DictComp
              || node instanceof GeneratorExp;
      if (comesAgain) {
        end = node.end();
      }
    }
    return end;
  }

  private @Nullable Node parent(Node node) {
    return module.tree().parent(node).orElse(null);
  }

  @Override
  public void visitName(Name node) {
    if (allKeys(node) != null && !ContextAliases.onlyLooks(module, node)) {
      stores.add(new Store(null, node));
    }
  }

  @Override
  public void visitAttribute(Attribute node) {
    if (!NoneAttributes.contains(node.attr())) {
      use(node.value(), node);
    }
    NodeVisitor.super.visitAttribute(node);
  }

  @Override
  public void visitSubscript(Subscript node) {
    String name = allKeys(node.value());
    if (name == null) {
      use(node.value(), node);
    } else {
      read(Way.SUBSCRIPT, node.slice(), node, name);
    }
    NodeVisitor.super.visitSubscript(node);
  }

  @Override
  public void visitCall(Call node) {
    if (isCurrentContext(node) && isBoundInside(node.func())) {
      found.add(new Read(Way.CURRENT_CONTEXT, "get_current_context", node, ""));
    }
    if (node.func() instanceof Attribute method && !node.args().isEmpty()) {
      String name = allKeys(method.value());
      if (name != null && isGet(node)) {
        read(Way.GET, node.args().getFirst(), node, target(node, name));
      } else if (name != null && method.attr().equals("pop") && node.args().size() == 1) {
        read(Way.SUBSCRIPT, node.args().getFirst(), node, name);
      }
    }
    NodeVisitor.super.visitCall(node);
  }

  private boolean isCurrentContext(Call call) {
    for (String qualified : resolver.importedNames(module, call.func())) {
      if (AirflowPackage.holds(qualified) && qualified.endsWith(".get_current_context")) {
        return true;
      }
    }
    return false;
  }

  /** A name that is imported outside is missing: it does not come to the call. */
  private boolean isBoundInside(Expression callable) {
    Expression root = callable;
    while (root instanceof Attribute attribute) {
      root = attribute.value();
    }
    if (!(root instanceof Name name)) {
      return false;
    }
    for (Binding binding : module.scopes().bindings(name)) {
      Node place = binding.node();
      if (place.start() < function.start() || place.end() > function.end()) {
        return false;
      }
    }
    return true;
  }

  /** {@code get("key")} or {@code get("key", None)}. */
  private static boolean isGet(Call call) {
    return call.func() instanceof Attribute method
        && method.attr().equals("get")
        && call.keywords().isEmpty()
        && (call.args().size() == 1 || (call.args().size() == 2 && call.args().get(1).isNone()));
  }

  /** The name that takes a call's value, or else the one that was read from. */
  private String target(Call call, String source) {
    return parent(call) instanceof Assign assign && assign.targets().getFirst() instanceof Name name
        ? name.id()
        : source;
  }

  /** Something of a value is used: it must not be None. */
  private void use(Expression value, Node node) {
    if (value instanceof Call call) {
      useOfGet(call, node, "");
    } else if (value instanceof Name name) {
      Binding binding = only(name);
      if (binding instanceof ParameterBinding parameter && parameter.function() == function) {
        useOfParameter(parameter.node(), node);
      } else if (binding instanceof AssignmentBinding assignment
          && assignment.value() instanceof Call call) {
        useOfGet(call, node, name.id());
      }
    }
  }

  private void useOfParameter(Arg parameter, Node node) {
    boolean isNone = function.args().defaultOf(parameter).filter(Expression::isNone).isPresent();
    if (isNone) {
      found.add(new Read(Way.USE_OF_PARAMETER, parameter.name(), node, parameter.name()));
    }
  }

  private void useOfGet(Call call, Node node, String taker) {
    String name = call.func() instanceof Attribute method ? allKeys(method.value()) : null;
    if (name != null && isGet(call)) {
      usedCalls.add(call.index());
      read(Way.USE_OF_GET, call.args().getFirst(), node, taker.isEmpty() ? name : taker);
    }
  }

  private void read(Way way, Expression key, Node node, String name) {
    String text = key.literalText();
    if (text != null) {
      found.add(new Read(way, text, node, name));
    }
  }

  // Keys that the function stores itself

  @Override
  public void visitAssign(Assign node) {
    visit(node.value());
    node.targets().forEach(this::store);
  }

  @Override
  public void visitAnnAssign(AnnAssign node) {
    visitOptional(node.value());
    store(node.target());
  }

  @Override
  public void visitFor(For node) {
    visit(node.iter());
    store(node.target());
    visitAll(node.body());
    visitAll(node.orelse());
  }

  @Override
  public void visitWithItem(WithItem node) {
    visit(node.contextExpr());
    Expression target = node.optionalVars();
    if (target != null) {
      store(target);
    }
  }

  @Override
  public void visitComprehension(Comprehension node) {
    visit(node.iter());
    store(node.target());
    visitAll(node.ifs());
  }

  private void store(Expression target) {
    if (target instanceof Starred starred) {
      store(starred.value());
    } else if (target instanceof Subscript subscript && allKeys(subscript.value()) != null) {
      stores.add(new Store(subscript.slice().literalText(), subscript));
      visit(subscript.slice());
    } else if (target instanceof Tuple tuple) {
      tuple.elts().forEach(this::store);
    } else if (target instanceof ListExpr list) {
      list.elts().forEach(this::store);
    } else {
      visit(target);
    }
  }

  // Names

  /** What the file calls the context, if the expression surely is that. */
  private @Nullable String allKeys(Expression expression) {
    Expression value = expression;
    for (int i = 0; i < DEPTH && value instanceof Name name; i++) {
      Binding binding = only(name);
      if (binding instanceof ParameterBinding parameter) {
        boolean isAll =
            parameter.function() == function && parameter.node() == function.args().kwarg();
        return isAll && expression instanceof Name first ? first.id() : null;
      }
      value = binding instanceof AssignmentBinding assignment ? assignment.value() : null;
    }
    if (!current || !(value instanceof Call call) || !isCurrentContext(call)) {
      return null;
    }
    return expression instanceof Name first ? first.id() : "get_current_context()";
  }

  private @Nullable Binding only(Name name) {
    List<Binding> bindings = module.scopes().bindings(name);
    return bindings.size() == 1 ? bindings.getFirst() : null;
  }
}
