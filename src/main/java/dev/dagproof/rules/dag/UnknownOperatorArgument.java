package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.OperatorArguments;
import dev.dagproof.airflow.catalog.TaskDecorators;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.UnknownArguments.UnknownArgument;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Guess;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An argument that an operator does not have. */
public final class UnknownOperatorArgument implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG411", "unknown-operator-argument")
          .error()
          .summary("An operator, DAG or task group has no argument of this name")
          .why(
              """
              Operators refuse what they do not know, and the file has an import error: `Invalid \
              arguments were passed to PythonOperator (task_id: load)`. It is a slip of the pen, or \
              an argument that another version of Airflow has: `task_concurrency` and \
              `provide_context` are gone in Airflow 3.

              This knows DAG and TaskGroup, the operators and sensors of Airflow and of its standard \
              provider, and `partial` and `expand` of those; VENV113 looks at those that run in an \
              environment of their own. In `default_args` such a name counts for nothing, and so does \
              an attribute that is set on a task; both are reported where the name is close to one that \
              operators have. A decorator `@task.name` that neither Airflow nor its providers have is an \
              error as well. `override(multiple_outputs=…)` is refused for every decorated \
              function: `got multiple values for keyword argument 'multiple_outputs'`.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load, retires=3)
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load, retries=3)
              """)
          .observed(
              "arg_op_task_concurrency, arg_op_dag_id, arg_op_subdag, dag_unknown_kwarg,"
                  + " taskgroup_unknown_kwarg, expand_classic_unknown")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (UnknownArgument argument : module.unknownArguments()) {
      seen.add(argument.named());
      PythonTask task = argument.task();
      String message =
          argument.overriding()
              ? "`override` takes no other `" + argument.keyword() + "` than the decorator's"
              : task.kind().operator()
                  + " of Airflow "
                  + module.version()
                  + " has no argument `"
                  + argument.keyword()
                  + "`";
      findings
          .at(argument.module(), argument.named().start(), end(argument.named()), message)
          .severity(argument.certain() ? Severity.ERROR : Severity.WARNING)
          .help(help(argument, module));
    }
    FaultFindings.report(
        module,
        findings,
        fault -> seen.contains(fault.site().node()) ? null : words(fault, module.version()));
  }

  private static @Nullable FaultWords words(StructureFault fault, AirflowVersion version) {
    return switch (fault.kind()) {
      case ARGUMENT_UNKNOWN -> ofArgument(fault, version);
      case DECORATOR_UNKNOWN -> ofDecorator(fault.subject());
      case DEFAULT_NAME ->
          ofSlip(
              "no operator of Airflow has %s: in `default_args` it counts for nothing",
              fault.subject(), version);
      case ATTRIBUTE_NAME ->
          ofSlip("a task has no %s: setting it does nothing", fault.subject(), version);
      default -> null;
    };
  }

  private static FaultWords ofArgument(StructureFault fault, AirflowVersion version) {
    String callee = fault.about().of();
    String name = fault.subject();
    return new FaultWords(
        callee + " of Airflow " + version + " has no argument `" + name + "`",
        switch (name) {
          case "task_concurrency" -> "write `max_active_tis_per_dag`";
          case "schedule_interval", "timetable" -> "write `schedule`";
          case "concurrency" -> "write `max_active_tasks`";
          case "fail_stop" -> "write `fail_fast`";
          default -> guess(name, fault.about().known());
        });
  }

  /** A provider of one's own may bring decorators, too. */
  private static FaultWords ofDecorator(String name) {
    String meant = Guess.of(name, TaskDecorators.names()).orElse(null);
    String message = "`@task` has no decorator `" + name + "`";
    return meant == null
        ? new FaultWords(message, "write one of Airflow's, or install the provider that has it")
            .doubtful()
        : new FaultWords(message, "write `@task." + meant + "`, if that is meant");
  }

  /**
   * What to say of a name that counts for nothing; null where somebody may have meant it.
   *
   * @param what the message, with {@code %s} for the name
   */
  private static @Nullable FaultWords ofSlip(String what, String name, AirflowVersion version) {
    String meant = KnownDefaults.slip(name, version);
    return meant == null
        ? null
        : new FaultWords(
            what.replace("%s", "`" + name + "`"), "write `" + meant + "`, if that is meant");
  }

  private static String help(UnknownArgument argument, AirflowModule module) {
    PythonTask task = argument.task();
    if (argument.overriding()) {
      return "give it to the decorator: `" + task.kind().decorator() + "(multiple_outputs=…)`";
    }
    return switch (argument.keyword()) {
      case "task_concurrency" -> "write `max_active_tis_per_dag`";
      case "provide_context" -> "leave it out: what the callable's parameters name is passed";
      default ->
          guess(
              argument.keyword(),
              OperatorArguments.common(task.kind(), task.decorated(), module.version()));
    };
  }

  private static String guess(String name, List<String> known) {
    return Guess.of(name, known)
        .map(meant -> "did you mean `" + meant + "`?")
        .orElse("leave it out, or write it the way Airflow does");
  }

  /** The name is what is wrong, and not the value. */
  private static int end(Node node) {
    return node instanceof Keyword argument ? argument.nameEnd() : node.end();
  }
}
