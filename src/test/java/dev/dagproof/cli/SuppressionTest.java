package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments that ask not to report something. */
class SuppressionTest {
  @TempDir Path folder;

  private List<String> lines(String text) {
    return new TestProject(folder)
        .file("dag.py", text).check("dag.py").findings().stream()
            .map(line -> line.split(":", -1)[1])
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# noqa",
        "#NOQA",
        "# noqa: TEST101",
        "# noqa:TEST101",
        "# noqa : test101",
        "# noqa: E501, TEST101",
        "# noqa: E501 TEST101 because",
        "# noqa: TEST",
        "# noqa: TEST10",
        "# type: ignore # noqa: TEST101",
        "# dagproof: ignore[TEST101]",
        "# dagproof: ignore[TEST101] the name is right",
        "# dagproof: ignore[TEST102, TEST]",
        "# dagproof: ignore",
      })
  void commentBehindTheCodeSuppresses(String comment) {
    assertThat(lines("x = flagged  " + comment + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# noqa: E501",
        "# noqa: TEST102",
        "# noqa: T",
        "# noqa: T101",
        "# noqa: because TEST101",
        "# noqa:",
        "# noqax",
        "# no qa",
        "# dagproof: ignore[TEST102]",
        "# dagproof: ignore[",
        "# dagproof: ignored",
        "# dagproof: ignore[SHIP]",
        "# dagproof: ignore-file[TEST]",
      })
  void otherCommentsDoNot(String comment) {
    assertThat(lines("x = flagged  " + comment + "\n")).containsExactly("1");
  }

  @Test
  void namesOfNoRuleAreTold() {
    TestProject project = new TestProject(folder);
    project.file(
        "dag.py",
        """
        a = 1  # noqa: TEST999, E501, AIR301
        # dagproof: ignore[E501] not here
        b = 1  # dagproof: ignore[TEST101, test-102]
        c = '# noqa: TEST999'  # noqa: TEST, because TEST999
        # dagproof: ignore-file[TSET101]
        """);

    TestProject.Result result = project.check("dag.py");

    assertThat(result.err().lines())
        .containsExactly(
            "dagproof: warning: dag.py:1: this comment names an unknown rule, `TEST999`; did you"
                + " mean `TEST101`?",
            "dagproof: warning: dag.py:2: this comment names an unknown rule, `E501`",
            "dagproof: warning: dag.py:3: this comment names an unknown rule, `test-102`; did you"
                + " mean `TEST102`?",
            "dagproof: warning: dag.py:5: this comment names an unknown rule, `TSET101`; did you"
                + " mean `TEST101`?");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void textInsideAStringIsNoComment() {
    assertThat(lines("x = flagged, '# noqa'\ny = flagged, '''\n# noqa\n'''\n"))
        .containsExactly("1", "2");
  }

  @Test
  void commentStandsOnTheLastLineOfAStatement() {
    assertThat(
            lines(
                """
                call(
                    flagged,
                    other,
                )  # noqa: TEST101
                if (flagged and
                    other):  # noqa
                    flagged
                x = flagged, f'''
                {other}
                {other}'''  # noqa
                y = flagged + \\
                    1  # noqa
                """))
        .containsExactly("7");
  }

  @Test
  void commentAloneReachesTheLineBelow() {
    assertThat(
            lines(
                """
                # dagproof: ignore[TEST101] the name is right
                flagged
                flagged
                # dagproof: ignore[TEST101]
                # another remark
                call(
                    flagged,
                )
                # dagproof: ignore[TEST101]

                flagged
                # noqa
                flagged
                """))
        .containsExactly("3", "11", "13");
  }

  @Test
  void commentForTheWholeFileStandsAlone() {
    assertThat(lines("flagged\n# dagproof: ignore-file[TEST101]\nflagged\ndoubtful\n"))
        .containsExactly("4");
    assertThat(lines("# dagproof: ignore-file\nflagged\ndoubtful\n")).isEmpty();
  }

  @Test
  void syntaxErrorsCannotBeSuppressed() {
    assertThat(lines("# dagproof: ignore-file\nx = = 1  # noqa\n")).containsExactly("2");
  }

  @Test
  void commentInTheImportedFileDecides() {
    TestProject project = new TestProject(folder);
    project.file("dag.py", "import lib  # noqa\n");
    project.file("lib.py", "shipped\nshipped  # noqa: SHIP201\n");

    assertThat(project.check("dag.py", "lib.py").findings())
        .containsExactly("lib.py:1:1: SHIP201 [error] `shipped` is used");
  }
}
