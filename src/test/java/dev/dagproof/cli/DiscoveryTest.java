package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are found, in which order, and how they are called. */
class DiscoveryTest {
  private static final String DAG = "import airflow\nflagged\n";

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(folder);
  }

  private void dags(String... names) {
    for (String name : names) {
      project.file(name, DAG);
    }
  }

  private List<String> checked(String... args) {
    return project.check(args).findings().stream()
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }

  @Test
  void foldersAreWalkedInTheOrderOfNames() {
    dags("b.py", "a/z.py", "a/b/c.py", "c/x.py", "B.py");

    assertThat(checked()).containsExactly("B.py", "a/b/c.py", "a/z.py", "b.py", "c/x.py");
  }

  @Test
  void pathsKeepTheirOrderAndNoFileComesTwice() {
    dags("dags/a.py", "dags/b.py", "z.py");

    assertThat(checked("z.py", "dags/b.py", "dags", "./z.py"))
        .containsExactly("z.py", "dags/b.py", "dags/a.py");
  }

  @Test
  void folderUnderTwoNamesIsWalkedOnce() {
    dags("dags/a.py", "dags/sub/b.py");
    project.link("link", "dags");

    assertThat(checked("link", "dags")).containsExactly("link/a.py", "link/sub/b.py");
    assertThat(checked("dags/sub", "link")).containsExactly("dags/sub/b.py", "link/a.py");
    assertThat(checked("link/a.py", "dags/a.py")).containsExactly("link/a.py");
  }

  @Test
  void ignoreFilesThatAreNoFilesHaveNoRules() {
    dags("a.py", "b/c.py");
    project.link(".gitignore", "/dev/zero").link(".airflowignore", "/dev/zero");
    project.file("b/.gitignore/x", "");

    assertThat(checked(".")).containsExactly("a.py", "b/c.py");
  }

  @Test
  void saysThatAirflowignoreLeavesNothing() {
    dags("a.py", "b.py");
    project.file(".airflowignore", "a.py\n");
    project.file("b.py", "");
    assertThat(project.check(".").err())
        .isEqualTo(
            "dagproof: warning: none of the Python files found mentions airflow; those that"
                + " `.airflowignore` leaves out do not count\n");

    project.file(".airflowignore", "*.py\n");
    assertThat(project.check(".").err())
        .isEqualTo(
            "dagproof: warning: `.airflowignore` leaves out all of the Python files found\n");
  }

  @Test
  void filesAreCalledAsThePathWasGiven() {
    dags("dags/a.py", "dags/sub/b.py");
    String absolute = folder.resolve("dags").toString();

    assertThat(checked("dags")).containsExactly("dags/a.py", "dags/sub/b.py");
    assertThat(checked("./dags/")).containsExactly("dags/a.py", "dags/sub/b.py");
    assertThat(checked(".")).containsExactly("dags/a.py", "dags/sub/b.py");
    assertThat(checked(absolute)).containsExactly(absolute + "/a.py", absolute + "/sub/b.py");
    assertThat(checked("dags/../dags/a.py")).containsExactly("dags/a.py");
  }

  @Test
  void foldersWithoutCodeOfTheProjectAreLeftOut() {
    dags("dag.py", ".venv/x.py", "venv/x.py", "node_modules/x.py", "lib/site-packages/x.py");
    dags(".git/x.py", "__pycache__/x.py", "build/x.py", "dist/x.py", "environment/lib/x.py");
    project.file("environment/pyvenv.cfg", "");

    assertThat(checked()).containsExactly("dag.py");
  }

  @Test
  void givenFolderIsEnteredWhateverItsName() {
    dags("lib/site-packages/x.py");

    assertThat(checked("lib/site-packages")).containsExactly("lib/site-packages/x.py");
  }

  @Test
  void onlyPythonFilesAreFound() {
    dags("a.py", "b.pyi", "c.txt", "d.PY", "e");

    assertThat(checked()).containsExactly("a.py");
  }

  @Test
  void gitignoreIsRespected() {
    dags("a.py", "out/b.py", "gen_x.py", "sub/gen_y.py", "sub/keep/c.py", "sub/d.py");
    project.file(".git/HEAD", "").file(".gitignore", "/out/\ngen_*.py\n");
    project.file("sub/.gitignore", "d.py\n!gen_y.py\n");

    assertThat(checked()).containsExactly("a.py", "sub/gen_y.py", "sub/keep/c.py");
    assertThat(checked("--no-respect-gitignore"))
        .containsExactly(
            "a.py", "gen_x.py", "out/b.py", "sub/d.py", "sub/gen_y.py", "sub/keep/c.py");
    assertThat(checked("out/b.py")).containsExactly("out/b.py");
  }

  @Test
  void gitignoreOfParentsCountsUpToTheRepository() {
    dags("repo/dags/a.py", "repo/dags/b.py", "repo/dags/c.py");
    project.file(".gitignore", "a.py\n").file("repo/.git/HEAD", "");
    project.file("repo/.gitignore", "dags/b.py\n");

    assertThat(checked("repo/dags")).containsExactly("repo/dags/a.py", "repo/dags/c.py");
  }

  @Test
  void airflowignoreIsReadAsTheVersionReadsIt() {
    dags("dags/a.py", "dags/tmp_b.py", "dags/sub/c.py");
    project.file("dags/.airflowignore", "tmp_.*\\.py  # scratch\n\nsub/\n");

    // A regular expression may match anywhere, a pattern has to match the whole name.
    assertThat(checked("--airflow-version", "2.11", "dags")).containsExactly("dags/a.py");
    assertThat(checked("--airflow-version", "3.3", "dags"))
        .containsExactly("dags/a.py", "dags/tmp_b.py");
  }

  @Test
  void regularExpressionThatWouldTakeYearsIsLeftOut() {
    dags("dags/" + "a".repeat(60) + "b.py", "dags/tmp.py");
    project.file("dags/.airflowignore", "# slow\n(a|aa)+\\1x$\ntmp\n");

    assertThat(checked("--airflow-version", "2.11", "dags")).hasSize(1);
    assertThat(project.check("--airflow-version", "2.11", "dags").err())
        .startsWith("dagproof: warning: " + folder.resolve("dags/.airflowignore:2") + ": ")
        .contains("takes too long")
        .hasLineCount(1);
  }

  @Test
  void fileInAirflowignoreIsStillCheckedWhenADagImportsIt() {
    project.file("dags/.airflowignore", "modules\nother\n");
    project.file("dags/modules/used.py", "import airflow\nflagged\n");
    project.file("dags/modules/unused.py", DAG).file("dags/other/x.py", DAG);
    project.file("dags/dag.py", "import airflow\nfrom modules import used\n");

    assertThat(checked("--airflow-version", "2.11", "dags"))
        .containsExactly("dags/modules/used.py");
  }

  @Test
  void forceExcludeLeavesOutNamedFilesToo() {
    dags("a.py", "venv/b.py", "legacy/c.py", "skipped.py");
    project.file("dagproof.toml", "extend-exclude = [\"legacy/**\"]\n");
    project.file(".git/HEAD", "").file(".airflowignore", "skipped.py\n");

    String[] named = {"a.py", "venv/b.py", "legacy/c.py", "skipped.py"};
    assertThat(checked(named)).containsExactly(named);
    assertThat(checked("--force-exclude", "a.py", "venv/b.py", "legacy/c.py", "skipped.py"))
        .containsExactly("a.py");
  }

  @Test
  void brokenLinksAndSpecialFilesAreIgnoredInFolders() {
    dags("a.py");
    project.link("broken.py", "nosuch").link("device.py", "/dev/null");

    assertThat(checked()).containsExactly("a.py");
    assertThat(project.check().exitCode()).isEqualTo(1);
  }

  @Test
  void linkedFileIsChecked() {
    project.file("real.txt", DAG).link("dag.py", "real.txt");

    assertThat(checked()).containsExactly("dag.py");
  }
}
