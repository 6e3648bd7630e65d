package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.edit.Layout;
import dev.dagproof.lint.edit.StatementEdits;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of other tasks that a callable pulls itself, made parameters of it. */
final class PulledResults {
  private final PythonModule module;
  private final FunctionDef function;
  private final Layout layout;

  /** The call that makes the task. */
  private final Call made;

  private final AirflowVersion version;

  /** Names of parameters by the expression that gives their value. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final List<Edit> edits = new ArrayList<>();
  private int deleted;

  private PulledResults(
      PythonModule module, FunctionDef function, Layout layout, Call made, AirflowVersion version) {
    this.module = module;
    this.function = function;
    this.layout = layout;
    this.made = made;
    this.version = version;
  }

  /**
   * The results; null if the parameter is used for anything else, or a pull is not written out.
   *
   * @param parameter the task instance, or {@code **context}, which holds it
   * @param made the call that makes the task
   */
  static @Nullable PulledResults of(
      PythonModule module,
      FunctionDef function,
      Arg parameter,
      List<Name> uses,
      Layout layout,
      Call made,
      AirflowVersion version) {
    PulledResults results = new PulledResults(module, function, layout, made, version);
    boolean isContext = parameter == function.args().kwarg();
    for (Name use : uses) {
      if (!results.add(use, isContext)) {
        return null;
      }
    }
    results.replaceParameter(parameter, isContext);
    return results;
  }

  /** Names and the expressions that give their values, in turn. */
  List<String> entries() {
    List<String> entries = new ArrayList<>();
    names.forEach(
        (value, name) -> {
          entries.add(name);
          entries.add(value);
        });
    return entries;
  }

  List<Edit> edits() {
    return edits;
  }

  private boolean add(Name use, boolean isContext) {
    Node object = use;
    if (isContext) {
      object = parent(use);
      if (!(object instanceof Subscript subscript) || !isTaskInstance(subscript.slice())) {
        return false;
      }
      if (parent(object) instanceof Assign assign && assign.value() == object) {
        return addVariable(assign);
      }
    }
    return addPull(object);
  }

  /** {@code ti = context["ti"]}. */
  private boolean addVariable(Assign assign) {
    if (assign.targets().size() != 1
        || !(assign.targets().getFirst() instanceof Name target)
        || !holds(function.body(), assign)
        || module.scopes().of(function).bindings(target.id()).size() != 1) {
      return false;
    }
    for (Name use : module.tree().allIn(function, Name.class)) {
      if (use.id().equals(target.id()) && use != target && !addPull(use)) {
        return false;
      }
    }
    return delete(assign);
  }

  /** Deletes one of the function's own statements, if others stay. */
  private boolean delete(Assign assign) {
    deleted++;
    edits.add(new StatementEdits(layout).delete(assign));
    return deleted < function.body().size();
  }

  private boolean addPull(Node object) {
    if (!(parent(object) instanceof Attribute method)
        || !method.attr().equals("xcom_pull")
        || !(parent(method) instanceof Call call)
        || call.func() != method) {
      return false;
    }
    String value = value(call);
    return value != null && replace(call, value);
  }

  private @Nullable Node parent(@Nullable Node node) {
    return node == null ? null : module.tree().parent(node).orElse(null);
  }

  private static boolean isTaskInstance(Expression key) {
    String text = text(key);
    return text != null && (text.equals("ti") || text.equals("task_instance"));
  }

  /** What gives the same: the variable of the task, or else a template, of which text comes. */
  private @Nullable String value(Call call) {
    String template = template(call);
    String task = template == null || !version.isAtLeast(2, 0) ? null : onlyTask(call);
    String result = task == null ? null : ResultVariables.of(module, made, task);
    return result == null ? template : result;
  }

  /** The task whose result a call pulls; null if it pulls something else. */
  static @Nullable String onlyTask(Call call) {
    String task = call.args().size() == 1 ? text(call.args().getFirst()) : null;
    for (Keyword keyword : call.keywords()) {
      if ("task_ids".equals(keyword.arg()) && task == null) {
        task = text(keyword.value());
      } else if (!"key".equals(keyword.arg()) || !"return_value".equals(text(keyword.value()))) {
        return null;
      }
    }
    return call.args().size() > 1 ? null : task;
  }

