package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/** What {@code python_callable} is, as far as the files tell. */
public sealed interface CallableValue {

  /** The functions that it may be; none unless they are known. */
  default List<TaskCallable> functions() {
    return List.of();
  }

  /**
   * Functions of the project.
   *
   * @param functions at least one; several where the files leave it open which
   */
  record Functions(List<TaskCallable> functions) implements CallableValue {
    /** Copies the list. */
    public Functions {
      functions = List.copyOf(functions);
    }
  }

  /**
   * Surely no function: Airflow refuses it.
   *
   * @param module the file of {@code node}
   * @param node what makes it so: the lambda, the class, the decorator
   */
  record NotFunction(Kind kind, PythonModule module, Node node) implements CallableValue {
    /** What it is instead. */
    public enum Kind {
      LAMBDA,
      /** {@code functools.partial(…)}. */
      PARTIAL,
      /** A method of an object, or a class method. */
      BOUND_METHOD,
      CLASS,
      /** An object, perhaps one that can be called. */
      OBJECT,
      /** A function or class that is not written in Python. */
      BUILTIN,
      /** What {@code functools.lru_cache} or {@code functools.cache} makes. */
      CACHED,
      /** What a task decorator makes. */
      TASK,
      /** What {@code staticmethod} makes outside of a class. */
      STATIC_METHOD,
      MODULE,
      /** Text, a number, None, the result of a call. */
      VALUE
    }
  }

  /**
   * A function that was made by {@code exec}: it has no source text.
   *
   * @param module the file of {@code node}
   * @param node the call of {@code exec}
   */
  record Sourceless(PythonModule module, Node node) implements CallableValue {}

  /** Nothing is known. */
  enum Unknown implements CallableValue {
    UNKNOWN
  }
}
