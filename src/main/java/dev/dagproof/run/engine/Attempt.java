package dev.dagproof.run.engine;

import dev.dagproof.run.plan.PlanReader;
import dev.dagproof.run.schedule.Action;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.InstanceKey;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import dev.dagproof.run.worker.FailureReader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A forked Python process: it executes one try of a task instance, counts instances, or calls the
 * DAG's own callbacks.
 */
final class Attempt {
  private static final int KILLED = -9;

  /** What it is for. */
  sealed interface Purpose {
    /** One try of the task instance. */
    record Try() implements Purpose {}

    /** To count instances. */
    record Count(Action.Count question) implements Purpose {}

    /** To call the DAG's callbacks. */
    record Callback() implements Purpose {}
  }

  private final int id;
  private final DagRun run;
  private final TaskInstance instance;
  private final Purpose purpose;
  private boolean isWaiting;
  private @Nullable JsonNode result;
  private @Nullable Failure lost;
  private String killed = "";
  private String odd = "";

  Attempt(int id, DagRun run, TaskInstance instance, Purpose purpose) {
    this.id = id;
    this.run = run;
    this.instance = instance;
    this.purpose = purpose;
  }

  int id() {
    return id;
  }

  /** The run that it belongs to. */
  DagRun run() {
    return run;
  }

  /** The instance that it executes, or in whose context it works. */
  TaskInstance instance() {
    return instance;
  }

  Purpose purpose() {
    return purpose;
  }

  /** Whether it only waits for a run that it has started: others may work meanwhile. */
  boolean isWaiting() {
    return isWaiting;
  }

  void waits(boolean now) {
    isWaiting = now;
  }

  /** Takes its last message. */
  void ended(JsonNode message) {
    if (message.path("state").asString("").equals("up_for_reschedule")
        && time(message.path("reschedule_at").asString("")) == null) {
      lost("it asks to go on at a time that cannot be read: " + message.path("reschedule_at"));
    } else {
      result = message;
    }
  }

  /** Is being ended, for this reason. */
  void killed(String reason) {
    killed = reason;
  }

  /** Takes the end of its process: an exit code, or the negative number of a signal. */
  void exited(int status) {
    if (result != null && status != 0 && killed.isEmpty()) {
      odd =
          "a callback ended its process, "
              + (status < 0 ? "signal " + -status : "exit code " + status);
    }
    if (result == null && !killed.isEmpty()) {
      lost(killed.equals("timeout") ? "it took too long, and was ended" : killed);
    } else if (result == null) {
      lost(
          status == KILLED
              ? "its process was killed (SIGKILL); the system does that when memory runs out"
              : status < 0
                  ? "its process was ended by signal " + -status
                  : "its process ended with exit code " + status + " before the task did");
    }
  }

  /** Has no result, and will have none. */
  void lost(String why) {
    if (result == null) {
      lost = Failure.of(why);
    }
  }

  TaskState state() {
    return switch (text("state")) {
      case "success" -> TaskState.SUCCESS;
      case "skipped" -> TaskState.SKIPPED;
      case "simulated" -> TaskState.SIMULATED;
      case "up_for_reschedule" -> TaskState.UP_FOR_RESCHEDULE;
      default -> TaskState.FAILED;
    };
  }

  /** Null, too, for the way in which it took that it was stopped: that is nobody's mistake. */
  @Nullable Failure failure() {
    if (isStopped() && state() == TaskState.FAILED) {
      return null;
    }
    return result == null ? lost : FailureReader.read(result.path("error"));
  }

  /** Whether the run has ended it, and not its own execution_timeout. */
  private boolean isStopped() {
    return !killed.isEmpty() && !killed.equals("timeout");
  }

  /** Whether another try may follow: not where the run itself has ended it. */
  boolean mayRetry() {
    return !isStopped() && mayRetryByItself();
  }

  private boolean mayRetryByItself() {
    return result == null || result.path("retry").asBoolean(true);
  }

  /**
   * How long the task's retry policy wants to wait before the next try; null where it is silent.
   */
  @Nullable Duration retryDelay() {
    return result == null ? null : PlanReader.duration(result, "retry_delay");
  }

  /** What there is to say about its end. */
  String note() {
    String told =
        result == null || (isStopped() && state() == TaskState.FAILED) ? killed : text("note");
    return told.isEmpty() ? odd : told;
  }

  String mapName() {
    return text("map_name");
  }

  /** The texts of its template fields, in the order in which the operator names them. */
  Map<String, String> rendered() {
    Map<String, String> texts = new LinkedHashMap<>();
    if (result != null) {
      result.path("rendered").forEachEntry((field, text) -> texts.put(field, text.asString("")));
    }
    return texts;
  }

  /** How many instances there are; -1 if that could not be found out. */
  int count() {
    return result == null ? -1 : result.path("count").asInt(-1);
  }

  /** What is to be handed to the next process of the same try. */
  @Nullable JsonNode carried() {
    return result == null ? null : result.path("state_data");
  }

  /** When it is to go on, if it waits for that. */
  Instant rescheduleAt() {
    Instant time = time(text("reschedule_at"));
    return time == null ? Instant.MAX : time;
  }

  private static @Nullable Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  List<InstanceKey> skips() {
    List<InstanceKey> skips = new ArrayList<>();
    if (result != null) {
      for (JsonNode skip : result.path("skip")) {
        skips.add(new InstanceKey(skip.path(0).asString(), skip.path(1).asInt(-1)));
      }
    }
    return skips;
  }

  private String text(String field) {
    return result == null ? "" : result.path(field).asString("");
  }
}
