package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.Place;
import dev.dagproof.airflow.virtualenv.SourceFault;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A callable whose text does not reach the other interpreter as it was written. */
public final class UnshippableSource implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV111", "unshippable-source")
          .error()
          .summary("The source of a virtualenv callable cannot be shipped as it is written")
          .why(
              """
              Airflow reads the callable's text with `inspect.getsource`, moves it to the margin \
              with `textwrap.dedent`, cuts out the task decorator, and pastes the rest into a \
              script. Each step has its limits.

              The decorator is recognised by its spelling: `@task.virtualenv`, not \
              `@deco.task.virtualenv`, `@t.virtualenv` or a variable; what is not recognised stays \
              in the text: `NameError`. Airflow 2 counts parentheses to find the decorator's end, \
              those in strings and comments, too: `pop from an empty deque`. A nested function \
              with a line at the margin, such as one of a triple-quoted string, is not moved: \
              `IndentationError` (Airflow 2 gets away with it where a plain operator has \
              `expect_airflow=True`). Airflow 3 drops all lines that begin with `#` from a \
              decorated function, also those of strings: a warning.

              What an `async def` gives cannot be pickled: `cannot pickle 'coroutine' object`. \
              Since Airflow 3.2 it runs in the worker itself, and the virtualenv and its \
              requirements are ignored: a warning. A function that `exec` made has no source: \
              `could not get source code`.\
              """)
          .bad(
              """
              from datetime import datetime

              import airflow.decorators as deco
              from airflow import DAG


              @deco.task.virtualenv(requirements=["six==1.17.0"])
              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  load()
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.decorators import task


              @task.virtualenv(requirements=["six==1.17.0"])
              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  load()
              """)
          .observed(
              "async_def, exec_defined_function, tf_task_aliased, tf_dotted_decorator,"
                  + " tf_virtualenv_paren_in_comment, tf_comment_lines_in_string,"
                  + " nested_function_multiline_string, tf_inside_dag_function_multiline_string")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (SourceFault fault : module.sourceFaults()) {
      Place place = fault.place();
      Finding finding =
          findings
              .at(place.module(), place.start(), place.end(), message(fault, module.version()))
              .severity(fault.certain() ? Severity.ERROR : Severity.WARNING)
              .help(help(fault));
      if (!fault.isAtTask()) {
        finding.related(fault.task().module(), fault.task().node(), "shipped here");
      }
      fault
          .decidedBy()
          .ifPresent(
              setting -> finding.related(fault.task().module(), setting, "this decides about it"));
    }
  }

  private static String message(SourceFault fault, AirflowVersion version) {
    return switch (fault.kind()) {
      case COROUTINE ->
          "an async function only makes a coroutine in the other interpreter, which cannot be"
              + " returned";
      case RUNS_IN_WORKER ->
          "Airflow "
              + version
              + " runs an async function in the worker: the environment of the task is ignored";
      case NO_SOURCE -> "a function that `exec` makes has no source that could be shipped";
      case DECORATOR_STAYS ->
          "Airflow does not recognise this spelling of its decorator, and leaves it in the text"
              + " that it ships";
      case PARENTHESES ->
          "Airflow 2 counts the parentheses in this decorator to find its end, in strings and"
              + " comments, too";
      case SPACED_CALL ->
          "Airflow 2 leaves the arguments of this decorator in the text, as they do not follow its"
              + " name at once";
      case INDENTED ->
          "this line is less indented than the function, which therefore is shipped with its"
              + " indentation";
      case COMMENT_LINE ->
          "Airflow 3 drops the lines of this string that begin with `#`, as if they were comments";
      case COMMENT_LINE_ENDS_STRING ->
          "Airflow 3 drops this line, as if it were a comment, and with it the end of the string";
    };
  }

  private static String help(SourceFault fault) {
    String decorator = "@" + fault.task().kind().decorator().substring(1);
    return switch (fault.kind()) {
      case COROUTINE, RUNS_IN_WORKER ->
          "write it with `def`, and run what is async inside by `asyncio.run`";
      case NO_SOURCE -> "write the function in the file";
      case DECORATOR_STAYS ->
          "import `task` by that name, and write `" + decorator + "` above the function";
      case PARENTHESES -> "take the parentheses out of the string or comment, or balance them";
      case SPACED_CALL -> "write the parenthesis right behind the name";
      case INDENTED -> "indent the line like the function, or define the function at the margin";
      case COMMENT_LINE, COMMENT_LINE_ENDS_STRING ->
          "let the line begin with something else, such as a `\\\\x23` in place of the `#`";
    };
  }
}
