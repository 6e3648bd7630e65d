package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.BranchFault;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.StaticGroup;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Guess;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A branch that goes on with a task that is not directly behind it. */
public final class BranchTarget implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG408", "branch-target")
          .error()
          .summary("A branch returns an id that is not directly behind it")
          .why(
              """
              The callable of a branch returns the id of the task or group to go on with: with the prefix \
              of its group, and of a task directly behind the branch. An id that no task has fails the \
              branch when it runs: `'branch_task_ids' must contain only valid task_ids`; so does what is no \
              text: `'branch_task_ids' expected all task IDs are strings`. Where the callable runs in a \
              virtualenv, its work is done by then. An id of a task \
              that exists but stands elsewhere fails nothing: all tasks directly behind the branch are \
              skipped, and with them what comes after, so nothing runs and the DAG run is green. The same goes \
              for a callable without `return`. A task \
              that is no branch skips nothing, whatever id it returns.

              Ids are compared only in DAGs whose tasks and dependencies are all known.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task.branch
                  def choose():
                      return "lode"

                  @task
                  def load():
                      print("loaded")

                  @task
                  def skip():
                      print("nothing new")

                  choose() >> [load(), skip()]



              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task.branch
                  def choose():
                      return "load"

                  @task
                  def load():
                      print("loaded")

                  @task
                  def skip():
                      print("nothing new")

                  choose() >> [load(), skip()]



              etl()
              """)
          .observed(
              "branch_empty_string, branch_returns_int, branch_unknown_task,"
                  + " branch_not_direct_downstream, branch_group_not_downstream, branch_self_id")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    BranchFindings.report(module, findings, BranchTarget::words);
  }

  private static @Nullable FaultWords words(BranchFault fault) {
    String id = "`" + fault.subject() + "`";
    String branch = "`" + fault.task().id() + "`";
    return switch (fault.kind()) {
      case NO_TEXT ->
          new FaultWords(
              (fault.subject().isEmpty() ? "a branch" : "the branch returns " + id + "; it")
                  + " must return the id of a task, several ids, or None",
              "return the `task_id` of a task that comes next");
      case NO_TASK ->
          new FaultWords(
              fault.subject().isEmpty()
                  ? "empty text is no id of a task or task group"
                  : "no task or task group of the DAG has the id " + id,
              Guess.ofId(fault.subject(), targets(fault.task()))
                  .map(meant -> "did you mean `" + meant + "`?")
                  .orElse(
                      "return the `task_id` of a task that comes next, with the prefix of its"
                          + " group"));
      case NOT_DOWNSTREAM ->
          new FaultWords(
              (id.equals(branch)
                      ? id + " is the branch itself"
                      : id + " is not directly behind " + branch)
                  + ": all that comes next is skipped",
              "return the id of a task directly behind the branch");
      case NOTHING_CHOSEN ->
          new FaultWords(
              id + " returns nothing: all tasks behind " + branch + " are skipped",
              "return the id of the task to go on with");
      case NO_BRANCH ->
          new FaultWords(
              branch + " returns " + id + ", but is no branch: all tasks behind it run",
              "make it a branch: `@task.branch`, or BranchPythonOperator");
      default -> null;
    };
  }

  /** The ids that may be meant, those directly behind the branch first. */
  private static Set<String> targets(StaticTask branch) {
    Set<String> ids = new LinkedHashSet<>();
    for (StaticTask task : branch.downstream()) {
      ids.add(task.toString());
    }
    StaticDag dag = branch.dag();
    if (dag != null) {
      ids.addAll(dag.taskIds());
      for (StaticGroup group : dag.groups()) {
        ids.add(String.valueOf(group.id()));
      }
    }
    ids.remove(branch.toString());
    return ids;
  }
}
