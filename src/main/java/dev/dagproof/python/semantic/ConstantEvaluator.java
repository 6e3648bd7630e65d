package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates literals, and names that stand for literals, also in other files. What it does not
 * follow is unknown.
 */
public final class ConstantEvaluator {
  private static final int DEPTH = 20;

  /** So many parts of one value are looked at; ends what doubles again and again. */
  private static final int BUDGET = 5000;

  private final NameResolver resolver;
  private final ContainerUses uses;
  private int steps;

  /**
   * An evaluator that follows names by this resolver; for one thread.
   *
   * @param harmless whether what goes by a dotted name changes none of its arguments
   */
  public ConstantEvaluator(NameResolver resolver, Predicate<String> harmless) {
    this.resolver = resolver;
    this.uses = new ContainerUses(resolver, harmless);
  }

  /** The value of an expression of this file. */
  public PythonValue evaluate(PythonModule module, Expression expression) {
    steps = 0;
    PythonValue value = evaluate(module, expression, DEPTH);
    return steps > BUDGET ? PythonValue.Unknown.UNKNOWN : value;
  }

  private PythonValue evaluate(PythonModule module, Expression expression, int depth) {
    if (depth == 0 || ++steps > BUDGET) {
      return PythonValue.Unknown.UNKNOWN;
    }
    if (expression instanceof Constant constant) {
      return constant(constant);
    }
    if (expression instanceof ListExpr list) {
      return sequence(module, list.elts(), depth);
    }
    if (expression instanceof Tuple tuple) {
      return sequence(module, tuple.elts(), depth);
    }
    if (expression instanceof SetExpr set) {
      return sequence(module, set.elts(), depth);
    }
    if (expression instanceof Dict dict) {
      return mapping(module, dict, depth);
    }
    if (expression instanceof Call call) {
      return call(module, call, depth);
    }
    if (expression instanceof ListComp list) {
      return collected(module, list, depth);
    }
    if (expression instanceof DictComp dict) {
      return collected(module, dict, depth);
    }
    if (expression instanceof BinOp union && union.op() == Operator.BIT_OR) {
      return union(
          evaluate(module, union.left(), depth - 1), evaluate(module, union.right(), depth - 1));
    }
    if (expression instanceof BinOp sum && sum.op() == Operator.ADD) {
      return sum(evaluate(module, sum.left(), depth - 1), evaluate(module, sum.right(), depth - 1));
    }
    if (expression instanceof Name || expression instanceof Attribute) {
      return named(module, expression, depth);
    }
    return PythonValue.Unknown.UNKNOWN;
  }

  private static PythonValue constant(Constant constant) {
    ConstantValue value = constant.value();
    if (value instanceof ConstantValue.Str str) {
      return new PythonValue.Str(str.value());
    }
    if (value instanceof ConstantValue.Bool bool) {
      return new PythonValue.Bool(bool.value());
    }
    return value instanceof ConstantValue.None
        ? PythonValue.None.NONE
        : new PythonValue.Other(constant);
  }

  private PythonValue sequence(PythonModule module, List<Expression> elements, int depth) {
    List<PythonValue> items = new ArrayList<>(elements.size());
    boolean complete = true;
    for (Expression element : elements) {
      if (element instanceof Starred starred) {
        if (evaluate(module, starred.value(), depth - 1) instanceof PythonValue.Sequence inner) {
          items.addAll(inner.items());
          complete &= inner.complete();
        } else {
          complete = false;
        }
      } else {
        items.add(evaluate(module, element, depth - 1));
      }
    }
    return new PythonValue.Sequence(items, complete);
  }

  private PythonValue mapping(PythonModule module, Dict dict, int depth) {
    Map<String, Located> entries = new LinkedHashMap<>();
    boolean complete = true;
    for (int i = 0; i < dict.values().size(); i++) {
      Expression key = dict.keys().get(i);
      Expression value = dict.values().get(i);
      if (key == null) {
        complete &= unpack(module, value, entries, depth);
      } else if (evaluate(module, key, depth - 1) instanceof PythonValue.Str text) {
        entries.put(text.value(), new Located(module, value));
      } else {
        // It may be any of those before it.
        entries.clear();
        complete = false;
      }
    }
    return new PythonValue.Mapping(Collections.unmodifiableMap(entries), complete);
  }

