package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What environments there are in the cache, and which of them can go. */
public final class EnvironmentStore {
  /** A run does not lock the Python files of its dagproof, but does not last so long either. */
  private static final Duration OLD_VERSION = Duration.ofDays(7);

  private final CacheFolder cache;
  private final Path folder;

  public EnvironmentStore(CacheFolder cache) {
    this.cache = cache;
    this.folder = cache.environments();
  }

  /**
   * What was removed and what could not be.
   *
   * @param removed with their sizes
   * @param inUse would have been removed if no run were using them
   */
  public record Pruned(List<StoredEnvironment> removed, List<StoredEnvironment> inUse) {
    public Pruned {
      removed = List.copyOf(removed);
      inUse = List.copyOf(inUse);
    }
  }

  /** All, the one used last first. */
  public List<StoredEnvironment> list() throws EnvironmentFailure {
    List<StoredEnvironment> all = new ArrayList<>();
    try {
      for (Path environment : FileTrees.folders(folder)) {
        StoredEnvironment stored = describe(environment);
        if (stored != null) {
          all.add(stored);
        }
      }
    } catch (IOException e) {
      throw new EnvironmentFailure("cannot read " + folder + ": " + FileTrees.reason(e));
    }
    all.sort((one, other) -> other.lastUsed().compareTo(one.lastUsed()));
    return all;
  }

  /**
   * Removes environments that were not used for so long, and what interrupted builds and other
   * versions of dagproof have left. {@link Duration#ZERO} removes all. One that is in use stays.
   */
  public Pruned prune(Duration unused) throws EnvironmentFailure {
    Instant oldest = Instant.now().minus(unused);
    List<StoredEnvironment> removed = new ArrayList<>();
    List<StoredEnvironment> inUse = new ArrayList<>();
    for (StoredEnvironment stored : list()) {
      if (!stored.isComplete() || !stored.lastUsed().isAfter(oldest)) {
        (remove(stored) ? removed : inUse).add(stored);
      }
    }
    pruneRuntime(OLD_VERSION.compareTo(unused) > 0 ? OLD_VERSION : unused);
    return new Pruned(removed, inUse);
  }

  private void pruneRuntime(Duration unused) throws EnvironmentFailure {
    Instant oldest = Instant.now().minus(unused);
    try {
      FileTrees.deleteOlder(cache.runtime(), "", oldest);
      FileTrees.deleteOlder(cache.packages(), FileTrees.UNFINISHED, oldest);
    } catch (IOException e) {
      throw new EnvironmentFailure("cannot remove " + cache.path() + ": " + FileTrees.reason(e));
    }
  }

  /** The lock of an environment: outside of it, for it to outlive the environment. */
  static Path lockFile(Path environment) {
    return environment.resolveSibling(environment.getFileName() + ".lock");
  }

  /** Removes an environment, in such an order that half of it is never taken for whole. */
  static void remove(Path environment) throws IOException {
    Marker.remove(environment);
    FileTrees.delete(environment);
  }

  private static boolean remove(StoredEnvironment stored) throws EnvironmentFailure {
    try (LockFile lock = new LockFile(lockFile(stored.path()))) {
      if (!lock.take(false)) {
        return false;
      }
      remove(stored.path());
      return true;
    } catch (IOException e) {
      throw new EnvironmentFailure("cannot remove " + stored.path() + ": " + FileTrees.reason(e));
    }
  }

  /** Null if another process has removed it meanwhile. */
  private static @Nullable StoredEnvironment describe(Path environment) throws IOException {
    try (LockFile lock = new LockFile(lockFile(environment))) {
      boolean isInUse = !lock.take(false);
      lock.release();
      Instant lastUsed = Marker.lastUsed(environment);
      Marker marker = Marker.read(environment);
      return new StoredEnvironment(
          environment.getFileName().toString(),
          environment,
          marker != null,
          isInUse,
          marker == null ? "" : marker.python(),
          marker == null ? List.of() : marker.requirements(),
          marker != null && marker.systemSitePackages(),
          FileTrees.size(environment),
          marker == null ? lastUsed : marker.created(),
          lastUsed);
    } catch (NoSuchFileException e) {
      if (Files.exists(environment)) {
        throw e;
      }
      return null;
    }
  }
}
