package dev.dagproof.airflow.task;

import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * The arguments of a task for what runs beside it, before those behind it in any case: functions
 * that are given its context, and may push XComs or put keys into it (measured on 2.11.2 and
 * 3.3.2).
 */
public final class TaskHooks {
  /** Their names. */
  public static final List<String> NAMES =
      List.of("pre_execute", "post_execute", "on_execute_callback", "on_success_callback");

  private TaskHooks() {}

  /** Whether a file names one, be it as an argument or as a key of {@code default_args}. */
  public static boolean areNamedIn(PythonModule module) {
    String source = module.tree().text(module.tree().module());
    for (String name : NAMES) {
      if (source.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
