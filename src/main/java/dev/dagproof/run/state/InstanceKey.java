package dev.dagproof.run.state;

/**
 * Which task instance of a run.
 *
 * @param mapIndex -1 for a task that is not mapped, or not expanded yet
 */
public record InstanceKey(String taskId, int mapIndex) {
  /** {@code task} or {@code task[2]}, as people read it. */
  @Override
  public String toString() {
    return mapIndex < 0 ? taskId : taskId + "[" + mapIndex + "]";
  }
}
