package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.MissingName;
import dev.dagproof.airflow.MissingName.Origin;
import dev.dagproof.airflow.VirtualenvTask;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A helper, constant, logger or closure variable that a shipped callable uses. */
public final class NameOutsideCallable implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV104", "name-outside-callable")
          .error()
          .summary("A virtualenv callable uses a name that is defined outside of it")
          .why(
              """
              Only the source text of the callable reaches the other interpreter. Helpers, constants, \
              loggers and classes of the file are not there, nor are the variables of a function \
              around it: the task ends with `NameError: name 'URL' is not defined`.

              A use that only some calls reach is a warning.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task

              URL = "https://example.com"


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task.virtualenv(system_site_packages=False)
                  def fetch():
                      return URL

                  fetch()


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task

              URL = "https://example.com"


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task.virtualenv(system_site_packages=False)
                  def fetch(url):
                      return url

                  fetch(URL)


              etl()
              """)
          .observed("calls_module_function, uses_toplevel_logger, nested_function_closure")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      for (MissingName name : task.missing()) {
        if (name.origin() != Origin.IMPORT && !name.header()) {
          Missing.at(findings, task, name, message(task, name)).help(help(task, name));
        }
      }
    }
  }

  private static String message(VirtualenvTask task, MissingName name) {
    String function = "`" + task.callable().function().name() + "`";
    String quoted = "`" + name.name() + "`";
    return switch (name.origin()) {
      case CLOSURE -> quoted + " belongs to the function around " + function;
      case STAR_IMPORT -> quoted + " is not defined in " + function + ", perhaps by a star import";
      case UNDEFINED -> quoted + " is defined nowhere";
      case MODULE, IMPORT -> quoted + " is defined outside of " + function;
    };
  }

  private static String help(VirtualenvTask task, MissingName name) {
    String function = "`" + task.callable().function().name() + "`";
    boolean unknown = name.origin() == Origin.UNDEFINED || name.origin() == Origin.STAR_IMPORT;
    String way = task.task().decorated() ? "an argument of its call" : "`op_kwargs`";
    return unknown
        ? "define or import it inside of " + function
        : "define it inside of " + function + ", or pass it in by " + way;
  }
}
