package dev.dagproof.project;

import dev.dagproof.airflow.catalog.AirflowVersion;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The version of Airflow that a project's own files pin.
 *
 * @param place the file and line that say so
 */
public record AirflowPin(AirflowVersion version, String place) {
  /**
   * Looks through the requirements, constraints, Dockerfile, compose files, pyproject.toml and
   * setup.cfg in a folder, in the order of their names, and through what requirements include.
   *
   * @return the newest of what is pinned; empty if nothing is, or two pin different major versions
   */
  public static Optional<AirflowPin> find(Path folder) {
    AirflowPin found = null;
    for (PinFile file : PinFile.of(folder)) {
      Optional<AirflowPin> pin = PinReader.read(file);
      if (pin.isPresent()) {
        if (found != null && found.version.major() != pin.get().version.major()) {
          return Optional.empty();
        }
        boolean newer = found == null || found.version.compareTo(pin.get().version) < 0;
        found = newer ? pin.get() : found;
      }
    }
    return Optional.ofNullable(found);
  }
}
