package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.requirement.Distributions;
import dev.dagproof.airflow.requirement.PipLine;
import dev.dagproof.airflow.requirement.Requirement;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.python.semantic.PythonValue;
import java.util.ArrayList;
import java.util.List;

/** What is installed in an environment that Airflow builds without the system's packages. */
final class InstalledPackages {
  private final Distributions distributions;
  private final List<String> named = new ArrayList<>();

  /** Whether there are others that nobody can name. */
  private boolean open;

  InstalledPackages(PythonTask task, TargetEnvironment environment, Distributions distributions) {
    this.distributions = distributions;
    TaskRequirements requirements = environment.requirements();
    open = !requirements.isComplete() || mayInstallMore(task);
    for (RequirementEntry entry : requirements.entries()) {
      for (PipLine line : entry.lines()) {
        add(line);
      }
    }
    addSerializer(environment.serializer());
  }

  private void add(PipLine line) {
    Requirement requirement = line.requirement().orElse(null);
    open |= line.isOpen();
    if (requirement != null) {
      open |= !requirement.extras().isEmpty() || requirement.url().isPresent();
      named.add(requirement.distribution());
    }
  }

  /** Airflow adds it ({@code _requirements_list}). */
  private void addSerializer(PythonValue serializer) {
    if (serializer instanceof PythonValue.Str name && !name.value().equals("pickle")) {
      named.add(Requirement.normalized(name.value()));
    }
    open |= !serializer.isKnown();
  }

  /** {@code pip_install_options=["-r", "more.in"]}. */
  private static boolean mayInstallMore(PythonTask task) {
    PythonValue options = task.arguments().value("pip_install_options", PythonValue.None.NONE);
    if (!(options instanceof PythonValue.Sequence several)) {
      return options != PythonValue.None.NONE;
    }
    boolean more = !several.complete();
    for (PythonValue option : several.items()) {
      String text = option.text().orElse("-r");
      more |=
          text.startsWith("-r")
              || text.startsWith("--requirement")
              || text.startsWith("-e")
              || text.startsWith("--editable")
              || (!text.startsWith("-") && !text.contains("://"));
    }
    return more;
  }

  /** Whether nothing at all is asked for. */
  boolean isEmpty() {
    return !open && named.isEmpty();
  }

  /** Whether there may be more than what is named, and what that is known to bring. */
  boolean isOpen() {
    return open;
  }

  /** Whether the list knows all that is named. */
  boolean isKnown() {
    boolean known = !open;
    for (String distribution : named) {
      known &= distributions.isKnown(distribution);
    }
    return known;
  }

  /** Whether the list tells what else all that is named brings. */
  boolean isFullyKnown() {
    boolean known = !open;
    for (String distribution : named) {
      known &= distributions.hasRequirements(distribution);
    }
    return known;
  }

  /** Whether this distribution is named, or brought along by one that is. */
  boolean holds(String distribution) {
    for (String name : named) {
      if (distributions.brings(name, distribution)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is named that nobody knows, and that may have a module of this name. */
  boolean hasOneLike(String topLevelModule) {
    String module = bare(topLevelModule);
    for (String name : named) {
      String distribution = bare(name);
      if (!distributions.isKnown(name)
          && (distribution.contains(module) || module.contains(distribution))) {
        return true;
      }
    }
    return false;
  }

  /** Whether something named may stand in for a module of the standard library: legacy-cgi. */
  boolean mayReplace(String topLevelModule) {
    for (String name : named) {
      if (name.contains(topLevelModule)) {
        return true;
      }
    }
    return topLevelModule.equals("distutils") && (holds("setuptools") || !isKnown());
  }

  private static String bare(String name) {
    return Requirement.normalized(name).replace("-", "");
  }
}
