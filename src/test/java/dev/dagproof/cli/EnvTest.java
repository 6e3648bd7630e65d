package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagproof.cli.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code dagproof env}: what is kept, and what is removed. */
class EnvTest {
  private static final String LONG_ONE = "some-rather-long-package-name==1.2.3";
  private static final String REQUIREMENTS =
      "\"pandas==2.2.2\", \"sqlalchemy>=2,<3\", \"" + LONG_ONE + "\"";

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void project() throws IOException {
    project =
        new TestProject(folder).variable("XDG_CACHE_HOME", folder.resolve("cache").toString());
    kept("aaaaaaaaaaaa", REQUIREMENTS, 40);
    kept("bbbbbbbbbbbb", "\"six\"", 1);
    project.file("cache/dagproof/environments/cccccccccccc/half", "");
  }

  private void kept(String key, String requirements, int days) throws IOException {
    String marker = "cache/dagproof/environments/" + key + "/dagproof.json";
    project
        .file("cache/dagproof/environments/" + key + "/venv/data", "x".repeat(12_345))
        .file(
            marker,
            "{\"folder\": \"venv\", \"python\": \"3.11.7\", \"created\": \"2026-01-01T00:00:00Z\","
                + " \"system_site_packages\": false, \"requirements\": ["
                + requirements
                + "]}");
    Instant used = Instant.now().minus(Duration.ofDays(days));
    Files.setLastModifiedTime(project.path(marker), FileTime.from(used));
  }

  @Test
  void areListed() {
    project.terminal(80);
    Result result = project.run("env", "list");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.out().lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.matches("KEY +PYTHON +SIZE +LAST USED +REQUIREMENTS"))
        .anyMatch(line -> line.matches("bbbbbbbb +3.11.7 +12.* kB +[-0-9]+ [0-9:]+ +six"))
        .anyMatch(line -> line.equals("    pandas==2.2.2, sqlalchemy>=2,<3, " + LONG_ONE))
        .anyMatch(line -> line.matches("cccccccc +- .*\\(left by an interrupted build\\)"))
        .anyMatch(line -> line.startsWith("3 environments, 25."));
  }

  @Test
  void areListedAsJson() {
    JsonNode all =
        JsonMapper.shared().readTree(project.run("env", "list", "--output-format=json").out());

    assertThat(all).hasSize(3);
    assertThat(all.get(1).get("key").asString()).isEqualTo("bbbbbbbbbbbb");
    assertThat(all.get(2).get("requirements").get(0).asString()).isEqualTo("pandas==2.2.2");
    assertThat(all.get(2).get("size_bytes").asLong()).isGreaterThan(12_345);
    assertThat(all.get(0).get("complete").asBoolean()).isFalse();
  }

  @Test
  void oldOnesAreRemoved() {
    assertThat(project.run("env", "prune").out()).startsWith("Removed 2 environments, 12.");
    assertThat(project.run("env", "prune").out()).isEqualTo("Nothing to remove.\n");
    assertThat(project.run("env", "list").out()).contains("bbbbbbbb").doesNotContain("aaaaaaaa");
  }

  @Test
  void allAreRemoved() {
    assertThat(project.run("env", "prune", "--all").out()).startsWith("Removed 3 environments");
    assertThat(project.run("env", "list").out()).isEqualTo("No environments are kept.\n");
  }

  @Test
  void ageIsGivenInDaysHoursOrMinutes() {
    assertThat(project.run("env", "prune", "--older-than", "41d").out()).contains("1 environment,");
    JsonNode pruned =
        JsonMapper.shared()
            .readTree(
                project.run("env", "prune", "--older-than=2h", "--output-format", "json").out());

    assertThat(pruned.get("removed")).hasSize(2);
    assertThat(pruned.get("in_use")).isEmpty();
    for (String wrong : new String[] {"", "d", "30", "-1d", "3w", "x"}) {
      assertThat(project.run("env", "prune", "--older-than", wrong).exitCode()).isEqualTo(2);
    }
    assertThat(project.run("env", "prune", "--all", "--older-than", "1d").err())
        .contains("exclude each other");
  }

  @Test
  void helpAndMistakes() {
    assertThat(project.run("env").err())
        .startsWith("Usage: dagproof env")
        .contains("list", "prune");
    assertThat(project.run("env", "prune", "--help").out()).contains("--older-than", "--all");
    assertThat(project.run("env", "lst").err())
        .contains("unknown command `lst`; did you mean `list`?", "dagproof env --help");
  }
}
