package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that a run needs of Pythons. Every program that it has started can be stopped with its
 * children, from any thread: that is for a run's end and for Ctrl-C.
 */
public final class Pythons implements AutoCloseable {
  private final ChildProcesses processes = new ChildProcesses();
  private final Host host;
  private final CacheFolder cache;
  private final Installation installation;
  private final Interpreters interpreters;
  private final RuntimePackages packages;
  private @Nullable Environments environments;

  /**
   * Starts nothing yet.
   *
   * @param timeout how long making or filling an environment may take
   */
  public Pythons(Host host, CacheFolder cache, Duration timeout) {
    this.host = host;
    this.cache = cache;
    this.installation = new Installation(host, processes, timeout);
    this.interpreters = new Interpreters(host, cache, processes);
    this.packages = new RuntimePackages(host, cache, interpreters, installation);
  }

  /** The folder with dagproof's Python files. */
  public Path runtimeFolder() throws EnvironmentFailure {
    return new RuntimeFiles(cache).folder();
  }

  public Interpreters interpreters() {
    return interpreters;
  }

  public RuntimePackages packages() {
    return packages;
  }

  /**
   * The environments of a run.
   *
   * @param standard the Python that runs the DAG
   */
  public synchronized Environments environments(Interpreter standard) {
    Environments opened = environments;
    if (opened == null) {
      opened = new Environments(host, cache, interpreters, installation, standard);
      environments = opened;
    }
    return opened;
  }

  /** Stops the programs that it has started, and all that it would start from now on. */
  public void stop() {
    processes.close();
  }

  @Override
  public void close() {
    stop();
    Environments opened = environments;
    if (opened != null) {
      try {
        opened.close();
      } catch (IOException e) {
        // The locks go with this process.
        return;
      }
    }
  }
}
