package dev.dagproof.run.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a person gives to a run. */
public final class InputReader {
  private static final long LARGEST = 50_000_000;

  private final JsonMapper json =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private final Path workingDirectory;

  /** Reads files relative to a folder. */
  public InputReader(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /** A text that an option gives; null if it is not given. */
  public interface Options {
    /** The text of an option such as {@code --conf}. */
    @Nullable String value(String option);
  }

  /** Reads all of it. */
  public RunInput read(Options options) throws InputException {
    return new RunInput(
        options.value("--logical-date"),
        object("--conf", options),
        object("--params", options),
        named("--variables", options),
        connections("--connections", options),
        mocks("--mock", options.value("--mock")));
  }

  /** An object in JSON, or in a file: {@code @FILE}. */
  private ObjectNode object(String option, Options options) throws InputException {
    String text = options.value(option);
    if (text == null) {
      return json.createObjectNode();
    }
    return text.startsWith("@") ? file(option, text.substring(1)) : parsed(option, text);
  }

  /** By task id the XComs of a file. */
  private Map<String, JsonNode> mocks(String option, @Nullable String file) throws InputException {
    if (file == null) {
      return Map.of();
    }
    Map<String, JsonNode> mocks = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : file(option, file).properties()) {
      JsonNode value = entry.getValue();
      boolean isByKey = value.isObject() && value.has("return_value");
      mocks.put(
          entry.getKey(), isByKey ? value : json.createObjectNode().set("return_value", value));
    }
    return mocks;
  }

  /** Variables or connections: an object, or lines of {@code NAME=VALUE}. */
  private ObjectNode named(String option, Options options) throws InputException {
    String file = options.value(option);
    return file == null ? json.createObjectNode() : file(option, file);
  }

  /** Each is a URI, or an object (secrets/local_filesystem.py of 2.11.2). */
  private ObjectNode connections(String option, Options options) throws InputException {
    ObjectNode connections = named(option, options);
    for (Map.Entry<String, JsonNode> entry : connections.properties()) {
      if (!entry.getValue().isString() && !entry.getValue().isObject()) {
        throw new InputException(
            option
                + ": "
                + options.value(option)
                + ": connection `"
                + entry.getKey()
                + "` is neither a URI nor an object such as {\"conn_type\": …, \"host\": …}");
      }
    }
    return connections;
  }

  /** Read as Airflow reads its own files: what is not named YAML is JSON or lines. */
  private ObjectNode file(String option, String file) throws InputException {
    String where = option + ": " + file;
    String text = read(option, file);
    if (file.endsWith(".yaml") || file.endsWith(".yml")) {
      return yaml(where, text);
    }
    boolean isLines = file.endsWith(".env") || !text.stripLeading().startsWith("{");
    return isLines && !file.endsWith(".json") ? lines(where, text) : parsed(where, text);
  }

  private ObjectNode lines(String where, String text) throws InputException {
    ObjectNode values = json.createObjectNode();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      int equals = stripped.indexOf('=');
      if (equals <= 0) {
        throw new InputException(
            where
                + ", line "
                + number
                + ": neither a JSON object nor a line of NAME=VALUE (YAML is read from *.yaml)");
      }
      values.put(stripped.substring(0, equals).strip(), unquoted(stripped.substring(equals + 1)));
    }
    return values;
  }

  private static String unquoted(String text) {
    String value = text.strip();
    boolean isQuoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1);
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  private ObjectNode parsed(String where, String text) throws InputException {
    try {
      if (json.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw new InputException(where + " is no JSON object, as in {\"name\": \"value\"}");
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String place = at == null || at.getLineNr() < 1 ? "" : ", line " + at.getLineNr();
      // What Jackson says of its own settings helps nobody here.
      String why = e.getOriginalMessage().replaceAll(" \\([^()]*\\[Source: .*", "");
      throw new InputException(where + place + " is no JSON: " + why);
    }
  }

  private ObjectNode yaml(String where, String text) throws InputException {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    try {
      Object read = new Load(settings).loadFromString(text);
      if (json.valueToTree(read) instanceof ObjectNode object) {
        return object;
      }
      throw new InputException(where + " is no YAML object: no names with values");
    } catch (StackOverflowError e) {
      throw new InputException(where + " holds itself, or is too deep");
    } catch (YamlEngineException e) {
      String place = "";
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      if (e instanceof MarkedYamlEngineException marked) {
        place = marked.getProblemMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
        why = marked.getProblem();
      }
      throw new InputException(where + place + " is no YAML: " + why);
    }
  }

  private String read(String option, String file) throws InputException {
    try {
      Path path = workingDirectory.resolve(file);
      if (!Files.exists(path) || Files.isDirectory(path)) {
        throw new InputException(option + ": there is no file `" + file + "`");
      }
      if (Files.size(path) > LARGEST) {
        throw new InputException(option + ": `" + file + "` is larger than 50 MB");
      }
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new InputException(option + ": `" + file + "` is no UTF-8 text");
    } catch (IOException | InvalidPathException e) {
      throw new InputException(option + ": `" + file + "` cannot be read: " + e.getMessage());
    }
  }
}
