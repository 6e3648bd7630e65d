package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.catalog.OperatorArguments;
import dev.dagproof.airflow.catalog.TaskKind;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.Supply;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.virtualenv.InvalidArgument.Kind;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds arguments that the operators refuse, when they are made or when they run.
 *
 * <p>Facts: the constructors and {@code execute_callable} of {@code airflow/operators/python.py} in
 * 2.11.2 and in apache-airflow-providers-standard 1.21.0; {@code decorators/docker.py} of
 * apache-airflow-providers-docker 4.6.1; recorded cases python_version_*, provide_context_param,
 * external_python_relative.
 */
public final class InvalidArguments {
  private final PythonTask task;
  private final AirflowVersion version;
  private final List<InvalidArgument> found = new ArrayList<>();

  private InvalidArguments(PythonTask task, AirflowVersion version) {
    this.task = task;
    this.version = version;
  }

  /** Those of all tasks of a file. */
  public static List<InvalidArgument> of(List<PythonTask> tasks, AirflowVersion version) {
    List<InvalidArgument> found = new ArrayList<>();
    if (!version.isAtLeast(2, 0)) {
      return found;
    }
    for (PythonTask task : tasks) {
      if (task.kind().shipsSource()) {
        InvalidArguments arguments = new InvalidArguments(task, version);
        arguments.check();
        found.addAll(arguments.found);
      }
    }
    return List.copyOf(found);
  }

  private void check() {
    unknownArguments();
    missingArguments();
    serializer();
    if (task.kind().isVirtualenv()) {
      pythonVersion();
      letters("pip_install_options", true);
      if (isNumber(value("requirements"))) {
        add("requirements", Kind.NOT_A_LIST, true);
      }
    }
    if (task.kind().isExternalPython()) {
      python();
    }
    if (!task.kind().isContainer()) {
      callableArguments();
      templates();
      exitCodes();
      environment();
    }
  }

  private PythonValue value(String keyword) {
    return task.arguments().value(keyword, PythonValue.None.NONE);
  }

  private void add(String keyword, Kind kind, boolean fails) {
    Node node = task.arguments().expression(keyword).map(Node.class::cast).orElse(task.node());
    found.add(new InvalidArgument(task, keyword, kind, node, fails && task.made()));
  }

  // Which arguments there are

  private void unknownArguments() {
    for (String keyword : task.arguments().own(name -> !mayTake(name))) {
      add(keyword, Kind.NO_SUCH_ARGUMENT, true);
    }
  }

  private boolean mayTake(String keyword) {
    // What else the operators of containers take depends on their provider's version.
    return task.kind().isContainer()
        ? task.kind() != TaskKind.DOCKER || !keyword.equals("use_dill")
        : OperatorArguments.mayTake(
            task.kind(), task.decorated(), task.standardProvider(), keyword, version);
  }

  /** {@code task_id} of a decorator's task is its function's name. */
  private void missingArguments() {
    for (String keyword : new String[] {"python_callable", "task_id"}) {
      if (!task.decorated() && task.arguments().lacks(keyword)) {
        add(keyword, Kind.MISSING, true);
      }
    }
  }

  // How values travel

  private void serializer() {
    if (task.kind() == TaskKind.KUBERNETES) {
      return;
    }
    PythonValue serializer = value("serializer");
    String name = serializer.text().orElse("");
    boolean isNumber = serializer instanceof PythonValue.Other && isTrue(serializer);
    if (isNumber || (!name.isEmpty() && !isSerializer(name))) {
      add("serializer", Kind.UNKNOWN_SERIALIZER, true);
    } else if (!name.isEmpty()
        && !version.isAtLeast(3, 0)
        && value("use_dill").equals(new PythonValue.Bool(true))) {
      add("use_dill", Kind.TWO_SERIALIZERS, true);
    }
  }

  private static boolean isSerializer(String name) {
    return name.equals("pickle") || name.equals("dill") || name.equals("cloudpickle");
  }

  /** Whether a value that is known counts as true. */
  private static boolean isTrue(PythonValue value) {
    if (value instanceof PythonValue.Other other
        && other.expression() instanceof Constant constant
        && constant.value() instanceof ConstantValue.Int number) {
      return !number.value().equals(BigInteger.ZERO);
    }
    if (value instanceof PythonValue.Str text) {
      return !text.value().isEmpty();
    }
    if (value instanceof PythonValue.Sequence sequence) {
      return !sequence.items().isEmpty();
    }
    if (value instanceof PythonValue.Mapping mapping) {
      return !mapping.entries().isEmpty();
    }
    return value instanceof PythonValue.Other || value.equals(new PythonValue.Bool(true));
  }

  // Interpreters

  private void pythonVersion() {
    PythonValue python = value("python_version");
    String text = written(python);
    if (text == null || !isTrue(python)) {
      return;
    }
    boolean hasArguments =
        task.decorated()
            ? task.supply().positional() > 0 || !task.supply().keywords().isEmpty()
            : isTrue(value("op_args")) || isTrue(value("op_kwargs"));
    if (text.charAt(0) != '3' && hasArguments) {
      add("python_version", Kind.OTHER_MAJOR_VERSION, true);
    } else if (!(python instanceof PythonValue.Str) && version.isAtLeast(3, 0)) {
      add("python_version", Kind.VERSION_NOT_TEXT, true);
    }
  }

