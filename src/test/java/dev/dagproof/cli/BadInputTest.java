package dev.dagproof.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import dev.dagproof.rules.Rules;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds: a clear message, the right exit code, and the other files checked. */
class BadInputTest {
  private static final String FLAGGED = "import airflow\nflagged\n";
  private static final String FLAGGED_LINE = "good.py:2:1: TEST101 [error] `flagged` is used";

  @TempDir Path folder;
  private TestProject project;
  private Result last;

  @BeforeEach
  void oneGoodFile() {
    project = new TestProject(folder).file("good.py", FLAGGED);
  }

  @AfterEach
  void neverAStackTrace() {
    assertThat(last.out() + last.err()).doesNotContain("\tat ", "Exception");
  }

  private Result check(String... args) {
    last = project.check(args);
    return last;
  }

  @Test
  void emptyFileIsFine() {
    project.file("empty.py", "");

    assertThat(check("empty.py").exitCode()).isEqualTo(0);
    assertThat(last.out()).isEqualTo("All checks passed! (1 file checked)\n");
  }

  /** Statements that cannot be read are left out of the tree: here all those of a function. */
  @Test
  void functionOfWhichNothingCanBeReadDisturbsNoRule() {
    project
        .rules(Rules.all())
        .file(
            "fix.py",
            """
            import json
            from airflow.sdk import task

            @task.virtualenv
            def a():
                return json.loads("1")

            @task.virtualenv
            def b():
                return json.loads("1"

            @task.virtualenv
            def c():
                return json.loads("1")
            """)
        .file(
            "circuit.py",
            """
            from airflow.providers.standard.operators.python import ShortCircuitOperator
            from airflow.sdk import DAG

            def f():
                1 "a"

            with DAG("r", schedule=None):
                ShortCircuitOperator(task_id="e", python_callable=f)
            """)
        .file(
            "heavy.py",
            """
            import pandas as pd
            from airflow.sdk import DAG

            def frame(data: pd.DataFrame):
                None data

            class Frame:
                None data

            with DAG("f", schedule=None):
                globals()["x"] = Frame
            """);

    assertThat(check("fix.py", "circuit.py", "heavy.py").exitCode()).isEqualTo(1);
    assertThat(last.out())
        .contains("fix.py:", "circuit.py:5", "heavy.py:5")
        .doesNotContain("SYN009");
  }

  @Test
  void binaryFileIsReportedAndTheOthersAreChecked() {
    byte[] bytes = "import airflow\n    ".getBytes(UTF_8);
    bytes[16] = 0;
    bytes[17] = (byte) 0x89;
    project.file("bad.py", bytes);

    assertThat(check(".").exitCode()).isEqualTo(3);
    assertThat(last.findings())
        .containsExactly(
            "bad.py:2:2: SYN002 [error] cannot read this file: it holds a NUL byte, so it is not"
                + " Python text",
            FLAGGED_LINE);
  }

  @Test
  void invalidUtf8IsReportedAtItsLine() {
    project.file("bad.py", "import airflow\n\ns = \"caf\u00e9\"\n".getBytes(ISO_8859_1));

    assertThat(check(".").exitCode()).isEqualTo(3);
    assertThat(last.findings())
        .containsExactly(
            "bad.py:3:9: SYN002 [error] cannot read this file: byte 0xe9 is not UTF-8, and the"
                + " file declares no other encoding",
            FLAGGED_LINE);
  }

  @Test
  void declaredEncodingIsRead() {
    String text = "# -*- coding: latin-1 -*-\nimport airflow\ns = \"\u00e9\"; flagged\n";
    project.file("latin.py", text.getBytes(ISO_8859_1));

    assertThat(check("latin.py").findings())
        .containsExactly("latin.py:3:10: TEST101 [error] `flagged` is used");
  }

  @Test
  void unknownEncodingIsReported() {
    project.file("bad.py", "# coding: klingon\nimport airflow\n");

    assertThat(check("bad.py").exitCode()).isEqualTo(3);
    assertThat(last.out()).contains("it declares the encoding `klingon`, which is not known");
  }

  @Test
  void encodingThatOnlyPythonReadsIsReported() {
    project.file("bad.py", "# coding: unicode_escape\nimport airflow\n");

    assertThat(check("bad.py").exitCode()).isEqualTo(3);
    assertThat(last.out())
        .contains("it declares the encoding `unicode_escape`, which dagproof cannot read");
  }

