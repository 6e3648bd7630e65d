package dev.dagproof.run.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Python, as it describes itself.
 *
 * @param executable what starts it; for a version manager's shim the interpreter behind it
 * @param version such as {@code 3.11.7}
 * @param prefix its own environment or installation
 * @param basePrefix the installation that its environment rests on; else the same
 * @param tag names what its compiled packages fit to, such as {@code cpython-311-x86_64-linux-gnu}
 * @param pip the version of its pip; null if it has none
 * @param tools which of {@code venv} and {@code ensurepip} it has
 * @param packages which of {@code jinja2} and {@code pendulum} it can import
 * @param baseFolders where the packages of {@code basePrefix} are
 */
public record Interpreter(
    Path executable,
    String version,
    Path prefix,
    Path basePrefix,
    String tag,
    @Nullable String pip,
    Set<String> tools,
    Set<String> packages,
    List<Path> baseFolders) {
  private static final int OLDEST = 9;
  private static final int NEWEST = 14;

  public Interpreter {
    tools = Set.copyOf(tools);
    packages = Set.copyOf(packages);
    baseFolders = List.copyOf(baseFolders);
  }

  /** Whether the file of a DAG can be run by it: 3.9 to 3.14. */
  public boolean canRunDags() {
    return part(version, 0) == 3 && part(version, 1) >= OLDEST && part(version, 1) <= NEWEST;
  }

  /** Whether it can import a package, {@code jinja2} or {@code pendulum}. */
  public boolean has(String packageName) {
    return packages.contains(packageName);
  }

  /** Whether this is the Python that is meant by {@code 3.11}, {@code 3} or {@code 3.11.7}. */
  boolean isVersion(String wanted) {
    return (version + ".").startsWith(wanted + ".");
  }

  /** Whether its pip can install into other interpreters (from 22.3 on). */
  boolean hasPipForOthers() {
    return pip != null && (part(pip, 0) > 22 || (part(pip, 0) == 22 && part(pip, 1) >= 3));
  }

  /** A number of a version, counted from 0; 0 if it has none there. */
  private static int part(String version, int index) {
    String[] parts = version.split("\\.", -1);
    try {
      return index < parts.length ? Integer.parseInt(parts[index]) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
