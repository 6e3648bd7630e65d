package dev.dagproof.rules.dag;

/**
 * What a rule says of a fault.
 *
 * @param ofOther what to say of the other place that has to do with it; empty to leave it out
 * @param isDoubtful whether all may be well where more is installed than Airflow
 */
record FaultWords(String message, String help, String ofOther, boolean isDoubtful) {
  /** Words on one place. */
  FaultWords(String message, String help) {
    this(message, help, "");
  }

  /** Words on two places. */
  FaultWords(String message, String help, String ofOther) {
    this(message, help, ofOther, false);
  }

  /** The same with a doubt. */
  FaultWords doubtful() {
    return new FaultWords(message, help, ofOther, true);
  }
}
