package dev.dagproof.airflow.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.requirement.PipLine.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements files are read as pip reads them. */
class PipLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "six                                 | REQUIREMENT    | six",
        "six==1.0 --hash=sha256:ab           | REQUIREMENT    | six==1.0",
        "six[a]>=1; python_version > '3'     | REQUIREMENT    | six[a]>=1; python_version > '3'",
        "six @ file:///opt/six               | REQUIREMENT    | six @ file:///opt/six",
        "git+https://h/six.git#egg=six       | URL            | git+https://h/six.git#egg=six",
        "https://h/six.whl                   | URL            | https://h/six.whl",
        "./six                               | PATH           | ./six",
        ".                                   | PATH           | .",
        "wheels/six-1.0-py3-none-any.whl     | PATH           | wheels/six-1.0-py3-none-any.whl",
        "six-1.0-py3-none-any.whl            | PATH           | six-1.0-py3-none-any.whl",
        "-e .                                | EDITABLE       | .",
        "--editable=git+https://h/r          | EDITABLE       | git+https://h/r",
        "-r more.txt                         | INCLUDE        | more.txt",
        "-rmore.txt                          | INCLUDE        | more.txt",
        "--requirement=more.txt              | INCLUDE        | more.txt",
        "-c limits.txt                       | CONSTRAINTS    | limits.txt",
        "--index-url https://h/simple        | OPTION         | https://h/simple",
        "--pre                               | OPTION         | ``",
        "--extra-index https://h/simple      | OPTION         | https://h/simple",
        "--upgrade                           | REFUSED_OPTION | ``",
        "six -U                              | REFUSED_OPTION | six",
        "six=1.0                             | REFUSED        | six=1.0",
        "pip install six                     | REFUSED        | pip install six",
        "six, requests                       | REFUSED        | six, requests",
        "six==1.0-custom                     | LEGACY         | six==1.0-custom",
        "${NAME}==1.0                        | VARIABLE       | ${NAME}==1.0",
      })
  void kinds(String line, Kind kind, String value) {
    assertThat(PipLines.of(line))
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.kind()).isEqualTo(kind);
              assertThat(read.value()).isEqualTo(value);
            });
  }

  @Test
  void commentsAndContinuedLines() {
    String text =
        """
        # first
        six==1.0  # pinned

        requests \\
          ==2.0 \\
          --hash=sha256:ab
        https://h/x#egg=x
          # last \\
        yarl
        """;

    List<PipLine> lines = PipLines.of(text);

    assertThat(lines)
        .extracting(line -> line.number() + " " + line.value())
        .containsExactly("2 six==1.0", "4 requests   ==2.0", "7 https://h/x#egg=x", "9 yarl");
  }

  @Test
  void nothingIsRequired() {
    assertThat(PipLines.of("\n # nothing\n\\\n")).isEmpty();
  }

  @Test
  void refusedLineSaysWhy() {
    assertThat(PipLines.of("six=1.0").getFirst().detail())
        .isEqualTo("Expected semicolon (after name with no version specifier) or end");
  }
}