  /**
   * Adds the entries of another mapping; false if they are not all known, and may have replaced
   * those that were there.
   */
  private boolean unpack(
      PythonModule module, Expression mapping, Map<String, Located> entries, int depth) {
    if (!(evaluate(module, mapping, depth - 1) instanceof PythonValue.Mapping unpacked)) {
      entries.clear();
      return false;
    }
    if (!unpacked.complete()) {
      entries.clear();
    }
    entries.putAll(unpacked.entries());
    return unpacked.complete();
  }

  /** {@code [name for name in NAMES]}: without conditions, and of one loop. */
  private PythonValue collected(PythonModule module, ListComp list, int depth) {
    Comprehension loop = onlyLoop(list.generators());
    if (loop == null
        || !(loop.target() instanceof Name target)
        || !(looped(module, loop, depth) instanceof PythonValue.Sequence all)) {
      return new PythonValue.Sequence(List.of(), false);
    }
    List<PythonValue> items = new ArrayList<>(all.items().size());
    for (PythonValue item : all.items()) {
      items.add(isName(list.elt(), target) ? item : evaluate(module, list.elt(), depth - 1));
    }
    return new PythonValue.Sequence(items, true);
  }

  /** {@code {name: … for name in NAMES}}, {@code {name: … for name, value in VALUES.items()}}. */
  private PythonValue collected(PythonModule module, DictComp dict, int depth) {
    Comprehension loop = onlyLoop(dict.generators());
    Expression target = loop == null ? null : loop.target();
    Expression first =
        target instanceof Tuple pair && pair.elts().size() == 2 ? pair.elts().getFirst() : target;
    if (loop == null
        || !(first instanceof Name name)
        || !isName(dict.key(), name)
        || !(looped(module, loop, depth) instanceof PythonValue.Sequence all)) {
      return new PythonValue.Mapping(Map.of(), false);
    }
    Map<String, Located> entries = new LinkedHashMap<>();
    for (PythonValue item : all.items()) {
      String key = item.text().orElse(null);
      if (key == null) {
        return new PythonValue.Mapping(Map.of(), false);
      }
      entries.put(key, new Located(module, dict.value()));
    }
    return new PythonValue.Mapping(Collections.unmodifiableMap(entries), true);
  }

  private static @Nullable Comprehension onlyLoop(List<Comprehension> generators) {
    Comprehension loop = generators.getFirst();
    return generators.size() == 1 && loop.ifs().isEmpty() && !loop.isAsync() ? loop : null;
  }

  /** What the (first) name of a loop takes, if all of it is known. */
  private PythonValue looped(PythonModule module, Comprehension loop, int depth) {
    Expression iterated = loop.iter();
    boolean ofPairs = loop.target() instanceof Tuple;
    if (ofPairs) {
      boolean isItems =
          iterated instanceof Call call
              && call.args().isEmpty()
              && call.func() instanceof Attribute method
              && method.attr().equals("items");
      if (!isItems) {
        return PythonValue.Unknown.UNKNOWN;
      }
      iterated = ((Attribute) ((Call) iterated).func()).value();
    }
    PythonValue value = evaluate(module, iterated, depth - 1);
    if (value instanceof PythonValue.Mapping mapping && mapping.complete()) {
      List<PythonValue> keys = new ArrayList<>();
      for (String key : mapping.entries().keySet()) {
        keys.add(new PythonValue.Str(key));
      }
      return new PythonValue.Sequence(keys, true);
    }
    return !ofPairs && value instanceof PythonValue.Sequence all && all.complete()
        ? all
        : PythonValue.Unknown.UNKNOWN;
  }

  private static boolean isName(Expression expression, Name name) {
    return expression instanceof Name other && other.id().equals(name.id());
  }

  private PythonValue call(PythonModule module, Call call, int depth) {
    if (call.func() instanceof Name name
        && name.id().equals("dict")
        && module.scopes().bindings(name).isEmpty()) {
      return builtinDict(module, call, depth);
    }
    boolean isCopy =
        call.func() instanceof Attribute method
            && method.attr().equals("copy")
            && call.args().isEmpty()
            && call.keywords().isEmpty();
    if (isCopy) {
      return evaluate(module, ((Attribute) call.func()).value(), depth - 1);
    }
    boolean isCopyOf =
        call.args().size() == 1 && isCopyFunction(resolver.importedNames(module, call.func()));
    return isCopyOf
        ? evaluate(module, call.args().getFirst(), depth - 1)
        : PythonValue.Unknown.UNKNOWN;
  }

  private static boolean isCopyFunction(List<String> names) {
    return names.contains("copy.copy") || names.contains("copy.deepcopy");
  }

