package dev.dagproof.rules.parse;

import dev.dagproof.airflow.template.RenderedPlaces;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code "{{ var.value.x }}"} for {@code Variable.get("x")} where it reaches nothing but
 * template fields. In Airflow 2.11.2 and 3.3.2 {@code var.value} gives the same text, and {@code
 * var.value.get} takes a default ({@code VariableAccessor}).
 */
final class VariableTemplate {
  private final PythonModule module;
  private final RenderedPlaces places;

  VariableTemplate(PythonModule module, RenderedPlaces places) {
    this.module = module;
    this.places = places;
  }

  /** The fix of a call; null where the value is needed while the file is read. */
  @Nullable Fix of(Call call) {
    String template = template(call);
    Node parent = module.tree().parent(call).orElse(null);
    if (template == null || parent == null) {
      return null;
    }
    if (parent instanceof FormattedValue inText) {
      boolean hasQuotes = template.indexOf('\'') >= 0;
      String braces = template.replace("{{", "{{{{").replace("}}", "}}}}");
      return places.holds(call) && !hasQuotes ? fix(inText, braces) : null;
    }
    return places.holds(call) || isOnlyRendered(parent) ? fix(call, '"' + template + '"') : null;
  }

  private static Fix fix(Node replaced, String text) {
    return new Fix(
        "Look it up in a template",
        Applicability.UNSAFE,
        List.of(new Edit(replaced.start(), replaced.end(), text)));
  }

  /** Whether a variable takes the value, all of whose uses are rendered. */
  private boolean isOnlyRendered(Node statement) {
    if (!(statement instanceof Assign assign)
        || assign.targets().size() != 1
        || !(assign.targets().getFirst() instanceof Name target)) {
      return false;
    }
    boolean isUsed = false;
    for (Expression use : module.uses().of(target.id())) {
      if (use instanceof Name name && !module.scopes().inAnnotation(name)) {
        List<Binding> bindings = module.scopes().bindings(name);
        if (bindings.size() != 1 || !places.holds(name)) {
          return false;
        }
        isUsed = true;
      }
    }
    return isUsed;
  }

  /** What looks the same variable up; null if there is no such template. */
  private static @Nullable String template(Call call) {
    String key = null;
    String ifMissing = null;
    for (int i = 0; i < call.args().size(); i++) {
      String text = text(call.args().get(i));
      if (text == null || i > 1) {
        return null;
      }
      key = i == 0 ? text : key;
      ifMissing = i == 1 ? text : ifMissing;
    }
    for (Keyword keyword : call.keywords()) {
      String text = text(keyword.value());
      if (text == null || keyword.arg() == null) {
        return null;
      }
      switch (keyword.arg()) {
        case "key" -> key = text;
        case "default", "default_var" -> ifMissing = text;
        default -> {
          return null;
        }
      }
    }
    if (key == null) {
      return null;
    }
    if (ifMissing != null) {
      return "{{ var.value.get('" + key + "', '" + ifMissing + "') }}";
    }
    return isIdentifier(key) ? "{{ var.value." + key + " }}" : "{{ var.value.get('" + key + "') }}";
  }

  /** A text that may stand in quotes as it is. */
  private static @Nullable String text(Expression expression) {
    if (!(expression instanceof Constant constant)
        || !(constant.value() instanceof ConstantValue.Str str)) {
      return null;
    }
    for (char c : str.value().toCharArray()) {
      if (c < ' ' || c > '~' || "'\"\\{}".indexOf(c) >= 0) {
        return null;
      }
    }
    return str.value();
  }

  /** An attribute that Jinja reads; {@code get} and the like are the accessor's own. */
  private static boolean isIdentifier(String key) {
    return key.matches("[A-Za-z][A-Za-z0-9_]*") && !key.equals("get") && !key.equals("var");
  }
}
