package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.edit.Layout;
import dev.dagproof.lint.edit.StatementEdits;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a function of a lambda, which Airflow does not ship. */
final class LambdaFix {
  private final PythonTask task;
  private final PythonModule module;
  private final Lambda lambda;
  private final StatementEdits statements;
  private final Layout layout;

  private LambdaFix(PythonTask task, Lambda lambda) {
    this.task = task;
    this.module = task.module();
    this.lambda = lambda;
    this.layout = new Layout(module.tree());
    this.statements = new StatementEdits(layout);
  }

  /**
   * The fix; null where a function in its place would see other names.
   *
   * @param task a task of the file that holds the lambda
   * @param lambda the value of {@code python_callable}, or what a variable given there was assigned
   */
  static @Nullable Fix of(PythonTask task, Lambda lambda) {
    return new LambdaFix(task, lambda).fix();
  }

  private @Nullable Fix fix() {
    Statement statement = statement();
    String body = module.tree().text(lambda);
    boolean hasLongText = body.contains("\"\"\"") || body.contains("'''");
    if (statement == null
        || parent(statement) instanceof ClassDef
        || leavesItself()
        || hasLongText) {
      return null;
    }
    if (statement instanceof Assign assign
        && assign.value() == lambda
        && assign.targets().size() == 1
        && assign.targets().getFirst() instanceof Name target) {
      String blanks = blanksBefore(assign);
      return blanks == null
          ? null
          : fix(
              target.id(),
              List.of(
                  new Edit(
                      assign.start(), assign.end(), text(target.id(), layout.newline() + blanks))));
    }
    String name = name();
    Statement place = placeFor(statement);
    List<Edit> definition =
        name == null ? List.of() : statements.insertBefore(place, text(name, "\n"));
    if (name == null || definition.isEmpty()) {
      return null;
    }
    List<Edit> edits = new ArrayList<>(definition);
    edits.add(new Edit(lambda.start(), lambda.end(), name));
    return fix(name, edits);
  }

  private Fix fix(String name, List<Edit> edits) {
    return new Fix("Make it a function, `" + name + "`", Applicability.SAFE, edits);
  }

  /** The indentation of a statement; null if something stands before it on its line. */
  private @Nullable String blanksBefore(Statement statement) {
    int line = module.source().line(statement.start());
    String before = module.source().text(module.source().lineStart(line), statement.start());
    return before.isBlank() ? before : null;
  }

  private @Nullable Node parent(Node node) {
    return module.tree().parent(node).orElse(null);
  }

  /**
   * The statement that holds the lambda; null if names of a comprehension or lambda are between.
   */
  private @Nullable Statement statement() {
    for (Node node = parent(lambda); node != null; node = parent(node)) {
      if (node instanceof Statement statement) {
        return statement;
      }
      if (node instanceof Lambda
          || node instanceof ListComp
          || node instanceof SetComp
          || node instanceof DictComp
          || node instanceof GeneratorExp
          || node instanceof Comprehension) {
        return null;
      }
    }
    return null;
  }

  private boolean leavesItself() {
    return !module.tree().allIn(lambda, NamedExpr.class).isEmpty()
        || !module.tree().allIn(lambda, Yield.class).isEmpty()
        || !module.tree().allIn(lambda, YieldFrom.class).isEmpty()
        || !module.tree().allIn(lambda, Await.class).isEmpty();
  }

  /** Before the {@code with DAG} around the task, unless the lambda needs something of that. */
  private Statement placeFor(Statement statement) {
    Statement place = statement;
    while (parent(place) instanceof With with && !needs(with)) {
      place = with;
    }
    return place;
  }

  private boolean needs(With with) {
    for (Name name : module.tree().allIn(lambda, Name.class)) {
      for (Binding binding : module.scopes().bindings(name)) {
        Node node = binding.node();
        boolean isOwn = node.start() >= lambda.start() && node.end() <= lambda.end();
        if (!isOwn && node.start() >= with.start() && node.end() <= with.end()) {
          return true;
        }
      }
    }
    return false;
  }

  /** That of the task; null if it is taken or no name. */
  private @Nullable String name() {
    String id =
        task.arguments().value("task_id", PythonValue.Unknown.UNKNOWN).text().orElse("run_task");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean fits = c < 0x7F && (Character.isLetterOrDigit(c) || c == '_');
      text.append(fits ? Character.toLowerCase(c) : '_');
    }
    String name = Character.isDigit(text.charAt(0)) ? "task_" + text : text.toString();
    name = isTaken(name) ? name + "_callable" : name;
    return isTaken(name) ? null : name;
  }

  private boolean isTaken(String name) {
    if (Builtins.contains(name)
        || !module.uses().of(name).isEmpty()
        || PythonNames.isKeyword(name)) {
      return true;
    }
    for (Scope scope = module.scopes().enclosing(lambda);
        scope != null;
        scope = scope.parent().orElse(null)) {
      if (!scope.bindings(name).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private String text(String name, String newline) {
    String parameters = module.tree().text(lambda.args());
    String body = module.tree().text(lambda.body());
    boolean isBroken = body.indexOf('\n') >= 0 || body.indexOf('\r') >= 0;
    return "def "
        + name
        + "("
        + parameters
        + "):"
        + newline
        + "    return "
        + (isBroken ? "(" + body + ")" : body);
  }
}