  /** {@code dict(a=1)}, {@code dict(others, a=1)}. */
  private PythonValue builtinDict(PythonModule module, Call call, int depth) {
    Map<String, Located> entries = new LinkedHashMap<>();
    boolean complete = call.args().size() <= 1;
    for (Expression argument : call.args()) {
      complete &= unpack(module, argument, entries, depth);
    }
    // A keyword is given once, or the call fails.
    Map<String, Located> keywords = new LinkedHashMap<>();
    for (Keyword keyword : call.keywords()) {
      if (keyword.arg() == null) {
        complete &= unpack(module, keyword.value(), entries, depth);
      } else {
        keywords.put(keyword.arg(), new Located(module, keyword.value()));
      }
    }
    entries.putAll(keywords);
    return new PythonValue.Mapping(Collections.unmodifiableMap(entries), complete);
  }

  private static PythonValue sum(PythonValue left, PythonValue right) {
    if (left instanceof PythonValue.Str a && right instanceof PythonValue.Str b) {
      return new PythonValue.Str(a.value() + b.value());
    }
    if (left instanceof PythonValue.Sequence a && right instanceof PythonValue.Sequence b) {
      List<PythonValue> items = new ArrayList<>(a.items());
      items.addAll(b.items());
      return new PythonValue.Sequence(items, a.complete() && b.complete());
    }
    return PythonValue.Unknown.UNKNOWN;
  }

  private static PythonValue union(PythonValue left, PythonValue right) {
    if (!(left instanceof PythonValue.Mapping a) || !(right instanceof PythonValue.Mapping b)) {
      return PythonValue.Unknown.UNKNOWN;
    }
    Map<String, Located> entries = new LinkedHashMap<>(b.complete() ? a.entries() : Map.of());
    entries.putAll(b.entries());
    return new PythonValue.Mapping(
        Collections.unmodifiableMap(entries), a.complete() && b.complete());
  }

  /**
   * The expression whose value a name surely has, also in another file; empty where there are
   * several, or something may change it.
   */
  public Optional<Located> definition(PythonModule module, Expression name) {
    List<Resolution> resolutions = resolver.resolve(module, name);
    if (resolutions.size() != 1
        || !(resolutions.getFirst().binding() instanceof AssignmentBinding assignment)) {
      return Optional.empty();
    }
    PythonModule home = resolutions.getFirst().module();
    Expression value = assignment.value();
    if (home == null || value == null) {
      return Optional.empty();
    }
    PythonValue known = evaluate(home, value);
    return mayChange(module, name, resolutions.getFirst(), known)
        ? Optional.empty()
        : Optional.of(new Located(home, value));
  }

  private PythonValue named(PythonModule module, Expression name, int depth) {
    List<Resolution> resolutions = resolver.resolve(module, name);
    if (resolutions.size() != 1
        || !(resolutions.getFirst().binding() instanceof AssignmentBinding assignment)) {
      return PythonValue.Unknown.UNKNOWN;
    }
    PythonModule home = resolutions.getFirst().module();
    Expression value = assignment.value();
    if (home == null || value == null) {
      return PythonValue.Unknown.UNKNOWN;
    }
    PythonValue known = evaluate(home, value, depth - 1);
    return mayChange(module, name, resolutions.getFirst(), known)
        ? PythonValue.Unknown.UNKNOWN
        : known;
  }

  /**
   * Whether a file on the way to a value may change it: the one that defines it, the packages above
   * that, those that pass it on, the one that uses it.
   */
  private boolean mayChange(
      PythonModule user, Expression name, Resolution resolution, PythonValue value) {
    boolean container =
        value instanceof PythonValue.Sequence || value instanceof PythonValue.Mapping;
    PythonModule home = resolution.module();
    Binding binding = resolution.binding();
    if (home != null && binding != null && uses.mayChange(home, binding.name(), container)) {
      return true;
    }
    for (ImportHop hop : resolution.hops()) {
      String asname = hop.alias().asname();
      if (uses.mayChange(hop.module(), asname == null ? hop.alias().name() : asname, container)) {
        return true;
      }
    }
    if (container && home != null && home != user && binding != null) {
      for (PythonModule above : resolver.packagesAbove(home)) {
        if (uses.mayChange(above, binding.name(), true)) {
          return true;
        }
      }
    }
    String used = name instanceof Attribute attribute ? attribute.attr() : text(name);
    return uses.mayChange(user, used, container);
  }

  private static String text(Expression name) {
    return name instanceof Name id ? id.id() : "";
  }
}
