package dev.dagproof.run.environment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a virtualenv task asks for.
 *
 * @param python a version such as {@code 3.11}, a command or a path; null for the Python that runs
 *     the DAG
 * @param requirements lines of a requirements file; an entry may hold several
 * @param pipOptions options of {@code pip install}, each an argument
 * @param indexUrls the package indexes, the first one in place of the usual; null for what pip is
 *     configured to, empty for none
 * @param systemSitePackages whether packages of the Python that it is made with are seen
 */
public record EnvironmentSpec(
    @Nullable String python,
    List<String> requirements,
    List<String> pipOptions,
    @Nullable List<String> indexUrls,
    boolean systemSitePackages) {
  public EnvironmentSpec {
    requirements = List.copyOf(requirements);
    pipOptions = List.copyOf(pipOptions);
    indexUrls = indexUrls == null ? null : List.copyOf(indexUrls);
  }

  /** An environment of nothing but these packages. */
  public static EnvironmentSpec of(String... requirements) {
    return new EnvironmentSpec(null, List.of(requirements), List.of(), null, false);
  }

  /** Its requirements as a person may see them: without passwords. */
  public List<String> shown() {
    return Secrets.hidden(lines());
  }

  /** The lines that are neither empty nor comments. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String entry : requirements) {
      for (String line : entry.split("\\R", -1)) {
        String text = line.strip();
        if (!text.isEmpty() && !text.startsWith("#")) {
          lines.add(text);
        }
      }
    }
    return lines;
  }
}
