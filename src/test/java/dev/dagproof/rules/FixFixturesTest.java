package dev.dagproof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.catalog.AirflowVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What fixes make of {@code testdata/fixes/CODE/NAME.py}, or of the files of a folder {@code NAME},
 * stands beside each file as {@code NAME.fixed.py}; a file without stays as it is. A first line
 * {@code # fix: safe} keeps unsafe fixes off, {@code # airflow: 2.11} asks for that version. {@code
 * -Dupdate.fixes=true} writes them anew.
 */
class FixFixturesTest {
  private static final Path FOLDER = Path.of("testdata", "fixes");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void fixesGiveWhatIsExpected(Path fixture) throws IOException {
    FixedProject project = FixedProject.copyOf(fixture, folder);
    Map<String, String> before = project.files();
    String text = String.join("\n", before.values());
    AirflowVersion version =
        text.contains("# airflow: 2.11") ? Project.AIRFLOW_2 : Project.AIRFLOW_3;
    String option = text.contains("# fix: safe") ? "--no-unsafe-fixes" : "--unsafe-fixes";

    project.fix(version, option, "--select", code(fixture));

    for (Map.Entry<String, String> file : project.files().entrySet()) {
      String was = before.get(file.getKey());
      Path golden = golden(fixture, file.getKey());
      if (Boolean.getBoolean("update.fixes") && !file.getValue().equals(was)) {
        Files.writeString(golden, file.getValue());
      }
      String expected = Files.exists(golden) ? Files.readString(golden) : was;
      assertThat(file.getValue()).as(file.getKey()).isEqualTo(expected);
    }
    Map<String, String> after = project.files();
    assertThat(project.fix(version, option, "--select", code(fixture)))
        .doesNotContain("fixed", "[*]", "SYN001");
    assertThat(project.files()).as("fixed again").isEqualTo(after);
  }

  static Stream<Named<Path>> fixtures() {
    return list(FOLDER)
        .flatMap(FixFixturesTest::list)
        .filter(path -> !path.toString().endsWith(".fixed.py"))
        .map(path -> Named.of(FOLDER.relativize(path).toString(), path));
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String code(Path fixture) {
    return FOLDER.relativize(fixture).getName(0).toString();
  }

  private static Path golden(Path fixture, String file) {
    String name = file.substring(0, file.length() - 3) + ".fixed.py";
    return Files.isDirectory(fixture) ? fixture.resolve(name) : fixture.resolveSibling(name);
  }
}
