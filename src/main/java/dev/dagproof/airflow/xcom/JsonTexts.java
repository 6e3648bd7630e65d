package dev.dagproof.airflow.xcom;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Returns;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the call that made a value JSON text, also through local variables. */
public final class JsonTexts {
  /** So many variables are followed one behind the other. */
  private static final int DEPTH = 10;

  /** What is called is quoted up to this length. */
  private static final int LENGTH = 60;

  private final PythonModule module;
  private final NameResolver resolver;
  private final Frames frames;

  /** What was looked at and was none: variables may lead to each other by many ways. */
  private final Set<Binding> seen = new HashSet<>();

  /** For the values of one file. */
  public JsonTexts(PythonModule module, NameResolver resolver) {
    this.module = module;
    this.resolver = resolver;
    this.frames = new Frames(module, resolver);
  }

  /** The call from which the value comes, if there is one; null for anything else. */
  public @Nullable JsonText of(Expression value) {
    return of(value, DEPTH);
  }

  private @Nullable JsonText of(Expression value, int depth) {
    if (depth == 0) {
      return null;
    }
    if (value instanceof Call call) {
      JsonText text = ofCall(call);
      return text == null ? ofHelper(call, depth) : text;
    }
    if (value instanceof NamedExpr named) {
      return of(named.value(), depth - 1);
    }
    if (value instanceof IfExp choice) {
      return first(List.of(choice.body(), choice.orelse()), depth);
    }
    if (value instanceof BoolOp choice) {
      return first(choice.values(), depth);
    }
    return value instanceof Name name ? ofName(name, depth) : null;
  }

  private @Nullable JsonText first(List<Expression> choices, int depth) {
    for (Expression choice : choices) {
      JsonText text = of(choice, depth - 1);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private @Nullable JsonText ofName(Name name, int depth) {
    for (Binding binding : module.scopes().bindings(name)) {
      Expression value =
          binding instanceof AssignmentBinding bound && seen.add(bound) ? bound.value() : null;
      JsonText text = value == null ? null : of(value, depth - 1);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** What a function of the project returns. */
  private @Nullable JsonText ofHelper(Call call, int depth) {
    if (!(call.func() instanceof Name || call.func() instanceof Attribute)) {
      return null;
    }
    List<Resolution> resolutions = resolver.resolve(module, call.func());
    if (resolutions.size() != 1) {
      return null;
    }
    PythonModule home = resolutions.getFirst().module();
    if (home == null
        || !(resolutions.getFirst().binding() instanceof DefinitionBinding definition)
        || !(definition.node() instanceof FunctionDef helper)
        || !helper.decoratorList().isEmpty()
        || helper.isAsync()
        || Generators.isGenerator(helper)) {
      return null;
    }
    JsonTexts texts = home == module ? this : new JsonTexts(home, resolver);
    for (Return statement : Returns.of(helper)) {
      Expression value = statement.value();
      JsonText text = value == null ? null : texts.of(value, depth - 1);
      if (text != null) {
        return text.by(call);
      }
    }
    return null;
  }

  private @Nullable JsonText ofCall(Call call) {
    String maker = maker(call);
    if (isDumps(resolver.importedNames(module, call.func()))) {
      return new JsonText(module, call, maker, false, null, false);
    }
    return call.func() instanceof Attribute method
            && method.attr().equals("to_json")
            && (frames.isFrame(method.value()) || isCalledLikePandas(call))
        ? ofToJson(call, maker)
        : null;
  }

  /** What is called, on one line; of a long chain of calls its end. */
  private String maker(Call call) {
    String source = module.tree().text(call.func());
    if (source.indexOf('\n') < 0 && source.length() <= LENGTH) {
      return source;
    }
    return call.func() instanceof Attribute method ? "…." + method.attr() : "…";
  }

  /** Nobody but pandas and its like calls the layout of the text so. */
  private static boolean isCalledLikePandas(Call call) {
    for (Keyword keyword : call.keywords()) {
      if ("orient".equals(keyword.arg())) {
        return true;
      }
    }
    String first = call.args().isEmpty() ? null : call.args().getFirst().literalText();
    return first != null && isOrient(first);
  }

  private static boolean isDumps(List<String> qualifiedNames) {
    for (String name : qualifiedNames) {
      switch (name) {
        case "json.dumps", "simplejson.dumps", "ujson.dumps", "rapidjson.dumps" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private @Nullable JsonText ofToJson(Call call, String maker) {
    Expression path = call.args().isEmpty() ? null : call.args().getFirst();
    String orient = call.args().size() > 1 ? call.args().get(1).literalText() : null;
    boolean known = !(path instanceof Starred);
    for (Keyword keyword : call.keywords()) {
      if (keyword.arg() == null) {
        known = false;
      } else if (keyword.arg().equals("orient")) {
        orient = keyword.value().literalText();
      } else if (keyword.arg().equals("path_or_buf")) {
        path = keyword.value();
      }
    }
    if (path == null || path.isNone()) {
      return known ? new JsonText(module, call, maker, true, orient, false) : null;
    }
    String name = path.literalText();
    // Any other path is meant: a file is written, and nothing is pushed.
    return name != null && isOrient(name)
        ? new JsonText(module, call, maker, true, name, true)
        : null;
  }

  private static boolean isOrient(String text) {
    return switch (text) {
      case "records", "split", "index", "columns", "values", "table" -> true;
      default -> false;
    };
  }
}
