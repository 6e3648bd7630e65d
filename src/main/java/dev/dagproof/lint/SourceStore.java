package dev.dagproof.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.project.InputFile;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.semantic.ModuleLoader;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.FileTree;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.TextFiles;
import dev.dagproof.python.source.UnreadableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads and parses files, once each, and remembers which of them failed. For many threads. */
final class SourceStore implements ModuleLoader, TextFiles {
  /** A text file that people write by hand is not larger. In bytes. */
  private static final int MAX_TEXT = 1 << 20;

  private final Map<Path, String> names = new HashMap<>();
  private final Map<Path, byte[]> texts;
  private final Path workingDirectory;
  private final FileTree disk;
  private final Map<Path, byte[]> read = new ConcurrentHashMap<>();
  private final Map<Path, Diagnostic> problems = new ConcurrentHashMap<>();
  private final List<Throwable> crashes = new ArrayList<>();

  /**
   * A store.
   *
   * @param files the files to check
   * @param texts the bytes of files that are not read from the disk, by path
   * @param workingDirectory what the names of further files are relative to
   * @param disk where all others are read
   */
  SourceStore(
      List<InputFile> files, Map<Path, byte[]> texts, Path workingDirectory, FileTree disk) {
    this.disk = disk;
    for (InputFile file : files) {
      names.put(file.path(), file.name());
    }
    this.texts = texts;
    this.workingDirectory = workingDirectory;
  }

  /** Reads a file's bytes; says whether it mentions Airflow, or at least might. */
  boolean mentionsAirflow(InputFile file) {
    try {
      byte[] bytes = disk.readBytes(file.path(), file.name());
      boolean mentions = AirflowMention.in(bytes) || SourceReader.isUtf16(bytes);
      if (mentions) {
        read.put(file.path(), bytes);
      }
      return mentions;
    } catch (UnreadableSource e) {
      problems.put(file.path(), FileDiagnostics.unreadable(e));
      return false;
    }
  }

  /** How many bytes the file has; 0 if that cannot be told. */
  long size(InputFile file) {
    byte[] bytes = read.get(file.path());
    try {
      return bytes == null ? Files.size(file.path()) : bytes.length;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public Optional<PythonModule> load(Path path) {
    if (problems.containsKey(path)) {
      return Optional.empty();
    }
    String name = name(path);
    SourceFile source;
    try {
      source = SourceReader.decode(name, bytes(path, name));
    } catch (UnreadableSource e) {
      problems.put(path, FileDiagnostics.unreadable(e));
      return Optional.empty();
    }
    try {
      ParseResult parsed = PythonParser.parse(source);
      return Optional.of(new PythonModule(path, parsed.tree(), parsed.errors()));
    } catch (RuntimeException | Error e) {
      problems.put(path, crash(source, null, e));
      return Optional.empty();
    }
  }

  @Override
  public boolean exists(Path path) {
    return texts.containsKey(path) || disk.exists(path);
  }

  @Override
  public Optional<String> read(Path file) {
    try {
      byte[] given = texts.get(file);
      byte[] bytes = given == null ? disk.readBytes(file, name(file)) : given;
      String text = bytes.length > MAX_TEXT ? "\uFFFD" : new String(bytes, UTF_8);
      return text.indexOf('\uFFFD') >= 0 ? Optional.empty() : Optional.of(text);
    } catch (UnreadableSource e) {
      return Optional.empty();
    }
  }

  private byte[] bytes(Path path, String name) throws UnreadableSource {
    byte[] given = texts.get(path);
    byte[] bytes = given == null ? read.remove(path) : given;
    return bytes == null ? disk.readBytes(path, name) : bytes;
  }

  /** Why this file could not be loaded; null if it was, or nobody asked. */
  @Nullable Diagnostic problem(Path path) {
    return problems.get(path);
  }

  /** Notes that something failed on a file; gives what to tell the user. */
  Diagnostic crash(SourceFile source, @Nullable RuleInfo rule, Throwable failure) {
    synchronized (crashes) {
      crashes.add(failure);
    }
    return FileDiagnostics.crash(source, rule, failure);
  }

  /** All failures so far. */
  List<Throwable> crashes() {
    synchronized (crashes) {
      return List.copyOf(crashes);
    }
  }

  private String name(Path path) {
    String name = names.get(path);
    if (name != null) {
      return name;
    }
    return path.startsWith(workingDirectory)
        ? workingDirectory.relativize(path).toString()
        : path.toString();
  }
}
