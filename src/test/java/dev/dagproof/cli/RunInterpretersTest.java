package dev.dagproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same run by the oldest and the newest Python of this machine that dagproof supports. */
@Timeout(120)
class RunInterpretersTest {
  private static final int OLDEST = 9;
  private static final int NEWEST = 14;

  @TempDir Path folder;

  /** The standard one, and those at both ends of the range. */
  static Stream<String> pythons() {
    SortedMap<Integer, String> found = new TreeMap<>();
    for (int minor = OLDEST; minor <= NEWEST; minor++) {
      for (String python : places(minor)) {
        if (answers(python, minor)) {
          found.putIfAbsent(minor, python);
        }
      }
    }
    Stream<String> ends =
        found.isEmpty()
            ? Stream.of()
            : Stream.of(found.get(found.firstKey()), found.get(found.lastKey()));
    return Stream.concat(Stream.of("python3"), ends).distinct();
  }

  private static List<String> places(int minor) {
    String name = "python3." + minor;
    Path home = Path.of(System.getProperty("user.home"));
    Stream<Path> versions =
        Stream.concat(
            below(home.resolve(".pyenv/versions"), "3." + minor + ".*"),
            below(home.resolve(".local/share/uv/python"), "cpython-3." + minor + ".*"));
    return Stream.concat(
            Stream.of(name, "/usr/bin/" + name, "/usr/local/bin/" + name),
            versions.map(version -> version.resolve("bin").resolve(name).toString()))
        .toList();
  }

  private static Stream<Path> below(Path folder, String pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (Stream<Path> versions = Files.isDirectory(folder) ? Files.list(folder) : Stream.of()) {
      return versions.filter(path -> matcher.matches(path.getFileName())).toList().stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }

  private static boolean answers(String python, int minor) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import sys; print(sys.version_info[1])")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return said.equals(Integer.toString(minor));
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void eachFaultStaysWithItsTask(String python) throws IOException {
    TestProject project =
        new TestProject(folder)
            .variable("XDG_CACHE_HOME", RunCache.shared())
            .file("many.py", Files.readAllBytes(Path.of("testdata/run/faults/many.py")));
    JsonNode run =
        new JsonMapper()
            .readTree(
                project
                    .run(
                        "run",
                        "many.py",
                        "--no-check",
                        "--python",
                        python,
                        "--output-format",
                        "json")
                    .out());
    Map<String, String> ends = new LinkedHashMap<>();
    for (JsonNode task : run.path("tasks")) {
      String kind = task.path("error").path("kind").asString("");
      String state = task.path("state").asString();
      ends.put(task.path("task_id").asString(), kind.isEmpty() ? state : state + ": " + kind);
    }

    assertThat(ends)
        .containsOnly(
            entry("before", "success"),
            entry("killed", "failed"),
            entry("exits", "failed: SystemExit"),
            entry("exits_hard", "failed"),
            entry("raises", "failed: ValueError"),
            entry("too_deep", "failed: RecursionError"),
            entry("out_of_memory", "failed: MemoryError"),
            entry("times_out", "failed: AirflowTaskTimeout"),
            entry("prints_binary", "success"),
            entry("writes_everywhere", "success"),
            entry("closes_all", "success"),
            entry("leaves_daemon", "success"),
            entry("after", "success"));
    assertThat(xcom(run, "after")).isEqualTo("pulled kept");
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static String xcom(JsonNode run, String taskId) {
    for (JsonNode task : run.path("tasks")) {
      if (task.path("task_id").asString().equals(taskId)) {
        return task.path("xcoms").path(0).path("value").asString("");
      }
    }
    return "";
  }
}
