package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked, which rules count, and the exit code. */
class CheckTest {
  private static final String ALL_NAMES = "import airflow\nflagged\ndoubtful\nremarkable\nstrict\n";

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(folder).file("dag.py", ALL_NAMES);
  }

  @Test
  void allRulesThatAreOnByDefaultAreChecked() {
    Result result = project.check();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            dag.py:2:1: TEST101 [error] `flagged` is used
            dag.py:3:1: TEST102 [warning] `doubtful` is used
            dag.py:4:1: TEST103 [info] `remarkable` is used
            Found 1 error, 1 warning, 1 remark in 1 file (1 file checked)
            """);
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'--select TEST101', 'TEST101'",
    "'--select test101,TEST103', 'TEST101 TEST103'",
    "'--select TEST101 --select TEST102', 'TEST101 TEST102'",
    "'--select=TEST10', 'TEST101 TEST102 TEST103'",
    "'--select TEST', 'TEST101 TEST102 TEST103 TEST110'",
    "'--select ALL', 'TEST101 TEST102 TEST103 TEST110'",
    "'--ignore TEST101', 'TEST102 TEST103'",
    "'--ignore TEST', ''",
    "'--select TEST --ignore TEST10', 'TEST110'",
    "'--select TEST102 --ignore TEST', 'TEST102'",
    "'--select TEST102 --ignore TEST102', ''",
    "'--select SHIP', ''",
  })
  void selectionDecidesWhatIsChecked(String options, String codes) {
    String[] words = (options + " dag.py").split(" ", -1);

    assertThat(project.check(words).findings().stream().map(line -> line.split(" ", -1)[1]))
        .containsExactlyElementsOf(codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "flagged, '', 1",
    "doubtful, '', 1",
    "remarkable, '', 0",
    "fine, '', 0",
    "flagged, --fail-on error, 1",
    "doubtful, --fail-on error, 0",
    "remarkable, --fail-on info, 1",
    "flagged, --exit-zero, 0",
  })
  void exitCodeSaysWhetherThereAreFindingsThatCount(String name, String options, int exitCode) {
    project.file("one.py", "import airflow\n" + name + "\n");
    String[] words = ("one.py " + options).strip().split(" ", -1);

    assertThat(project.check(words).exitCode()).isEqualTo(exitCode);
  }

  @Test
  void exitZeroDoesNotHideUnreadableInput() {
    assertThat(project.check("--exit-zero", "nosuch.py").exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "--select TEST999, --select: unknown rule `TEST999`; did you mean `TEST",
    "--select T, --select: unknown rule `T`",
    "--ignore TSET101, --ignore: unknown rule `TSET101`; did you mean `TEST101`?",
    "--select '', --select: unknown rule ``",
    "--airflow-version 2.x, --airflow-version: `2.x` is not a version of Airflow",
    "--airflow-version 1.9, --airflow-version: `1.9` is not a version of Airflow",
    "--output-format xml, '--output-format: `xml` is not full, concise or json'",
    "--fail-on never, '--fail-on: `never` is not error, warning or info'",
    "--jobs 0, --jobs: `0` is not a number from 1 to 256",
    "--jobs many, --jobs: `many` is not a number from 1 to 256",
    "--color blue, '--color: `blue` is not auto, always or never'",
    "--config nosuch.toml, nosuch.toml: no such configuration file",
  })
  void wrongValueOfAnOptionIsAUsageError(String options, String message) {
    int space = options.indexOf(' ');
    String value = options.substring(space + 1).replace("''", "");
    Result result = project.run("check", options.substring(0, space), value, "dag.py");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void versionsOfAirflowAreAccepted() {
    for (String version :
        new String[] {"1.10", "1.10.15", "2.11.2", "3.0.0rc1", "3.3", "3.9", "3"}) {
      assertThat(project.check("--airflow-version", version, "dag.py").exitCode()).isEqualTo(1);
    }
  }

  @Test
  void theReportIsTheSameWithAnyNumberOfJobs() {
    for (int i = 0; i < 60; i++) {
      project.file("dags/d" + i + ".py", "import airflow, d" + (i + 1) + "\nflagged\nshipped\n");
    }
    String one = project.run("check", "--jobs", "1").out();

    assertThat(project.run("check", "--jobs", "4").out()).isEqualTo(one);
    assertThat(project.run("check", "--jobs", "13").out()).isEqualTo(one);
    assertThat(one).contains("Found 120 errors");
  }

  @Test
  void findingInAnImportedFileIsReportedOnceAndThere() {
    project.file("lib.py", "shipped\n");
    project.file("a.py", "import airflow\nimport lib\n");
    project.file("b.py", "import airflow\nimport lib\n");

    Result result = project.check("a.py", "b.py", "lib.py");

    assertThat(result.findings()).containsExactly("lib.py:1:1: SHIP201 [error] `shipped` is used");
  }

  @Test
  void findingInAFileThatIsNotCheckedIsLeftOut() {
    project.file("lib.py", "shipped\n").file("a.py", "import airflow\nimport lib\n");

    assertThat(project.check("a.py").findings()).isEmpty();
  }

  @Test
  void onlyFilesThatConcernAirflowAreChecked() {
    project.file("tools/script.py", "flagged\n");
    project.file("tools/other.py", "flagged  # for AirFlow\n");
    project.file("helper.py", "import deeper\nflagged\n");
    project.file("deeper.py", "flagged\n");
    project.file("dag.py", "from airflow import DAG\ndef f():\n    import helper\n");

    assertThat(project.check().out())
        .isEqualTo(
            """
            helper.py:2:1: TEST101 [error] `flagged` is used
            tools/other.py:1:1: TEST101 [error] `flagged` is used
            Found 2 errors in 2 files (3 files checked)
            """);
  }

  @Test
  void packageFilesOfImportedModulesAreCheckedToo() {
    project.file("pkg/__init__.py", "flagged\n").file("pkg/mod.py", "flagged\n");
    project.file("pkg/unused.py", "flagged\n");
    project.file("dag.py", "import airflow, pkg.mod\n");

    assertThat(project.check().findings())
        .containsExactly(
            "pkg/__init__.py:1:1: TEST101 [error] `flagged` is used",
            "pkg/mod.py:1:1: TEST101 [error] `flagged` is used");
  }

  @Test
  void aNameThatBeginsWithAnAtIsAFile() {
    project.file("@x.py", "flagged\n").file("x.py", "--exit-zero\n");

    assertThat(project.check("@x.py", "--no-respect-gitignore").findings())
        .containsExactly("@x.py:1:1: TEST101 [error] `flagged` is used");
    assertThat(project.check("--jobs=1", "--jobs=2", "@x.py").exitCode()).isNotZero();
  }

  @Test
  void nameOnTheCommandLineIsAlwaysChecked() {
    project.file("script.py", "flagged\n").file("no_suffix", "flagged\n");

    assertThat(project.check("script.py", "no_suffix").findings()).hasSize(2);
  }

  @Test
  void nothingToCheckIsSaid() {
    project.file("other/script.py", "print()\n").file("none/readme.md", "");

    assertThat(project.check("other").err())
        .isEqualTo("dagproof: warning: none of the Python files found mentions airflow\n");
    assertThat(project.check("none").err())
        .isEqualTo(
            "dagproof: warning: no Python files found in `none`; excluded and ignored ones do not"
                + " count\n");
    assertThat(project.check("none").exitCode()).isEqualTo(0);
  }

  @Test
  void pipedTextIsCheckedUnderItsName() {
    project.file("lib.py", "shipped\n").file("dags/a.py", "nothing\n");
    project.input("import airflow\nflagged\n");

    assertThat(project.check("-").findings())
        .containsExactly("-:2:1: TEST101 [error] `flagged` is used");
    assertThat(project.check("--stdin-filename", "dags/a.py", "-").findings())
        .containsExactly("dags/a.py:2:1: TEST101 [error] `flagged` is used");
    assertThat(project.check("--stdin-filename", "dags/a.py").findings()).hasSize(1);
    assertThat(project.check("--stdin-filename", "dags/a.py", "lib.py").exitCode()).isEqualTo(2);
    assertThat(project.check("--stdin-filename", "dags").exitCode()).isEqualTo(2);
  }

  @Test
  void pipedTextIsLeftOutWhereItsNameIs() {
    project.file("dagproof.toml", "extend-exclude = [\"legacy\"]\n").input("flagged\n");

    assertThat(project.check("--stdin-filename", "legacy/a.py").exitCode()).isEqualTo(1);
    assertThat(project.check("--force-exclude", "--stdin-filename", "legacy/a.py").exitCode())
        .isEqualTo(0);
  }

  @Test
  void reportGoesToAFile() throws IOException {
    project.file("dag.py", "flagged\n").file("report.txt", "old\n").link("link.txt", "report.txt");

    TestProject.Result result = project.check("--output-file", "link.txt", "dag.py");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(project.path("report.txt")).content().startsWith("dag.py:1:1: TEST101");
    assertThat(project.path("link.txt")).isSymbolicLink();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void reportFileThatCannotBeWrittenIsTold() {
    project.file("dag.py", "flagged\n");

    TestProject.Result result = project.check("--output-file", "missing/report.txt", "dag.py");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("missing/report.txt", "folder does not exist");
    assertThat(project.check("--output-file", ".", "dag.py").err()).contains("is a folder");
  }

  @Test
  void emptyPathIsRefused() {
    Result result = project.check("");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("is no path");
  }
}
