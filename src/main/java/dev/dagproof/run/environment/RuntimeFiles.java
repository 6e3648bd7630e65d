package dev.dagproof.run.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * dagproof's own Python files. They are in its jar, where Python cannot keep its compiled ones, so
 * they are put into the cache folder: once for each content.
 */
final class RuntimeFiles {
  /** Written by the build: a hash of all files, then their names, a line each. */
  private static final String LIST = "FILES";

  private static final int HASH_DIGITS = 20;

  private final CacheFolder cache;
  private final Function<String, @Nullable InputStream> resources;

  RuntimeFiles(CacheFolder cache) {
    this(cache, name -> RuntimeFiles.class.getResourceAsStream("/python/" + name));
  }

  /**
   * Files from elsewhere.
   *
   * @param resources opens a file by its name; null if there is none
   */
  RuntimeFiles(CacheFolder cache, Function<String, @Nullable InputStream> resources) {
    this.cache = cache;
    this.resources = resources;
  }

  /** The folder that they are in. */
  Path folder() throws EnvironmentFailure {
    try {
      List<String> list = read(LIST).lines().toList();
      Path folder = cache.runtime().resolve(list.getFirst().substring(0, HASH_DIGITS));
      if (!Files.isDirectory(folder)) {
        extract(list.subList(1, list.size()), folder);
      }
      Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
      return folder;
    } catch (IOException e) {
      throw CacheFolder.unwritable(cache.runtime(), e);
    }
  }

  private void extract(List<String> names, Path folder) throws IOException, EnvironmentFailure {
    CacheFolder.made(cache.runtime());
    Path unfinished = Files.createTempDirectory(cache.runtime(), FileTrees.UNFINISHED);
    try {
      for (String name : names) {
        Path file = unfinished.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = open(name)) {
          Files.copy(in, file);
        }
      }
      FileTrees.publish(unfinished, folder);
    } finally {
      FileTrees.delete(unfinished);
    }
  }

  private String read(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private InputStream open(String name) throws IOException {
    InputStream in = resources.apply(name);
    if (in == null) {
      throw new FileNotFoundException("dagproof's jar has no python/" + name);
    }
    return in;
  }
}
