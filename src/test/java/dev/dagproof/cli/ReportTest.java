package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How findings look. */
class ReportTest {
  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(folder);
  }

  private String full(String text) {
    return project.file("dag.py", text).run("check", "dag.py").out();
  }

  /** Chinese and Japanese letters take two. */
  private static int columns(String line) {
    return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  @Test
  void findingShowsItsLinesAndHelp() {
    assertThat(full("import airflow\n\ndef f():\n    return flagged + 1\n"))
        .isEqualTo(
            """
            error[TEST101]: `flagged` is used
              --> dag.py:4:12
               |
             3 | def f():
             4 |     return flagged + 1
               |            ^^^^^^^
               |
               = help: write `fine` instead

            Found 1 error in 1 file (1 file checked)
            """);
  }

  @Test
  void linesAreCutToTheTerminal() {
    project.terminal(50).variable("NO_COLOR");

    String far = "x = [" + "'aaaaaaaa', ".repeat(8) + "flagged, " + "'bbbb', ".repeat(8) + "]";
    assertThat(full("import airflow\n" + far + "\n"))
        .isEqualTo(
            """
            error[TEST101]: `flagged` is used
              --> dag.py:2:102
               |
             1 | import airflow
             2 | …', 'aaaaaaaa', flagged, 'bbbb', 'bbbb', 'bb…
               |                 ^^^^^^^
               |
               = help: write `fine` instead

            Found 1 error in 1 file (1 file checked)
            """);
  }

  @Test
  void aPieceWiderThanTheTerminalIsCut() {
    project.file("lib.py", "shipped\n");
    project.file("dag.py", "import airflow\nimport " + "lib, ".repeat(20) + "lib\n");
    project.terminal(50).variable("NO_COLOR");

    for (String text :
        List.of(
            project.run("check", "dag.py", "lib.py").out(),
            full("import airflow\nx = '" + "日本".repeat(60) + "', flagged\n"),
            full("import airflow\n\t\tx = '" + "\u0001".repeat(60) + "', flagged\n"))) {
      assertThat(text.lines()).allMatch(line -> columns(line) <= 50);
    }
  }

  @Test
  void onlyATerminalHasAWidth() {
    String wide = "x = '" + "a".repeat(120) + "', flagged\n";
    String unlimited = full(wide);

    project.variable("COLUMNS", "50");

    assertThat(full(wide)).isEqualTo(unlimited);
  }

  @Test
  void relatedPlaceOfAnotherFileIsShown() {
    project.file("lib.py", "x = 1\ny = shipped\n");
    project.file("dag.py", "import airflow\n".repeat(100) + "from x import y\nimport lib\n");

    assertThat(project.run("check", "dag.py", "lib.py").out())
        .isEqualTo(
            """
            error[SHIP201]: `shipped` is used
               --> lib.py:2:5
                |
              1 | x = 1
              2 | y = shipped
                |     ^^^^^^^
                |
               ::: dag.py:102:8
                |
            101 | from x import y
            102 | import lib
                |        --- imported here

            Found 1 error in 1 file (2 files checked)
            """);
  }

  @Test
  void marksStandBelowWideAndCombinedCharacters() {
    assertThat(full("import airflow\n'\u6f22\u5b57\u0301\u00e9'; flagged\n"))
        .contains(
            """
             2 | '\u6f22\u5b57\u0301\u00e9'; flagged
               |          ^^^^^^^
            """)
        .contains("--> dag.py:2:9\n");
  }

  @Test
  void longLineIsCutAroundTheFinding() {
    String line = "x = ['" + "a".repeat(500) + "', flagged, '" + "b".repeat(500) + "']";
    String out = full(line + "\n");

    assertThat(out)
        .contains("--> dag.py:1:510\n")
        .contains("aaa', flagged, 'bbb")
        .contains("bbb\u2026\n");
    assertThat(out.lines()).allSatisfy(each -> assertThat(each.length()).isLessThan(180));
    String[] lines = out.split("\n", -1);
    assertThat(lines[4].indexOf('^')).isEqualTo(lines[3].indexOf("flagged"));
  }

  @Test
  void firstLineOfAFindingOverSeveralIsMarked() {
    assertThat(full("x = (flagged\n  )\nx = f'''{flagged}\n'''\n")).contains("     ^^^^^^^\n");
  }

  @Test
  void coloursAreUsedOnlyWhenAskedFor() {
    project.file("dag.py", "flagged\n");

    assertThat(project.run("check", "dag.py").out()).doesNotContain("\u001b");
    assertThat(project.run("check", "--color", "never", "dag.py").out()).doesNotContain("\u001b");
    assertThat(project.run("check", "--color", "always", "dag.py").out())
        .contains("\u001b[1;31merror[TEST101]\u001b[0m");
  }

  @Test
  void jsonHasEveryDetail() {
    project.file("dag.py", "import airflow\n'\u00e9'; flagged\n");
    JsonNode found = JsonMapper.shared().readTree(json("dag.py")).get(0);

    assertThat(found.toString())
        .isEqualTo(
            """
            {"code":"TEST101","name":"flagged-name","severity":"error",\
            "message":"`flagged` is used","help":"write `fine` instead","filename":"dag.py",\
            "location":{"row":2,"column":6},"end_location":{"row":2,"column":13},\
            "related":[],"fix":null,\
            "url":"https://github.com/dagproof/dagproof/blob/main/docs/rules/TEST101.md"}\
            """);
  }

  @Test
  void jsonHasRelatedPlaces() {
    project.file("lib.py", "shipped\n").file("dag.py", "import lib\n");
    JsonNode related = JsonMapper.shared().readTree(json("dag.py", "lib.py")).get(0).get("related");

    assertThat(related.toString())
        .isEqualTo(
            """
            [{"message":"imported here","filename":"dag.py","location":{"row":1,"column":8},\
            "end_location":{"row":1,"column":11}}]\
            """);
  }

  @Test
  void jsonIsAnArrayEvenWithoutFindings() {
    project.file("dag.py", "fine\n");

    assertThat(json("dag.py")).isEqualTo("[]\n");
  }

  private String json(String... files) {
    String[] args = new String[files.length + 3];
    args[0] = "check";
    args[1] = "--output-format";
    args[2] = "json";
    System.arraycopy(files, 0, args, 3, files.length);
    return project.run(args).out();
  }
}
