package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.task.CallableValue.NotFunction;
import dev.dagproof.airflow.task.Place;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Expression.Lambda;

/** A callable that is something else than a function: it has no source that could be shipped. */
public final class NotAPlainFunction implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV102", "not-a-plain-function")
          .error()
          .fix(Applicability.SAFE)
          .summary("The callable of a virtualenv task is not a plain function")
          .why(
              """
              Airflow takes only what `def` makes: it needs a source text, and a name to call. A \
              lambda (by any name), `functools.partial`, a method of an object or class, an object \
              with `__call__`, a class, a builtin, what `functools.lru_cache` or a task decorator \
              made: the DAG file has an import error, `ValueError: PythonVirtualenvOperator only \
              supports functions for python_callable arg`. For a generator function it says \
              `does not support using 'yield' in python_callable`.

              A method that is taken from its class, `Job.run`, is a function; it fails later, when \
              it is called without `self`. A static method is fine.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="load",
                      python_callable=lambda table: print(table),
                      op_args=["orders"],
                      system_site_packages=False,
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def load(table):
                  print(table)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="load",
                      python_callable=load,
                      op_args=["orders"],
                      system_site_packages=False,
                  )
              """)
          .observed(
              "lambda_callable, lambda_assigned, bound_method, classmethod_callable,"
                  + " unbound_method, callable_object, builtin_callable,"
                  + " stdlib_decorator_lru_cache, callable_is_task_decorated, generator_function")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (PythonTask task : module.pythonTasks()) {
      if (task.kind().shipsSource()) {
        check(task, findings);
      }
    }
    for (VirtualenvTask task : module.virtualenvTasks()) {
      if (task.needsSelf()) {
        needsSelf(task, findings);
      }
    }
  }

  private static void check(PythonTask task, Findings findings) {
    if (task.callable() instanceof NotFunction other && !task.kind().isContainer()) {
      String message =
          task.kind().operator() + " takes a plain function, and this is " + words(other.kind());
      Finding finding =
          findings
              .at(task.module(), task.node(), message)
              .severity(task.made() ? Severity.ERROR : Severity.WARNING)
              .help(help(other.kind()));
      if (other.module() == task.module() && other.node() instanceof Lambda lambda) {
        finding.fix(() -> LambdaFix.of(task, lambda));
      }
      if (other.node() != task.node()) {
        Place place = Place.of(other.module(), other.node());
        finding.related(place.module(), place.start(), place.end(), "made here");
      }
    }
    if (task.callables().size() == 1) {
      TaskCallable callable = task.callables().getFirst();
      if (callable.isGenerator() && !callable.function().isAsync()) {
        generator(task, callable, findings);
      } else if (task.decorated() && callable.takesSelf()) {
        method(task, callable, findings);
      }
    }
  }

  private static void generator(PythonTask task, TaskCallable callable, Findings findings) {
    String what = "`" + callable.function().name() + "` is a generator function, ";
    String fate =
        task.kind().isContainer()
            ? "whose result cannot leave the container"
            : "which " + task.kind().operator() + " refuses";
    Place place = callable.place();
    findings
        .at(place.module(), place.start(), place.end(), what + fate)
        .severity(task.made() ? Severity.ERROR : Severity.WARNING)
        .help("collect what it yields in a list, and return that")
        .related(task.module(), task.node(), "made a task here");
  }

  private static void method(PythonTask task, TaskCallable callable, Findings findings) {
    Place place = callable.place();
    findings
        .at(
            place.module(),
            place.start(),
            place.end(),
            task.kind().decorator() + " does not support methods, and this takes `self`")
        .help("define the function outside of the class, without `self`")
        .related(task.module(), task.node(), "made a task here");
  }

  private static void needsSelf(VirtualenvTask task, Findings findings) {
    Place place = task.callable().place();
    findings
        .at(
            task.task().module(),
            task.task().node(),
            Missing.function(task) + " is a method, and nothing gives it its object")
        .severity(task.certain() ? Severity.ERROR : Severity.WARNING)
        .help("make it a function, or a static method")
        .related(place.module(), place.start(), place.end(), "defined here");
  }

  private static String words(NotFunction.Kind kind) {
    return switch (kind) {
      case LAMBDA -> "a lambda";
      case PARTIAL -> "a `functools.partial`";
      case BOUND_METHOD -> "a bound method";
      case CLASS -> "a class";
      case OBJECT -> "an object";
      case BUILTIN -> "a builtin";
      case CACHED -> "what a cache of `functools` makes of one";
      case TASK -> "what a task decorator makes of one";
      case STATIC_METHOD -> "a static method outside of its class";
      case MODULE -> "a module";
      case VALUE -> "a value";
    };
  }

  private static String help(NotFunction.Kind kind) {
    return switch (kind) {
      case PARTIAL -> "pass the function itself, and the arguments by `op_args` or `op_kwargs`";
      case CACHED -> "take the cache away: the function runs once a task";
      case TASK -> "pass a function without a task decorator, or call the decorated one instead";
      case VALUE -> "pass the function itself, without calling it";
      case MODULE -> "pass a function of the module";
      default -> "write a function with `def`, and pass that";
    };
  }
}
