package dev.dagproof.airflow;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that makes JSON text of an object, or is meant to.
 *
 * @param call the call
 * @param maker how the user wrote it: {@code json.dumps}, {@code df.to_json}
 * @param orient how {@code to_json} lays out a DataFrame, if it is written down
 * @param path the orient that is given in the place of the path, so that pandas writes a file of
 *     that name and returns None
 */
public record JsonText(Call call, String maker, @Nullable String orient, @Nullable String path) {
  private static final int DEPTH = 10;

  /** The call from which a value comes, also through local variables. */
  static Optional<JsonText> of(PythonModule module, Expression value, NameResolver resolver) {
    return of(module, value, resolver, DEPTH);
  }

  private static Optional<JsonText> of(
      PythonModule module, Expression value, NameResolver resolver, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    if (value instanceof Call call) {
      return ofCall(module, call, resolver);
    }
    if (value instanceof NamedExpr named) {
      return of(module, named.value(), resolver, depth - 1);
    }
    if (value instanceof IfExp choice) {
      Optional<JsonText> body = of(module, choice.body(), resolver, depth - 1);
      return body.isPresent() ? body : of(module, choice.orelse(), resolver, depth - 1);
    }
    if (value instanceof Name name) {
      for (Binding binding : module.scopes().bindings(name)) {
        if (binding instanceof AssignmentBinding assignment && assignment.value() != null) {
          Optional<JsonText> text = of(module, assignment.value(), resolver, depth - 1);
          if (text.isPresent()) {
            return text;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonText> ofCall(PythonModule module, Call call, NameResolver resolver) {
    String maker = module.tree().text(call.func());
    if (isDumps(resolver.importedNames(module, call.func()))) {
      return Optional.of(new JsonText(call, maker, null, null));
    }
    boolean method = call.func() instanceof Attribute m && m.attr().equals("to_json");
    return method ? ofToJson(call, maker) : Optional.empty();
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

  private static Optional<JsonText> ofToJson(Call call, String maker) {
    Expression path = call.args().isEmpty() ? null : call.args().getFirst();
    String orient = null;
    for (Keyword keyword : call.keywords()) {
      if ("orient".equals(keyword.arg())) {
        orient = text(keyword.value());
      } else if ("path_or_buf".equals(keyword.arg())) {
        path = keyword.value();
      }
    }
    if (path == null || isNone(path)) {
      return Optional.of(new JsonText(call, maker, orient, null));
    }
    String name = text(path);
    // Any other path is meant: a file is written, and nothing is pushed.
    return name != null && isOrient(name)
        ? Optional.of(new JsonText(call, maker, name, name))
        : Optional.empty();
  }

  private static boolean isNone(Expression expression) {
    return expression instanceof Constant constant
        && constant.value() instanceof ConstantValue.None;
  }

  private static @Nullable String text(Expression expression) {
    return expression instanceof Constant constant
            && constant.value() instanceof ConstantValue.Str str
        ? str.value()
        : null;
  }

  private static boolean isOrient(String text) {
    return switch (text) {
      case "records", "split", "index", "columns", "values", "table" -> true;
      default -> false;
    };
  }
}
