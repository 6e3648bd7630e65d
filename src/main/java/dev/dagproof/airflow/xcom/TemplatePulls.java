package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaStatement;
import dev.dagproof.airflow.jinja.JinjaTemplate;
import java.util.ArrayList;
import java.util.List;

/** Finds the calls of {@code xcom_pull} in what a template shows. */
final class TemplatePulls {
  private final List<JinjaExpression.Call> found = new ArrayList<>();

  private TemplatePulls() {}

  static List<JinjaExpression.Call> of(String text) {
    TemplatePulls pulls = new TemplatePulls();
    JinjaTemplate template = JinjaTemplate.parse(text);
    if (template.error().isEmpty()) {
      pulls.statements(template.body());
    }
    return pulls.found;
  }

  private void statements(List<JinjaStatement> body) {
    for (JinjaStatement statement : body) {
      if (statement instanceof JinjaStatement.Output output) {
        expression(output.value());
      } else if (statement instanceof JinjaStatement.For loop) {
        expression(loop.iterable());
      } else if (statement instanceof JinjaStatement.Set set) {
        expression(set.value());
      }
      statements(statement.inner());
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
    if (call.function() instanceof JinjaExpression.Attribute method
        && method.name().equals("xcom_pull")
        && method.value() instanceof JinjaExpression.Name object
        && (object.id().equals("ti") || object.id().equals("task_instance"))) {
      found.add(call);
    } else {
      expression(call.function());
      call.arguments().positional().forEach(this::expression);
    }
  }
}
