package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.task.Place;
import dev.dagproof.airflow.virtualenv.PassedObject;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ValuePart;

/** An object in op_args or op_kwargs that does not come through pickle to the callable. */
public final class UnpicklableArgument implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV107", "unpicklable-argument")
          .error()
          .summary("An argument of a virtualenv callable cannot be pickled, or not be read there")
          .why(
              """
              Airflow pickles `op_args` and `op_kwargs` in the worker and unpickles them in the other \
              interpreter.

              - Modules, lambdas, generators, locks, open files and connections cannot be pickled: \
              `TypeError: cannot pickle 'module' object` on Airflow 2, `AirflowException: Failed to \
              serialize op_kwargs. The following keys contain objects that cannot be pickled` on 3. \
              The serializers `cloudpickle` and `dill` take lambdas and modules.
              - Of an object only the name of its class is written. A class or function of the DAG \
              file is not there on the other side, whatever the serializer: `AttributeError: Can't \
              get attribute 'Config' on <module 'unusual_prefix_…'>`. One of another file of the \
              project is found since Airflow 3, and before that only where Airflow can be imported.
              - An object of a package that the environment does not have: `ModuleNotFoundError: No \
              module named 'pendulum'`. A date with a time zone that another task returns comes back \
              from XCom with one of pendulum.

              Numbers, text, dates, and lists and dictionaries of them come through.\
              """)
          .bad(
              """
              import json
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def parse(codec):
                  return codec.loads("[1, 2]")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="parse",
                      python_callable=parse,
                      op_kwargs={"codec": json},
                      system_site_packages=False,
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def parse(codec):
                  import importlib

                  return importlib.import_module(codec).loads("[1, 2]")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="parse",
                      python_callable=parse,
                      op_kwargs={"codec": "json"},
                      system_site_packages=False,
                  )
              """)
          .observed(
              "op_kwargs_module_object, op_kwargs_lock, op_kwargs_lambda_cloudpickle,"
                  + " op_kwargs_object_from_dag_file_class, op_kwargs_pendulum_object")
          .build();

  /** So much of an expression is quoted. */
  private static final int LENGTH = 40;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      for (PassedObject object : module.passedObjects(task)) {
        report(task, object, findings);
      }
    }
  }

  private static void report(VirtualenvTask task, PassedObject object, Findings findings) {
    ValuePart part = object.part();
    PythonModule module = object.argument().value().module();
    Finding finding =
        findings
            .at(module, part.place(), message(object))
            .severity(object.certain() ? Severity.ERROR : Severity.WARNING)
            .help(help(object));
    PythonModule home = part.type().module();
    if (home != null && part.type().definition() != null) {
      Place place = Place.of(home, part.type().definition());
      finding.related(place.module(), place.start(), place.end(), "defined here");
    }
    finding.related(task.task().module(), task.task().node(), "passed to this callable");
  }

  private static String message(PassedObject object) {
    ObjectType type = object.part().type();
    String what = "`" + text(object) + "` is " + type.words();
    return switch (object.reason()) {
      case REFUSED -> what + ", which cannot be pickled";
      case OF_DAG_FILE -> what + " of this file, which the other interpreter does not have";
      case OF_PROJECT ->
          what + " of the project, whose files the other interpreter does not see (Airflow 2)";
      case OF_PACKAGE ->
          what + ", and `" + type.topLevel() + "` is not installed in the virtualenv";
      case OF_RESULT ->
          "`"
              + text(object)
              + "` holds a date with a time zone, which XCom gives back with one of `pendulum`, and"
              + " that is not installed in the virtualenv";
    };
  }

  private static String text(PassedObject object) {
    Expression place = object.part().place();
    String text = object.argument().value().module().tree().text(place);
    return text.length() <= LENGTH && text.indexOf('\n') < 0
        ? text
        : text.lines().findFirst().orElse("").substring(0, Math.min(LENGTH, text.length())) + "…";
  }

  private static String help(PassedObject object) {
    ObjectType type = object.part().type();
    return switch (object.reason()) {
      case REFUSED ->
          switch (type.kind()) {
            case MODULE -> "import it inside of the callable";
            case LAMBDA, FUNCTION ->
                "define it inside of the callable, or set serializer to \"cloudpickle\"";
            default -> "make it inside of the callable, and pass what it is made of";
          };
      case OF_DAG_FILE, OF_PROJECT ->
          type.kind() == ObjectType.Kind.FUNCTION
              ? "define it inside of the callable"
              : "pass plain data, such as a dictionary, and make the object inside of the callable";
      case OF_RESULT -> "return it as text: `.isoformat()`, or add `pendulum` to the requirements";
      case OF_PACKAGE -> "pass it as text, or add `" + type.topLevel() + "` to the requirements";
    };
  }
}
