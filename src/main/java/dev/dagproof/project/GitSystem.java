package dev.dagproof.project;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The computer as jgit is to see it: without the settings of the user and the system, for which it
 * starts {@code git} and writes files of its own. Nothing that is read depends on them.
 */
final class GitSystem extends SystemReader.Delegate {
  private final StoredConfig nothing = new NoConfig();

  private GitSystem() {
    super(SystemReader.getInstance());
  }

  /** Has jgit see it like this from now on. */
  static void install() {
    if (!(SystemReader.getInstance() instanceof GitSystem)) {
      SystemReader.setInstance(new GitSystem());
    }
  }

  @Override
  public StoredConfig getUserConfig() {
    return nothing;
  }

  @Override
  public StoredConfig getSystemConfig() {
    return nothing;
  }

  @Override
  public StoredConfig getJGitConfig() {
    return nothing;
  }

  private static final class NoConfig extends StoredConfig {
    @Override
    public void load() {}

    @Override
    public void save() {}

    /** Where this is not set jgit writes into the repository to measure it. */
    @Override
    public long getTimeUnit(
        String section,
        @Nullable String subsection,
        String name,
        long defaultValue,
        TimeUnit wantUnit) {
      return section.equals("filesystem") ? wantUnit.convert(2, TimeUnit.SECONDS) : defaultValue;
    }
  }
}
