package dev.dagproof.run.state;

import dev.dagproof.run.plan.TaskPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One execution of a task in a run; of a mapped task one for each of its values. */
public final class TaskInstance {
  private static final int NEVER = Integer.MAX_VALUE;

  private final TaskPlan task;
  private final int mapIndex;
  private final int firstStep;
  private TaskState state = TaskState.NONE;
  private int judgedStep = -1;
  private int step;
  private int visibleFrom = NEVER;
  private int tries;
  private String reason = "";
  private Map<String, String> rendered = Map.of();
  private @Nullable String mapName;
  private @Nullable Failure failure;
  private @Nullable Instant started;
  private @Nullable Instant ended;

  /**
   * An instance that nothing is decided of.
   *
   * @param firstStep the step of the schedule in which it is there for the first time
   */
  public TaskInstance(TaskPlan task, int mapIndex, int firstStep) {
    this.task = task;
    this.mapIndex = mapIndex;
    this.firstStep = firstStep;
  }

  /** Its task. */
  public TaskPlan task() {
    return task;
  }

  /** -1 for a task that is not mapped, or not expanded yet. */
  public int mapIndex() {
    return mapIndex;
  }

  /** Task and map index. */
  public InstanceKey key() {
    return new InstanceKey(task.id(), mapIndex);
  }

  /** Where it stands. */
  public TaskState state() {
    return state;
  }

  // Steps of the schedule

  /** The first step of the schedule that it is judged in. */
  public int firstStep() {
    return firstStep;
  }

  /** The last step that it was judged in; -1 for none. */
  public int judgedStep() {
    return judgedStep;
  }

  /** Notes that it was judged in a step, and has to wait. */
  public void judgedIn(int at) {
    judgedStep = at;
  }

  /** The step of its decision or, while it runs, of its present try. */
  public int step() {
    return step;
  }

  /** The first step that sees its final state; the greatest number while it has none. */
  public int visibleFrom() {
    return visibleFrom;
  }

  // Changes

  /** It is to run, or to be expanded: decided in this step of the schedule. */
  public void queue(int at) {
    state = TaskState.QUEUED;
    step = at;
  }

  /** It is to be judged again: what it waited for is known. */
  public void unqueue() {
    state = TaskState.NONE;
  }

  /** A try begins. */
  public void start(Instant now) {
    state = TaskState.RUNNING;
    failure = null;
    if (started == null) {
      started = now;
    }
    tries++;
  }

  /** It is to go on later, in a later step. */
  public void pause(TaskState paused) {
    state = paused;
    step++;
    if (paused == TaskState.UP_FOR_RESCHEDULE) {
      tries--;
    }
  }

  /** Its last state, decided in this step. */
  public void end(TaskState last, int at, String why, Instant now) {
    state = last;
    step = at;
    visibleFrom = at + 1;
    reason = why;
    ended = now;
  }

  /** Says why it failed. */
  public void failed(Failure why) {
    failure = why;
  }

  /** The texts of its template fields as the last try had them. */
  public void rendered(Map<String, String> texts) {
    rendered = texts;
  }

  /** What {@code map_index_template} gave. */
  public void named(String name) {
    mapName = name;
  }

  // What there is to tell

  /** How many tries have begun. */
  public int tries() {
    return tries;
  }

  /** Why it is in its state, for people; empty where there is nothing to say. */
  public String reason() {
    return reason;
  }

  /** The name that its task gives to it; null for none. */
  public @Nullable String mapName() {
    return mapName;
  }

  /** {field: text} of what its last try rendered; empty before. */
  public Map<String, String> rendered() {
    return Collections.unmodifiableMap(rendered);
  }

  /** Why its last try failed; null if it did not. */
  public @Nullable Failure failure() {
    return failure;
  }

  /** When its first try began; null before. */
  public @Nullable Instant started() {
    return started;
  }

  /** When it came to its last state; null before. */
  public @Nullable Instant ended() {
    return ended;
  }

  /** Whether it came to its last state earlier than another one. */
  public boolean endedBefore(TaskInstance other) {
    return ended != null && other.ended != null && ended.isBefore(other.ended);
  }

  /** From the beginning of its first try to its end; null while either is missing. */
  public @Nullable Duration elapsed() {
    return started == null || ended == null ? null : Duration.between(started, ended);
  }
}
