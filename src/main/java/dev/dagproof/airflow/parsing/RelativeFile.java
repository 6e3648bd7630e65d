package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.Structure.OutsideCall;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.SyntaxTree;
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
   *
   * @param structure what happens while the file is read
   */
  static @Nullable String openedBy(OutsideCall call, Structure structure) {
    if (!call.name().equals("open") || isMoved(structure) || isWithinOther(call)) {
      return null;
    }
    Value mode = call.arguments().get("mode", 1);
    boolean reads = mode == null || (mode instanceof Literal && isRead(mode.text()));
    String path = call.arguments().get("file", 0) instanceof Literal text ? text.text() : null;
    return reads && path != null && isBeside(call, path) ? path : null;
  }

  /** Whether something goes to another folder while the file is read. */
  private static boolean isMoved(Structure structure) {
    for (OutsideCall call : structure.calls()) {
      if (call.name().endsWith("chdir")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands in the body of a {@code with}, which may be in another folder. */
  private static boolean isWithinOther(OutsideCall call) {
    SyntaxTree tree = call.site().module().tree();
    for (Node below = call.site().node(), node = tree.parent(below).orElse(null);
        node != null;
        below = node, node = tree.parent(node).orElse(null)) {
      if (node instanceof With with && below.isAmong(with.body())) {
        return true;
      }
    }
    return false;
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
