package dev.dagproof.lint;

import org.jspecify.annotations.Nullable;

/** Works out how to mend a finding. */
@FunctionalInterface
public interface FixMaker {
  /** The fix; null where nothing mends it for certain. */
  @Nullable Fix make();
}
