package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks interpreters what they are. An answer is kept until something changes that it depends on:
 * the interpreter, the folders that it imports from, or the files by which version managers choose.
 */
final class InterpreterProbe {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** Variables that make the same command another Python. */
  private static final List<String> VARIABLES =
      List.of(
          "PYTHONPATH",
          "PYTHONHOME",
          "PYTHONNOUSERSITE",
          "PYENV_VERSION",
          "ASDF_PYTHON_VERSION",
          "MISE_PYTHON_VERSION");

  /** Files by which pyenv, asdf, mise and uv choose, in the working directory or above. */
  private static final List<String> CHOICES =
      List.of(".python-version", ".tool-versions", "mise.toml", ".mise.toml");

  private static final String QUESTION =
      """
      import sys
      sys.path[:1] = [folder for folder in sys.path[:1] if folder]
      import json, os, site, sysconfig

      def version(name):
          try:
              return getattr(__import__(name), "__version__", "")
          except BaseException:
              return None

      def names(*candidates):
          return [name for name in candidates if version(name) is not None]

      tag = sysconfig.get_config_var("SOABI") or sysconfig.get_config_var("EXT_SUFFIX")
      print("")
      print(json.dumps({
          "executable": sys.executable,
          "version": "%d.%d.%d" % sys.version_info[:3],
          "prefix": sys.prefix,
          "base_prefix": sys.base_prefix,
          "tag": (tag or sys.implementation.cache_tag).strip("."),
          "pip": version("pip"),
          "tools": names("venv", "ensurepip"),
          "packages": names("jinja2", "pendulum"),
          "path": [folder for folder in sys.path if folder],
          "base_folders": site.getsitepackages([sys.base_prefix]),
      }))
      """;

  private final Host host;
  private final CacheFolder cache;
  private final ChildProcesses processes;
  private final Set<Path> silent = ConcurrentHashMap.newKeySet();

  InterpreterProbe(Host host, CacheFolder cache, ChildProcesses processes) {
    this.host = host;
    this.cache = cache;
    this.processes = processes;
  }

  /** What the program says of itself; null if it is no Python that can say it. */
  @Nullable Interpreter ask(Path program) throws EnvironmentFailure, InterruptedException {
    Path kept = cache.interpreters().resolve(name(program) + ".json");
    JsonNode known = read(kept);
    if (known != null && known.path("watched").equals(watched(program, known.path("answer")))) {
      return interpreter(program, known.path("answer"));
    }
    JsonNode answer = answer(program);
    if (answer == null) {
      return null;
    }
    keep(kept, program, answer);
    return interpreter(program, answer);
  }

  private @Nullable JsonNode answer(Path program) throws InterruptedException {
    ChildProcesses.Result result;
    try {
      result =
          processes.run(
              List.of(program.toString(), "-c", QUESTION),
              host.workingDirectory(),
              host.variables(),
              TIMEOUT,
              line -> {});
    } catch (IOException e) {
      return null;
    }
    if (result.isTimeout()) {
      silent.add(program);
      return null;
    }
    return result.lines().isEmpty() ? null : object(result.lines().getLast());
  }

  /** Why a program that was asked is of no use. */
  String problem(Path program) {
    return silent.contains(program)
        ? "does not answer within " + TIMEOUT.toSeconds() + " s"
        : "does not start";
  }

  private void keep(Path file, Path program, JsonNode answer) throws EnvironmentFailure {
    CacheFolder.made(cache.interpreters());
    ObjectNode content = JsonMapper.shared().createObjectNode();
    content.set("watched", watched(program, answer));
    content.set("answer", answer);
    try {
      FileTrees.replace(file, JsonMapper.shared().writeValueAsBytes(content));
    } catch (IOException e) {
      throw CacheFolder.unwritable(file, e);
    }
  }

  /** When what the answer rests on was changed last. */
  private ObjectNode watched(Path program, JsonNode answer) {
    Map<String, String> times = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    files.add(program);
    files.add(Path.of(answer.path("executable").asString("")));
    files.add(Path.of(answer.path("prefix").asString("")).resolve("pyvenv.cfg"));
    for (JsonNode folder : answer.path("path")) {
      files.add(Path.of(folder.asString()));
    }
    files.addAll(choices());
    for (Path file : files) {
      times.put(file.toString(), FileTrees.changed(file));
    }
    ObjectNode watched = JsonMapper.shared().createObjectNode();
    times.forEach(watched::put);
    return watched;
  }

  private List<Path> choices() {
    List<Path> files = new ArrayList<>();
    for (Path folder = host.workingDirectory(); folder != null; folder = folder.getParent()) {
      for (String name : CHOICES) {
        Path file = folder.resolve(name);
        if (!FileTrees.changed(file).isEmpty()) {
          files.add(file);
        }
      }
    }
    files.add(pyenv(host).resolve("version"));
    files.add(host.home().resolve(".tool-versions"));
    return files;
  }

  /** Where pyenv is, if it is there at all. */
  static Path pyenv(Host host) {
    String root = host.variable("PYENV_ROOT");
    return root.isEmpty() ? host.home().resolve(".pyenv") : Path.of(root);
  }

  private String name(Path program) {
    ContentHash hash = new ContentHash().text(QUESTION).text(program.toString());
    for (String variable : VARIABLES) {
      hash.text(host.variable(variable));
    }
    return hash.hex();
  }

  private static @Nullable JsonNode read(Path file) {
    try {
      return object(Files.readString(file));
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable JsonNode object(String json) {
    try {
      JsonNode node = JsonMapper.shared().readTree(json);
      return node.isObject() ? node : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static Interpreter interpreter(Path program, JsonNode answer) {
    String executable = answer.path("executable").asString("");
    List<Path> folders = new ArrayList<>();
    for (String folder : texts(answer.path("base_folders"))) {
      folders.add(Path.of(folder));
    }
    return new Interpreter(
        executable.isEmpty() ? program : Path.of(executable),
        answer.path("version").asString(),
        Path.of(answer.path("prefix").asString()),
        Path.of(answer.path("base_prefix").asString()),
        answer.path("tag").asString(),
        answer.path("pip").isString() ? answer.path("pip").asString() : null,
        Set.copyOf(texts(answer.path("tools"))),
        Set.copyOf(texts(answer.path("packages"))),
        folders);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array) {
      texts.add(item.asString());
    }
    return texts;
  }
}
