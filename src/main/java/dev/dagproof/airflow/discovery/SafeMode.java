package dev.dagproof.airflow.discovery;

import dev.dagproof.airflow.catalog.AirflowVersion;

/**
 * The words without which Airflow does not load a file, in upper or lower case and wherever they
 * stand ({@code might_contain_dag_via_default_heuristic} in airflow/utils/file.py, with {@code
 * dag_discovery_safe_mode}, which is on by default).
 */
public final class SafeMode {
  private SafeMode() {}

  /** Whether this version loads a file with these bytes. */
  public static boolean loads(byte[] bytes, AirflowVersion version) {
    return holds(bytes, "airflow")
        && (holds(bytes, "dag") || (version.isAtLeast(3, 0) && holds(bytes, "asset")));
  }

  /** Whether a word, all of letters, is among the bytes. */
  public static boolean holds(byte[] bytes, String lowerCaseWord) {
    int length = lowerCaseWord.length();
    for (int start = 0; start + length <= bytes.length; start++) {
      int i = 0;
      while (i < length && (bytes[start + i] | 0x20) == lowerCaseWord.charAt(i)) {
        i++;
      }
      if (i == length) {
        return true;
      }
    }
    return false;
  }
}
