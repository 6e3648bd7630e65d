package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.requirement.InvalidRequirement;
import dev.dagproof.airflow.requirement.PipLine;
import dev.dagproof.airflow.requirement.PipLines;
import dev.dagproof.airflow.requirement.Requirement;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.RequirementEntry.State;
import dev.dagproof.airflow.virtualenv.RequirementProblem.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the requirements of one task that are not taken.
 *
 * <p>Facts: {@code _iter_serializable_context_keys} of apache-airflow-providers-standard 1.21.0
 * (without the system's packages each line is parsed, up to one that names apache-airflow);
 * recorded cases requirements_dash_r, requirements_txt_path_missing, requirements_local_path,
 * requirements_pip_option_line.
 */
final class RequirementProblems {
  private final PythonTask task;
  private final TargetEnvironment environment;
  private final AirflowVersion version;
  private final List<RequirementProblem> found = new ArrayList<>();

  RequirementProblems(PythonTask task, TargetEnvironment environment, AirflowVersion version) {
    this.task = task;
    this.environment = environment;
    this.version = version;
  }

  List<RequirementProblem> of() {
    boolean parsed = isParsed();
    for (RequirementEntry entry : environment.requirements().entries()) {
      if (entry.state() == State.NO_FILE) {
        add(entry, Reason.NO_TEMPLATE_FILE, entry.text(), 1, "", true);
      } else if (entry.isKnown()) {
        int before = found.size();
        parsed = parsed && checkAsAirflow(entry);
        if (found.size() == before && version.isAtLeast(2, 2)) {
          checkAsPip(entry);
        }
      }
    }
    return found;
  }

  /** Whether Airflow parses the lines: the standard provider does, Airflow 2 itself does not. */
  private boolean isParsed() {
    return (version.isAtLeast(3, 0) || task.standardProvider())
        && environment.systemSitePackages() == Presence.NO;
  }

  /** False if Airflow looks no further. */
  private boolean checkAsAirflow(RequirementEntry entry) {
    String content = entry.content();
    int number = 0;
    for (String raw : PipLines.split(content)) {
      number++;
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int hash = line.indexOf('#');
      line = hash < 0 ? line : line.substring(0, hash).strip();
      try {
        if (Requirement.parse(line).name().equals("apache-airflow")) {
          return false;
        }
      } catch (InvalidRequirement e) {
        // An element that is not known may name apache-airflow.
        boolean certain = version.isAtLeast(3, 0) && environment.requirements().isComplete();
        add(entry, Reason.REFUSED_BY_AIRFLOW, raw.strip(), number, e.reason(), certain);
        return false;
      }
    }
    return true;
  }

  private void checkAsPip(RequirementEntry entry) {
    for (PipLine line : entry.lines()) {
      switch (line.kind()) {
        case REFUSED -> add(entry, Reason.REFUSED_BY_PIP, line, true);
        case LEGACY -> add(entry, Reason.REFUSED_BY_NEWER_PIP, line, false);
        case REFUSED_OPTION -> add(entry, Reason.REFUSED_OPTION, line, !version.isAtLeast(3, 0));
        case INCLUDE, CONSTRAINTS -> {
          boolean isRelative = !line.value().startsWith("/") && !line.value().contains(":");
          if (isRelative) {
            add(entry, Reason.RELATIVE_FILE, line, true);
          }
        }
        default -> {}
      }
    }
  }

  private void add(RequirementEntry entry, Reason reason, PipLine line, boolean certain) {
    add(entry, reason, line.text(), line.number(), line.detail(), certain);
  }

  private void add(
      RequirementEntry entry,
      Reason reason,
      String text,
      int number,
      String detail,
      boolean certain) {
    boolean fails = certain && task.made();
    found.add(new RequirementProblem(task, entry, reason, text, number, detail, fails));
  }
}
