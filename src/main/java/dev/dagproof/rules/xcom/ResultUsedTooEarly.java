package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.result.EarlyUse;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A DAG file that uses the result of a task as if it were there already. */
public final class ResultUsedTooEarly implements Rule {
  /** What stands for a parameter of a function under {@code @dag}. */
  private static final String PARAMETER = "DagParam";

  private static final RuleInfo INFO =
      RuleInfo.of("XCOM209", "result-used-too-early")
          .error()
          .summary("The result of a task is used before there is one")
          .why(
              """
              Calling a decorated function in a DAG file runs nothing: it makes a task, and gives an \
              `XComArg` that stands for the result to come. It can be passed to other tasks, and to \
              nothing else. `extract() + 1`, a loop over it, `len` of it and `extract()[0]` are \
              errors when the file is read: `TypeError: unsupported operand type(s) for +: \
              'PlainXComArg' and 'int'`.

              Other uses say nothing and are wrong, and are warnings here: `if extract():` is always \
              true, `extract() == 1` never. A task's function that reads the variable of the DAG \
              file, and is not given it as an argument, sees the XComArg; made text, that is a \
              template.

              The parameters of a function under `@dag` come with each run as well: they can be passed to tasks, \
              and neither looped over nor computed with.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      return [1, 2]

                  @task
                  def load(row):
                      print(row)

                  for row in extract():
                      load(row)


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      return [1, 2]

                  @task
                  def load(row):
                      print(row)

                  load.expand(row=extract())


              etl()
              """)
          .observed("xcomarg_plus, xcomarg_compare, xcomarg_passed_into_closure")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    List<EarlyUse> uses = module.earlyUses();
    for (EarlyUse use : uses) {
      findings
          .at(module.python(), use.use(), message(module, use))
          .severity(use.kind().fails() ? Severity.ERROR : Severity.WARNING)
          .help(help(use));
    }
    // What the text shows is said above, with the name of the result.
    Set<Integer> seen = new HashSet<>();
    for (StructureFault fault : module.structure().faults()) {
      String problem = problem(fault);
      Site place = problem.isEmpty() ? null : fault.site().in(module.python());
      if (place != null
          && fault.certain()
          && !isSaid(place.node(), uses)
          && seen.add(place.node().start())) {
        findings
            .at(place.module(), place.node(), problem)
            .help("do it in a task that is given the result");
      }
    }
  }

  private static boolean isSaid(Node place, List<EarlyUse> uses) {
    for (EarlyUse use : uses) {
      if (use.place().start() < place.end() && place.start() < use.use().end()) {
        return true;
      }
    }
    return false;
  }

  private static String problem(StructureFault fault) {
    boolean isParameter = fault.subject().equals(PARAMETER) || fault.about().of().equals(PARAMETER);
    String what =
        isParameter ? "a parameter of the DAG, which each run gives" : "a result that comes later";
    return switch (fault.kind()) {
      case RESULT_LOOP -> "this loops over " + what + ": `" + fault.subject() + "` is no list";
      case RESULT_OPERATION -> "this computes with " + what;
      case RESULT_ATTRIBUTE -> what + " has no attribute `" + fault.subject() + "`";
      case RESULT_INDEX -> what + " takes only the text of a key";
      case RESULT_CALLED -> "this calls " + what;
      case RESULT_AS_ID -> "the id of a task cannot be " + what;
      default -> "";
    };
  }

  private static String message(AirflowModule module, EarlyUse use) {
    String text = module.python().tree().text(use.place()).lines().findFirst().orElse("");
    String what = "`" + text + "` stands for a result that comes later";
    return switch (use.kind()) {
      case OPERATION -> what + ", and cannot be computed with";
      case LOOP -> what + ", and cannot be looped over";
      case HASH -> what + ", and can be no key, and no element of a set";
      case UNPACKED -> what + ", and has no keys that `**` could take";
      case FUNCTION -> what + ", and `" + use.detail() + "` does not take it";
      case INDEX -> what + ", and takes only the text of a key";
      case ATTRIBUTE -> what + ", and has no attribute `" + use.detail() + "`";
      case EQUAL -> what + ": it is never equal to a value";
      case TRUTH -> what + ": this is always the same";
      case IN_TASK -> "calling another task's function in `" + use.detail() + "` runs nothing";
      case RETURNED -> "calling another task's function runs nothing, and XCom cannot store this";
      case IN_FUNCTION -> what + ", also in `" + use.detail() + "`, which runs later";
    };
  }

  private static String help(EarlyUse use) {
    return switch (use.kind()) {
      case LOOP -> "make one task of each element: `.expand(…=…)`, or loop in a task";
      case EQUAL, TRUTH -> "decide in a task: `@task.branch` or `@task.short_circuit`";
      case IN_TASK, RETURNED -> "call it in the DAG, or call what `.function` is";
      case IN_FUNCTION -> "give it to the function as an argument";
      default -> "do it in a task that is given the result";
    };
  }
}
