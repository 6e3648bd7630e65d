package dev.dagproof.rules;

import static dev.dagproof.rules.Project.VERSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.rules.Project.Found;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Help that shows code is code that does what it says. */
class HelpTest {
  @Test
  void bracesAreGivenFourfold() {
    Path braces = Path.of("testdata", "rules", "TMPL304", "braces.py");
    for (AirflowVersion version : VERSIONS) {
      assertThat(Project.of(braces).findings(version))
          .filteredOn(found -> found.code().equals("TMPL304"))
          .extracting(Found::help)
          .contains("write four braces: `{{{{ ds }}}}`", "write four braces: `{{{{params.day}}}}`")
          .allMatch(help -> help.matches("write four braces: `\\{{4}[^{}]+}{4}`"));
    }
  }
}
