package dev.dagproof.run.environment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * An environment in the cache.
 *
 * @param key its name there
 * @param isComplete false for what an interrupted build has left, and for one being built
 * @param isInUse whether a run uses or builds it now
 * @param python the version; empty if it is not complete
 * @param requirements its lines, without passwords
 * @param size of all files, in bytes
 * @param created when it was built
 * @param lastUsed when a run asked for it last
 */
public record StoredEnvironment(
    String key,
    Path path,
    boolean isComplete,
    boolean isInUse,
    String python,
    List<String> requirements,
    boolean systemSitePackages,
    long size,
    Instant created,
    Instant lastUsed) {
  public StoredEnvironment {
    requirements = List.copyOf(requirements);
  }
}
