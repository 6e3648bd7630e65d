package dev.dagproof.run.output;

import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many task instances are in which state, for people. */
final class Counts {
  private Counts() {}

  /**
   * {@code 2 running, 12 success}.
   *
   * @param open the word for those of which nothing is decided
   */
  static String of(List<TaskInstance> instances, String open) {
    Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    for (TaskInstance instance : instances) {
      counts.merge(instance.state(), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (state, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(state == TaskState.NONE ? open : state.word()));
    return text.toString();
  }
}
