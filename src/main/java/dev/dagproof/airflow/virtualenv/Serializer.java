package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Scope;
import dev.dagproof.python.types.ObjectType;

/**
 * What the module refuses that takes objects to the other interpreter and back.
 *
 * <p>Facts: {@code dumps} and {@code loads} of each with pickle of Python 3.11, dill 0.4.0 and
 * cloudpickle 3.1; recorded cases op_kwargs_lock, op_kwargs_module_object,
 * op_kwargs_lambda_cloudpickle, return_generator.
 */
enum Serializer {
  PICKLE,
  CLOUDPICKLE,
  DILL;

  /** Whether it surely cannot write such an object. */
  boolean refuses(ObjectType type) {
    return switch (type.kind()) {
      case MODULE, LAMBDA -> this == PICKLE;
      case CLASS, FUNCTION -> this == PICKLE && isLocal(type);
      case INSTANCE ->
          type.isOfProject() ? this == PICKLE && isLocal(type) : refusesInstance(type.name());
      case UNKNOWN -> false;
    };
  }

  /** Pickle looks up a class or function by its name in a module: what is local has none. */
  private static boolean isLocal(ObjectType type) {
    Node node = type.definition();
    if (type.module() == null || node == null) {
      return false;
    }
    boolean hasName =
        node instanceof ClassDef || node instanceof FunctionDef || node instanceof Call;
    return hasName && type.module().scopes().enclosing(node).kind() == Scope.Kind.FUNCTION;
  }

  private boolean refusesInstance(String className) {
    return switch (className) {
      case "builtins.generator",
          "builtins.async_generator",
          "builtins.coroutine",
          "re.Match",
          "posix.ScandirIterator",
          "queue.SimpleQueue",
          "socket.socket",
          "sqlite3.Connection",
          "threading.local" ->
          true;
      case "_thread.lock",
          "_thread.RLock",
          "concurrent.futures.ThreadPoolExecutor",
          "logging.FileHandler",
          "logging.StreamHandler",
          "queue.Queue",
          "subprocess.Popen",
          "threading.Condition",
          "threading.Event",
          "threading.Semaphore",
          "threading.Thread" ->
          this != DILL;
      case "builtins.dict_items",
          "builtins.dict_keys",
          "builtins.dict_values",
          "builtins.memoryview",
          "io.TextIOWrapper",
          "os._Environ" ->
          this == PICKLE;
      default -> false;
    };
  }
}
