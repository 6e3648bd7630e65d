package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.TaskDecorators;
import dev.dagproof.airflow.task.Place;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.SourceFault.Kind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which decorators of Airflow's own are cut out of a callable's text.
 *
 * <p>Facts: {@code remove_task_decorator} of {@code airflow/utils/decorators.py} in 2.11.2, which
 * works on the text, and of {@code airflow/sdk/definitions/_internal/decorators.py} in 3.3.2, which
 * works on the syntax tree; recorded cases tf_task_aliased, tf_dotted_decorator,
 * tf_virtualenv_paren_in_comment.
 */
final class ShippedDecorators {
  private final PythonTask task;
  private final AirflowVersion version;
  private final PythonModule module;
  private final FunctionDef function;
  private final NameResolver resolver;

  /** The names that were cut out: Airflow 2 takes the first of each. */
  private final Set<String> removed = new HashSet<>();

  ShippedDecorators(
      PythonTask task,
      AirflowVersion version,
      PythonModule module,
      FunctionDef function,
      NameResolver resolver) {
    this.task = task;
    this.version = version;
    this.module = module;
    this.function = function;
    this.resolver = resolver;
  }

  /** Whether a decorator is one that Airflow means to cut out. */
  static boolean isOfTask(
      PythonTask task, PythonModule module, Expression decorator, NameResolver resolver) {
    Expression head = decorator instanceof Call call ? call.func() : decorator;
    return decorator == task.node()
        || TaskDecorators.isOfTask(resolver.importedNames(module, head));
  }

  /** A decorator that spoils the text, and where it does. */
  record Spoiling(Kind kind, Place place) {}

  /** The first that is not cut out, or not cleanly; null if all are. */
  @Nullable Spoiling spoiling() {
    for (Expression decorator : function.decoratorList()) {
      if (isOfTask(task, module, decorator, resolver)) {
        Kind kind = version.isAtLeast(3, 0) ? inThree(decorator) : inTwo(decorator);
        if (kind != null) {
          Place place =
              kind == Kind.PARENTHESES ? unbalanced(decorator) : Place.of(module, decorator);
          return new Spoiling(kind, place);
        }
      }
    }
    return null;
  }

  private boolean isRemovable(String spelling) {
    return switch (spelling) {
      case "setup", "teardown", "task.skip_if", "task.run_if" -> true;
      default -> task.kind().decorator().substring(1).equals(spelling);
    };
  }

  /** {@code name} or {@code name.attribute}; empty for all else. */
  private static String spelling(Expression decorator) {
    Expression head = decorator;
    while (head instanceof Call call) {
      head = call.func();
    }
    if (head instanceof Attribute attribute && attribute.value() instanceof Name name) {
      return name.id() + "." + attribute.attr();
    }
    return head instanceof Name name ? name.id() : "";
  }

  private @Nullable Kind inThree(Expression decorator) {
    return isRemovable(spelling(decorator)) ? null : Kind.DECORATOR_STAYS;
  }

  /** The line must begin with the name; a parenthesis right behind it is followed to its end. */
  private @Nullable Kind inTwo(Expression decorator) {
    String spelling = spelling(decorator);
    String text = module.source().text(decorator.start() - 1, function.end());
    if (!isRemovable(spelling) || !text.startsWith("@" + spelling) || !removed.add(spelling)) {
      return Kind.DECORATOR_STAYS;
    }
    int after = spelling.length() + 1;
    if (text.charAt(after) == '(') {
      int length = module.tree().text(decorator).length() + 1;
      return endOfCount(text, after) == length ? null : Kind.PARENTHESES;
    }
    return decorator instanceof Call ? Kind.SPACED_CALL : null;
  }

  /** The first comment or string in a decorator whose parentheses do not match. */
  private Place unbalanced(Expression decorator) {
    TokenTable tokens = module.tree().tokens();
    int comment = tokens.firstCommentAt(decorator.start());
    for (; comment < tokens.commentCount(); comment++) {
      int start = tokens.commentStart(comment);
      int end = tokens.commentEnd(comment);
      if (start < decorator.end() && isUnbalanced(module.source().text(start, end))) {
        return new Place(module, start, end);
      }
    }
    for (Constant constant : module.tree().allIn(decorator, Constant.class)) {
      if (isUnbalanced(module.tree().text(constant))) {
        return Place.of(module, constant);
      }
    }
    return Place.of(module, decorator);
  }

  private static boolean isUnbalanced(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0) {
        return true;
      }
    }
    return open != 0;
  }

  /** Where the number of closing parentheses reaches that of the opening ones; -1 for nowhere. */
  private static int endOfCount(String text, int opening) {
    int open = 0;
    for (int i = opening; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
