package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.virtualenv.RequirementEntry.State;
import dev.dagproof.airflow.virtualenv.RequirementProblem;

/** Says what is wrong with a requirement, and what to write instead. */
final class RequirementWords {
  private RequirementWords() {}

  /** What happens because of it. */
  static String message(RequirementProblem problem) {
    String line = "`" + shown(problem.text()) + "`";
    String message =
        switch (problem.reason()) {
          case NO_TEMPLATE_FILE ->
              line + " ends in `.txt`, so Airflow looks for a template file of that name in vain";
          case REFUSED_BY_AIRFLOW ->
              "without `system_site_packages`, Airflow 3 refuses the requirement "
                  + line
                  + ": "
                  + problem.detail();
          case REFUSED_BY_PIP -> "pip refuses the requirement " + line + ": " + problem.detail();
          case REFUSED_BY_NEWER_PIP ->
              "pip 24.1 and later refuse the requirement " + line + ": " + problem.detail();
          case REFUSED_OPTION ->
              "`" + problem.detail() + "` is not among the options that requirements may have";
          case RELATIVE_FILE ->
              line + " names a file in a folder that Airflow makes anew for the environment";
        };
    boolean inFile = problem.entry().state() == State.FILE;
    return inFile
        ? "line " + problem.number() + " of " + problem.entry().text() + ": " + message
        : message;
  }

  /** A template's name may be a text of many lines that happens to end like a file's name. */
  private static String shown(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  /** What to write instead. */
  static String help(RequirementProblem problem) {
    String text = problem.text();
    return switch (problem.reason()) {
      case NO_TEMPLATE_FILE -> helpWithFile(text);
      case REFUSED_BY_AIRFLOW -> helpWithSpecifier(text);
      case REFUSED_BY_PIP ->
          text.contains("=") && !text.contains("==")
              ? "pin a version with `==`"
              : "write each requirement as an element of its own, such as \"name==1.0\"";
      case REFUSED_BY_NEWER_PIP -> "write a version number, such as \"name==1.0\"";
      case REFUSED_OPTION -> "give `" + problem.detail() + "` in `pip_install_options`";
      case RELATIVE_FILE ->
          "name a `.txt` file beside the DAG file without `" + problem.detail() + "`";
    };
  }

  private static String helpWithFile(String text) {
    if (text.contains("\n") || text.contains("#")) {
      return "let the text end in something else than `.txt`";
    }
    if (text.startsWith("-c") || text.startsWith("--constraint")) {
      return "give the constraints in `pip_install_options`";
    }
    if (text.startsWith("-")) {
      return "name the file alone: it lies beside the DAG file";
    }
    return "put the file into the folder of the DAG file, or correct its name";
  }

  private static String helpWithSpecifier(String text) {
    if (text.startsWith("-")) {
      return "give options in `pip_install_options`";
    }
    return text.contains("/")
        ? "name the distribution too: \"name @ file:///path\", \"name @ git+https://…\""
        : "write one requirement, such as \"name==1.0\"";
  }
}
