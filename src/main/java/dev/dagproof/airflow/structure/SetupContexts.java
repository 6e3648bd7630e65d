package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code with setup_task:} and {@code with teardown_task:} around the code that runs now
 * (2.11.2 {@code utils/setup_teardown.py}, 3.3.2 {@code
 * sdk/definitions/_internal/setup_teardown.py}).
 */
final class SetupContexts {
  private final List<SetupContext> open = new ArrayList<>();

  /** Whether tasks are noted: behind the end of an inner context Airflow notes none. */
  private boolean active;

  void enter(StaticTask task, Evaluator at) {
    SetupContext context = new SetupContext(task);
    if (!open.isEmpty() && open.getLast().mixesWith(context)) {
      World.gap(task.dag(), "Setups and teardowns in each other are not followed.", at);
    }
    open.add(context);
    active = true;
  }

  /** A task is work of the innermost setup and of the innermost teardown. */
  void add(StaticTask task) {
    boolean isOfSetup = !active;
    boolean isOfTeardown = !active;
    for (SetupContext context : open.reversed()) {
      if (context.isOfTeardown() ? !isOfTeardown : !isOfSetup) {
        context.add(task);
      }
      isOfTeardown |= context.isOfTeardown();
      isOfSetup |= !context.isOfTeardown();
    }
  }

  void leave(World world, Evaluator at) {
    if (!open.isEmpty()) {
      SetupContext context = open.removeLast();
      context.connect(open.isEmpty() ? null : open.getLast(), world, at);
    }
    active = false;
  }
}
