package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Airflow takes for granted about the interpreter that a callable is shipped to: whether
 * Airflow and pendulum can be imported there. It decides which parts of the context are passed.
 *
 * <p>Facts: {@code _iter_serializable_context_keys} in 2.11.2 (a requirement counts if it is the
 * bare name) and in apache-airflow-providers-standard 1.21.0 (names by PEP 508).
 */
final class TargetEnvironment {
  private final PythonTask task;
  private final AirflowVersion version;
  private final NameResolver resolver;
  private @Nullable Presence airflow;
  private @Nullable Presence pendulum;
  private @Nullable PythonValue serializer;

  TargetEnvironment(PythonTask task, AirflowVersion version, NameResolver resolver) {
    this.task = task;
    this.version = version;
    this.resolver = resolver;
  }

  /** Whether keys that need Airflow are passed. */
  Presence airflow() {
    Presence known = airflow;
    if (known == null) {
      known =
          switch (task.kind()) {
            case DOCKER, KUBERNETES -> Presence.UNKNOWN;
            case EXTERNAL_PYTHON, BRANCH_EXTERNAL_PYTHON -> sameInterpreter();
            default -> requiredOrSystem("apache-airflow");
          };
      airflow = known;
    }
    return known;
  }

  /** Whether keys that need pendulum are passed. */
  Presence pendulum() {
    Presence known = pendulum;
    if (known == null) {
      known = findPendulum();
      pendulum = known;
    }
    return known;
  }

  private Presence findPendulum() {
    Presence airflow = airflow();
    if (airflow == Presence.YES || !task.kind().isVirtualenv()) {
      return airflow;
    }
    Presence pendulum = requiredOrSystem("pendulum");
    return pendulum == Presence.NO ? airflow : pendulum;
  }

  /** The argument that decides both; empty where it is left at its default. */
  Optional<Expression> decidedBy() {
    return task.arguments()
        .expression(task.kind().isVirtualenv() ? "system_site_packages" : "python");
  }

  private Presence requiredOrSystem(String distribution) {
    PythonValue system = task.arguments().value("system_site_packages", new PythonValue.Bool(true));
    if (!(system instanceof PythonValue.Bool systemSitePackages)) {
      return Presence.UNKNOWN;
    }
    return systemSitePackages.value() ? Presence.YES : required(distribution);
  }

  private Presence required(String distribution) {
    PythonValue requirements = task.arguments().value("requirements", PythonValue.None.NONE);
    if (requirements == PythonValue.None.NONE) {
      return Presence.NO;
    }
    if (requirements instanceof PythonValue.Str line) {
      return names(line.value(), distribution);
    }
    if (!(requirements instanceof PythonValue.Sequence lines)) {
      return Presence.UNKNOWN;
    }
    Presence found = Presence.NO;
    for (PythonValue item : lines.items()) {
      Presence named = item.text().map(line -> names(line, distribution)).orElse(Presence.UNKNOWN);
      if (named == Presence.YES) {
        return Presence.YES;
      }
      found = named == Presence.UNKNOWN ? named : found;
    }
    return lines.complete() ? found : Presence.UNKNOWN;
  }

  /** Whether a requirement names the distribution. */
  private Presence names(String requirement, String distribution) {
    boolean dynamic =
        requirement.contains("{{") || requirement.contains("{%") || requirement.endsWith(".txt");
    if (dynamic) {
      return Presence.UNKNOWN;
    }
    if (requirement.equals(distribution)) {
      return Presence.YES;
    }
    boolean named = false;
    for (int start = 0; start < requirement.length(); ) {
      int newline = requirement.indexOf('\n', start);
      int end = newline < 0 ? requirement.length() : newline;
      named |= name(requirement.substring(start, end).strip()).equals(distribution);
      start = end + 1;
    }
    if (!named) {
      return Presence.NO;
    }
    if (version.isAtLeast(3, 0)) {
      return Presence.YES;
    }
    return task.standardProvider() ? Presence.UNKNOWN : Presence.NO;
  }

  private static String name(String line) {
    int end = 0;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || "-_.".indexOf(line.charAt(end)) >= 0)) {
      end++;
    }
    return line.substring(0, end);
  }

  /**
   * An external interpreter is asked when the task runs; only the worker's own is known to be like
   * the worker.
   */
  private Presence sameInterpreter() {
    Expression python = task.arguments().expression("python").orElse(null);
    boolean own =
        python != null && resolver.importedNames(task.module(), python).contains("sys.executable");
    PythonValue expect = task.arguments().value("expect_airflow", new PythonValue.Bool(true));
    boolean expected =
        expect.equals(new PythonValue.Bool(true))
            || (!version.isAtLeast(3, 0) && !task.standardProvider());
    return own && expected ? Presence.YES : Presence.UNKNOWN;
  }

  /** Whether the files of the project can be imported there: case imports_local_package_inside. */
  Presence project() {
    PythonValue variables = task.arguments().value("env_vars", PythonValue.None.NONE);
    boolean mayBeSet =
        variables instanceof PythonValue.Mapping mapping
            ? !mapping.complete() || mapping.entries().containsKey("PYTHONPATH")
            : variables != PythonValue.None.NONE;
    return mayBeSet || !hasNoRequirements() ? Presence.UNKNOWN : Presence.NO;
  }

  /** Whether a package that is not of the standard library can be imported there. */
  Presence packages() {
    return hasNoRequirements() ? Presence.NO : Presence.UNKNOWN;
  }

  /** Whether the worker's packages are visible there; of an external interpreter nobody knows. */
  Presence systemSite() {
    PythonValue system = task.arguments().value("system_site_packages", new PythonValue.Bool(true));
    return task.kind().isVirtualenv() && system instanceof PythonValue.Bool isOn
        ? Presence.of(isOn.value())
        : Presence.UNKNOWN;
  }

  private boolean hasNoRequirements() {
    boolean isBare = systemSite() == Presence.NO;
    PythonValue requirements = task.arguments().value("requirements", PythonValue.None.NONE);
    return isBare
        && (requirements == PythonValue.None.NONE
            || (requirements instanceof PythonValue.Sequence lines
                && lines.complete()
                && lines.items().isEmpty()));
  }

  /** The module that pickles the arguments, where it is known and allowed. */
  Optional<Serializer> knownSerializer() {
    String name = serializer().text().orElse("");
    return switch (name) {
      case "pickle" -> Optional.of(Serializer.PICKLE);
      case "dill" -> Optional.of(Serializer.DILL);
      case "cloudpickle" -> Optional.of(Serializer.CLOUDPICKLE);
      default -> Optional.empty();
    };
  }

  /** The module that pickles the arguments; a name, or unknown. */
  PythonValue serializer() {
    PythonValue known = serializer;
    if (known == null) {
      known = findSerializer();
      serializer = known;
    }
    return known;
  }

  private PythonValue findSerializer() {
    PythonValue dill = task.arguments().value("use_dill", new PythonValue.Bool(false));
    if (dill.equals(new PythonValue.Bool(true))) {
      return new PythonValue.Str("dill");
    }
    PythonValue serializer = task.arguments().value("serializer", PythonValue.None.NONE);
    if (serializer != PythonValue.None.NONE) {
      return serializer;
    }
    return dill.isKnown() ? new PythonValue.Str("pickle") : dill;
  }
}
