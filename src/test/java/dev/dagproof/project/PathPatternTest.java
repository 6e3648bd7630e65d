package dev.dagproof.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PathPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "legacy          | dags/legacy/x.py   | true",
        "legacy          | dags/legacy.py     | false",
        "legacy/         | legacy/a/b.py      | true",
        "x.py            | a/b/x.py           | true",
        "*_test.py       | a/my_test.py       | true",
        "*_test.py       | a/test.py          | false",
        "dags/*          | dags/x.py          | true",
        "dags/*          | dags/a/x.py        | true",
        "dags/*.py       | dags/a/x.py        | false",
        "dags/**/*.py    | dags/a/b/x.py      | true",
        "dags/**/*.py    | dags/x.py          | true",
        "dags/**         | dags/a/x.py        | true",
        "**/tmp/*        | a/b/tmp/x.py       | true",
        "**/tmp/*        | tmp/x.py           | true",
        "**/tmp/*        | a/tmp.py           | false",
        "./dags          | dags/x.py          | true",
        "dags            | sub/dags/x.py      | true",
        "/dags/x.py      | other/x.py         | false",
        "d?gs/x.py       | dags/x.py          | true",
        "d?gs/x.py       | dgs/x.py           | false",
        "[a-c]*/x.py     | b1/x.py            | true",
        "[!a-c]*/x.py    | b1/x.py            | false",
        "[ab/x.py        | [ab/x.py           | true",
        "**/{tests,docs}/* | a/docs/x.py      | true",
        "**/{tests,docs}/* | a/doc/x.py       | false",
        "a.py            | axpy               | false",
        "{a,b{c,d}}.py   | bd.py              | true",
        "{a,b{c,d}}.py   | b.py               | false",
        "{a,}x.py        | x.py               | true",
        "{a.py           | {a.py              | true",
        "a}.py           | a}.py              | true",
        "a**b            | a/x/b              | false",
        "dags/a**b       | dags/a/x/b         | true",
      })
  void pathsMatch(String pattern, String path, boolean matches) {
    Path base = Path.of("/base");

    assertThat(new PathPattern(pattern, base).matches(base.resolve(path))).isEqualTo(matches);
  }

  /** Each of these takes years when all ways are tried one after the other. */
  @ParameterizedTest
  @MethodSource("longPatterns")
  void longPatternsEnd(String pattern) {
    Path base = Path.of("/base");
    Path deep = base.resolve("a/".repeat(500) + "a".repeat(250) + ".py");

    assertThat(new PathPattern(pattern, base).matches(deep)).isFalse();
  }

  static List<String> longPatterns() {
    return List.of(
        "{a,b}".repeat(40) + "x",
        "{*,a*}".repeat(40) + "x",
        "**/".repeat(40) + "x",
        "*a".repeat(60) + "x",
        "a/" + "**a".repeat(60) + "x",
        "{".repeat(5_000) + "}".repeat(5_000),
        "[".repeat(5_000));
  }
}
