package dev.dagproof.airflow.template;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaStatement;
import dev.dagproof.airflow.jinja.JinjaTemplate;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that Airflow renders as a template, or as the name of a template file.
 *
 * @param owner the operator's class, or the decorator: {@code BashOperator}, {@code @task}
 * @param field the argument that it is, or is a part of
 * @param text what is rendered
 * @param module the file that makes the task
 * @param argument the argument's value in that file
 * @param made whether the task is made at all, and this is its argument, for certain
 * @param nativeTypes whether rendering gives objects and not text
 * @param refusesUndefined whether the task surely fails where the text shows an undefined value
 * @param origin how the text came into the field
 * @param worked the expression in the operator's {@code __init__} that made the text of the
 *     argument; null where the argument is rendered as it is
 * @param problems what is wrong with it; none for the name of a file
 * @param file the name of a template file, as far as it is one
 */
public record TemplateUse(
    String owner,
    String field,
    KnownText text,
    PythonModule module,
    Node argument,
    boolean made,
    Presence nativeTypes,
    boolean refusesUndefined,
    Origin origin,
    @Nullable Located worked,
    List<TemplateProblem> problems,
    TemplateFile file) {

  /** How a text came into a template field. */
  public enum Origin {
    /** As an argument that the task is given. */
    ARGUMENT,
    /** As what the task's function returns: {@code @task.bash}. */
    RETURNED
  }

  /** Whether a text is the name of a template file, and that file is there. */
  public enum TemplateFile {
    /** It is none, or nobody knows whether it is there. */
    NONE,
    /** It is one that Jinja does not find. */
    MISSING,
    /** It is one that Jinja finds. */
    FOUND
  }

  /** Copies the list. */
  public TemplateUse {
    problems = List.copyOf(problems);
  }

  /**
   * The key of the context whose value itself, and not its text, the task is given: with native
   * types <code>{{ ti }}</code> alone is the task instance.
   */
  public Optional<String> passedKey() {
    if (nativeTypes != Presence.YES || file != TemplateFile.NONE) {
      return Optional.empty();
    }
    List<JinjaStatement> body = JinjaTemplate.parse(text.text()).body();
    return body.size() == 1
            && body.getFirst() instanceof JinjaStatement.Output output
            && output.value() instanceof JinjaExpression.Name name
        ? Optional.of(name.id())
        : Optional.empty();
  }
}
