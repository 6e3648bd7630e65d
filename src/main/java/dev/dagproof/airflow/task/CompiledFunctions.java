package dev.dagproof.airflow.task;

/**
 * Functions of the standard library that are not written in Python, by their dotted names; of
 * CPython 3.9 to 3.14.
 */
final class CompiledFunctions {
  private CompiledFunctions() {}

  /** Whether it is one of them for certain. */
  static boolean contains(String qualifiedName) {
    int dot = qualifiedName.indexOf('.');
    if (dot < 0 || qualifiedName.indexOf('.', dot + 1) > 0) {
      return false;
    }
    String name = qualifiedName.substring(dot + 1);
    return switch (qualifiedName.substring(0, dot)) {
      case "math", "cmath", "time", "binascii", "zlib", "gc", "marshal", "unicodedata" -> true;
      case "builtins" -> true;
      case "os" -> isOfOs(name);
      case "sys" -> isOfSys(name);
      case "operator" -> !name.startsWith("_");
      case "itertools" -> true;
      case "functools" -> name.equals("reduce");
      case "random" -> isOfRandom(name);
      default -> false;
    };
  }

  private static boolean isOfOs(String name) {
    return switch (name) {
      case "abort",
          "access",
          "chdir",
          "chmod",
          "chown",
          "getcwd",
          "getlogin",
          "getpid",
          "getppid",
          "getuid",
          "kill",
          "link",
          "listdir",
          "lstat",
          "mkdir",
          "putenv",
          "readlink",
          "remove",
          "rename",
          "replace",
          "rmdir",
          "scandir",
          "stat",
          "symlink",
          "system",
          "times",
          "truncate",
          "umask",
          "uname",
          "unlink",
          "urandom",
          "utime" ->
          true;
      default -> false;
    };
  }

  private static boolean isOfSys(String name) {
    return switch (name) {
      case "exit", "getrecursionlimit", "getrefcount", "getsizeof", "intern" -> true;
      default -> false;
    };
  }

  /** Methods of the module's hidden instance, compiled or bound: none is a function. */
  private static boolean isOfRandom(String name) {
    return switch (name) {
      case "random",
          "randint",
          "choice",
          "choices",
          "shuffle",
          "sample",
          "uniform",
          "seed",
          "randrange",
          "gauss",
          "getrandbits" ->
          true;
      default -> false;
    };
  }
}
