package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dagproof graph --diff}: what changed since a revision. */
class GraphDiffTest {
  private static final String SHOP =
      """
      from airflow.providers.standard.operators.empty import EmptyOperator
      from airflow.sdk import DAG, TaskGroup, task
      from names import NAMES

      with DAG("shop", schedule="@daily"):
          start = EmptyOperator(task_id="start")
          with TaskGroup("load") as load:
              for name in NAMES:
                  EmptyOperator(task_id=name)

          @task
          def count(x):
              return x

          start >> load >> count(1)
      """;

  private static final String SMALL =
      """
      from airflow.providers.standard.operators.empty import EmptyOperator
      from airflow.sdk import DAG

      with DAG("small", schedule=None):
          EmptyOperator(task_id="a") >> EmptyOperator(task_id="b")
      """;

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void repository() throws IOException, InterruptedException {
    project =
        new TestProject(folder)
            .file("dags/shop.py", SHOP)
            .file("dags/names.py", "NAMES = ['a', 'b']\n")
            .file("dags/small.py", SMALL);
    git("init", "-q", "-b", "main");
    commit("one");
    git("tag", "v1");
  }

  @Test
  void saysWhatBecameOfTasksAndEdges() {
    project
        .file(
            "dags/shop.py",
            SHOP.replace("@daily", "@hourly")
                .replace("@task\n", "@task(trigger_rule=\"all_done\")\n")
                .replace("count(1)", "count.expand(x=[1])"))
        .file("dags/names.py", "NAMES = ['b', 'c']\n");

    TestProject.Result run = project.run("graph", "--diff", "HEAD", "dags");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            ~ DAG shop  changed since HEAD  dags/shop.py:5
              ~ schedule: "@daily" → "@hourly"
              + task load.c  EmptyOperator
              ~ task count   trigger rule: all_success → all_done, mapped: no → yes
              - task load.a  EmptyOperator
              + edge start → load.c
              - edge start → load.a
              + edge load.c → count
              - edge load.a → count

            1 DAG changed, 1 unchanged
            """);
  }

  @Test
  void drawsWhatIsGoneAsWell() {
    project.file("dags/names.py", "NAMES = ['b', 'c']\n");

    assertThat(diff("svg"))
        .contains("class=\"task added\"", "class=\"task removed\"")
        .contains("class=\"edge added\"", "class=\"edge removed\"", ">- a</text>")
        .doesNotContain("small");
    assertThat(diff("html")).contains("class=\"task removed\"", "\"since\":\"v1\"");
    assertThat(diff("mermaid"))
        .contains("[\"load.a<br/>removed\"]")
        .contains("  style t4 stroke:#c62828,stroke-width:2px,stroke-dasharray:5 4\n")
        .contains("  linkStyle 1 stroke:#1a7f37,stroke-width:2px\n");
    assertThat(diff("dot"))
        .contains("d0_t4 [label=\"load.a\\nremoved\", color=\"#c62828\", style=dashed]")
        .contains("d0_t0 -> d0_t2 [color=\"#1a7f37\", penwidth=2]");
    assertThat(diff("json"))
        .contains(
            "\"loaded\":{\"file\":\"dags/small.py\",\"line\":4,\"end_line\":4},\"schedule\":\"None\"")
        .contains("\"status\":\"same\"", "{\"task_id\":\"load.c\",\"status\":\"added\"")
        .contains("\"task_id\":\"start\",\"status\":\"same\",\"changes\":[]")
        .contains("\"downstream\":[\"load.b\",\"load.c\"]")
        .contains("{\"from\":\"start\",\"to\":\"load.a\",\"status\":\"removed\"}");
  }

  @Test
  void saysHowTasksAreWrittenOtherwise() throws IOException, InterruptedException {
    String tasks =
        """
        import os
        from airflow.providers.standard.operators.bash import BashOperator
        from airflow.sdk import DAG, task

        def made(name, retries):
            return BashOperator(task_id=name, bash_command="echo", retries=retries)

        with DAG("small", schedule=None):
            made("a", 1) >> made("b", 2)
            BashOperator(task_id="c", bash_command="echo c", env={"A": "1"})

            @task(retries=int(os.environ["N"]))
            def d(x):
                if x:
                    print(x)
                    print(x)

            @task
            def e(y):
                return y

            d(1) >> e(2)
        """;
    project.file("dags/small.py", tasks);
    commit("tasks");
    project.file(
        "dags/small.py",
        tasks
            .replace("\"b\", 2", "\"b\", 5")
            .replace("echo c\"", "echo a command that is much too long to show\", queue=\"q\"")
            .replace("[\"N\"]", "[\"M\"]")
            .replace("print(x)\n            print(x)", "print(x)\n        print(x)")
            .replace("return y", "return  y  # the same"));

    assertThat(project.run("graph", "--diff", "HEAD", "dags/small.py").out())
        .isEqualTo(
            """
            ~ DAG small  changed since HEAD  dags/small.py:8
              ~ task b  retries: 2 → 5
              ~ task c  bash_command changed, queue: not given → "q"
              ~ task d  arguments changed, function changed

            1 DAG changed
            """);
  }

  @Test
  void nothingThatChangedIsSaid() {
    TestProject.Result run = project.run("graph", "--diff", "v1", "dags");

    assertThat(run.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(run.out()).isEqualTo("nothing has changed since v1: 2 DAGs\n");
    assertThat(diff("svg")).contains("Nothing has changed since v1");
  }

  @Test
  void filesThatAreNewGoneOrMovedAreCompared() throws IOException {
    project.file("dags/fresh.py", SMALL.replace("small", "fresh"));
    Files.move(project.path("dags/small.py"), project.path("dags/moved.py"));
    Files.delete(project.path("dags/shop.py"));

    assertThat(project.run("graph", "--diff", "v1", "dags").out())
        .isEqualTo(
            """
            + DAG fresh  added since v1  dags/fresh.py:4
                2 tasks, 1 edge

            ~ DAG small  changed since v1  dags/moved.py:4
              ~ file: dags/small.py → dags/moved.py

            - DAG shop  removed since v1  dags/shop.py:5
                4 tasks, 4 edges

            1 DAG changed, 1 added, 1 removed
            """);
    assertThat(project.run("graph", "--diff", "v1", "dags/moved.py").out())
        .contains("~ file: ", "small.py → dags/moved.py");
    assertThat(project.run("graph", "--diff", "v1", "dags/shop.py").out())
        .startsWith("- DAG shop  removed since v1");
  }

  @Test
  void filesThatCannotBeReadAreLeftOut() throws IOException, InterruptedException {
    project.file("dags/shop.py", SHOP + "x = (\n").file("dags/names.py", "NAMES = ['c']\n");

    TestProject.Result run = project.run("graph", "--diff", "v1", "dags");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.out()).isEqualTo("nothing has changed since v1: 1 DAG\n");
    assertThat(run.err())
        .contains("dags/shop.py:16: ")
        .endsWith("dags/shop.py: its DAGs are left out of the comparison\n");

    commit("broken");
    project.file("dags/shop.py", SHOP);
    assertThat(project.run("graph", "--diff", "HEAD", "dags").out())
        .isEqualTo("nothing has changed since HEAD: 1 DAG\n");
  }

  @Test
  void anyNameOfARevisionDoes() throws IOException, InterruptedException {
    project.file("dags/names.py", "NAMES = ['a']\n");
    commit("two");
    git("gc", "-q");

    for (String name : new String[] {"v1", "HEAD~1", "main^", "v1^{commit}", "@~1"}) {
      assertThat(project.run("graph", "--diff", name, "dags").out())
          .contains("- task load.b  EmptyOperator");
    }
    assertThat(project.run("graph", "--diff", "main", "dags").out()).startsWith("nothing");
  }

  @Test
  void whatCannotBeComparedIsSaid() {
    assertThat(problem("nope")).endsWith("has no revision `nope`\n");
    assertThat(problem("HEAD~7")).endsWith("has no revision `HEAD~7`\n");
    assertThat(problem("")).isEqualTo("dagproof: --diff: give a revision, such as HEAD~1\n");
    assertThat(List.of("HEAD@{yesterday}", ":/one", "@{u}"))
        .allSatisfy(
            name ->
                assertThat(problem(name))
                    .endsWith(
                        "`%s` is not understood: give the hash that `git rev-parse` prints for it\n"
                            .formatted(name)));
    assertThat(problem("v1..HEAD")).endsWith("`v1..HEAD` is a range: give one revision\n");
    assertThat(problem("v1^{tree}")).endsWith("`v1^{tree}` is no commit\n");
  }

  @Test
  void folderWithoutRepositoryIsSaid(@TempDir Path other) {
    TestProject.Result run =
        new TestProject(other).file("small.py", SMALL).run("graph", "--diff", "HEAD");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("dagproof: --diff: `").endsWith("is in no git repository\n");
  }

  @Test
  void linkFromElsewhereIsSaid(@TempDir Path other) throws IOException {
    Path link = Files.createSymbolicLink(other.resolve("link"), project.path("dags"));
    TestProject.Result run = new TestProject(other).run("graph", "--diff", "v1", link.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .endsWith("is in no git repository: give the path that the link leads to\n");
  }

  @Test
  void repositoryOfSha256IsSaid(@TempDir Path other) throws IOException, InterruptedException {
    git("init", "-q", "--object-format=sha256", other.toString());
    TestProject.Result run =
        new TestProject(other).file("dags/small.py", SMALL).run("graph", "--diff", "HEAD");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("has hashes of SHA-256");
  }

  @Test
  void shallowCloneIsSaid(@TempDir Path other) throws IOException, InterruptedException {
    commit("two");
    git("clone", "-q", "--depth", "1", folder.toUri().toString(), other.resolve("c").toString());

    assertThat(new TestProject(other.resolve("c")).run("graph", "--diff", "HEAD~1", "dags").err())
        .endsWith("it is a shallow clone: `git fetch --unshallow` gets the others\n");
  }

  @Test
  void submoduleIsLeftOut(@TempDir Path other) throws IOException, InterruptedException {
    git("clone", "-q", folder.toString(), other.resolve("c").toString());
    git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "add",
        "-q",
        other.resolve("c") + "",
        "sub");
    commit("submodule");
    project.file("sub/dags/small.py", SMALL.replace("\"b\"", "\"c\""));

    TestProject.Result run = project.run("graph", "--diff", "HEAD");
    assertThat(run.out()).startsWith("nothing has changed since HEAD: ");
    assertThat(run.err()).contains("warning: `sub` is not of this repository");
  }

  @Test
  void nothingIsWrittenIntoTheRepository() throws IOException, InterruptedException {
    String before = git("status", "--porcelain", "--ignored") + listing();
    project.run("graph", "--diff", "v1", "dags");

    assertThat(git("status", "--porcelain", "--ignored") + listing()).isEqualTo(before);
  }

  @Test
  void linesAreColouredOnTerminals() {
    project.file("dags/names.py", "NAMES = ['a']\n");

    assertThat(project.run("graph", "--color", "always", "--diff", "v1", "dags").out())
        .contains("\u001b[31m  - task load.b  EmptyOperator\u001b[0m");
    assertThat(project.run("graph", "--diff", "v1", "dags").out()).doesNotContain("\u001b");
  }

  private String listing() throws IOException {
    try (var files = Files.walk(folder.resolve(".git"))) {
      return files.filter(file -> !file.endsWith("index")).sorted().toList().toString();
    }
  }

  private String diff(String format) {
    return project.run("graph", "--diff", "v1", "--output-format", format, "dags").out();
  }

  private String problem(String revision) {
    TestProject.Result run = project.run("graph", "--diff", revision, "dags");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    return run.err();
  }

  private void commit(String message) throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder git = new ProcessBuilder("git", "-c", "user.name=n", "-c", "user.email=n@n.n");
    git.command().addAll(List.of(arguments));
    Process process = git.directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
