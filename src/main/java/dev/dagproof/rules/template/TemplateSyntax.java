package dev.dagproof.rules.template;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.template.TemplateProblem.Kind;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A template that Jinja cannot read. */
public final class TemplateSyntax implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("TMPL301", "template-syntax")
          .error()
          .summary("A template has a syntax error")
          .why(
              """
              Airflow reads a template when the task runs, not when it reads the DAG file: the import \
              is fine, and each run fails with `jinja2.exceptions.TemplateSyntaxError`. The message is \
              Jinja's own.

              Bash shares some marks with Jinja: `{#` begins a comment, so `${#array[@]}` is \
              `Missing end of comment tag`; `{%` begins a statement, so `${x%%}` is fine and \
              `{%d}` is not. Between `{% raw %}` and `{% endraw %}` nothing is a template. Jinja is \
              not Python either: it has no comprehensions, no f-strings and no `lambda`.

              The content of a template file is read in the same way, such as that of `run.sh` for \
              `bash_command="run.sh"`: what is wrong there is told where the DAG names the file.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="count", bash_command="echo ${#files[@]} {{ ds }}")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(
                      task_id="count",
                      bash_command="echo {% raw %}${#files[@]}{% endraw %} {{ ds }}",
                  )
              """)
          .observed("tpl_syntax_bash_array_len, tpl_syntax_single_brace_end, tpl_py_not_jinja")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TemplateFindings.report(module, Kind.SYNTAX, findings);
  }
}
