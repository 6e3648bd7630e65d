package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes the environments of virtualenv tasks, each content once. Those given out stay locked
 * against removal until this is closed. One for a process; from any thread.
 */
public final class Environments implements AutoCloseable {
  private final Host host;
  private final CacheFolder cache;
  private final Interpreters interpreters;
  private final Installers installers;
  private final Installation installation;
  private final Interpreter standard;
  private final Map<String, ReentrantLock> gates = new ConcurrentHashMap<>();
  private final Map<String, LockFile> inUse = new ConcurrentHashMap<>();

  Environments(
      Host host,
      CacheFolder cache,
      Interpreters interpreters,
      Installation installation,
      Interpreter standard) {
    this.host = host;
    this.cache = cache;
    this.interpreters = interpreters;
    this.installers = new Installers(host, interpreters);
    this.installation = installation;
    this.standard = standard;
  }

  /**
   * The Python of an environment, which is built if it is not there. Whoever else builds the same
   * one, in this process or another, is waited for.
   *
   * @throws InterruptedException if this thread is interrupted; nothing goes on then, and nothing
   *     half built is left
   */
  public Path get(EnvironmentSpec spec, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException {
    Interpreter base = interpreters.forEnvironment(spec.python(), standard, progress);
    String key = EnvironmentKey.of(spec, base, host);
    Path environment = cache.environments().resolve(key);
    ReentrantLock gate = gates.computeIfAbsent(key, k -> new ReentrantLock());
    gate.lockInterruptibly();
    try {
      if (!inUse.containsKey(key)) {
        CacheFolder.made(cache.environments());
        inUse.put(key, locked(environment, spec, base, progress));
      }
      Path python = python(environment);
      if (python == null) {
        throw new EnvironmentFailure(environment + " was removed while it is used");
      }
      return python;
    } catch (IOException e) {
      throw CacheFolder.unwritable(environment, e);
    } finally {
      gate.unlock();
    }
  }

  /** Whether an environment is there already; nothing is fetched or built to find out. */
  public boolean has(EnvironmentSpec spec) throws EnvironmentFailure, InterruptedException {
    Interpreter base = interpreters.installed(spec.python(), standard);
    return base != null
        && python(cache.environments().resolve(EnvironmentKey.of(spec, base, host))) != null;
  }

  /** Lets go of all environments. */
  @Override
  public void close() throws IOException {
    for (LockFile lock : inUse.values()) {
      lock.close();
    }
    inUse.clear();
  }

  /** Builds the environment if need be, and holds its lock shared. */
  private LockFile locked(
      Path environment, EnvironmentSpec spec, Interpreter base, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException, IOException {
    LockFile lock = new LockFile(EnvironmentStore.lockFile(environment));
    boolean isDone = false;
    try {
      Runnable onWait = () -> progress.step("waiting for another dagproof that builds the same");
      lock.await(true, onWait);
      while (python(environment) == null) {
        lock.await(false, onWait);
        if (python(environment) == null) {
          build(environment, spec, base, progress);
        }
        // Between the two locks somebody may remove it again.
        lock.await(true, onWait);
      }
      Marker.touch(environment);
      isDone = true;
      return lock;
    } finally {
      if (!isDone) {
        lock.close();
      }
    }
  }

  /** Null if it is not complete. The Python that it was made with may be gone since, too. */
  private @Nullable Path python(Path environment) {
    Marker marker = Marker.read(environment);
    Path python = marker == null ? null : host.pythonOf(environment.resolve(marker.folder()));
    return python != null && Files.isExecutable(python) ? python : null;
  }

  private void build(
      Path environment, EnvironmentSpec spec, Interpreter base, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException, IOException {
    EnvironmentStore.remove(environment);
    CacheFolder.made(environment);
    boolean isDone = false;
    try {
      Path folder = Files.createTempDirectory(environment, "venv-");
      List<Installer> ways = installers.of(base);
      for (int i = 0; !isDone; i++) {
        try {
          installation.make(ways.get(i), base, spec, folder, progress);
          isDone = true;
        } catch (EnvironmentFailure e) {
          if (i + 1 == ways.size()) {
            throw e;
          }
        }
      }
      Marker.of(folder, spec, base).write(environment);
    } catch (EnvironmentFailure | InterruptedException | IOException e) {
      EnvironmentStore.remove(environment);
      throw e;
    }
  }
}
