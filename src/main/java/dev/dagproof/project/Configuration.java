package dev.dagproof.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of a configuration file with values of the right types. What the texts among them mean,
 * and whether they mean anything, is for those who use them to say.
 */
public final class Configuration {
  private final Path file;
  private final Map<ConfigurationKey, Object> values;
  private final Map<ConfigurationKey, Integer> lines;

  Configuration(
      Path file, Map<ConfigurationKey, Object> values, Map<ConfigurationKey, Integer> lines) {
    this.file = file;
    this.values = Map.copyOf(values);
    this.lines = Map.copyOf(lines);
  }

  /** The file, as an absolute path. */
  public Path file() {
    return file;
  }

  /** The folder that paths and patterns in it are relative to. */
  public Path folder() {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /** Whether the file sets this key. */
  public boolean has(ConfigurationKey key) {
    return values.containsKey(key);
  }

  /** A text. */
  public Optional<String> string(ConfigurationKey key) {
    return Optional.ofNullable(values.get(key)).map(String.class::cast);
  }

  /** A list of texts. */
  public Optional<List<String>> strings(ConfigurationKey key) {
    return Optional.ofNullable(values.get(key)).map(Configuration::asStrings);
  }

  /** A yes or no. */
  public Optional<Boolean> bool(ConfigurationKey key) {
    return Optional.ofNullable(values.get(key)).map(Boolean.class::cast);
  }

  /** A number. */
  public Optional<Integer> integer(ConfigurationKey key) {
    return Optional.ofNullable(values.get(key)).map(Integer.class::cast);
  }

  /** Lists of texts by name, in the order of the file. */
  public Map<String, List<String>> table(ConfigurationKey key) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    if (values.get(key) instanceof Map<?, ?> entries) {
      entries.forEach((name, value) -> table.put(String.valueOf(name), asStrings(value)));
    }
    return table;
  }

  /** Where a key stands, for messages: {@code pyproject.toml:12: key}. */
  public String where(ConfigurationKey key) {
    Integer line = lines.get(key);
    return (line == null ? file + ": " : file + ":" + line + ": ") + key.key();
  }

  private static List<String> asStrings(Object value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> strings.add(String.valueOf(item)));
    }
    return strings;
  }
}
