package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A param whose default its own schema refuses. */
public final class InvalidParam implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG430", "invalid-param")
          .error()
          .summary("The default of a param does not fit its schema")
          .why(
              """
              Airflow holds the defaults of a DAG's params against their schemas. If the DAG \
              has a schedule this happens when the file is read, and a default that is missing \
              or does not fit is an import error: `DAG is not allowed to define a Schedule, if \
              there are any required params without default values or default values are not \
              valid`. If it has none, every run that does not bring a value of its own fails \
              with `ParamValidationError`; there a param without a default, or with None, is \
              one that must be given, and fine. A `type` that JSON schemas do not know is \
              refused in any case.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.models.param import Param
              from airflow.operators.empty import EmptyOperator

              with DAG(
                  "etl",
                  schedule="@daily",
                  start_date=datetime(2024, 1, 1),
                  params={"days": Param("7", type="integer")},
              ):
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.models.param import Param
              from airflow.operators.empty import EmptyOperator

              with DAG(
                  "etl",
                  schedule="@daily",
                  start_date=datetime(2024, 1, 1),
                  params={"days": Param(7, type="integer")},
              ):
                  EmptyOperator(task_id="load")
              """)
          .observed(
              "param_default_wrong_type_scheduled, param_none_not_nullable, "
                  + "param_enum_bad_default, param_bad_schema_type, "
                  + "param_out_of_range")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TimingFindings.report(module, TimingFault.Kind.PARAM, findings);
  }
}