  /** The text of a text or number; null for anything else. */
  private static @Nullable String written(PythonValue value) {
    if (value instanceof PythonValue.Str text) {
      return text.value();
    }
    if (value instanceof PythonValue.Other other
        && other.expression() instanceof Constant constant) {
      ConstantValue number = constant.value();
      if (number instanceof ConstantValue.Int whole) {
        return whole.value().toString();
      }
      return number instanceof ConstantValue.Real real ? Double.toString(real.value()) : null;
    }
    return null;
  }

  private void python() {
    PythonValue python = value("python");
    if (python == PythonValue.None.NONE) {
      add("python", Kind.NO_PYTHON, true);
    } else if (python instanceof PythonValue.Str text) {
      path(text.value());
    } else if (python instanceof PythonValue.Other || python instanceof PythonValue.Bool) {
      add("python", Kind.PYTHON_NOT_TEXT, true);
    }
  }

  private void path(String path) {
    if (path.isEmpty()) {
      add("python", Kind.NO_PYTHON, true);
    } else if (!path.startsWith("/") && !isTemplate(path)) {
      add("python", Kind.RELATIVE_PYTHON, true);
    }
  }

  private static boolean isTemplate(String text) {
    return text.contains("{{") || text.contains("{%") || text.contains("{#");
  }

  // What the callable is given

  private void callableArguments() {
    letters("string_args", false);
    if (isNumber(value("string_args"))) {
      add("string_args", Kind.NOT_A_LIST, true);
    }
    if (task.decorated()) {
      return;
    }
    letters("op_args", false);
    if (isNumber(value("op_args"))) {
      add("op_args", Kind.NOT_A_LIST, true);
    }
    PythonValue kwargs = value("op_kwargs");
    String text = kwargs.text().orElse("");
    boolean isOther = isNumber(kwargs) || (!text.isEmpty() && !isTemplate(text));
    if (isOther || (kwargs instanceof PythonValue.Sequence pairs && isNoMapping(pairs))) {
      add("op_kwargs", Kind.NOT_A_DICTIONARY, true);
    }
  }

  /** A number that counts as true, or True itself. */
  private static boolean isNumber(PythonValue value) {
    boolean isBytes =
        value instanceof PythonValue.Other other
            && other.expression() instanceof Constant constant
            && constant.value() instanceof ConstantValue.Bytes;
    return (value instanceof PythonValue.Other || value instanceof PythonValue.Bool)
        && !isBytes
        && isTrue(value);
  }

  /**
   * The script opens the file of arguments if there are templates, which is only written if the
   * callable is given something ({@code _write_args} since 2.4; case templates_dict_not_asked_for).
   */
  private void templates() {
    if (version.isAtLeast(2, 4)
        && value("templates_dict") instanceof PythonValue.Mapping templates
        && !templates.entries().isEmpty()
        && task.callables().size() == 1) {
      TaskCallable callable = task.callables().getFirst();
      if (!callable.function().isAsync() && isGivenNothing(callable.function().args())) {
        add("templates_dict", Kind.NOT_ASKED_FOR, VirtualenvTasks.isCertain(task, callable));
      }
    }
  }

  private boolean isGivenNothing(Arguments parameters) {
    Supply supply = task.supply();
    boolean mayBeGiven =
        parameters.kwarg() != null
            || parameters.vararg() != null
            || !supply.complete()
            || supply.positional() > 0;
    ContextKeys keys = new ContextKeys(version);
    for (Arg parameter : parameters.named()) {
      String name = parameter.name();
      mayBeGiven |=
          name.equals("templates_dict")
              || supply.keywords().contains(name)
              || keys.fate(name) != ContextKeys.Fate.NO_KEY;
    }
    return !mayBeGiven;
  }

  /** A list of pairs would do for a dictionary. */
  private static boolean isNoMapping(PythonValue.Sequence pairs) {
    if (pairs.items().isEmpty()) {
      return false;
    }
    PythonValue first = pairs.items().getFirst();
    return first instanceof PythonValue.Other
        || first instanceof PythonValue.Bool
        || first.text().map(text -> text.length() != 2 && !isTemplate(text)).orElse(false);
  }

  private void letters(String keyword, boolean fails) {
    String text = value(keyword).text().orElse("");
    if (text.length() > 1 && !isTemplate(text)) {
      add(keyword, Kind.LETTERS, fails);
    }
  }

  // How it runs

  /** {@code 0 in "99"} is a TypeError, also where all goes well. */
  private void exitCodes() {
    if (value("skip_on_exit_code") instanceof PythonValue.Str) {
      add("skip_on_exit_code", Kind.CODES_AS_TEXT, true);
    }
  }

  private void environment() {
    if (!(value("env_vars") instanceof PythonValue.Mapping variables)) {
      return;
    }
    for (PythonValue.Located located : variables.entries().values()) {
      if (located.module() == task.module() && isNoText(located.expression())) {
        found.add(
            new InvalidArgument(
                task, "env_vars", Kind.VARIABLE_NOT_TEXT, located.expression(), task.made()));
        return;
      }
    }
  }

  private static boolean isNoText(Expression expression) {
    return expression instanceof Constant constant
        && !(constant.value() instanceof ConstantValue.Str)
        && !(constant.value() instanceof ConstantValue.Bytes);
  }
}
