package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import dev.dagproof.rules.Rules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files: where they are found, what they say, and what is wrong with them. */
class ConfigurationTest {
  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project =
        new TestProject(folder)
            .file("dags/etl.py", "import airflow\nflagged\ndoubtful\nremarkable\n")
            .file("dags/legacy/old.py", "import airflow\nflagged\n");
  }

  private List<String> codes(String... args) {
    return project.check(args).findings().stream().map(line -> line.split(" ", -1)[1]).toList();
  }

  private void rejects(String file, String text, String message) {
    project.file(file, text);
    Result result = project.check("dags");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("dagproof: " + project.path(file)).contains(message);
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void pyprojectIsRead() {
    project.file(
        "pyproject.toml", "[project]\nname = \"x\"\n[tool.dagproof]\nselect = [\"TEST102\"]\n");

    assertThat(codes("dags")).containsExactly("TEST102");
  }

  @Test
  void nearestFileHoldsAndOwnFileComesFirst() {
    project.file("dagproof.toml", "select = [\"TEST101\"]\n");
    assertThat(codes("dags/etl.py")).containsExactly("TEST101");

    project.file("dags/pyproject.toml", "[tool.dagproof]\nselect = [\"TEST102\"]\n");
    assertThat(codes("dags/etl.py")).containsExactly("TEST102");

    project.file("dags/dagproof.toml", "select = [\"TEST103\"]\n");
    assertThat(codes("dags/etl.py")).containsExactly("TEST103");
  }

  @Test
  void pyprojectWithoutTheTableIsPassedOver() {
    project.file("dagproof.toml", "select = [\"TEST101\"]\n");
    project.file("dags/pyproject.toml", "this is = not TOML [\n");

    assertThat(codes("dags/etl.py")).containsExactly("TEST101");
  }

  @Test
  void tableOfAnotherToolIsPassedOver() {
    project.file("dagproof.toml", "select = [\"TEST101\"]\n");
    project.file("dags/pyproject.toml", "[tool.dagproofx]\nthis is = not TOML [\n");

    assertThat(codes("dags/etl.py")).containsExactly("TEST101");
  }

  @Test
  void linkToItselfIsNoConfiguration() {
    project.link("dagproof.toml", "dagproof.toml");

    Result result = project.check("dags");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "dagproof: "
                + project.path("dagproof.toml")
                + ": this configuration file is a link to nowhere\n");
  }

  @Test
  void whatIsNoRegularFileIsNoConfiguration() {
    for (String name : new String[] {"dagproof.toml", "pyproject.toml"}) {
      TestProject other = new TestProject(folder.resolve(name + ".d"));
      other.file("dags/etl.py", "import airflow\nflagged\n").link(name, "/dev/zero");

      Result result = other.check("dags");

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err())
          .endsWith(name + ": cannot read this configuration file: it is no regular file\n");
    }
  }

  @Test
  void hugeFileIsNoConfiguration() {
    rejects("dagproof.toml", "#".repeat(2_000_000), "it is larger than 1 MB");
  }

  @Test
  void patternsThatAreNeverClosedAreRejected() {
    rejects(
        "dagproof.toml",
        "exclude = [\"[\"]\n",
        ":1: exclude: `[` is no pattern: its `[` is never closed");
    rejects(
        "dagproof.toml",
        "extend-exclude = [\"{a\"]\n",
        "`{a` is no pattern: its `{` is never closed");
    rejects("dagproof.toml", "[per-file-ignores]\n\"[a-\" = [\"TEST\"]\n", "`[a-` is no pattern");
  }

  @Test
  void optionsBeatTheFile() {
    project.file(
        "dagproof.toml", "select = [\"TEST101\"]\nfail-on = \"info\"\noutput-format = \"json\"\n");

    assertThat(codes("--select", "TEST103", "dags/etl.py")).containsExactly("TEST103");
    assertThat(project.check("--select", "TEST103", "dags/etl.py").exitCode()).isEqualTo(1);
    assertThat(project.check("--select=TEST103", "--fail-on=error", "dags/etl.py").exitCode())
        .isEqualTo(0);
    assertThat(project.run("check", "dags/etl.py").out()).startsWith("[{\"code\":\"TEST101\"");
  }

  @Test
  void ignoreOfTheCommandLineAddsToTheFile() {
    project.file("dagproof.toml", "ignore = [\"TEST101\"]\n");

    assertThat(codes("dags/etl.py")).containsExactly("TEST102", "TEST103");
    assertThat(codes("--ignore", "TEST102", "dags/etl.py")).containsExactly("TEST103");
  }

  @Test
  void isolatedReadsNoFile() {
    project.file("dagproof.toml", "select = [\"TEST101\"]\n");

    assertThat(codes("--isolated", "dags/etl.py")).containsExactly("TEST101", "TEST102", "TEST103");
    assertThat(project.check("--isolated", "--config", "dagproof.toml").exitCode()).isEqualTo(2);
  }

  @Test
  void givenFileIsReadInsteadOfTheNearest() {
    project.file("dagproof.toml", "select = [\"TEST101\"]\n");
    project.file("other/ci.toml", "select = [\"TEST102\"]\n");

    assertThat(codes("--config", "other/ci.toml", "dags/etl.py")).containsExactly("TEST102");
  }

  @Test
  void patternsOfExcludedPathsAreRelativeToTheFile() {
    project.file("dagproof.toml", "extend-exclude = [\"dags/legacy\"]\n");
    assertThat(codes("dags")).doesNotContain("legacy").hasSize(3);

    project.file("dagproof.toml", "exclude = [\"etl.py\"]\n");
    assertThat(codes("dags")).containsExactly("TEST101");
  }

  @Test
  void rulesCanBeIgnoredInSomeFiles() {
    project.file(
        "dagproof.toml",
        "[per-file-ignores]\n\"dags/legacy/*\" = [\"TEST\"]\n\"etl.py\" = [\"TEST102\"]\n");

    assertThat(codes("dags")).containsExactly("TEST101", "TEST103");
  }

  @Test
  void unknownKeyIsNamedWithItsLineAndTheRightOne() {
    rejects(
        "dagproof.toml",
        "# comment\nselct = [\"TEST\"]\n",
        ":2: unknown key `selct`; did you mean `select`?");
  }

  @Test
  void unknownKeyOfPyprojectIsNamedWithItsLine() {
    rejects(
        "pyproject.toml",
        "[tool.ruff]\nfail_on = 1\n[tool.dagproof]\nfail_on = \"error\"\n",
        ":4: unknown key `fail_on`; did you mean `fail-on`?");
  }

  @Test
  void wrongTypeIsNamed() {
    rejects("dagproof.toml", "select = \"TEST\"\n", ":1: `select` must be a list of strings");
    rejects("dagproof.toml", "jobs = \"2\"\n", ":1: `jobs` must be a whole number");
    rejects(
        "dagproof.toml", "respect-gitignore = 1\n", "`respect-gitignore` must be true or false");
    rejects(
        "dagproof.toml",
        "\n[per-file-ignores]\nx = 1\n",
        ":2: `per-file-ignores` must be a table of lists of strings");
  }

  @Test
  void wrongValueIsNamed() {
    rejects("dagproof.toml", "select = [\"TSET101\"]\n", ":1: select: unknown rule `TSET101`");
    rejects(
        "dagproof.toml",
        "\nfail-on = \"bad\"\n",
        ":2: fail-on: `bad` is not error, warning or info");
    rejects(
        "dagproof.toml",
        "airflow-version = \"two\"\n",
        ":1: airflow-version: `two` is not a version");
    rejects("dagproof.toml", "jobs = 0\n", ":1: jobs: `0` is not a number from 1 to 256");
  }

  @Test
  void brokenTomlIsNamedWithItsLine() {
    rejects("dagproof.toml", "select = [\"TEST\"]\nfail-on = = 2\n", ":2: this is not valid TOML");
    rejects("dags/pyproject.toml", "[tool.dagproof]\nselect = [\n", ": this is not valid TOML");
  }

  @Test
  void brokenPyprojectOfOthersIsNoConcern() {
    project.file("dags/pyproject.toml", "[project\n");

    assertThat(project.check("dags").exitCode()).isEqualTo(1);
  }

  @Test
  void filesOutsideOfTheDagsFolderMayUseRelativeImports() {
    String dag =
        "from airflow import DAG\nfrom .tables import T\n\ndag = DAG('d', schedule=None)\n";
    project.rules(Rules.all()).file("src/etl/orders.py", dag).file("src/etl/tables.py", "T = 1\n");
    assertThat(project.check("src").findings())
        .containsExactly(
            "src/etl/orders.py:2:1: PARSE505 [error] a DAG file is in no package: the relative"
                + " import fails");

    project.file("dagproof.toml", "dags-folder = \"dags\"\n");
    assertThat(project.check("src").exitCode()).isZero();
    project.file("dagproof.toml", "dags-folder = \"src\"\n");
    assertThat(project.check("src").out()).contains("PARSE505");
  }

  @Test
  void configPrintsWhatIsInForceAndWhy() {
    project.file(
        "dagproof.toml",
        "airflow-version = \"2.11.2\"\nmodule-roots = [\"plugins\"]\nheavy-imports = [\"dbt\"]\n");
    Result result = project.run("config", "--fail-on", "error", "--ignore", "SYN,SHIP", "dags");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.out())
        .contains(
            "# configuration file: " + project.path("dagproof.toml") + "\n",
            "airflow-version = \"2.11\"  # "
                + project.path("dagproof.toml")
                + ":1: airflow-version\n",
            "fail-on = \"error\"  # --fail-on\n",
            "output-format = \"full\"  # default\n",
            "module-roots = [\"" + project.path("plugins") + "\"]  # ",
            "heavy-imports = [\"dbt\"]  # " + project.path("dagproof.toml") + ":3: heavy-imports\n",
            "select = [\"TEST101\", \"TEST102\", \"TEST103\"]  # --ignore\n");
  }

  @Test
  void syntaxOfALaterPythonThanAirflowRunsOnIsReported() {
    project.file(
        "dag.py", "import airflow\ntry:\n    pass\nexcept KeyError, ValueError:\n    pass\n");
    assertThat(project.check("--airflow-version", "2.11", "dag.py").out())
        .contains("SYN003", "new in Python 3.14, but the oldest Python here is 3.12");
    assertThat(project.check("--airflow-version", "3.3", "dag.py").out()).doesNotContain("SYN003");
    assertThat(project.check("--airflow-version=2.11", "--target-python=3.14", "dag.py").out())
        .doesNotContain("SYN003");
  }

  @Test
  void syntaxOfALaterPythonThanTheProjectsIsReported() {
    project.file("dag.py", "import airflow\nwith (a as b, c as d):\n    x = f\"{b['k']!r }\"\n");
    assertThat(project.check("dag.py").out()).doesNotContain("SYN003");
    assertThat(project.check("--target-python", "3.8", "dag.py").findings())
        .contains(
            "dag.py:2:6: SYN003 [error] parentheses around the items of `with`: new in Python 3.9,"
                + " but the oldest Python here is 3.8",
            "dag.py:3:18: SYN003 [error] a blank at the conversion of an f-string's field: new in"
                + " Python 3.12, but the oldest Python here is 3.8");
    project.file("pyproject.toml", "[project]\nrequires-python = \">= 3.11, <4\"\n");
    assertThat(project.check("dag.py").out())
        .contains("SYN003", "3.12, but the oldest Python here is 3.11")
        .doesNotContain("new in Python 3.9");
    project.file("pyproject.toml", "[tool.poetry.dependencies]\npython = \"^3.12\"\n");
    assertThat(project.check("dag.py").out()).doesNotContain("SYN003");
    project.file("dagproof.toml", "target-python = \"2.7\"\n");
    assertThat(project.check("dag.py").err())
        .contains("target-python: `2.7` is not a version of Python from 3.8 on");
  }
}
