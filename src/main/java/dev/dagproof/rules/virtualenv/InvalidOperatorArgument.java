package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.OperatorArguments;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.InvalidArgument;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Guess;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import java.util.List;

/** An argument that the operator of a virtualenv task refuses. */
public final class InvalidOperatorArgument implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV113", "invalid-operator-argument")
          .error()
          .summary("An argument of a virtualenv operator is refused")
          .why(
              """
              Some arguments are looked at when the DAG file is read, and the file has an import \
              error: a `serializer` other than `pickle`, `dill`, `cloudpickle`; a `python_version` \
              of another major version together with `op_args` or `op_kwargs`; in Airflow 3 a \
              `python_version` that is a number. So has one where an argument is missing \
              (`missing keyword argument 'python_callable'`), or where there is none of that name \
              in this version (`Invalid arguments were passed to PythonVirtualenvOperator`): a slip \
              of the pen, an argument of another of these operators, in Airflow 3 `use_dill` and \
              `provide_context`. In `default_args` such a name counts for nothing.

              Others fail when the task starts: ExternalPythonOperator wants the absolute path of \
              an interpreter (`Python Path 'python3' must exists`), `skip_on_exit_code` numbers, \
              `env_vars` text. With `templates_dict` and a callable that takes nothing at all, the \
              script fails: `No such file or directory: '…/script.in'`. Text in place of a list counts letter by letter: that is a warning \
              where it does not fail.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import ExternalPythonOperator


              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  ExternalPythonOperator(
                      task_id="load", python_callable=load, python="venv/bin/python"
                  )
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import ExternalPythonOperator


              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  ExternalPythonOperator(
                      task_id="load", python_callable=load, python="/opt/venv/bin/python"
                  )
              """)
          .observed(
              "python_version_2_with_kwargs, python_version_float, provide_context_param,"
                  + " external_python_relative, unknown_argument, python_callable_missing")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (InvalidArgument argument : module.invalidArguments()) {
      PythonTask task = argument.task();
      findings
          .at(task.module(), argument.node(), message(argument, module.version()))
          .severity(argument.fails() ? Severity.ERROR : Severity.WARNING)
          .help(help(argument, module.version()));
    }
  }

  private static String message(InvalidArgument argument, AirflowVersion version) {
    String keyword = "`" + argument.keyword() + "` ";
    return switch (argument.kind()) {
      case UNKNOWN_SERIALIZER -> "`serializer` is none of pickle, dill and cloudpickle";
      case TWO_SERIALIZERS -> "`use_dill` and `serializer` exclude each other";
      case NO_SUCH_ARGUMENT ->
          operator(argument) + " of Airflow " + version + " has no argument " + keyword.strip();
      case MISSING -> operator(argument) + " needs the argument " + keyword.strip();
      case OTHER_MAJOR_VERSION ->
          "arguments cannot be passed to another major version of Python than the worker's";
      case VERSION_NOT_TEXT -> "`python_version` must be text in Airflow 3";
      case NO_PYTHON -> "`python` must say where the interpreter is";
      case RELATIVE_PYTHON -> "`python` must be an absolute path";
      case PYTHON_NOT_TEXT -> "`python` must be the path of an interpreter";
      case LETTERS -> keyword + "is text, of which every letter counts by itself";
      case NOT_A_DICTIONARY -> keyword + "must be a dictionary";
      case NOT_A_LIST -> keyword + "must be a list";
      case NOT_ASKED_FOR ->
          keyword + "is not asked for by the callable, whose arguments are then not written";
      case CODES_AS_TEXT -> "`skip_on_exit_code` must be a number, or several of them";
      case VARIABLE_NOT_TEXT -> "an environment variable must be text";
    };
  }

  private static String operator(InvalidArgument argument) {
    PythonTask task = argument.task();
    return task.decorated() ? task.kind().decorator() : task.kind().operator();
  }

  private static List<String> common(PythonTask task, AirflowVersion version) {
    return OperatorArguments.common(task.kind(), task.decorated(), version);
  }

  private static String help(InvalidArgument argument, AirflowVersion version) {
    return switch (argument.kind()) {
      case UNKNOWN_SERIALIZER -> "write \"pickle\", \"dill\" or \"cloudpickle\", or leave it out";
      case TWO_SERIALIZERS -> "leave out `use_dill`";
      case NO_SUCH_ARGUMENT ->
          argument.keyword().equals("use_dill")
              ? "write `serializer=\"dill\"`"
              : Guess.of(argument.keyword(), common(argument.task(), version))
                  .map(meant -> "write `" + meant + "`, if that is meant")
                  .orElse("leave it out, or use the operator that has it");
      case MISSING -> "add it: `" + argument.keyword() + "=…`";
      case OTHER_MAJOR_VERSION -> "pass text by `string_args`, or use the worker's major version";
      case VERSION_NOT_TEXT -> "put it in quotes";
      case NO_PYTHON, RELATIVE_PYTHON, PYTHON_NOT_TEXT ->
          "write the whole path, such as \"/opt/venv/bin/python\"";
      case LETTERS, NOT_A_LIST -> "write a list";
      case NOT_A_DICTIONARY -> "write a dictionary of names and values";
      case NOT_ASKED_FOR -> "give the callable a parameter `templates_dict`, or leave it out";
      case CODES_AS_TEXT -> "write the number without quotes";
      case VARIABLE_NOT_TEXT -> "put it in quotes";
    };
  }
}
