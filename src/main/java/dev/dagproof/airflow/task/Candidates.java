package dev.dagproof.airflow.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes into question for one callable. */
final class Candidates {
  private final List<TaskCallable> functions = new ArrayList<>(1);
  private @Nullable CallableValue other;

  /** Adds a function, once; true. */
  boolean add(TaskCallable callable) {
    for (TaskCallable known : functions) {
      if (known.function() == callable.function()) {
        return true;
      }
    }
    functions.add(callable);
    return true;
  }

  /** Adds what is no function that can be shipped; true. */
  boolean add(CallableValue value) {
    other = other == null ? value : other;
    return true;
  }

  List<TaskCallable> functions() {
    return functions;
  }

  /** The first that is no function that can be shipped. */
  @Nullable CallableValue other() {
    return other;
  }

  /** The function, if it is the only thing that comes into question. */
  @Nullable TaskCallable only() {
    return other == null && functions.size() == 1 ? functions.getFirst() : null;
  }

  /** All together: unknown where only some of them are functions. */
  CallableValue value() {
    CallableValue known = other;
    if (known == null && !functions.isEmpty()) {
      return new CallableValue.Functions(functions);
    }
    return known == null || !functions.isEmpty() ? CallableValue.Unknown.UNKNOWN : known;
  }
}
