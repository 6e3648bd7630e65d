package dev.dagproof.rules.template;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.template.FieldFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** An operator class whose template fields are not what its tasks are given. */
public final class TemplateFieldInInit implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("TMPL306", "template-field-in-init")
          .error()
          .summary("An operator class does not assign a template field, or works with its raw text")
          .why(
              """
              Airflow renders the attributes that `template_fields` names, between `__init__` and \
              `execute`. One that the object does not have fails the task: `'path' is configured as a \
              template field but Load does not have this attribute.` And what `__init__` does to a \
              template field, it does to the text of the template, not to its value: of \
              `"{{ ds }}".upper()` Jinja gets `{{ DS }}`. Such work belongs into `execute`.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.models import BaseOperator


              class Load(BaseOperator):
                  template_fields = ("path",)

                  def __init__(self, path, **kwargs):
                      super().__init__(**kwargs)
                      self._path = path

                  def execute(self, context):
                      return self._path


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  Load(task_id="load", path="/data/{{ ds }}")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.models import BaseOperator


              class Load(BaseOperator):
                  template_fields = ("path",)

                  def __init__(self, path, **kwargs):
                      super().__init__(**kwargs)
                      self.path = path

                  def execute(self, context):
                      return self.path


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  Load(task_id="load", path="/data/{{ ds }}")
              """)
          .observed("tpl_field_not_assigned_in_init, tpl_field_renamed_in_init")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (FieldFault fault : module.templates().fieldFaults()) {
      switch (fault.kind()) {
        case NOT_ASSIGNED ->
            findings
                .at(
                    fault.module(),
                    fault.place(),
                    "`"
                        + fault.field()
                        + "` is a template field, and `"
                        + fault.className()
                        + "` has no attribute of this name: its tasks fail")
                .severity(fault.made() ? Severity.ERROR : Severity.WARNING)
                .help("assign `self." + fault.field() + "` in `__init__`");
        case WORKED_ON ->
            findings
                .at(
                    fault.module(),
                    fault.place(),
                    "`"
                        + fault.field()
                        + "` is a template field: here it still is the text of the template")
                .severity(Severity.WARNING)
                .help("assign it as it is, and do this in `execute`");
      }
    }
  }
}
