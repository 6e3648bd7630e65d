package dev.dagproof.lint;

/** How bad a finding is, the worst first. */
public enum Severity {
  /** Airflow certainly fails, or does not do what the code says. */
  ERROR("error", 2),
  /** It depends on the environment, or is a matter of policy. */
  WARNING("warning", 1),
  /** Worth knowing. */
  INFO("info", 0);

  private final String word;
  private final int weight;

  Severity(String word, int weight) {
    this.word = word;
    this.weight = weight;
  }

  /** The name in reports, options and configuration: lower case. */
  public String word() {
    return word;
  }

  /** Whether this is as bad as the other one, or worse. */
  public boolean isAtLeast(Severity other) {
    return weight >= other.weight;
  }
}