  /** The pull as a template; null if its arguments are not plain texts. */
  private static @Nullable String template(Call call) {
    StringBuilder arguments = new StringBuilder();
    for (Expression argument : call.args()) {
      String text = text(argument);
      if (text == null) {
        return null;
      }
      arguments.append(arguments.isEmpty() ? "'" : ", '").append(text).append('\'');
    }
    for (Keyword keyword : call.keywords()) {
      String text = text(keyword.value());
      if (keyword.arg() == null || text == null) {
        return null;
      }
      arguments.append(arguments.isEmpty() ? "" : ", ").append(keyword.arg());
      arguments.append("='").append(text).append('\'');
    }
    return arguments.isEmpty() ? null : "\"{{ ti.xcom_pull(" + arguments + ") }}\"";
  }

  /** A text that can stand between any quotes. */
  private static @Nullable String text(Expression expression) {
    if (!(expression instanceof Constant constant)
        || !(constant.value() instanceof ConstantValue.Str text)) {
      return null;
    }
    for (int i = 0; i < text.value().length(); i++) {
      char c = text.value().charAt(i);
      if (c < ' ' || c == '"' || c == '\'' || c == '\\' || c == '{' || c == '}') {
        return null;
      }
    }
    return text.value();
  }

  /** {@code rows = ti.xcom_pull(…)} goes, for a parameter rows; elsewhere a name is made up. */
  private boolean replace(Call call, String value) {
    String known = names.get(value);
    if (known == null
        && parent(call) instanceof Assign assign
        && assign.targets().size() == 1
        && assign.targets().getFirst() instanceof Name target
        && holds(function.body(), assign)
        && module.scopes().of(function).bindings(target.id()).size() == 1
        && function.body().size() > deleted + 1) {
      names.put(value, target.id());
      return delete(assign);
    }
    String name = known == null ? newName(call) : known;
    if (name == null) {
      return false;
    }
    names.put(value, name);
    edits.add(new Edit(call.start(), call.end(), name));
    return true;
  }

  private static boolean holds(List<Statement> body, Statement statement) {
    for (Statement one : body) {
      if (one == statement) {
        return true;
      }
    }
    return false;
  }

  /** A name that nothing in the function has: the key, or the task's with an ending. */
  private @Nullable String newName(Call call) {
    String task = call.args().isEmpty() ? "pulled" : String.valueOf(text(call.args().getFirst()));
    String key = null;
    for (Keyword keyword : call.keywords()) {
      String text = String.valueOf(text(keyword.value()));
      if ("task_ids".equals(keyword.arg())) {
        task = text;
      } else if ("key".equals(keyword.arg()) && !text.equals("return_value")) {
        key = text;
      }
    }
    String byTask = identifier(task + "_result");
    String byKey = key == null ? byTask : identifier(key);
    return isTaken(byKey) ? isTaken(byTask) ? null : byTask : byKey;
  }

  private static String identifier(String text) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits = c < 0x7F && (Character.isLetterOrDigit(c) || c == '_');
      name.append(fits ? Character.toLowerCase(c) : '_');
    }
    return name.toString();
  }

  private boolean isTaken(String name) {
    boolean isTaken =
        name.isEmpty()
            || Character.isDigit(name.charAt(0))
            || Builtins.contains(name)
            || PythonNames.isKeyword(name)
            || names.containsValue(name);
    for (Name other : module.tree().allIn(function, Name.class)) {
      isTaken |= other.id().equals(name);
    }
    for (Arg other : module.tree().allIn(function, Arg.class)) {
      isTaken |= other.name().equals(name);
    }
    return isTaken;
  }

  private void replaceParameter(Arg parameter, boolean isContext) {
    Arguments parameters = function.args();
    Expression byDefault = parameters.defaultOf(parameter).orElse(null);
    boolean isOptional =
        byDefault != null
            || (isContext
                && !parameters.defaults().isEmpty()
                && parameters.kwonlyargs().isEmpty()
                && parameters.vararg() == null);
    List<String> declared = new ArrayList<>();
    for (String name : names.values()) {
      declared.add(isOptional ? name + "=None" : name);
    }
    int start = isContext ? layout.starsBefore(parameter.start()) : parameter.start();
    int end = byDefault == null ? parameter.end() : byDefault.end();
    edits.add(new Edit(start, end, String.join(", ", declared)));
  }
}
