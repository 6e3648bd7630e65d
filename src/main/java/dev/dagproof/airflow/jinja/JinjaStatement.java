package dev.dagproof.airflow.jinja;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tag of a template with what it encloses; offsets count the chars of the template's text. */
public sealed interface JinjaStatement {
  /** Where it begins: of text itself, of others the first word in the tag. */
  int start();

  /** Where its opening tag ends, or the text. */
  int end();

  /** The statements that it encloses, of a condition or loop those of all branches. */
  default List<JinjaStatement> inner() {
    return List.of();
  }

  /** Text outside of all tags. */
  record Data(int start, int end) implements JinjaStatement {}

  /** <code>{{ value }}</code>, and each value of <code>{% print a, b %}</code>. */
  record Output(int start, int end, JinjaExpression value) implements JinjaStatement {}

  /** {@code {% for target in iterable if test %}}. */
  record For(
      int start,
      int end,
      JinjaExpression target,
      JinjaExpression iterable,
      @Nullable JinjaExpression test,
      boolean recursive,
      List<JinjaStatement> body,
      List<JinjaStatement> orelse)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      List<JinjaStatement> both = new ArrayList<>(body);
      both.addAll(orelse);
      return both;
    }
  }

  /** {@code {% if test %}}; an {@code elif} is an If in {@code orelse}. */
  record If(
      int start,
      int end,
      JinjaExpression test,
      List<JinjaStatement> body,
      List<JinjaStatement> orelse)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      List<JinjaStatement> both = new ArrayList<>(body);
      both.addAll(orelse);
      return both;
    }
  }

  /**
   * {@code {% set target = value %}}.
   *
   * @param target a Name, a NamespaceTarget, or a Sequence of these
   */
  record Set(int start, int end, JinjaExpression target, JinjaExpression value)
      implements JinjaStatement {}

  /** {@code {% set target %}…{% endset %}}, perhaps with filters. */
  record SetBlock(
      int start,
      int end,
      JinjaExpression target,
      JinjaExpression.@Nullable Filter filter,
      List<JinjaStatement> body)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      return body;
    }
  }

  /** {@code {% with a = 1, b = 2 %}}. */
  record With(
      int start,
      int end,
      List<JinjaExpression> targets,
      List<JinjaExpression> values,
      List<JinjaStatement> body)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      return body;
    }
  }

  /** {@code {% macro name(a, b=1) %}}. */
  record Macro(
      int start,
      int end,
      String name,
      List<JinjaExpression> parameters,
      List<JinjaExpression> defaults,
      List<JinjaStatement> body)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      return body;
    }
  }

  /** {@code {% call(a) macro() %}}. */
  record CallBlock(
      int start,
      int end,
      List<JinjaExpression> parameters,
      List<JinjaExpression> defaults,
      JinjaExpression call,
      List<JinjaStatement> body)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      return body;
    }
  }

  /** {@code {% filter name %}}. */
  record FilterBlock(int start, int end, JinjaExpression.Filter filter, List<JinjaStatement> body)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      return body;
    }
  }

  /** {@code {% block name %}}. */
  record Block(int start, int end, String name, List<JinjaStatement> body)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      return body;
    }
  }

  /** {@code {% include template ignore missing %}}. */
  record Include(int start, int end, JinjaExpression template, boolean ignoreMissing)
      implements JinjaStatement {}

  /** {@code {% import template as name %}}; {@code {% from template import name %}}. */
  record Import(int start, int end, JinjaExpression template, List<String> names)
      implements JinjaStatement {}

  /** {@code {% extends template %}}. */
  record Extends(int start, int end, JinjaExpression template) implements JinjaStatement {}

  /** {@code {% do value %}}. */
  record Do(int start, int end, JinjaExpression value) implements JinjaStatement {}

  /** {@code {% autoescape value %}}. */
  record Autoescape(int start, int end, JinjaExpression value, List<JinjaStatement> body)
      implements JinjaStatement {
    @Override
    public List<JinjaStatement> inner() {
      return body;
    }
  }
}
