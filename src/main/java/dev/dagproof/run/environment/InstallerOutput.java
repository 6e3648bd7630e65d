package dev.dagproof.run.environment;

import java.util.ArrayList;
import java.util.List;

/** Finds in the output of pip or uv what went wrong. */
final class InstallerOutput {
  private static final int MOST = 30;

  private final List<String> lines = new ArrayList<>();

  InstallerOutput(List<String> lines) {
    for (String line : lines) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("[notice]")) {
        this.lines.add(line);
      }
    }
  }

  /** One line that says why. */
  String cause() {
    String cause = "";
    for (String line : lines) {
      if (line.startsWith("ERROR: ")) {
        // pip's last one is its conclusion.
        cause = line.substring("ERROR: ".length());
      } else if (cause.isEmpty() && line.startsWith("error: ")) {
        cause = line.substring("error: ".length());
      } else if (line.strip().startsWith("cause: ") && !cause.contains(": ")) {
        cause += ": " + line.strip().substring("cause: ".length());
      }
    }
    if (cause.isEmpty()) {
      cause = lines.isEmpty() ? "it does not say why" : lines.getLast().strip();
    }
    return cause;
  }

  /** The last lines that belong to it. */
  List<String> relevant() {
    int first = 0;
    while (first < lines.size() && !isError(lines.get(first))) {
      first++;
    }
    List<String> said = first < lines.size() ? lines.subList(first, lines.size()) : lines;
    return List.copyOf(said.subList(Math.max(0, said.size() - MOST), said.size()));
  }

  private static boolean isError(String line) {
    String text = line.strip();
    return text.startsWith("ERROR:") || text.startsWith("error:") || text.startsWith("Error:");
  }
}
