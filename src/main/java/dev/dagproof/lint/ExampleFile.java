package dev.dagproof.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * One file of a rule's example.
 *
 * @param path relative to the DAGs folder
 */
public record ExampleFile(String path, String text) {
  /** The file that an example begins with. */
  public static final String FIRST = "dag.py";

  private static final String MARK = "# file: ";

  /** The files of an example: a line {@code # file: modules/x.py} begins another one. */
  public static List<ExampleFile> split(String example) {
    List<ExampleFile> files = new ArrayList<>();
    String path = FIRST;
    StringBuilder text = new StringBuilder();
    int start = 0;
    while (start < example.length()) {
      int newline = example.indexOf('\n', start);
      int end = newline < 0 ? example.length() : newline;
      String line = example.substring(start, end);
      if (line.startsWith(MARK)) {
        add(files, path, text);
        path = line.substring(MARK.length()).strip();
        text = new StringBuilder();
      } else {
        text.append(line).append('\n');
      }
      start = end + 1;
    }
    add(files, path, text);
    return List.copyOf(files);
  }

  private static void add(List<ExampleFile> files, String path, StringBuilder text) {
    if (!text.isEmpty()) {
      files.add(new ExampleFile(path, text.toString()));
    }
  }
}
