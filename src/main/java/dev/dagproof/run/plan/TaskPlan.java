package dev.dagproof.run.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the DAG file made it.
 *
 * @param type how Airflow's pages call its operator: {@code BashOperator}, {@code @task.virtualenv}
 * @param kind how it runs here: {@code python}, {@code virtualenv}, {@code simulated} …
 * @param group the id of the task group it stands in; null for none
 * @param downstream ids of the tasks directly after it
 * @param timeout its {@code execution_timeout}; null for none
 * @param failsRun for a teardown: whether its failure fails the run
 * @param isMapped whether it was made by {@code expand}
 * @param mappedUpstreams ids of the tasks whose results decide how many instances it has
 * @param needsProcess false for what Airflow's scheduler itself sets to success
 * @param maxActive how many instances may run at once
 * @param line where it is made; 0 when that is not known
 */
public record TaskPlan(
    String id,
    String type,
    String kind,
    @Nullable String group,
    List<String> downstream,
    TriggerRule triggerRule,
    Retries retries,
    @Nullable Duration timeout,
    String pool,
    int poolSlots,
    int priorityWeight,
    boolean isSetup,
    boolean isTeardown,
    boolean failsRun,
    boolean isMapped,
    List<String> mappedUpstreams,
    boolean needsProcess,
    int maxActive,
    @Nullable Path file,
    int line) {

  /** Whether it may skip tasks behind it when it ends: what is not known to have no say may. */
  public boolean maySkip() {
    return switch (kind) {
      case "python",
          "virtualenv",
          "external_python",
          "bash",
          "empty",
          "sensor",
          "simulated",
          "trigger" ->
          false;
      default -> true;
    };
  }

  /**
   * Whether it takes its turn in a pool of the user's, whose size only Airflow's database knows.
   */
  public boolean hasOwnPool() {
    return !pool.equals("default_pool");
  }

  /** Whether its end is of no weight for the end of the run. */
  public boolean isIgnorable() {
    return isTeardown && !failsRun;
  }
}
