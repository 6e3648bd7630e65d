package dev.dagproof.run.schedule;

import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says why a task instance did not run: its rule, and the upstream instance that decided. */
final class Reasons {
  private Reasons() {}

  static String of(TaskInstance instance, Verdict verdict, List<TaskInstance> upstream, int step) {
    String rule = instance.task().triggerRule().word();
    TaskInstance decisive =
        verdict == Verdict.UPSTREAM_FAILED
            ? first(upstream, step, state -> state.isFailure())
            : switch (instance.task().triggerRule()) {
              case ALL_FAILED, ALL_SKIPPED -> first(upstream, step, state -> state.isSuccess());
              default -> first(upstream, step, state -> state == TaskState.SKIPPED);
            };
    if (decisive == null) {
      return rule + ": no task before it ended that way";
    }
    String end =
        decisive.state() == TaskState.SIMULATED ? "success (simulated)" : decisive.state().word();
    return rule + ": `" + decisive.key() + "` " + end;
  }

  private static @Nullable TaskInstance first(
      List<TaskInstance> upstream, int step, Predicate<TaskState> wanted) {
    for (TaskInstance one : upstream) {
      if (one.visibleFrom() <= step && wanted.test(one.state())) {
        return one;
      }
    }
    return null;
  }
}
