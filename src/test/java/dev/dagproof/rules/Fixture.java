package dev.dagproof.rules;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.rules.Project.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A DAG file or folder below {@code testdata/rules/CODE} whose lines say what is to be found there:
 * {@code # expect: VENV103, VENV106 warning} (an error unless said), {@code # expect[2.11]: …} for
 * one version of Airflow. Other lines have no finding of any rule. A line {@code # dagproof-test:
 * airflow=2.11} limits a file to one version.
 */
record Fixture(String rule, Project project) {
  private static final Path FOLDER = Path.of("testdata", "rules");
  private static final Pattern MARK = Pattern.compile("# expect(?:\\[([0-9.]+)])?: ([^#]*)");
  private static final Pattern LIMIT = Pattern.compile("(?m)^# dagproof-test: airflow=([0-9.]+)$");

  /** All fixtures, by rule and name. */
  static List<Fixture> all() {
    List<Fixture> fixtures = new ArrayList<>();
    for (Path rule : list(FOLDER)) {
      for (Path path : list(rule)) {
        fixtures.add(new Fixture(rule.getFileName().toString(), Project.of(path)));
      }
    }
    return fixtures;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The versions that it speaks of. */
  List<AirflowVersion> versions() {
    for (Path file : project.pythonFiles()) {
      Matcher limit = LIMIT.matcher(text(file));
      if (limit.find()) {
        return List.of(AirflowVersion.parse(limit.group(1)).orElseThrow());
      }
    }
    return Project.VERSIONS;
  }

  /** What is to be found with this version, in the words of {@link Found}. */
  List<String> expected(AirflowVersion version) {
    List<String> expected = new ArrayList<>();
    for (Path file : project.pythonFiles()) {
      List<String> lines = text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher mark = MARK.matcher(lines.get(i));
        while (mark.find()) {
          if (mark.group(1) == null || version.toString().equals(mark.group(1))) {
            add(expected, project.name(file) + ":" + (i + 1), mark.group(2));
          }
        }
      }
    }
    return expected;
  }

  private static void add(List<String> expected, String place, String codes) {
    for (String code : codes.split(",", -1)) {
      String word = code.strip();
      expected.add(place + " " + word + (word.contains(" ") ? "" : " error"));
    }
  }

  /** Whether the rule that it belongs to finds something in it. */
  boolean fires() {
    return versions().stream()
        .flatMap(version -> expected(version).stream())
        .anyMatch(line -> line.contains(" " + rule + " "));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return rule + "/" + project.root().getFileName();
  }
}
