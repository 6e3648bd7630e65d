package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.MissingName;
import dev.dagproof.airflow.virtualenv.MissingName.Origin;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A helper, constant, logger or closure variable that a shipped callable uses. */
public final class NameOutsideCallable implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV104", "name-outside-callable")
          .error()
          .fix(Applicability.UNSAFE)
          .summary("A virtualenv callable uses a name that is defined outside of it")
          .why(
              """
              Only the source text of the callable reaches the other interpreter. Helpers, constants, \
              loggers and classes of the file are not there, nor are the variables of a function \
              around it, or attributes that are set on it: the task ends with `NameError: name 'URL' is \
              not defined`, or with an AttributeError.

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
        if (!name.origin().isImport() && !name.header()) {
          Finding finding = Missing.at(findings, task, name, message(task, name));
          finding.help(help(task, name));
          if (name.origin() == Origin.MODULE) {
            finding.fix(() -> CopyFix.ofName(module, task, name));
          }
        }
      }
    }
  }

  private static String message(VirtualenvTask task, MissingName name) {
    String what = "`" + name.name() + "` ";
    return switch (name.origin()) {
      case UNDEFINED -> what + "is not defined";
      case ATTRIBUTE -> what + "is not set inside of " + Missing.function(task);
      case CLOSURE -> what + "belongs to the function around " + Missing.function(task);
      default -> what + "is defined outside of " + Missing.function(task);
    };
  }

  private static String help(VirtualenvTask task, MissingName name) {
    String inside = " inside of " + Missing.function(task);
    if (name.origin() == Origin.UNDEFINED) {
      return "define or import it" + inside;
    }
    if (name.origin() == Origin.ATTRIBUTE) {
      return "use a variable of the function, or pass it";
    }
    if (name.isDefinition()) {
      return "define it" + inside;
    }
    return "define it"
        + inside
        + ", or pass it in "
        + (task.task().decorated() ? "as an argument" : "by `op_kwargs`");
  }
}
