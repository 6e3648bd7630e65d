package dev.dagproof.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.lint.ExampleFile;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fixed code is Python, and rid of what was found. */
class FixedCodeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("rulesWithFixes")
  void badExampleIsFixed(Rule rule) throws IOException {
    RuleInfo info = rule.info();
    for (AirflowVersion version : Project.VERSIONS) {
      for (ExampleFile file : ExampleFile.split(info.bad())) {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
      }
      FixedProject.at(folder).fix(version, "--unsafe-fixes", "--select", info.code());

      assertThat(Project.of(folder).findings(version))
          .extracting(Project.Found::code)
          .doesNotContain(info.code(), "SYN001");
    }
  }

  static Stream<Rule> rulesWithFixes() {
    return Rules.all().stream().filter(rule -> rule.info().fix().isPresent());
  }

  /** All recorded cases and fixtures, on each version. */
  @ParameterizedTest
  @CsvSource({
    "testdata/truth/airflow/cases, 2.11",
    "testdata/truth/airflow/cases, 3.3",
    "testdata/truth/own/cases, 2.11",
    "testdata/truth/own/cases, 3.3",
    "testdata/rules, 3.3",
  })
  void pythonCompilesWhatIsFixed(Path cases, String number)
      throws IOException, InterruptedException {
    AirflowVersion version = AirflowVersion.parse(number).orElseThrow();
    FixedProject project = FixedProject.copyOf(cases, folder);
    List<String> before = notCompiled();

    project.fix(version, "--unsafe-fixes", "--select", "ALL");

    assertThat(notCompiled()).isEqualTo(before);
    Map<String, String> after = project.files();
    assertThat(project.fix(version, "--unsafe-fixes", "--select", "ALL")).doesNotContain("fixed,");
    assertThat(project.files()).isEqualTo(after);
  }

  /** The files that {@code python3 -m py_compile} refuses. */
  private List<String> notCompiled() throws IOException, InterruptedException {
    String script =
        """
        import pathlib, sys
        for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.py")):
            try:
                compile(path.read_bytes(), str(path), "exec")
            except SyntaxError:
                print(path)
        """;
    Process python =
        new ProcessBuilder("python3", "-W", "ignore", "-c", script, folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(python.getInputStream().readAllBytes(), UTF_8);
    assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(python.exitValue()).isZero();
    return out.lines().toList();
  }
}
