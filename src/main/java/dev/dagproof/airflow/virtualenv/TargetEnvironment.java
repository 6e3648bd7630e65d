package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.requirement.PipLine;
import dev.dagproof.airflow.requirement.PipLines;
import dev.dagproof.airflow.requirement.Requirement;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.source.TextFiles;
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
  private final TextFiles files;
  private @Nullable Presence airflow;
  private @Nullable Presence pendulum;
  private @Nullable PythonValue serializer;
  private @Nullable TaskRequirements requirements;

  TargetEnvironment(
      PythonTask task, AirflowVersion version, NameResolver resolver, TextFiles files) {
    this.task = task;
    this.version = version;
    this.resolver = resolver;
    this.files = files;
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
    return switch (systemSitePackages()) {
      case YES -> Presence.YES;
      case NO -> required(distribution);
      case UNKNOWN -> Presence.UNKNOWN;
    };
  }

  /** What is to be installed there. */
  TaskRequirements requirements() {
    TaskRequirements known = requirements;
    if (known == null) {
      known = TaskRequirements.of(task, version, resolver, files);
      requirements = known;
    }
    return known;
  }

  /** Whether the system's packages are visible there. */
  Presence systemSitePackages() {
    PythonValue system = task.arguments().value("system_site_packages", new PythonValue.Bool(true));
    // Case system_site_packages_none_is_false.
    if (system == PythonValue.None.NONE) {
      return Presence.NO;
    }
    if (!(system instanceof PythonValue.Bool known)) {
      return Presence.UNKNOWN;
    }
    return known.value() ? Presence.YES : Presence.NO;
  }

  /** Whether Airflow builds it, and the worker's packages are not visible there. */
  boolean isBuiltWithoutSystem() {
    return task.kind().isVirtualenv() && systemSitePackages() == Presence.NO;
  }

  private Presence required(String distribution) {
    Presence found = requirements().isComplete() ? Presence.NO : Presence.UNKNOWN;
    for (RequirementEntry entry : requirements().entries()) {
      Presence named = entry.isKnown() ? names(entry.content(), distribution) : Presence.UNKNOWN;
      if (named == Presence.YES) {
        return named;
      }
      found = named == Presence.UNKNOWN ? named : found;
    }
    return found;
  }

  /** Whether a requirement names the distribution, in the way of this version of Airflow. */
  private Presence names(String content, String distribution) {
    if (content.equals(distribution)) {
      return Presence.YES;
    }
    boolean named = false;
    for (PipLine line : PipLines.of(content)) {
      Requirement requirement = line.requirement().orElse(null);
      named |= requirement != null && requirement.name().equals(distribution);
    }
    if (!named) {
      return Presence.NO;
    }
    if (version.isAtLeast(3, 0)) {
      return Presence.YES;
    }
    return task.standardProvider() ? Presence.UNKNOWN : Presence.NO;
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
    return mayHavePath() || packages() != Presence.NO ? Presence.UNKNOWN : Presence.NO;
  }

  /** Whether {@code PYTHONPATH} may be set for it: that may lead anywhere. */
  boolean mayHavePath() {
    if (!task.arguments().names("env_vars")) {
      return false;
    }
    PythonValue variables = task.arguments().value("env_vars", PythonValue.None.NONE);
    return variables instanceof PythonValue.Mapping mapping
        ? !mapping.complete() || mapping.entries().containsKey("PYTHONPATH")
        : variables != PythonValue.None.NONE;
  }

  /** Whether any package that is not of the standard library can be imported there. */
  Presence packages() {
    boolean isBare =
        isBuiltWithoutSystem() && requirements().isComplete() && requirements().entries().isEmpty();
    return isBare ? Presence.NO : Presence.UNKNOWN;
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
