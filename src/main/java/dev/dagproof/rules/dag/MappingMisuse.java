package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
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
              expanded task group, and `map` takes a plain function.

              A task whose result is mapped over has to return a list or a dictionary: one \
              that returns a text, a number or None fails (`UnmappableXComTypePushed`, \
              `XComForMappingNotPushed`). A parameter that neither `partial` nor `expand` \
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
    FaultFindings found = new FaultFindings(module, findings);
    for (StructureFault fault : module.structure().faults()) {
      String message = message(fault, module);
      if (message != null) {
        found.add(fault, message, help(fault), "");
      }
    }
  }

  private static @Nullable String message(StructureFault fault, AirflowModule module) {
    String subject = fault.subject();
    return switch (fault.kind()) {
      case EXPAND_POSITIONAL -> "`" + subject + "` takes keyword arguments only";
      case EXPAND_NOTHING -> "`expand` has nothing to expand by";
      case EXPAND_VALUE -> "`" + subject + "`: nothing can be mapped over that";
      case EXPAND_WITHOUT_PARTIAL -> subject + " is expanded without `partial`";
      case EXPAND_IN_MAPPED_GROUP ->
          "the task group around is expanded, and in it no task can be expanded";
      case EXPAND_TWICE -> "`partial` and `expand` both give `" + subject + "`";
      case EXPAND_SETTING -> "`" + subject + "` cannot be mapped over";
      case EXPAND_CONTEXT -> "`" + subject + "` comes from the context, and cannot be mapped over";
      case EXPAND_UNKNOWN -> "the function has no parameter of this name: " + subject;
      case EXPAND_MISSING ->
          "neither `partial` nor `expand` gives the parameter `" + subject + "`: the task fails";
      case EXPAND_KWARGS -> "`expand_kwargs` takes a list of dictionaries, and no " + subject;
      case EXPAND_RESULT ->
          "`" + subject + "`: the task that returns this fails, as nothing can be mapped over it";
      case MAP_WITH_TASK -> "`map` takes a plain function, and none under `@task`";
      case EXPAND_RANGE ->
          module.version().isAtLeast(3, 0)
              ? "Airflow 3 maps over the text `range(...)` here: as many tasks as it has letters"
              : null;
      default -> null;
    };
  }

  private static String help(StructureFault fault) {
    return switch (fault.kind()) {
      case EXPAND_POSITIONAL -> "name the parameter: `" + fault.subject() + "(table=...)`";
      case EXPAND_NOTHING -> "give a list by the name of a parameter";
      case EXPAND_VALUE -> "give a list, a tuple, a dictionary or a task's result";
      case EXPAND_WITHOUT_PARTIAL -> "write `" + fault.subject() + ".partial(...).expand(...)`";
      case EXPAND_IN_MAPPED_GROUP -> "call the task in the group, or expand it outside";
      case EXPAND_TWICE -> "take it out of one of them";
      case EXPAND_SETTING, EXPAND_CONTEXT -> "leave it out of `expand`";
      case EXPAND_UNKNOWN -> "use the names of the function's parameters";
      case EXPAND_MISSING -> "give it in `partial`, or a default";
      case EXPAND_KWARGS -> "write `expand_kwargs([{...}, {...}])`";
      case EXPAND_RESULT -> "return a list or a dictionary";
      case MAP_WITH_TASK -> "leave `@task` away";
      default -> "write `list(range(...))`";
    };
  }
}
