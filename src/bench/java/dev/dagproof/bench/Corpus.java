package dev.dagproof.bench;

import dev.dagproof.python.source.SourceFile;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.UnreadableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Python files that the benchmarks work on. */
public final class Corpus {
  private Corpus() {}

  /**
   * The readable files of the folder that the system property {@code corpus} names, else of {@code
   * testdata}; in the order of their paths.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static List<SourceFile> load() {
    return load(Path.of(System.getProperty("corpus", "testdata")));
  }

  /** The readable Python files below a folder, or those that a text file lists, one a line. */
  public static List<SourceFile> load(Path place) {
    List<SourceFile> sources = new ArrayList<>();
    try {
      for (Path file : Files.isDirectory(place) ? filesBelow(place) : filesListedIn(place)) {
        try {
          sources.add(SourceReader.read(file, file.toString()));
        } catch (UnreadableSource e) {
          // Test folders hold files that nobody can read.
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + place, e);
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no Python files in " + place);
    }
    return List.copyOf(sources);
  }

  /** Their size. */
  public static long bytes(List<SourceFile> sources) {
    return sources.stream().mapToLong(SourceFile::length).sum();
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".py")).sorted().toList();
    }
  }

  private static List<Path> filesListedIn(Path list) throws IOException {
    return Files.readAllLines(list).stream().map(Path::of).toList();
  }
}
