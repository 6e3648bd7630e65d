package dev.dagproof.run.output;

import dev.dagproof.run.state.Failure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} says about the place where a task failed.
 *
 * @param code the rule's
 * @param help what to write instead; may be empty
 * @param line from 1 on
 */
public record RuleMatch(String code, String message, String help, Path file, int line) {
  /** Knows what {@code check} says. */
  public interface Finder {
    /** The finding that explains a failure; null where there is none. */
    @Nullable RuleMatch of(Failure failure);
  }
}
