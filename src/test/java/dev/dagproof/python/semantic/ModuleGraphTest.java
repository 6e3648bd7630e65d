package dev.dagproof.python.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {
  private final AtomicInteger loads = new AtomicInteger();
  private final ModuleGraph graph =
      new ModuleGraph(this::load, new ModuleFinder(List.of(), Path.of("/nowhere")));

  private Optional<PythonModule> load(Path file) {
    loads.incrementAndGet();
    return file.endsWith("missing.py")
        ? Optional.empty()
        : Optional.of(Sources.module("def f(): pass\n"));
  }

  @Test
  void eachFileIsLoadedOnceHoweverItIsCalled() {
    PythonModule first = graph.load(Path.of("/p/a.py")).orElseThrow();

    assertThat(graph.load(Path.of("/p/sub/../a.py"))).containsSame(first);
    assertThat(loads.get()).isEqualTo(1);
  }

  @Test
  void aFileThatIsHeldIsNeverLoadedASecondTime() {
    PythonModule once = graph.loadOnce(Path.of("/p/a.py")).orElseThrow();

    assertThat(graph.load(Path.of("/p/a.py"))).containsSame(once);
    assertThat(graph.loadOnce(Path.of("/p/a.py"))).containsSame(once);
  }

  @Test
  void aFileThatCannotBeReadIsNotTriedAgain() {
    assertThat(graph.load(Path.of("/p/missing.py"))).isEmpty();
    assertThat(graph.load(Path.of("/p/missing.py"))).isEmpty();
    assertThat(loads.get()).isEqualTo(1);
  }

  @Test
  void manyThreadsShareFilesAndScopes() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Scopes>> scopes = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        scopes.add(threads.submit(() -> graph.load(Path.of("/p/a.py")).orElseThrow().scopes()));
      }
      Scopes first = scopes.getFirst().get();
      for (Future<Scopes> other : scopes) {
        assertThat(other.get()).isSameAs(first);
      }
    }
    assertThat(loads.get()).isEqualTo(1);
  }
}
