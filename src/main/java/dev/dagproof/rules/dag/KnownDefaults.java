package dev.dagproof.rules.dag;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.catalog.Signatures;
import dev.dagproof.lint.Guess;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names in {@code default_args}, or of attributes of tasks, that are slips of the pen. */
final class KnownDefaults {
  private KnownDefaults() {}

  /** What was meant by a name that no operator of Airflow has; null if it is no plain slip. */
  static @Nullable String slip(String name, AirflowVersion version) {
    Signature every = Signatures.operator("airflow.models.BaseOperator", version);
    if (every == null || Signatures.mentions(name)) {
      return null;
    }
    String near = Guess.of(name, every.names()).orElse(null);
    return near != null && (isReordered(name, near) || isOneOff(name, near)) ? near : null;
  }

  /** Whether both are of the same letters. */
  private static boolean isReordered(String name, String other) {
    char[] letters = name.toCharArray();
    char[] others = other.toCharArray();
    Arrays.sort(letters);
    Arrays.sort(others);
    return Arrays.equals(letters, others);
  }

  /** Whether one letter was left out, added or replaced. */
  private static boolean isOneOff(String name, String other) {
    int same = 0;
    int shorter = Math.min(name.length(), other.length());
    while (same < shorter && name.charAt(same) == other.charAt(same)) {
      same++;
    }
    int end = 0;
    while (end < shorter - same
        && name.charAt(name.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(name.length(), other.length()) - same - end <= 1;
  }
}
