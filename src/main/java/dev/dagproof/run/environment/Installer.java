package dev.dagproof.run.environment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program that makes environments and installs into them, as its command lines. */
interface Installer {
  /** What the user knows it as. */
  String name();

  /** Makes an empty environment in a folder that does not exist yet. */
  List<String> creation(Interpreter base, Path environment, boolean systemSitePackages);

  /**
   * Installs; what to install follows.
   *
   * @param python of the environment
   */
  List<String> installation(Path python);

  /** Installs into a folder instead; what to install follows. */
  List<String> installation(Path python, Path folder);

  /** Variables that make it take packages from these indexes; none means that it takes none. */
  Map<String, String> indexes(List<String> urls);

  /** Of a package index there is one, and there may be more. */
  static Map<String, String> variables(String first, String others, List<String> urls) {
    Map<String, String> variables = new HashMap<>();
    variables.put(first, urls.getFirst());
    if (urls.size() > 1) {
      variables.put(others, String.join(" ", urls.subList(1, urls.size())));
    }
    return variables;
  }
}
