package dev.dagproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import dev.dagproof.lint.FileDiagnostics;
import dev.dagproof.lint.RuleInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands besides check, help, and what happens to mistakes and to output that cannot be written.
 */
class CommandsTest {
  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() {
    project = new TestProject(folder).file("dag.py", "import airflow\nflagged\n");
  }

  @Test
  void helpListsCommandsAndExitCodes() {
    Result result = project.run("--help");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.out())
        .contains("check", "rule", "completion", "Exit codes:", "unreadable input");
  }

  @Test
  void helpOfCheckListsEveryOption() {
    String help = project.run("check", "--help").out();

    for (CheckOption option : CheckOption.values()) {
      assertThat(help).contains(option.option());
    }
  }

  @Test
  void withoutACommandHelpGoesToStandardError() {
    Result result = project.run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("Usage: dagproof");
  }

  @Test
  void versionIsPrinted() {
    assertThat(project.run("--version").out()).startsWith("dagproof ");
  }

  @Test
  void mistypedCommandsAndOptionsAreCorrected() {
    assertThat(project.run("chekc").err())
        .contains("unknown command `chekc`; did you mean `check`?");
    assertThat(project.run("check", "--exit-zer").err())
        .contains("unknown option `--exit-zer`; did you mean `--exit-zero`?", "check --help");
    assertThat(project.run("check", "--jobs").exitCode()).isEqualTo(2);
    assertThat(project.run("check", "--exit-zero=yes").exitCode()).isEqualTo(2);
  }

  @Test
  void lastOfRepeatedOptionsCounts() {
    assertThat(project.run("check", "--output-format", "json", "--output-format=concise").out())
        .startsWith("dag.py:2:1: TEST101");
    assertThat(project.run("check", "--jobs", "x", "--jobs", "2").exitCode()).isEqualTo(1);
    assertThat(project.run("check", "--jobs", "2", "--jobs", "x").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dag.py",
        "",
        "--select TEST101,TEST102 --select=SHIP dag.py .",
        "--exit-zero --isolated dag.py --jobs=3 --color never",
        "--ignore TEST101 --airflow-version 2.11 --force-exclude --no-respect-gitignore dag.py",
        "--output-format json --exit-zero --output-format=concise --exit-zero dag.py",
        "--output-format=json --fail-on info --config x.toml dag.py",
      })
  void plainArgumentsMeanTheSameAsToPicocli(String arguments) throws Exception {
    String[] args = ("check " + arguments).strip().split(" ", -1);
    CheckArguments plain = CheckArguments.plain(args);
    List<RuleInfo> rules = RuleCatalog.of(TestRules.ALL);
    CheckArguments read =
        CommandLines.arguments(CommandLines.program(rules, 80).parseArgs(args).subcommand());
    SettingValues values = new SettingValues(rules);

    assertThat(plain).isNotNull();
    assertThat(CheckOptions.of(plain, values))
        .hasToString(CheckOptions.of(read, values).toString());
  }

  @Test
  void ruleIsExplained() {
    assertThat(project.run("rule", "SYN001").out())
        .startsWith("# syntax-error (SYN001)\n")
        .contains("## Why it matters", "```python");
    assertThat(project.run("rule", "test101").out()).startsWith("# flagged-name (TEST101)\n");
    assertThat(project.run("rule", "flagged-name").exitCode()).isEqualTo(0);
  }

  @Test
  void pageOfARuleIsBrokenIntoLinesForATerminal() {
    String piped = project.run("rule", "SYN001").out();

    String shown = project.terminal(50).run("rule", "SYN001").out();

    boolean isCode = false;
    for (String line : shown.lines().toList()) {
      isCode ^= line.startsWith("```");
      assertThat(isCode || line.length() <= 50).as(line).isTrue();
    }
    assertThat(shown.split("\\s+")).isEqualTo(piped.split("\\s+"));
    assertThat(piped.lines()).anyMatch(line -> line.length() > 50);
  }

  @Test
  void rulesAreListed() {
    assertThat(project.run("rule").out().lines())
        .contains(
            "SYN001   error    syntax-error     The file is not valid Python",
            "TEST110  error    strict-name      A strict name (off by default)");
  }

  @Test
  void rulesOfAFamilyAreListed() {
    assertThat(project.run("rule", "ship").out().lines())
        .extracting(line -> line.substring(0, 7))
        .containsExactly("SHIP201", "SHIP202");
    assertThat(project.run("rule", "TEST10").out()).hasLineCount(3);
    assertThat(project.run("rule", "T").exitCode()).isEqualTo(2);
  }

  @Test
  void helpAndListsFitTheTerminal() {
    project.terminal(60);

    for (String[] command : new String[][] {{"rule"}, {"--help"}, {"check", "--help"}}) {
      assertThat(project.run(command).out().lines()).allMatch(line -> line.length() <= 60);
    }
  }

  @Test
  void rulesAreListedAsJson() {
    JsonNode rules =
        JsonMapper.shared().readTree(project.run("rule", "--output-format", "json").out());
    JsonNode one =
        JsonMapper.shared().readTree(project.run("rule", "TEST110", "--output-format=json").out());

    assertThat(rules).hasSize(TestRules.ALL.size() + FileDiagnostics.all().size());
    assertThat(one.get("on_by_default").asBoolean()).isFalse();
  }

  @Test
  void unknownRuleIsAUsageError() {
    Result result = project.run("rule", "TEST111");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("unknown rule `TEST111`; did you mean `TEST1");
  }

  @Test
  void treesArePrinted() {
    project.file("bad.py", "x = = 1\n");
    Result result =
        project.run("ast", "--output-format", "json-lines", "dag.py", "bad.py", "nosuch.py");
    List<JsonNode> lines = result.out().lines().map(JsonMapper.shared()::readTree).toList();

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(lines)
        .extracting(line -> line.get("file").asString())
        .containsExactly("dag.py", "bad.py", "nosuch.py");
    assertThat(lines.get(0).get("tree").get("_type").asString()).isEqualTo("Module");
    assertThat(lines.get(1).get("errors").get(0).get("line").asInt()).isEqualTo(1);
    assertThat(lines.get(2).get("tree").isNull()).isTrue();
    assertThat(result.err()).isEqualTo("dagproof: nosuch.py:1: no such file or folder\n");
  }

  @Test
  void treesAreAnArrayByDefault() {
    Result result = project.run("ast", "dag.py", "dag.py");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(JsonMapper.shared().readTree(result.out())).hasSize(2);
  }

  @Test
  void treeOfPipedTextIsPrinted() {
    project.input("x = = 1\n");

    for (String[] args : new String[][] {{"ast", "-"}, {"ast", "--stdin-filename", "dag.py"}}) {
      Result result = project.run(args);
      JsonNode file = JsonMapper.shared().readTree(result.out()).get(0);

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).isEmpty();
      assertThat(file.get("file").asString()).isEqualTo(args.length == 2 ? "-" : "dag.py");
      assertThat(file.get("errors").get(0).get("column").asInt()).isEqualTo(5);
    }
  }

  @Test
  void pipedTextIsTheOnlyFile() {
    for (String command : List.of("ast", "check")) {
      assertThat(project.run(command, "-", "dag.py").err())
          .isEqualTo("dagproof: `-` reads standard input: name no other paths\n");
      assertThat(project.run(command, "--stdin-filename", "x.py", "dag.py").err())
          .isEqualTo("dagproof: --stdin-filename reads standard input: name no other paths\n");
    }
    assertThat(project.run("ast", "--stdin-filename", ".").exitCode()).isEqualTo(2);
    assertThat(project.run("ast").err())
        .isEqualTo(
            "dagproof: no FILE is given; `-` is standard input\nSee `dagproof ast --help`.\n");
    assertThat(project.run("ast").exitCode()).isEqualTo(2);
  }

  @Test
  void helpTellsTheExitCodesOfItsCommand() {
    for (String command : List.of("rule", "config", "completion")) {
      assertThat(project.run(command, "--help").out())
          .contains("Exit codes:", "0   printed")
          .doesNotContain("findings at or above", "   1   ");
    }
    assertThat(project.run("ast", "--help").out())
        .contains("1   syntax errors", "standard input")
        .doesNotContain("--fail-on");
    assertThat(project.run("check", "--help").out()).contains("1   findings at or above --fail-on");
  }

  @Test
  void completionKnowsCommandsAndCodes() {
    assertThat(project.run("completion", "bash").out())
        .contains("dagproof", "--airflow-version", "TEST101");
    assertThat(project.run("completion", "zsh").exitCode()).isEqualTo(0);
    assertThat(project.run("completion", "fish").exitCode()).isEqualTo(2);
  }

  @Test
  void closedPipeEndsQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    assertThat(run("Broken pipe", err)).isEqualTo(1);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void fullDiskIsReported() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    assertThat(run("No space left on device", err)).isEqualTo(3);
    assertThat(err.toString(UTF_8))
        .isEqualTo("dagproof: cannot write the output: No space left on device\n");
  }

  private int run(String failure, OutputStream err) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    Environment environment =
        new Environment(
            folder,
            name -> "",
            () -> false,
            InputStream.nullInputStream(),
            new Output(out),
            new Output(err));
    return Cli.run(new String[] {"check", "dag.py"}, environment, TestRules.ALL);
  }
}