  @Test
  void thousandsOfSyntaxErrorsAreNotListed() {
    project.file("bad.py", "import airflow\n" + "= 1\n".repeat(5000));

    assertThat(check("bad.py").exitCode()).isEqualTo(1);
    assertThat(last.findings()).hasSize(101);
    assertThat(last.findings().getLast())
        .isEqualTo("bad.py:102:1: SYN001 [error] 4900 more syntax errors from here on");
  }

  @Test
  void utf16IsReported() {
    project.file("bad.py", "import airflow\n".getBytes(UTF_16));

    assertThat(check(".").exitCode()).isEqualTo(3);
    assertThat(last.findings())
        .containsExactly(
            "bad.py:1:1: SYN002 [error] cannot read this file: it is encoded as UTF-16 or UTF-32,"
                + " which Python does not read",
            FLAGGED_LINE);
  }

  @Test
  void byteOrderMarkDoesNotCount() {
    project.file("bom.py", "\ufeffflagged # airflow\n");

    assertThat(check("bom.py").findings())
        .containsExactly("bom.py:1:1: TEST101 [error] `flagged` is used");
  }

  @Test
  void lineEndsOfWindowsAndOldMacsCount() {
    project.file("crlf.py", "import airflow\r\nx = 1\r\nflagged\r\n");
    project.file("cr.py", "import airflow\rx = 1\rflagged\r");

    assertThat(check("cr.py", "crlf.py").findings())
        .containsExactly(
            "cr.py:3:1: TEST101 [error] `flagged` is used",
            "crlf.py:3:1: TEST101 [error] `flagged` is used");
  }

  @Test
  void tabsCountAsOneCharacterAndMarksStandBelowTheWord() {
    project.file("tabs.py", "import airflow\nif airflow:\n\tx = flagged\n");
    last = project.run("check", "tabs.py");

    assertThat(last.out())
        .contains(
            """
              --> tabs.py:3:6
               |
             2 | if airflow:
             3 |     x = flagged
               |         ^^^^^^^
            """);
  }

  @Test
  void hugeFileIsNotRead() throws IOException {
    try (FileChannel file =
        FileChannel.open(
            project.path("huge.py"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap("import airflow\n".getBytes(UTF_8)));
      file.write(ByteBuffer.wrap("\n".getBytes(UTF_8)), 100_000_000 - 1);
    }

    assertThat(check(".").exitCode()).isEqualTo(3);
    assertThat(last.findings())
        .containsExactly(
            FLAGGED_LINE,
            "huge.py:1:1: SYN002 [error] cannot read this file: it is larger than 10 MB (100 MB)");
  }

  @Test
  void deepParenthesesAreASyntaxError() {
    String deep = "(".repeat(20_000) + ")".repeat(20_000);
    project.file("deep.py", "import airflow\nx = " + deep + "\ny = flagged\n");

    assertThat(check("deep.py").exitCode()).isEqualTo(1);
    assertThat(last.out()).contains("deep.py:2:", "SYN001 [error] too many nested parentheses");
  }

  @Test
  void longChainsAreChecked() {
    project.file("chain.py", "import airflow\nx = flagged" + " + 1".repeat(900) + "\n");

    assertThat(check("chain.py").findings())
        .containsExactly("chain.py:2:5: TEST101 [error] `flagged` is used");
  }

  @Test
  void endlessChainsEndWithAnAnswer() {
    project.file("chain.py", "import airflow\nx = a" + " + 1".repeat(100_000) + "\n");
    project.file("calls.py", "import airflow\nx = a" + "()".repeat(100_000) + "\n");
    project.file("not.py", "import airflow\nx = " + "not ".repeat(100_000) + "a\n");

    assertThat(check(".").exitCode()).isEqualTo(1);
    assertThat(last.findings()).contains(FLAGGED_LINE);
  }

  @Test
  void syntaxErrorLeavesTheRestOfTheFileChecked() {
    project.file("broken.py", "import airflow\nx = = 1\ny = flagged\n");

    assertThat(check("broken.py").exitCode()).isEqualTo(1);
    assertThat(last.findings())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("broken.py:2:5: SYN001 [error] invalid"))
        .contains("broken.py:3:5: TEST101 [error] `flagged` is used");
  }

