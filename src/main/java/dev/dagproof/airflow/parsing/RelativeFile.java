package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.structure.Structure.OutsideCall;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that are opened by a path which starts at the folder in which Airflow was started. */
final class RelativeFile {
  private RelativeFile() {}

  /**
   * The path with which {@code open} is called, if it leads to a file from the DAG file, and so is
   * meant to start there; null otherwise.
   */
  static @Nullable String openedBy(OutsideCall call) {
    if (!call.name().equals("open")) {
      return null;
    }
    Value mode = call.arguments().get("mode", 1);
    boolean reads = mode == null || (mode instanceof Literal && isRead(mode.text()));
    String path = call.arguments().get("file", 0) instanceof Literal text ? text.text() : null;
    return reads && path != null && isBeside(call, path) ? path : null;
  }

  private static boolean isRead(@Nullable String mode) {
    return mode != null && mode.startsWith("r") && mode.indexOf('+') < 0;
  }

  private static boolean isBeside(OutsideCall call, String path) {
    if (call.site().module().tree().mentions("chdir")) {
      return false;
    }
    try {
      Path file = Path.of(path);
      return !file.isAbsolute()
          && Files.isRegularFile(call.site().module().path().resolveSibling(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
