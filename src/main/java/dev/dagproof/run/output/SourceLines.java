package dev.dagproof.run.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of the user's files, each of which is read once. */
final class SourceLines {
  private static final long LARGEST = 10_000_000;
  private static final int LONGEST = 500;

  private final Map<Path, List<String>> files = new HashMap<>();

  /**
   * A line of a file.
   *
   * @param number from 1 on
   */
  record Line(int number, String text) {}

  /** A line with so many before and behind it; none where the file has no such line. */
  List<Line> around(Path file, int line, int reach) {
    List<String> all = files.computeIfAbsent(file, SourceLines::read);
    List<Line> found = new ArrayList<>();
    if (line < 1 || line > all.size()) {
      return found;
    }
    int last = Math.min(line + reach, all.size());
    for (int number = Math.max(line - reach, 1); number <= last; number++) {
      String text = all.get(number - 1).stripTrailing();
      found.add(new Line(number, text.substring(0, Math.min(text.length(), LONGEST))));
    }
    return found;
  }

  private static List<String> read(Path file) {
    try {
      boolean isReadable = Files.isRegularFile(file) && Files.size(file) < LARGEST;
      return isReadable
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
