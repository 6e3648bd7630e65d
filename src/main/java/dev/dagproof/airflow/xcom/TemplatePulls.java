package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaStatement;
import dev.dagproof.airflow.jinja.JinjaTemplate;
import java.util.ArrayList;
import java.util.List;

/** Finds the calls of {@code xcom_pull} in what a template shows. */
final class TemplatePulls {
  private final List<Pull> found = new ArrayList<>();

  /**
   * A pull.
   *
   * @param needed whether rendering comes to it in any case, and fails if it gives None: Jinja
   *     looks into it, reckons with it, or loops over it
   */
  record Pull(JinjaExpression.Call call, boolean needed) {}

  /** What a template does with the value of an expression. */
  private enum Use {
    /** None will do, or it is not known whether rendering comes to it. */
    ANY,
    /** It is shown. */
    SHOWN,
    /** None will not do. */
    NEEDED;

    /** That of what something is looked up in, or reckoned with. */
    Use needed() {
      return this == ANY ? ANY : NEEDED;
    }

    /** That of what is made a text of. */
    Use shown() {
      return this == ANY ? ANY : SHOWN;
    }
  }

  private TemplatePulls() {}

  static List<Pull> of(String text) {
    TemplatePulls pulls = new TemplatePulls();
    JinjaTemplate template = JinjaTemplate.parse(text);
    if (template.error().isEmpty()) {
      pulls.statements(template.body(), Use.SHOWN);
    }
    return pulls.found;
  }

  private void statements(List<JinjaStatement> body, Use use) {
    for (JinjaStatement statement : body) {
      if (statement instanceof JinjaStatement.Output output) {
        expression(output.value(), use);
      } else if (statement instanceof JinjaStatement.For loop) {
        expression(loop.iterable(), use.needed());
      } else if (statement instanceof JinjaStatement.Set set) {
        // An undefined value may be given a name; it depends on what is done with that.
        expression(set.value(), Use.ANY);
      }
      statements(statement.inner(), Use.ANY);
    }
  }

  private void expression(JinjaExpression expression, Use use) {
    if (expression instanceof JinjaExpression.Attribute attribute) {
      expression(attribute.value(), use.needed());
    } else if (expression instanceof JinjaExpression.Subscript item) {
      expression(item.value(), use.needed());
    } else if (expression instanceof JinjaExpression.Filter filter) {
      if (filter.value() != null) {
        expression(filter.value(), Use.ANY);
      }
    } else if (expression instanceof JinjaExpression.Arithmetic operation) {
      boolean isFormat = operation.operator().equals("%");
      expression(operation.left(), use.needed());
      expression(operation.right(), isFormat ? use.shown() : use.needed());
    } else if (expression instanceof JinjaExpression.Concat concat) {
      concat.parts().forEach(part -> expression(part, use.shown()));
    } else if (expression instanceof JinjaExpression.Call call) {
      call(call, use);
    }
  }

  private void call(JinjaExpression.Call call, Use use) {
    if (call.function() instanceof JinjaExpression.Attribute method
        && method.name().equals("xcom_pull")
        && method.value() instanceof JinjaExpression.Name object
        && (object.id().equals("ti") || object.id().equals("task_instance"))) {
      found.add(new Pull(call, use == Use.NEEDED));
    } else {
      expression(call.function(), use.needed());
      call.arguments().positional().forEach(argument -> expression(argument, Use.ANY));
    }
  }
}
