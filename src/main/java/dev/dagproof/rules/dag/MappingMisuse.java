package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A mapped task that Airflow refuses. */
public final class MappingMisuse implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG417", "mapping-misuse")
          .error()
          .summary("`expand` and `partial` in a way that Airflow refuses")
          .why(
              """
              `expand` takes keyword arguments that are lists, tuples, dictionaries or \
              results; `expand_kwargs` a list of dictionaries. A text, a number, None, a set \
              or a generator is refused when the file is read, and so are no argument at all, \
              positional ones, names that the function does not have, and, for operators, an \
              argument that `partial` gives as well or that all operators have (`retries`, \
              `task_id`). An operator is expanded after `partial`. There is no expansion in an \
              expanded task group, and `map` takes a plain function. A key of a result cannot be mapped \
              over: `cannot map over XCom with custom key 'names'`.

              A task whose result is mapped over has to return a list or a dictionary: one \
              that returns a text, a number or None fails (`UnmappableXComTypePushed`, \
              `XComForMappingNotPushed`), and by default one that returns more than 1024 elements. A parameter that neither `partial` nor `expand` \
              gives fails the mapped task.

              `expand(n=range(3))` makes 3 tasks in Airflow 2. Airflow 3 takes the text \
              `range(0, 3)` for it, and makes as many tasks as that has letters.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.decorators import task

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  @task
                  def load(table):
                      print(table)

                  load.expand(table="orders")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.decorators import task

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  @task
                  def load(table):
                      print(table)

                  load.expand(table=["orders"])
              """)
          .observed(
              "expand_string, expand_no_kwargs, expand_over_xcom_not_list, expand_range,"
                  + " expand_classic_retries_mapped")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, fault -> words(fault, module.version()));
  }

  private static @Nullable FaultWords words(StructureFault fault, AirflowVersion version) {
    String subject = fault.subject();
    String name = "`" + subject + "`";
    return switch (fault.kind()) {
      case EXPAND_POSITIONAL ->
          new FaultWords(
              name + " takes keyword arguments only",
              "name the parameter: `" + subject + "(table=...)`");
      case EXPAND_NOTHING ->
          new FaultWords(
              "`" + (subject.isEmpty() ? "expand" : subject) + "` is given nothing to map over",
              subject.isEmpty()
                  ? "give a list by the name of a parameter"
                  : "give a list of dictionaries");
      case EXPAND_VALUE ->
          new FaultWords(
              "`expand` cannot map over " + valued(fault.about()),
              "give a list, a tuple, a dictionary or a task's result");
      case EXPAND_WITHOUT_PARTIAL ->
          new FaultWords(
              name + " is expanded without `partial`",
              "write `" + subject + ".partial(...).expand(...)`");
      case EXPAND_IN_MAPPED_GROUP ->
          new FaultWords(
              "the task group around is expanded, and in it no task can be expanded",
              "call the task in the group, or expand it outside");
      case EXPAND_TWICE ->
          new FaultWords("`partial` and `expand` both give " + name, "take it out of one of them");
      case EXPAND_SETTING ->
          new FaultWords(name + " cannot be mapped over", "leave it out of `expand`");
      case EXPAND_CONTEXT ->
          new FaultWords(
              name + " comes from the context, and cannot be mapped over",
              "leave it out of `expand`");
      case EXPAND_UNKNOWN -> unknown(fault.about());
      case EXPAND_MISSING ->
          new FaultWords(
              "neither `partial` nor `expand` gives the parameter " + name + ": the task fails",
              "give it in `partial`, or a default");
      case EXPAND_KWARGS ->
          new FaultWords(
              "`expand_kwargs` takes a list of dictionaries, and no " + subject,
              "write `expand_kwargs([{...}, {...}])`");
      case EXPAND_RESULT ->
          new FaultWords(
              "`expand` maps over the result that is given as "
                  + valued(fault.about())
                  + ": the task that returns it fails",
              "return a list or a dictionary",
              "the task");
      case EXPAND_KEY ->
          new FaultWords(
              "one key of a result cannot be mapped over, only all that a task returns",
              "return the list from a task of its own");
      case EXPAND_NEVER -> new FaultWords("`partial` alone makes no task", "call `expand` of it");
      case EXPAND_EMPTY ->
          new FaultWords(name + " has no elements: the task is skipped", "give what to map over");
      case EXPAND_LONG ->
          new FaultWords(
              "the result that is given as "
                  + name
                  + " has more than 1024 elements: the task that returns it fails, unless"
                  + " `max_map_length` in Airflow's settings is greater",
              "return fewer, each with more to do",
              "the task");
      case MAP_WITH_TASK ->
          new FaultWords(
              "`map` takes a plain function, and none under `@task`", "leave `@task` away");
      case EXPAND_RANGE ->
          version.isAtLeast(3, 0)
              ? new FaultWords(
                  "Airflow 3 maps over the text `range(...)` here: as many tasks as it has letters",
                  "write `list(range(...))`")
              : null;
      default -> null;
    };
  }

  /** A parameter and the type of its value. */
  private static String valued(Subject parameter) {
    String type =
        switch (parameter.of()) {
          case "_TaskDecorator", "_TaskGroupFactory" -> "a function that is not called";
          default -> parameter.of();
        };
    return "`" + parameter.name() + "`, which is " + type;
  }

  /** A method, and the name that it is given. */
  private static FaultWords unknown(Subject argument) {
    return new FaultWords(
        "`"
            + argument.of()
            + "` is given `"
            + argument.name()
            + "`, and the function has no such parameter",
        "use the names of the function's parameters");
  }
}
