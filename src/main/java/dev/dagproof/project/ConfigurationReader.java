package dev.dagproof.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads a configuration file. Jackson is loaded with the first such file. */
public final class ConfigurationReader {
  private final Path file;
  private final String text;

  private ConfigurationReader(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads a {@code dagproof.toml}, or the table {@code [tool.dagproof]} of a {@code
   * pyproject.toml}; a missing table is an empty one.
   *
   * @param file absolute
   */
  public static Configuration read(Path file) throws ConfigurationException {
    return new ConfigurationReader(file, new String(ConfigurationFinder.bytes(file), UTF_8)).read();
  }

  private Configuration read() throws ConfigurationException {
    boolean isShared = file.endsWith(ConfigurationFinder.SHARED_FILE);
    JsonNode document = document();
    JsonNode table = isShared ? document.path("tool").path("dagproof") : document;
    if (!table.isMissingNode() && !table.isObject()) {
      throw new ConfigurationException(file + ": " + ConfigurationFinder.TABLE + " is no table");
    }
    Map<ConfigurationKey, Object> values = new EnumMap<>(ConfigurationKey.class);
    Map<ConfigurationKey, Integer> lines = new EnumMap<>(ConfigurationKey.class);
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      ConfigurationKey key = key(entry.getKey(), isShared);
      Object value = value(key.type(), entry.getValue());
      int line = line(key.key(), isShared);
      if (value == null) {
        throw new ConfigurationException(
            at(line) + "`" + key.key() + "` must be " + key.type().words());
      }
      values.put(key, value);
      if (line > 0) {
        lines.put(key, line);
      }
    }
    return new Configuration(file, values, lines);
  }

  private JsonNode document() throws ConfigurationException {
    try {
      return new TomlMapper().readTree(text);
    } catch (JacksonException e) {
      TokenStreamLocation location = e.getLocation();
      throw new ConfigurationException(
          at(location == null ? 0 : location.getLineNr())
              + "this is not valid TOML: "
              + firstLine(e.getOriginalMessage()));
    }
  }

  private ConfigurationKey key(String name, boolean isShared) throws ConfigurationException {
    ConfigurationKey key = ConfigurationKey.of(name);
    if (key == null) {
      throw new ConfigurationException(
          at(line(name, isShared))
              + "unknown key `"
              + name
              + "`"
              + NearestName.question(name, ConfigurationKey.keys()));
    }
    return key;
  }

  /** The value as the type wants it; null if it is another one. */
  private static @Nullable Object value(ConfigurationKey.Type type, JsonNode node) {
    return switch (type) {
      case STRING -> node.isString() ? node.stringValue() : null;
      case BOOLEAN -> node.isBoolean() ? node.booleanValue() : null;
      case INTEGER -> node.isInt() ? node.intValue() : null;
      case STRINGS -> strings(node);
      case TABLE_OF_STRINGS -> tableOfStrings(node);
    };
  }

  private static @Nullable List<String> strings(JsonNode node) {
    if (!node.isArray()) {
      return null;
    }
    List<String> strings = new ArrayList<>();
    for (JsonNode item : node) {
      if (!item.isString()) {
        return null;
      }
      strings.add(item.stringValue());
    }
    return strings;
  }

  private static @Nullable Map<String, List<String>> tableOfStrings(JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      List<String> strings = strings(entry.getValue());
      if (strings == null) {
        return null;
      }
      table.put(entry.getKey(), strings);
    }
    return table;
  }

  /** The line, from 1, on which a key of the table is set; 0 if it is not plain to see. */
  private int line(String key, boolean isShared) {
    boolean inTable = !isShared;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String bare = line.strip();
      if (bare.startsWith("[")) {
        String header = bare.replace(" ", "");
        inTable = isShared && header.startsWith("[" + ConfigurationFinder.TABLE + "]");
        if (header.startsWith(isShared ? "[tool.dagproof." + key + "]" : "[" + key + "]")) {
          return number;
        }
      } else if (inTable && setsKey(bare, key)) {
        return number;
      }
    }
    return 0;
  }

  private static boolean setsKey(String line, String key) {
    String rest = line.startsWith("\"") ? line.substring(1) : line;
    if (!rest.startsWith(key)) {
      return false;
    }
    String behind = rest.substring(key.length()).replace("\"", "").strip();
    return behind.startsWith("=") || behind.startsWith(".");
  }

  private String at(int line) {
    return line > 0 ? file + ":" + line + ": " : file + ": ";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
