package dev.dagproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleFileTest {
  @Test
  void exampleIsOneFile() {
    assertThat(ExampleFile.split("import airflow\n\nx = 1"))
        .containsExactly(new ExampleFile("dag.py", "import airflow\n\nx = 1\n"));
  }

  @Test
  void markBeginsAnotherFile() {
    assertThat(ExampleFile.split("import x\n# file: modules/x.py\ny = 1\n# file: z.py\nz = 1\n"))
        .containsExactly(
            new ExampleFile("dag.py", "import x\n"),
            new ExampleFile("modules/x.py", "y = 1\n"),
            new ExampleFile("z.py", "z = 1\n"));
  }

  @Test
  void markMayComeFirst() {
    assertThat(ExampleFile.split("# file: a.py\nx = 1\n"))
        .containsExactly(new ExampleFile("a.py", "x = 1\n"));
  }
}
