package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.xcom.JsonReader;
import dev.dagproof.airflow.xcom.JsonText;
import dev.dagproof.airflow.xcom.XComPush;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.edit.ImportEdits;
import dev.dagproof.lint.edit.Layout;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.ImportNeed;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pushes the object itself instead of its JSON text, and lets its readers take it as it is. */
final class ObjectPush {
  private final PythonModule module;
  private final XComPush push;
  private final JsonText text;
  private final List<Edit> edits = new ArrayList<>();

  /** The calls of the JSON module that go. */
  private final List<Call> gone = new ArrayList<>();

  private ObjectPush(XComPush push, JsonText text) {
    this.module = push.module();
    this.push = push;
    this.text = text;
  }

  /**
   * The fix; null where the object cannot be written down, or the text serves something else, too.
   *
   * @param readers all that are known
   */
  static @Nullable Fix of(XComPush push, JsonText text, List<JsonReader> readers) {
    ObjectPush made = new ObjectPush(push, text);
    boolean isOwn = text.helper() == null && made.isOnlyPushed();
    if (!isOwn) {
      return null;
    }
    boolean done = text.frame() ? made.frame() : made.dumped();
    for (JsonReader reader : readers) {
      done = done && made.read(reader);
    }
    if (done) {
      made.removeImports();
    }
    return done
        ? new Fix(
            "Push the object itself" + (readers.isEmpty() ? "" : ", and read it as it is"),
            Applicability.UNSAFE,
            made.edits)
        : null;
  }

  /** Whether the text goes nowhere else: it is pushed at once, or by a variable used only there. */
  private boolean isOnlyPushed() {
    if (push.value() == text.call()) {
      return true;
    }
    if (!(push.value() instanceof Name name)) {
      return false;
    }
    List<Binding> bindings = module.scopes().bindings(name);
    if (bindings.size() != 1
        || !(bindings.getFirst() instanceof Binding.AssignmentBinding assignment)
        || assignment.value() != text.call()) {
      return false;
    }
    for (Expression use : module.uses().of(name.id())) {
      if (use != name
          && use instanceof Name other
          && module.scopes().bindings(other).contains(bindings.getFirst())) {
        return false;
      }
    }
    return true;
  }

  /** {@code json.dumps(rows)} becomes {@code rows}. */
  private boolean dumped() {
    Call call = text.call();
    if (call.args().size() != 1 || call.args().getFirst() instanceof Starred) {
      return false;
    }
    for (Keyword keyword : call.keywords()) {
      if (keyword.arg() == null || !isLayout(keyword.arg())) {
        return false;
      }
    }
    replace(call, call.args().getFirst());
    return true;
  }

  /** Arguments that change how the text looks, and not what it says. */
  private static boolean isLayout(String argument) {
    return switch (argument) {
      case "indent", "separators", "sort_keys", "ensure_ascii", "force_ascii" -> true;
      default -> false;
    };
  }

  /** {@code df.to_json(orient="records")} becomes {@code df.to_dict(orient="records")}. */
  private boolean frame() {
    Call call = text.call();
    String orient = text.orient();
    boolean isKnown =
        orient == null
            ? !hasOrient(call)
            : switch (orient) {
              case "records", "split", "index", "columns" -> true;
              default -> false;
            };
    if (!isKnown
        || !(call.func() instanceof Attribute method)
        || method.value() instanceof Subscript
        || call.args().size() > 2) {
      return false;
    }
    for (Keyword keyword : call.keywords()) {
      String name = keyword.arg();
      boolean isKnownArgument =
          name != null && (name.equals("orient") || name.equals("path_or_buf") || isLayout(name));
      if (!isKnownArgument) {
        return false;
      }
    }
    // What pandas calls columns here is to_dict's default.
    String argument = orient == null || orient.equals("columns") ? "" : "orient=\"" + orient + "\"";
    edits.add(new Edit(method.value().end(), call.end(), ".to_dict(" + argument + ")"));
    return true;
  }

  private static boolean hasOrient(Call call) {
    for (Keyword keyword : call.keywords()) {
      if ("orient".equals(keyword.arg()) && !keyword.value().isNone()) {
        return true;
      }
    }
    return call.args().size() > 1;
  }

  /** {@code json.loads(text)} becomes {@code text}, {@code read_json(text)} a DataFrame of it. */
  private boolean read(JsonReader reader) {
    Call call = reader.call();
    if (reader.module() != module) {
      // A fix edits one file.
      return false;
    }
    if (call.args().size() != 1 || !call.keywords().isEmpty()) {
      return false;
    }
    if (!reader.frame()) {
      replace(call, reader.text());
      return true;
    }
    String orient = text.orient();
    boolean isPlain = orient == null || orient.equals("records") || orient.equals("columns");
    if (!isPlain || !(call.func() instanceof Attribute function)) {
      return false;
    }
    String pandas = module.tree().text(function.value());
    String value = module.tree().text(reader.text());
    edits.add(new Edit(call.start(), call.end(), pandas + ".DataFrame(" + value + ")"));
    return true;
  }

  /** Removes the imports at the top of the file that nothing but the calls needs that go. */
  private void removeImports() {
    ImportNeed need = new ImportNeed(module);
    Set<Alias> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Call call : gone) {
      Name root =
          call.func() instanceof Attribute method && method.value() instanceof Name name
              ? name
              : call.func() instanceof Name name ? name : null;
      for (Binding binding : root == null ? List.<Binding>of() : module.scopes().bindings(root)) {
        Statement statement =
            binding instanceof Binding.ImportBinding plain
                ? plain.statement()
                : binding instanceof Binding.FromImportBinding from ? from.statement() : null;
        if (statement != null
            && binding.node() instanceof Alias alias
            && module.tree().parent(statement).orElse(null)
                instanceof dev.dagproof.python.ast.Module
            && isOnlyForGone(need.uses(alias))
            && !need.mayServeOthers(statement, alias)
            && removed.add(alias)) {
          edits.addAll(
              new ImportEdits(new Layout(module.tree())).remove(statement, List.of(alias)));
        }
      }
    }
  }

  private boolean isOnlyForGone(List<Name> uses) {
    for (Name use : uses) {
      boolean goes = false;
      for (Call call : gone) {
        goes |= use.start() >= call.func().start() && use.end() <= call.func().end();
      }
      if (!goes) {
        return false;
      }
    }
    return true;
  }

  private void replace(Call call, Expression by) {
    gone.add(call);
    String value = module.tree().text(by);
    boolean isLoose =
        by instanceof BinOp
            || by instanceof BoolOp
            || by instanceof Compare
            || by instanceof UnaryOp
            || by instanceof IfExp
            || by instanceof Lambda
            || by instanceof NamedExpr
            || by instanceof Await
            || (by instanceof GeneratorExp && !value.startsWith("("));
    boolean isBroken = value.indexOf('\n') >= 0 && by instanceof BinOp;
    edits.add(new Edit(call.start(), call.end(), isLoose || isBroken ? "(" + value + ")" : value));
  }
}
