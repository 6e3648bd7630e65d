package dev.dagproof.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code --fix}, {@code --unsafe-fixes}, {@code --diff}: as ruff has them. */
class FixTest {
  private static final String MIXED = "import airflow\nfixable\nrisky\n";

  private TestProject project;

  @BeforeEach
  void makeProject(@TempDir Path folder) {
    project = new TestProject(folder).rules(TestRules.FIXES);
  }

  @Test
  void checkAloneMarksAndCountsWhatCanBeFixed() {
    Result result = project.file("dag.py", MIXED).check("dag.py");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            dag.py:2:1: TEST201 [error] [*] `fixable` is used
            dag.py:3:1: TEST202 [error] `risky` is used
            Found 2 errors in 1 file (1 file checked)
            [*] 1 fixable with `--fix` (1 unsafe fix available with `--fix --unsafe-fixes`).
            """);
    assertThat(project.text("dag.py")).isEqualTo(MIXED);
  }

  @Test
  void unsafeFixesAloneOnlyCountsThemIn() {
    Result result = project.file("dag.py", MIXED).check("--unsafe-fixes", "dag.py");

    assertThat(result.out())
        .contains("[*] `risky` is used")
        .endsWith("[*] 2 fixable with `--fix`.\n");
    assertThat(project.text("dag.py")).isEqualTo(MIXED);
  }

  @Test
  void fixAppliesSafeFixesAndReportsTheRest() {
    Result result = project.file("dag.py", MIXED).check("--fix", "dag.py");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            dag.py:3:1: TEST202 [error] `risky` is used
            Found 2 errors (1 fixed, 1 remaining) in 1 file (1 file checked)
            1 unsafe fix available with `--fix --unsafe-fixes`.
            """);
    assertThat(project.text("dag.py")).isEqualTo("import airflow\nfine\nrisky\n");
  }

  @Test
  void nothingLeftIsClean() {
    Result result = project.file("dag.py", MIXED).check("--fix", "--unsafe-fixes", "dag.py");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo("Found 2 errors (2 fixed, 0 remaining) in 1 file (1 file checked)\n");
    assertThat(project.text("dag.py")).isEqualTo("import airflow\nfine\nfine\n");
  }

  @Test
  void oneFixMakesWayForAnother() {
    project.file("dag.py", "stepwise\n").check("--fix", "dag.py");

    assertThat(project.text("dag.py")).isEqualTo("fine\n");
  }

  @Test
  void fullReportNamesTheFix() {
    assertThat(project.file("dag.py", MIXED).run("check", "dag.py").out())
        .contains("error[TEST201]: [*] `fixable` is used")
        .contains("= fix: Write `fine`\n")
        .contains("= fix: Write `fine` (unsafe)\n");
  }

  @Test
  void jsonHasFixesInTheShapeOfRuffs() {
    String json =
        project.file("dag.py", MIXED).run("check", "--output-format", "json", "dag.py").out();

    assertThat(JsonMapper.shared().readTree(json).get(0).get("fix").toString())
        .isEqualTo(
            """
            {"applicability":"safe","message":"Write `fine`","edits":[{"content":"fine",\
            "location":{"row":2,"column":1},"end_location":{"row":2,"column":8}}]}\
            """);
  }

  @Test
  void whatIsOnlyShownIsNeverApplied() {
    Result result = project.file("dag.py", "shown\n").check("--fix", "--unsafe-fixes", "dag.py");

    assertThat(result.out()).contains("1 error in 1 file").doesNotContain("fixable");
    assertThat(project.text("dag.py")).isEqualTo("shown\n");
  }

  // --diff

  @Test
  void diffShowsAndChangesNothing() {
    Result result = project.file("dag.py", MIXED).check("--diff", "dag.py");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            --- dag.py
            +++ dag.py
            @@ -1,3 +1,3 @@
             import airflow
            -fixable
            +fine
             risky

            """);
    assertThat(result.err())
        .isEqualTo("Would fix 1 error (1 additional fix available with `--unsafe-fixes`).\n");
    assertThat(project.text("dag.py")).isEqualTo(MIXED);
  }

  @Test
  void diffOfNothingIsClean() {
    Result result = project.file("dag.py", "import airflow\nrisky\n").check("--diff", "dag.py");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo("No errors would be fixed (1 fix available with `--unsafe-fixes`).\n");
    assertThat(project.file("b.py", "fine\n").check("--diff", "b.py").err()).isEmpty();
  }

  @Test
  void diffTellsDistantChangesAndAMissingNewlineApart() {
    String lines = "a\n".repeat(10);
    Result result =
        project.file("dag.py", "fixable\n" + lines + "fixable").check("--diff", "dag.py");

    assertThat(result.out())
        .isEqualTo(
            """
            --- dag.py
            +++ dag.py
            @@ -1,4 +1,4 @@
            -fixable
            +fine
             a
             a
             a
            @@ -9,4 +9,4 @@
             a
             a
             a
            -fixable
            \\ No newline at end of file
            +fine
            \\ No newline at end of file

            """);
  }

  @Test
  void diffTellsOfUnreadableFiles() {
    Result result = project.file("dag.py", "fixable\n").check("--diff", "dag.py", "missing.py");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("missing.py: cannot read this file");
    assertThat(result.out()).contains("+fine");
  }

  // Settings

  @Test
  void configurationSwitchesFixesOn() {
    project.file("dagproof.toml", "fix = true\nunsafe-fixes = true\n").file("dag.py", MIXED);

    assertThat(project.check("--no-fix", "dag.py").out()).contains("[*] 2 fixable");
    assertThat(project.check("--no-unsafe-fixes", "dag.py").out()).contains("1 fixed, 1 remaining");
    assertThat(project.check("dag.py").out()).contains("1 fixed, 0 remaining");
    assertThat(project.run("config", "dag.py").out())
        .contains("fix = true")
        .contains("unsafe-fixes = true");
  }

  @Test
  void ofTwoOptionsTheLastCounts() {
    project.file("dag.py", MIXED);

    project.check("--fix", "--no-fix", "dag.py");
    assertThat(project.text("dag.py")).isEqualTo(MIXED);
    project.check("--no-fix", "--fix", "dag.py");
    assertThat(project.text("dag.py")).isNotEqualTo(MIXED);
  }

  // What is left alone

  @Test
  void suppressedFindingsAreNotFixed() {
    String text = "fixable  # noqa: TEST201\nfixable\n";
    project.file("dag.py", text).check("--fix", "dag.py");

    assertThat(project.text("dag.py")).isEqualTo("fixable  # noqa: TEST201\nfine\n");
  }

  @Test
  void filesWithSyntaxErrorsAreNotTouched() {
    String text = "fixable\ndef (:\n";
    Result result = project.file("dag.py", text).check("--fix", "dag.py");

    assertThat(project.text("dag.py")).isEqualTo(text);
    assertThat(result.out()).contains("SYN001");
  }

  @Test
  void fixThatBreaksTheFileIsTakenBack() {
    String text = "breaking\n";
    Result result =
        project.file("dag.py", text).file("b.py", "fixable\n").check("--fix", "dag.py", "b.py");

    assertThat(project.text("dag.py")).isEqualTo(text);
    assertThat(project.text("b.py")).isEqualTo("fine\n");
    assertThat(result.err()).contains("TEST204", "dag.py", "please report it");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  @Test
  void fixesThatGoOnAreStopped() {
    Result result = project.file("dag.py", "endless\n").check("--fix", "dag.py");

    assertThat(result.err()).contains("TEST205", "come to no end", "please report it");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  // Writing

  @Test
  void newlinesAndByteOrderMarkStay() {
    project.file("dag.py", "\ufefffixable\r\n'\u00e9'\r\n").check("--fix", "dag.py");

    assertThat(project.text("dag.py")).isEqualTo("\ufefffine\r\n'\u00e9'\r\n");
  }

  @Test
  void otherEncodingsStay() {
    String text = "# coding: latin-1\n'\u00e9'; %s\n";
    project.file("dag.py", text.formatted("fixable").getBytes(ISO_8859_1)).check("--fix", "dag.py");

    assertThat(project.bytes("dag.py")).isEqualTo(text.formatted("fine").getBytes(ISO_8859_1));
  }

  @Test
  void whatAnEncodingCannotHoldIsNotFixed() {
    byte[] bytes = "# coding: latin-1\n'\u00e9'; foreign\n".getBytes(ISO_8859_1);
    Result result = project.file("dag.py", bytes).check("--fix", "dag.py");

    assertThat(project.bytes("dag.py")).isEqualTo(bytes);
    assertThat(result.err()).contains("dag.py was not fixed", "encoding");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  @Test
  void linksStayLinks() {
    project.file("real.py", "fixable\n").link("dag.py", "real.py").check("--fix", "dag.py");

    assertThat(project.path("dag.py")).isSymbolicLink();
    assertThat(project.text("real.py")).isEqualTo("fine\n");
  }

  @Test
  void permissionsStay() throws IOException {
    project.file("dag.py", "fixable\n");
    Files.setPosixFilePermissions(
        project.path("dag.py"), PosixFilePermissions.fromString("rwxr-x--x"));
    project.check("--fix", "dag.py");

    assertThat(project.text("dag.py")).isEqualTo("fine\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project.path("dag.py"))))
        .isEqualTo("rwxr-x--x");
    try (Stream<Path> left = Files.list(project.path("."))) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void readOnlyFileIsToldAndCountsAsNotFixed() throws IOException {
    project.file("dag.py", "fixable\n").file("other.py", "fixable\n");
    Files.setPosixFilePermissions(
        project.path("dag.py"), PosixFilePermissions.fromString("r--r--r--"));
    Result result = project.check("--fix", "dag.py", "other.py");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("cannot write `dag.py`: it is read-only");
    assertThat(result.out()).contains("dag.py:1:1: TEST201", "(1 fixed, 1 remaining)");
    assertThat(project.text("dag.py")).isEqualTo("fixable\n");
    assertThat(project.text("other.py")).isEqualTo("fine\n");
  }

  // Standard input

  @Test
  void pipedTextComesOutFixedAndTheReportOnStandardError() {
    Result result = project.input(MIXED).check("--fix", "--stdin-filename", "dag.py", "-");

    assertThat(result.out()).isEqualTo("import airflow\nfine\nrisky\n");
    assertThat(result.err())
        .startsWith("dag.py:3:1: TEST202")
        .contains("Found 2 errors (1 fixed, 1 remaining)");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(project.path("dag.py")).doesNotExist();
  }

  @Test
  void pipedTextWithoutFixesComesOutAsItIs() {
    Result result = project.input("import airflow\r\n").check("--fix", "-");

    assertThat(result.out().getBytes(UTF_8)).isEqualTo("import airflow\r\n".getBytes(UTF_8));
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void diffOfPipedTextIsAllThatIsSaid() {
    Result result = project.input(MIXED).check("--diff", "--stdin-filename", "dag.py", "-");

    assertThat(result.out()).contains("-fixable\n+fine\n");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
  }
}
