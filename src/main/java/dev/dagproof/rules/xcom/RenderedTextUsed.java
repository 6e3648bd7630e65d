package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.template.TextArgument;
import dev.dagproof.airflow.template.TextArgument.How;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.semantic.KnownText.Span;

/** A rendered template, which is text, used as a number, a list or a dictionary. */
public final class RenderedTextUsed implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM205", "rendered-text-used")
          .error()
          .summary("A rendered template is text, and the task's function uses it as something else")
          .why(
              """
              What a template gives is text, whatever it was before: `"{{ params.n }}"` reaches the \
              function as `"1"`, and `n + 1` is a TypeError; a list from `xcom_pull` reaches it as \
              `"[{'a': 1}]"`, which is no JSON either. A missing value is the text `"None"`.

              Give the XCom itself (`extract.output`, or the result of a TaskFlow call), write `| \
              tojson` in the template and `json.loads` in the function, or set \
              `render_template_as_native_obj=True` for the DAG. With that it is the other way round: \
              `"{{ ds_nodash }}"` reaches the function as the number 20240101. Uses that Python takes for text too, \
              such as a loop over it, are warnings.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def add(n):
                  return n + 1


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1), params={"n": 1}):
                  PythonOperator(
                      task_id="add", python_callable=add, op_kwargs={"n": "{{ params.n }}"}
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def add(n):
                  return int(n) + 1


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1), params={"n": 1}):
                  PythonOperator(
                      task_id="add", python_callable=add, op_kwargs={"n": "{{ params.n }}"}
                  )
              """)
          .observed("tpl_int_rendered_as_str, op_kwargs_jinja_xcom_json_loads")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (TextArgument argument : module.templates().textArguments()) {
      Span span = argument.text().span(0, argument.text().text().length());
      findings
          .at(
              span.module(),
              span.start(),
              span.end(),
              "`"
                  + argument.parameter()
                  + "` is rendered to "
                  + (argument.how() == How.TEXT ? "a number" : "text")
                  + ", and used as "
                  + argument.how().words())
          .severity(argument.certain() ? Severity.ERROR : Severity.WARNING)
          .help(help(argument))
          .related(argument.module(), argument.use(), "used here");
    }
  }

  private static String help(TextArgument argument) {
    return switch (argument.how()) {
      case NUMBER -> "convert it in the function: `int(" + argument.parameter() + ")`";
      case ATTRIBUTE ->
          "make an object of it in the function: `datetime.fromisoformat("
              + argument.parameter()
              + ")`, for one";
      case TEXT -> "make a text of it in the function: `str(" + argument.parameter() + ")`";
      default -> "pass the task's output itself, or write `| tojson` and call `json.loads`";
    };
  }
}
