package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.xcom.MultipleOutputs.Fault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A function with several outputs that returns no dictionary with text for keys. */
public final class OutputsNotADictionary implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM206", "outputs-not-a-dictionary")
          .error()
          .summary("A task with multiple outputs returns something else than a dictionary")
          .why(
              """
              With `multiple_outputs=True`, or where its annotation is `dict` or `Mapping`, Airflow \
              pushes each entry of what a decorated function returns under its own key. Anything but \
              a dictionary with text for keys, or None, fails the task after all its work is done: \
              `Returned output was type <class 'list'> expected dictionary for multiple_outputs`, \
              `Returned dictionary keys must be strings when using multiple_outputs`; an \
              AirflowException on Airflow 2, a TypeError on 3.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task(multiple_outputs=True)
                  def extract():
                      return [1, 2]

                  extract()


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task(multiple_outputs=True)
                  def extract():
                      return {"first": 1, "second": 2}

                  extract()


              etl()
              """)
          .observed("multiple_outputs_list, multiple_outputs_annotated_dict_returns_list")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (Fault fault : module.multipleOutputFaults()) {
      String why = fault.inferred() ? "the annotation asks" : "`multiple_outputs` asks";
      String message =
          fault.part().key()
              ? why + " for text as keys, and this is " + fault.part().type().words()
              : why + " for a dictionary, and this is " + fault.part().type().words();
      findings
          .at(fault.module(), fault.part().place(), message)
          .severity(fault.certain() ? Severity.ERROR : Severity.WARNING)
          .help(help(fault));
    }
  }

  private static String help(Fault fault) {
    if (fault.inferred()) {
      return "return what the annotation says, or set `multiple_outputs=False`";
    }
    return fault.part().key() ? "make text of the key" : "return a dictionary";
  }
}
