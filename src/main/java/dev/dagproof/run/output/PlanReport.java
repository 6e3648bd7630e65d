package dev.dagproof.run.output;

import dev.dagproof.run.engine.Begun;
import dev.dagproof.run.engine.PlannedEnvironment;
import dev.dagproof.run.engine.PlannedTask;
import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.plan.TriggerRule;
import dev.dagproof.run.state.TaskState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a run would do, of which no task was executed: for people, and as JSON. */
public final class PlanReport {
  private final DagPlan dag;
  private final Begun begun;
  private final List<PlannedTask> tasks;
  private final List<String> notes;
  private final Map<String, Integer> steps = new HashMap<>();

  /** A report of a run that was begun, and of its tasks, those upstream first. */
  public PlanReport(DagPlan dag, Begun begun, List<PlannedTask> tasks, List<String> notes) {
    this.dag = dag;
    this.begun = begun;
    this.tasks = tasks;
    this.notes = List.copyOf(notes);
    for (TaskPlan task : dag.tasks()) {
      int before = 0;
      for (TaskPlan above : dag.upstream(task)) {
        before = Math.max(before, steps.getOrDefault(above.id(), 0));
      }
      steps.put(task.id(), before + 1);
    }
  }

  /** Whether the templates of all tasks could be rendered. */
  public boolean isSuccess() {
    return tasks.stream().allMatch(task -> task.failure() == null);
  }

  // For people

  /**
   * The whole text.
   *
   * @param width lines are cut to so many columns
   */
  public String text(Palette palette, int width) {
    StringBuilder text = new StringBuilder();
    text.append(palette.bold("DAG " + dag.id())).append(": plan of a run");
    if (!begun.logicalDate().isEmpty()) {
      text.append(" for ").append(begun.logicalDate());
    }
    text.append("; no task was executed\n");
    notes.forEach(note -> text.append(OneLine.of(note)).append('\n'));
    for (PlannedTask task : tasks) {
      text.append('\n');
      addTask(task, palette, width, text);
    }
    return text.append('\n').append(lastLine()).append('\n').toString();
  }

  private void addTask(PlannedTask planned, Palette palette, int width, StringBuilder text) {
    TaskPlan task = planned.task();
    String head = String.valueOf(steps.getOrDefault(task.id(), 1));
    text.append(palette.faint(head + "  ")).append(palette.bold(task.id()));
    String rest = "  " + task.type() + (task.isMapped() ? ", mapped" : "") + after(task);
    int used = head.length() + 2 + task.id().length();
    text.append(OneLine.cut(rest, Math.max(width - used, 20))).append('\n');
    if (task.kind().equals("simulated")) {
      String note = planned.note().isEmpty() ? "" : ": " + planned.note();
      text.append("     ")
          .append(palette.state(TaskState.SIMULATED, "would be simulated"))
          .append(OneLine.cut(OneLine.of(note), Math.max(width - 24, 20)))
          .append('\n');
    }
    if (planned.environment() != null) {
      add("environment", shown(planned.environment()), width, text);
    }
    planned.rendered().forEach((field, value) -> add(field, value, width, text));
    if (planned.failure() != null) {
      text.append("     ")
          .append(palette.state(TaskState.FAILED, "cannot be rendered"))
          .append("  ")
          .append(OneLine.of(planned.failure().first().headline()))
          .append('\n');
    }
  }

  private String after(TaskPlan task) {
    List<String> above = dag.upstream(task).stream().map(TaskPlan::id).toList();
    String rule =
        task.triggerRule() == TriggerRule.ALL_SUCCESS ? "" : " (" + task.triggerRule().word() + ")";
    return above.isEmpty() ? "" : "  after " + String.join(", ", above) + rule;
  }

  private static String shown(PlannedEnvironment environment) {
    String python = environment.python().isEmpty() ? "" : "Python " + environment.python() + ", ";
    String packages =
        environment.requirements().isEmpty()
            ? "no packages"
            : String.join(" ", environment.requirements());
    return python + packages + (environment.isBuilt() ? " (is there)" : " (is to be built)");
  }

  private static void add(String field, String value, int width, StringBuilder text) {
    String name = "     " + field + "  ";
    text.append(name)
        .append(OneLine.cut(OneLine.of(value), Math.max(width - name.length(), 20)))
        .append('\n');
  }

  private String lastLine() {
    long simulated = tasks.stream().filter(task -> task.task().kind().equals("simulated")).count();
    long toBuild =
        tasks.stream()
            .filter(task -> task.environment() != null && !task.environment().isBuilt())
            .map(task -> String.valueOf(task.environment()))
            .distinct()
            .count();
    return count(tasks.size(), "task")
        + (simulated == 0 ? "" : ", " + simulated + " of them simulated")
        + (toBuild == 0 ? "" : "; " + count(toBuild, "environment") + " to be built");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  // For programs

  /** The same as JSON, with a newline at its end. */
  public String json() {
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root =
        json.createObjectNode()
            .put("dag_id", dag.id())
            .put("run_id", begun.runId())
            .put("logical_date", begun.logicalDate());
    ArrayNode texts = root.putArray("notes");
    notes.forEach(texts::add);
    ArrayNode all = root.putArray("tasks");
    for (PlannedTask planned : tasks) {
      TaskPlan task = planned.task();
      ObjectNode node =
          all.addObject()
              .put("task_id", task.id())
              .put("step", steps.getOrDefault(task.id(), 1))
              .put("type", task.type())
              .put("mapped", task.isMapped())
              .put("trigger_rule", task.triggerRule().word())
              .put("simulated", task.kind().equals("simulated"));
      ArrayNode upstream = node.putArray("upstream");
      dag.upstream(task).forEach(above -> upstream.add(above.id()));
      ObjectNode rendered = node.putObject("rendered");
      planned.rendered().forEach(rendered::put);
      PlannedEnvironment environment = planned.environment();
      if (environment != null) {
        ObjectNode described =
            node.putObject("environment")
                .put("python", environment.python())
                .put("built", environment.isBuilt());
        ArrayNode requirements = described.putArray("requirements");
        environment.requirements().forEach(requirements::add);
      }
      if (planned.failure() != null) {
        node.put("error", planned.failure().first().headline());
      }
    }
    return json.writeValueAsString(root) + "\n";
  }
}