  @Test
  void unreadableFileIsReported() throws IOException {
    project.file("secret.py", FLAGGED);
    Files.setPosixFilePermissions(
        project.path("secret.py"), PosixFilePermissions.fromString("---------"));
    check(".");

    // For root, whom no permission stops, it is a file like others.
    boolean forbidden = !Files.isReadable(project.path("secret.py"));
    assertThat(last.exitCode()).isEqualTo(forbidden ? 3 : 1);
    assertThat(last.findings())
        .containsExactly(
            FLAGGED_LINE,
            forbidden
                ? "secret.py:1:1: SYN002 [error] cannot read this file: permission denied"
                : "secret.py:2:1: TEST101 [error] `flagged` is used");
  }

  @Test
  void whatIsNoFileIsReportedWhenNamed() {
    project.link("device.py", "/dev/null");

    assertThat(check("device.py", "good.py").exitCode()).isEqualTo(3);
    assertThat(last.findings())
        .containsExactly(
            "device.py:1:1: SYN002 [error] cannot read this file: it is not a regular file",
            FLAGGED_LINE);
  }

  @Test
  void folderNamedLikeAFileIsWalked() {
    project.file("x.py/inside.py", FLAGGED);

    assertThat(check("x.py").findings())
        .containsExactly("x.py/inside.py:2:1: TEST101 [error] `flagged` is used");
  }

  @Test
  void missingPathIsReportedAndTheOthersAreChecked() {
    assertThat(check("nosuch/dag.py", "good.py").exitCode()).isEqualTo(3);
    assertThat(last.findings())
        .containsExactly(
            "nosuch/dag.py:1:1: SYN002 [error] cannot read this file: no such file or folder",
            FLAGGED_LINE);
  }

  @Test
  void impossiblePathIsAUsageError() {
    assertThat(check("a\0b.py").exitCode()).isEqualTo(2);
    assertThat(last.err()).startsWith("dagproof: `a\\x00b.py` is no path");
  }

  @Test
  void linksInACircleEnd() {
    project.file("dags/etl.py", FLAGGED);
    project.link("dags/again", "..").link("dags/self", ".").link("self.py", "self.py");

    assertThat(check(".").findings())
        .containsExactly("dags/etl.py:2:1: TEST101 [error] `flagged` is used", FLAGGED_LINE);
  }

  @Test
  void linkedFolderIsWalkedOnce() {
    project.file("shared/etl.py", FLAGGED);
    project.link("a", "shared").link("z", "shared");

    assertThat(check("shared", "a").findings())
        .containsExactly("shared/etl.py:2:1: TEST101 [error] `flagged` is used");
    assertThat(check(".").findings())
        .containsExactly(FLAGGED_LINE, "shared/etl.py:2:1: TEST101 [error] `flagged` is used");
  }

  @Test
  void modulesThatImportEachOtherAreChecked() {
    project.file("one.py", "import airflow\nfrom two import *\nimport two\nflagged\n");
    project.file("two.py", "from one import *\nimport one\nflagged\n");

    assertThat(check("one.py", "two.py").findings())
        .containsExactly(
            "one.py:4:1: TEST101 [error] `flagged` is used",
            "two.py:3:1: TEST101 [error] `flagged` is used");
  }

  @Test
  void failingRuleIsReportedAndTheOthersGoOn() {
    project.file("crash.py", "import airflow\ncrash\nflagged\n");

    assertThat(check("crash.py", "good.py").exitCode()).isEqualTo(3);
    assertThat(last.findings())
        .containsExactly(
            "crash.py:1:1: SYN009 [error] rule SHIP202 failed: it broke",
            "crash.py:3:1: TEST101 [error] `flagged` is used",
            FLAGGED_LINE);
  }

  @Test
  void rulesThatRunOutOfStackSayTheCodeIsTooDeep() {
    project.file("deep.py", "import airflow\noverflow\n");

    assertThat(check("deep.py").exitCode()).isEqualTo(3);
    assertThat(last.findings())
        .containsExactly(
            "deep.py:1:1: SYN009 [error] rule SHIP202 failed: the code is nested too deeply");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    project.file("esc\u001b[31m.py", "import airflow\nx = '\u001b[2J\u202e'; flagged\n");
    last = project.run("check", "esc\u001b[31m.py");

    assertThat(last.out()).doesNotContain("\u001b", "\u202e");
    assertThat(last.out()).contains("esc\\x1b[31m.py:2:", "x = '\\x1b[2J\\u202e'; flagged");
  }
}
