package dev.dagproof.run.engine;

import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.state.Failure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task would do in a run.
 *
 * @param rendered by template field its text, as far as it is known before the run
 * @param environment null where it needs none, or its instances decide
 * @param note why it would be simulated; empty for a task that really runs
 * @param failure why its templates cannot be rendered; null if they can
 */
public record PlannedTask(
    TaskPlan task,
    Map<String, String> rendered,
    @Nullable PlannedEnvironment environment,
    String note,
    @Nullable Failure failure) {}
