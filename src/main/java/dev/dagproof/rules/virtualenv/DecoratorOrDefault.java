package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.virtualenv.MissingName;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.ast.Expression;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A name from outside in what is evaluated when a shipped function is defined. */
public final class DecoratorOrDefault implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV105", "outside-name-in-header")
          .error()
          .summary("A decorator or default value of a virtualenv callable uses a name from outside")
          .why(
              """
              The callable's text travels with its decorators and default values, and the other \
              interpreter evaluates them as soon as it defines the function. What they name is not \
              there: `NameError: name 'LIMIT' is not defined`, before the first line of the \
              function runs; the task shows no more than `CalledProcessError`.

              Airflow cuts out only its own decorators: the task's, `@setup`, `@teardown`, \
              `@task.skip_if`, `@task.run_if`. Every other one stays, whether it stands above or \
              below, and whether it uses `functools.wraps` or not. Annotations are never \
              evaluated. In Airflow 3 the script itself imports `os`.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator

              LIMIT = 10


              def load(limit=LIMIT):
                  print(limit)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="load", python_callable=load, system_site_packages=False
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator

              LIMIT = 10


              def load(limit):
                  print(limit)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="load",
                      python_callable=load,
                      op_kwargs={"limit": LIMIT},
                      system_site_packages=False,
                  )
              """)
          .observed(
              "default_arg_toplevel_constant, default_arg_toplevel_import, user_decorator_wraps,"
                  + " user_decorator_returns_same, tf_stacked_user_decorator_below")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      Set<Integer> reported = new HashSet<>();
      for (MissingName name : task.missing()) {
        if (name.header() && isNew(task, name, reported)) {
          Missing.at(findings, task, name, message(task, name)).help(help(task, name));
        }
      }
    }
  }

  /** A decorator has one finding, though its arguments may miss names, too. */
  private static boolean isNew(VirtualenvTask task, MissingName name, Set<Integer> reported) {
    return decorator(task, name).map(Expression::index).map(reported::add).orElse(true);
  }

  private static Optional<Expression> decorator(VirtualenvTask task, MissingName name) {
    for (Expression decorator : task.callable().function().decoratorList()) {
      if (name.node().start() >= decorator.start() && name.node().end() <= decorator.end()) {
        return Optional.of(decorator);
      }
    }
    return Optional.empty();
  }

  private static String message(VirtualenvTask task, MissingName name) {
    String what = "`" + name.name() + "` ";
    return decorator(task, name).isPresent()
        ? what
            + "is not there when the other interpreter applies the decorators of "
            + Missing.function(task)
        : what
            + "is not there when the other interpreter evaluates the default values of "
            + Missing.function(task);
  }

  private static String help(VirtualenvTask task, MissingName name) {
    if (decorator(task, name).isPresent()) {
      return "take the decorator off " + Missing.function(task) + ", and do its work inside";
    }
    return "give the parameter the default None and set it inside, or pass the value in "
        + (task.task().decorated() ? "as an argument" : "by `op_kwargs`");
  }
}
