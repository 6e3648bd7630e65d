package dev.dagproof.run.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFilesTest {
  private static final Path SOURCES = Path.of("src/main/python");

  @TempDir Path folder;

  @Test
  void everySourceFileIsThere() throws Exception {
    Path runtime = new RuntimeFiles(new CacheFolder(Machine.awkward(folder))).folder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".py")).toList()) {
        assertThat(runtime.resolve(SOURCES.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void areExtractedOnceForEachContent() throws Exception {
    CacheFolder cache = new CacheFolder(folder);
    Path first = new RuntimeFiles(cache, files("1", "x = 1")).folder();
    Path compiled = Machine.write(first.resolve("pkg/__pycache__/a.pyc"), "");

    assertThat(new RuntimeFiles(cache, files("1", "x = 1")).folder()).isEqualTo(first);
    assertThat(compiled).exists();
    assertThat(new RuntimeFiles(cache, files("2", "x = 2")).folder().resolve("pkg/a.py"))
        .hasContent("x = 2");
    assertThat(first.resolve("pkg/a.py")).hasContent("x = 1");
  }

  @Test
  void severalAtOnceGetTheSameWholeFolder() throws Exception {
    List<CompletableFuture<Path>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      RuntimeFiles files = new RuntimeFiles(new CacheFolder(folder), files("1", "x = 1"));
      all.add(CompletableFuture.supplyAsync(() -> extracted(files)));
    }
    for (CompletableFuture<Path> one : all) {
      assertThat(one.join().resolve("pkg/a.py")).hasContent("x = 1");
    }
    assertThat(FileTrees.folders(new CacheFolder(folder).runtime())).hasSize(1);
  }

  @Test
  void thoseOfOldVersionsAreRemoved() throws Exception {
    CacheFolder cache = new CacheFolder(folder);
    Path old = new RuntimeFiles(cache, files("1", "x = 1")).folder();
    Path used = new RuntimeFiles(cache, files("2", "x = 2")).folder();
    Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    new EnvironmentStore(cache).prune(Duration.ZERO);

    assertThat(old).doesNotExist();
    assertThat(used).exists();
  }

  @Test
  void unwritableCacheIsNamed() {
    Path file = Machine.write(folder.resolve("file"), "");

    assertThatThrownBy(() -> new RuntimeFiles(new CacheFolder(file)).folder())
        .isInstanceOf(EnvironmentFailure.class)
        .hasMessageContaining("cannot write " + file, "XDG_CACHE_HOME");
  }

  private static Path extracted(RuntimeFiles files) {
    try {
      return files.folder();
    } catch (EnvironmentFailure e) {
      throw new IllegalStateException(e);
    }
  }

  private static Function<String, InputStream> files(String digit, String text) {
    Map<String, String> files =
        Map.of("FILES", digit.repeat(64) + "\npkg/a.py\n", "pkg/a.py", text);
    return name -> new ByteArrayInputStream(files.get(name).getBytes(UTF_8));
  }
}
