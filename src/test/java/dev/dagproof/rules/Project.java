package dev.dagproof.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A DAGs folder, or a DAG file alone, that is held against all rules.
 *
 * @param root absolute; the folder or the file
 */
record Project(Path root) {
  static final AirflowVersion AIRFLOW_2 = new AirflowVersion(2, 11);
  static final AirflowVersion AIRFLOW_3 = new AirflowVersion(3, 3);
  static final List<AirflowVersion> VERSIONS = List.of(AIRFLOW_2, AIRFLOW_3);

  static Project of(Path root) {
    return new Project(root.toAbsolutePath().normalize());
  }

  /**
   * A finding.
   *
   * @param file relative to the folder
   * @param relatedLines where the places are that it points to
   */
  record Found(
      String file,
      int line,
      String code,
      String severity,
      String message,
      String help,
      List<Integer> relatedLines) {
    boolean isError() {
      return severity.equals("error");
    }

    @Override
    public String toString() {
      return file + ":" + line + " " + code + " " + severity;
    }
  }

  List<Path> pythonFiles() {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(".py")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a file is called. */
  String name(Path file) {
    return (Files.isDirectory(root) ? root : root.getParent()).relativize(file).toString();
  }

  /** What all rules find with this version. */
  List<Found> findings(AirflowVersion version) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] command = {
      "check",
      "--isolated",
      "--exit-zero",
      "--select",
      "ALL",
      "--airflow-version",
      version.toString(),
      "--output-format",
      "json",
      root.toString()
    };
    int exitCode = Cli.run(command, InputStream.nullInputStream(), out, err);
    if (exitCode != 0) {
      throw new AssertionError("exit code " + exitCode + ": " + err.toString(UTF_8));
    }
    List<Found> findings = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(out.toByteArray())) {
      findings.add(found(finding));
    }
    return findings;
  }

  private Found found(JsonNode finding) {
    List<Integer> relatedLines = new ArrayList<>();
    for (JsonNode related : finding.get("related")) {
      relatedLines.add(line(related));
    }
    return new Found(
        name(Path.of(finding.get("filename").asString())),
        line(finding),
        finding.get("code").asString(),
        finding.get("severity").asString(),
        finding.get("message").asString(),
        finding.get("help").asString(),
        relatedLines);
  }

  private static int line(JsonNode place) {
    return place.get("location").get("row").asInt();
  }
}
