package dev.dagproof.rules.template;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.task.UnknownArguments.UnknownArgument;
import dev.dagproof.airflow.template.BodyTemplate;
import dev.dagproof.airflow.template.TemplateUse;
import dev.dagproof.airflow.virtualenv.InvalidArgument;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.KnownText.Span;

/** A template where nobody renders it. */
public final class TemplateNotRendered implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("TMPL303", "template-not-rendered")
          .warning()
          .summary("A template stands where Airflow does not render it")
          .why(
              """
              Airflow renders the arguments that an operator class lists in its `template_fields`, \
              and for TaskFlow the arguments of the call. Elsewhere the text stays as it is, braces \
              included, and nothing says so: in `env_vars` and `string_args` of virtualenv operators, \
              in `params`, in arguments of an operator that are not among its fields, in the body of \
              a function that a task runs.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(
                      task_id="load",
                      bash_command="load {{ params.day }}",
                      params={"day": "{{ ds }}"},
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="load", bash_command="load {{ ds }}")
              """)
          .observed("env_vars_param, tpl_taskflow_inside_body")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (TemplateUse use : module.templates().unrendered()) {
      if (isUnknown(module, use.argument())) {
        // That is told of the argument.
        continue;
      }
      Span span = use.text().span(0, use.text().text().length());
      TemplateFindings.related(
          use,
          span,
          findings
              .at(
                  span.module(),
                  span.start(),
                  span.end(),
                  TemplateFindings.field(use) + " is not rendered: the braces stay in the text")
              .help("give it to a field that is in the operator's `template_fields`"));
    }
    for (BodyTemplate template : module.templates().bodyTemplates()) {
      findings
          .at(
              template.module(),
              template.text(),
              (template.returned() ? "what `" : "a text in `")
                  + template.function()
                  + (template.returned() ? "` returns" : "`")
                  + " is not rendered: the braces stay in the text")
          .help("take it as an argument: the arguments of a task are rendered");
    }
  }

  /** Whether it is given to an argument that the operator does not have. */
  private static boolean isUnknown(AirflowModule module, Node given) {
    for (UnknownArgument argument : module.unknownArguments()) {
      if (argument.node() == given) {
        return true;
      }
    }
    for (InvalidArgument argument : module.invalidArguments()) {
      if (argument.node() == given && argument.kind() == InvalidArgument.Kind.NO_SUCH_ARGUMENT) {
        return true;
      }
    }
    return false;
  }
}
