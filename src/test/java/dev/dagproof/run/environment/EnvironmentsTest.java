package dev.dagproof.run.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real environments, built by the real uv and pip. */
class EnvironmentsTest {
  private static final String IMPORT_SIX = "import six, sys; print(six.__name__, sys.prefix)";

  @TempDir Path folder;

  /** JUnit warns of each link that it removes. */
  @AfterEach
  void remove() throws IOException {
    FileTrees.delete(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isBuiltOnceInAFolderOfAnyName(boolean withUv) throws Exception {
    Path place = Machine.awkward(folder);
    Machine first = withUv ? Machine.withUv(place) : Machine.withPip(place);
    Path python = first.environment(EnvironmentSpec.of("six==1.17.0", "# a remark"));
    Machine second = withUv ? Machine.withUv(place) : Machine.withPip(place);

    assertThat(Machine.says(python, IMPORT_SIX)).startsWith("six " + place);
    assertThat(first.steps())
        .anyMatch(step -> step.startsWith("installing six==1.17.0"))
        .anyMatch(step -> step.contains(withUv ? "(uv)" : "(pip)"))
        .noneMatch(step -> step.contains(withUv ? "(pip)" : "(uv)"));
    assertThat(second.environment(EnvironmentSpec.of("six==1.17.0\n"))).isEqualTo(python);
    assertThat(second.steps()).isEmpty();
    assertThat(python.getParent().getParent().resolve("requirements.txt")).doesNotExist();
  }

  @Test
  void processesThatNeedTheSameOneBuildItOnce() throws Exception {
    Machine machine = Machine.withUv(folder);
    Process one = BuildOne.start(machine, folder, "idna==3.10");
    Process other = BuildOne.start(machine, folder, "idna==3.10");
    List<String> steps = new ArrayList<>();
    List<String> pythons = new ArrayList<>();
    for (Process process : List.of(one, other)) {
      List<String> said = process.inputReader().lines().toList();
      steps.addAll(said.subList(0, said.size() - 1));
      pythons.add(said.getLast());
    }

    assertThat(steps).filteredOn(step -> step.startsWith("creating")).hasSize(1);
    assertThat(pythons.get(0)).isEqualTo(pythons.get(1));
    assertThat(Machine.says(Path.of(pythons.get(0)), "import idna; print(idna.__version__)"))
        .isEqualTo("3.10");
  }

  @Test
  void threadsThatNeedTheSameOneBuildItOnce() throws Exception {
    Machine machine = Machine.withUv(folder);
    try (Pythons pythons = machine.pythons()) {
      Environments environments = pythons.environments(machine.interpreter(pythons));
      List<CompletableFuture<Path>> asked = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        asked.add(CompletableFuture.supplyAsync(() -> get(environments, machine)));
      }
      Path first = asked.getFirst().join();

      assertThat(asked).allSatisfy(python -> assertThat(python.join()).isEqualTo(first));
      assertThat(machine.steps()).filteredOn(step -> step.startsWith("creating")).hasSize(1);
    }
  }

  private static Path get(Environments environments, Machine machine) {
    try {
      return environments.get(EnvironmentSpec.of(), machine.progress());
    } catch (EnvironmentFailure | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void failureShowsWhatPipSays() throws Exception {
    Machine machine = Machine.withUv(folder);
    EnvironmentFailure failure = failure(machine, EnvironmentSpec.of("dagproof-no-such-package"));

    assertThat(failure)
        .hasMessageContaining("pip cannot install dagproof-no-such-package: ")
        .hasMessageEndingWith("No matching distribution found for dagproof-no-such-package");
    assertThat(failure.output()).allMatch(line -> line.startsWith("ERROR: "));
    assertThat(environments(machine)).isEmpty();
  }

  @Test
  void optionsThatUvDoesNotKnowAreForPip() throws Exception {
    Machine machine = Machine.withUv(folder);
    EnvironmentSpec spec =
        new EnvironmentSpec(
            null, List.of("six"), List.of("--no-deps", "--progress-bar", "on"), null, false);

    assertThat(Machine.says(machine.environment(spec), IMPORT_SIX)).startsWith("six ");
    assertThat(machine.steps()).anyMatch(step -> step.contains("(pip)"));
  }

  @Test
  void withoutIndexesNothingIsDownloaded() {
    EnvironmentSpec spec = new EnvironmentSpec(null, List.of("six"), List.of(), List.of(), false);

    assertThat(failure(Machine.withUv(folder), spec))
        .hasMessageContaining("No matching distribution");
  }

  @Test
  void systemPackagesAreSeenOnDemand() throws Exception {
    Machine machine = Machine.withUv(folder);
    EnvironmentSpec spec = new EnvironmentSpec(null, List.of(), List.of(), null, true);
    String code = "import importlib.util as u; print(u.find_spec('pip') is not None)";

    assertThat(Machine.says(machine.environment(spec), code)).isEqualTo("True");
    assertThat(Machine.says(machine.environment(EnvironmentSpec.of()), code)).isEqualTo("False");
  }

  @Test
  void unfinishedOneIsBuiltAgain() throws Exception {
    Machine machine = Machine.withUv(folder);
    Path environment = machine.environment(EnvironmentSpec.of()).getParent().getParent();
    Path junk = Machine.write(environment.resolve("junk"), "");
    Files.delete(environment.resolveSibling("dagproof.json"));

    assertThat(new EnvironmentStore(machine.cache()).list())
        .extracting(StoredEnvironment::isComplete)
        .containsExactly(false);
    assertThat(machine.environment(EnvironmentSpec.of())).isExecutable();
    assertThat(junk).doesNotExist();
  }

  @Test
  void oneWhosePythonIsGoneIsBuiltAgain() throws Exception {
    Machine machine = Machine.withUv(folder);
    Path python = machine.environment(EnvironmentSpec.of());
    Files.delete(python);

    assertThat(machine.environment(EnvironmentSpec.of())).isExecutable();
  }

  @Test
  void interruptionStopsPipAndLeavesNothing() throws Exception {
    try (ServerSocket index = server()) {
      Machine machine = Machine.withPip(folder);
      Thread builder = Thread.currentThread();
      CompletableFuture<Void> interruption =
          CompletableFuture.runAsync(() -> accept(index, builder::interrupt));

      assertThatThrownBy(() -> machine.environment(from(index, "")))
          .isInstanceOf(InterruptedException.class);
      interruption.join();
      assertThat(environments(machine)).isEmpty();
      assertThat(children()).isEmpty();
    }
  }

  @Test
  void closingStopsPip() throws Exception {
    try (ServerSocket index = server()) {
      Machine machine = Machine.withPip(folder);
      Pythons pythons = machine.pythons();
      Environments environments = pythons.environments(machine.interpreter(pythons));
      CompletableFuture<Void> end = CompletableFuture.runAsync(() -> accept(index, pythons::close));

      assertThatThrownBy(() -> environments.get(from(index, ""), BuildProgress.SILENT))
          .isInstanceOf(InterruptedException.class);
      end.join();
      assertThat(children()).isEmpty();
    }
  }

  @Test
  void buildThatTakesTooLongIsStopped() throws Exception {
    try (ServerSocket index = server()) {
      Machine machine = Machine.withPip(folder).timeout(Duration.ofSeconds(2));

      assertThat(failure(machine, from(index, ""))).hasMessageContaining("longer than 2 s");
      assertThat(environments(machine)).isEmpty();
      assertThat(children()).isEmpty();
    }
  }

  @Test
  void killedBuildIsNoObstacle() throws Exception {
    try (ServerSocket index = server()) {
      Machine machine = Machine.withPip(folder);
      String url = "http://127.0.0.1:" + index.getLocalPort() + "/simple";
      machine.variable("PIP_INDEX_URL", url);
      Process killed = BuildOne.start(machine, folder, "six");
      accept(
          index,
          () -> {
            List<ProcessHandle> all = new ArrayList<>(killed.descendants().toList());
            all.add(killed.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
          });
      killed.waitFor(10, TimeUnit.SECONDS);
      EnvironmentStore store = new EnvironmentStore(machine.cache());

      assertThat(store.list()).extracting(StoredEnvironment::isInUse).containsExactly(false);
      assertThat(store.prune(Duration.ofDays(1)).removed()).hasSize(1);
      assertThat(store.list()).isEmpty();
    }
  }

  @Test
  void passwordsAreNotShown() throws Exception {
    try (ServerSocket index = server()) {
      Machine machine = Machine.withPip(folder).variable("PIP_RETRIES", "0");
      CompletableFuture<Void> refusal = CompletableFuture.runAsync(() -> accept(index, () -> {}));
      EnvironmentFailure failure = failure(machine, from(index, "user:geheim@"));
      refusal.join();

      assertThat(machine.steps()).anyMatch(step -> step.contains("****@127.0.0.1"));
      assertThat(machine.steps() + failure.getMessage() + failure.output())
          .doesNotContain("geheim");
    }
  }

  @Test
  void olderOnesAreRemovedUnlessInUse() throws Exception {
    Machine machine = Machine.withUv(folder);
    EnvironmentStore store = new EnvironmentStore(machine.cache());
    machine.environment(EnvironmentSpec.of());
    try (Pythons pythons = machine.pythons()) {
      Environments environments = pythons.environments(machine.interpreter(pythons));
      Path python = environments.get(EnvironmentSpec.of("six"), machine.progress());

      assertThat(store.prune(Duration.ofDays(1)).removed()).isEmpty();
      EnvironmentStore.Pruned pruned = store.prune(Duration.ZERO);
      assertThat(pruned.removed())
          .extracting(StoredEnvironment::requirements)
          .containsExactly(List.of());
      assertThat(pruned.inUse()).hasSize(1);
      assertThat(pruned.inUse().getFirst().size()).isGreaterThan(30_000);
      assertThat(Machine.says(python, IMPORT_SIX)).startsWith("six ");
    }
    assertThat(store.prune(Duration.ZERO).removed()).hasSize(1);
    assertThat(store.list()).isEmpty();
  }

  @Test
  void unknownPythonIsNamed() {
    EnvironmentSpec spec = new EnvironmentSpec("3.99", List.of(), List.of(), null, false);

    assertThat(failure(Machine.withPip(folder), spec))
        .hasMessageContaining("Python 3.99 is not found", "python3.99 on PATH");
  }

  private static EnvironmentFailure failure(Machine machine, EnvironmentSpec spec) {
    return catchThrowableOfType(EnvironmentFailure.class, () -> machine.environment(spec));
  }

  /** A requirement whose index answers nothing. */
  private static EnvironmentSpec from(ServerSocket index, String credentials) {
    String url = "http://" + credentials + "127.0.0.1:" + index.getLocalPort() + "/simple";
    return new EnvironmentSpec(null, List.of("six"), List.of(), List.of(url), false);
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Waits until somebody asks. */
  private static void accept(ServerSocket index, Runnable then) {
    try (Socket asking = index.accept()) {
      assertThat(asking.isConnected()).isTrue();
      then.run();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> environments(Machine machine) throws IOException {
    return FileTrees.folders(machine.cache().environments());
  }

  private static Stream<ProcessHandle> children() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive);
  }
}
