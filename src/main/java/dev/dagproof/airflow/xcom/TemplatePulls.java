package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaStatement;
import dev.dagproof.airflow.jinja.JinjaTemplate;
import java.util.ArrayList;
import java.util.List;

/** Finds the calls of {@code xcom_pull} in what a template shows. */
final class TemplatePulls {
  private final List<Pull> found = new ArrayList<>();

  private TemplatePulls() {}

  /**
   * One call.
   *
   * @param needsValue whether the template surely cannot be rendered if it gives None
   */
  record Pull(JinjaExpression.Call call, boolean needsValue) {}

  static List<Pull> of(String text) {
    TemplatePulls pulls = new TemplatePulls();
    JinjaTemplate template = JinjaTemplate.parse(text);
    if (template.error().isEmpty()) {
      pulls.statements(template.body(), true);
    }
    return pulls.found;
  }

  private void statements(List<JinjaStatement> body, boolean always) {
    for (JinjaStatement statement : body) {
      if (statement instanceof JinjaStatement.Output output) {
        add(output.value(), always && isItem(output.value()));
      } else if (statement instanceof JinjaStatement.For loop) {
        add(loop.iterable(), always);
      } else if (statement instanceof JinjaStatement.Set set) {
        expression(set.value());
      }
      statements(statement.inner(), false);
    }
  }

  /**
   * Whether it is an item or attribute of something: None has none, and Airflow's Jinja is strict.
   */
  private static boolean isItem(JinjaExpression value) {
    return value instanceof JinjaExpression.Subscript
        || (value instanceof JinjaExpression.Attribute attribute
            && attribute.value() instanceof JinjaExpression.Call);
  }

  private void add(JinjaExpression value, boolean needsValue) {
    JinjaExpression root = value;
    while (root instanceof JinjaExpression.Subscript || root instanceof JinjaExpression.Attribute) {
      root =
          root instanceof JinjaExpression.Subscript item
              ? item.value()
              : ((JinjaExpression.Attribute) root).value();
    }
    if (needsValue && root instanceof JinjaExpression.Call call && isPull(call)) {
      found.add(new Pull(call, true));
    } else {
      expression(value);
    }
  }

  private void expression(JinjaExpression expression) {
    if (expression instanceof JinjaExpression.Attribute attribute) {
      expression(attribute.value());
    } else if (expression instanceof JinjaExpression.Subscript item) {
      expression(item.value());
    } else if (expression instanceof JinjaExpression.Filter filter) {
      if (filter.value() != null) {
        expression(filter.value());
      }
    } else if (expression instanceof JinjaExpression.Arithmetic operation) {
      expression(operation.left());
      expression(operation.right());
    } else if (expression instanceof JinjaExpression.Concat concat) {
      concat.parts().forEach(this::expression);
    } else if (expression instanceof JinjaExpression.Call call) {
      call(call);
    }
  }

  private void call(JinjaExpression.Call call) {
    if (isPull(call)) {
      found.add(new Pull(call, false));
    } else {
      expression(call.function());
      call.arguments().positional().forEach(this::expression);
    }
  }

  private static boolean isPull(JinjaExpression.Call call) {
    return call.function() instanceof JinjaExpression.Attribute method
        && method.name().equals("xcom_pull")
        && method.value() instanceof JinjaExpression.Name object
        && (object.id().equals("ti") || object.id().equals("task_instance"));
  }
}
