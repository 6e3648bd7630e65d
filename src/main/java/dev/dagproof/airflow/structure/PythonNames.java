package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.ClassObject;
import dev.dagproof.python.evaluation.Copies;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.StandardLibrary;
import org.jspecify.annotations.Nullable;

/** What the functions of other packages do to the tasks of a file. */
final class PythonNames {
  private PythonNames() {}

  /** What a function of the standard library gives that is passed other functions; else null. */
  static @Nullable Value called(String name, CallArguments arguments, Evaluator at) {
    Value first = arguments.positional().isEmpty() ? null : arguments.positional().getFirst();
    return switch (name) {
      case "functools.wraps" ->
          first == null
              ? Native.decorator()
              : new Native((given, in) -> wrapping(Native.only(given), first));
      case "functools.update_wrapper" ->
          arguments.positional().size() < 2
              ? first
              : wrapping(arguments.positional().getFirst(), arguments.positional().get(1));
      case "functools.total_ordering" -> first;
      case "typing.final", "typing.runtime_checkable" -> first;
      case "functools.lru_cache", "functools.cache" ->
          first instanceof FunctionValue function
              ? function.remembering()
              : new Native((given, in) -> remembering(given));
      case "dataclasses.dataclass" -> first instanceof ClassObject ? first : Native.decorator();
      case "functools.partial" ->
          first == null
              ? null
              : new Native((given, in) -> first.call(given.after(withoutFirst(arguments)), in));
      case "copy.copy" -> first == null ? null : Copies.shallow(first, at);
      case "copy.deepcopy" -> first == null ? null : Copies.deep(first, at);
      case "itertools.product" -> Iterations.product(arguments, at);
      case "os.path.join" -> joined(arguments);
      case "typing.cast" ->
          arguments.positional().size() == 2 ? arguments.positional().get(1) : null;
      case "pathlib.Path", "pathlib.PurePath" ->
          first == null || first.text() == null
              ? null
              : new PathValue(String.valueOf(first.text()));
      case "os.path.basename",
          "os.path.splitext",
          "os.path.dirname",
          "os.path.abspath",
          "os.path.realpath" ->
          first == null || first.text() == null
              ? null
              : PathValue.called(name, String.valueOf(first.text()));
      default -> null;
    };
  }

  /**
   * The sum or difference of two values of which one is a date or a span of time of another
   * package; null for others. It goes by the name of the first of them.
   */
  static @Nullable Value ofDates(Value left, boolean isSum, Value right, Evaluator at) {
    ExternalValue date =
        left instanceof ExternalValue first && isDate(first)
            ? first
            : right instanceof ExternalValue second && isDate(second) ? second : null;
    return date == null
        ? null
        : new ExternalValue(
            date.name() + (isSum ? ".__add__" : ".__sub__"),
            CallArguments.of(left, right),
            at.site());
  }

  /** The path that texts make together; null if they are not known, or one is absolute. */
  private static @Nullable Value joined(CallArguments parts) {
    StringBuilder path = new StringBuilder();
    for (Value part : parts.positional()) {
      String text = part instanceof Literal ? part.text() : null;
      if (text == null || text.startsWith("/") || text.endsWith("/")) {
        return null;
      }
      path.append(path.isEmpty() ? "" : "/").append(text);
    }
    return parts.isComplete() && parts.positional().size() > 1 ? Literal.of(path.toString()) : null;
  }

  private static boolean isDate(ExternalValue value) {
    return value.arguments() != null
        && (value.name().startsWith("datetime.")
            || value.name().startsWith("pendulum.")
            || value.name().startsWith("airflow.utils.dates.")
            || value.name().startsWith("airflow.utils.timezone."));
  }

  private static CallArguments withoutFirst(CallArguments arguments) {
    return new CallArguments(
        arguments.positional().subList(1, arguments.positional().size()),
        arguments.keywords(),
        arguments.allPositional(),
        arguments.allKeywords());
  }

  private static Value wrapping(Value function, Value other) {
    return function instanceof FunctionValue own ? own.wrapping(other) : function;
  }

  private static Value remembering(CallArguments decorated) {
    Value first = Native.only(decorated);
    return first instanceof FunctionValue function ? function.remembering() : first;
  }

  /** Whether what goes by this name neither makes tasks nor changes what it is given. */
  static boolean isHarmless(String name) {
    return AirflowPackage.holds(name)
        ? !name.endsWith("TaskGroup")
        : StandardLibrary.hasModuleOf(name) || name.startsWith("pendulum") || name.equals("open");
  }

  /** Whether it is of a package that is known to have nothing to do with DAGs. */
  static boolean isOfData(String name) {
    int dot = name.indexOf('.');
    return switch (dot < 0 ? name : name.substring(0, dot)) {
      case "pandas",
          "numpy",
          "requests",
          "yaml",
          "dateutil",
          "pytz",
          "boto3",
          "botocore",
          "google",
          "sqlalchemy",
          "jinja2",
          "kubernetes",
          "docker",
          "pydantic",
          "httpx",
          "attr",
          "attrs",
          "structlog",
          "loguru",
          "croniter",
          "dotenv",
          "toml",
          "tomli",
          "simplejson",
          "ujson",
          "orjson",
          "polars",
          "pyarrow",
          "psycopg2",
          "pymongo",
          "redis",
          "slack_sdk",
          "azure",
          "snowflake",
          "tensorflow",
          "torch",
          "sklearn",
          "scipy",
          "matplotlib",
          "packaging" ->
          true;
      default -> false;
    };
  }
}
