package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that says that an environment is complete, and what it holds. It is written last; its
 * time is that of the last use.
 *
 * @param folder of the environment, beside this file: each build has one of its own, so that what a
 *     killed dagproof has left running disturbs nobody
 * @param python the version
 * @param requirements without passwords
 */
record Marker(
    String folder,
    String python,
    List<String> requirements,
    boolean systemSitePackages,
    Instant created) {
  private static final String NAME = "dagproof.json";

  static Marker of(Path folder, EnvironmentSpec spec, Interpreter base) {
    return new Marker(
        folder.getFileName().toString(),
        base.version(),
        Secrets.hidden(spec.lines()),
        spec.systemSitePackages(),
        Instant.now());
  }

  /** What an environment says of itself; null if it is not complete. */
  static @Nullable Marker read(Path environment) {
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readString(environment.resolve(NAME)));
      List<String> requirements = new ArrayList<>();
      json.path("requirements").forEach(line -> requirements.add(line.asString()));
      return new Marker(
          json.path("folder").asString(),
          json.path("python").asString(),
          requirements,
          json.path("system_site_packages").asBoolean(),
          Instant.parse(json.path("created").asString()));
    } catch (IOException | JacksonException | DateTimeException e) {
      return null;
    }
  }

  void write(Path environment) throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("folder", folder);
    json.put("python", python);
    requirements.forEach(json.putArray("requirements")::add);
    json.put("system_site_packages", systemSitePackages);
    json.put("created", created.toString());
    FileTrees.replace(environment.resolve(NAME), JsonMapper.shared().writeValueAsBytes(json));
  }

  static void touch(Path environment) throws IOException {
    Files.setLastModifiedTime(environment.resolve(NAME), FileTime.from(Instant.now()));
  }

  static void remove(Path environment) throws IOException {
    Files.deleteIfExists(environment.resolve(NAME));
  }

  static Instant lastUsed(Path environment) throws IOException {
    Path marker = environment.resolve(NAME);
    return Files.getLastModifiedTime(Files.exists(marker) ? marker : environment).toInstant();
  }
}
