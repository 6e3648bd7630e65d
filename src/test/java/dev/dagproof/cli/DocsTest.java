package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.project.ConfigurationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documentation names what there is. */
class DocsTest {
  private static final Path REPORTS = Path.of("docs", "reports.md");
  private static final Path CONFIGURATION = Path.of("docs", "configuration.md");

  @TempDir Path folder;

  @Test
  void fieldsOfJsonAreDocumented() throws IOException {
    String out =
        new TestProject(folder)
            .file("dag.py", "import airflow\nimport lib\nflagged\n")
            .file("lib.py", "shipped\n")
            .run("check", "--output-format", "json")
            .out();
    String documentation = Files.readString(REPORTS);

    for (JsonNode finding : JsonMapper.shared().readTree(out)) {
      for (String field : finding.propertyNames()) {
        assertThat(documentation).contains("`" + field + "`");
      }
    }
  }

  @Test
  void optionsAreDocumented() throws IOException {
    String documentation =
        Files.readString(Path.of("README.md"))
            + Files.readString(CONFIGURATION)
            + Files.readString(REPORTS);

    for (CheckOption option : CheckOption.values()) {
      assertThat(documentation).contains(option.option());
    }
  }

  @Test
  void keysAreDocumented() throws IOException {
    String documentation = Files.readString(CONFIGURATION);

    for (ConfigurationKey key : ConfigurationKey.values()) {
      assertThat(documentation).contains("| `" + key.key() + "` |");
    }
  }

  @Test
  void versionsAreThatOfTheBuild() throws IOException {
    Pattern version = Pattern.compile("(?:rev: v?|dagproof[ -]v?|dagproof@v?)(\\d+\\.\\d+\\.\\d+)");

    for (String file : List.of("README.md", "docs/configuration.md", ".pre-commit-hooks.yaml")) {
      Matcher named = version.matcher(Files.readString(Path.of(file)));
      while (named.find()) {
        assertThat(named.group(1)).as(file).isEqualTo(Version.text());
      }
    }
  }
}
