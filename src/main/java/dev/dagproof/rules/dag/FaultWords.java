package dev.dagproof.rules.dag;

/**
 * What a rule says of a fault.
 *
 * @param ofOther what to say of the other place that has to do with it; empty to leave it out
 */
record FaultWords(String message, String help, String ofOther) {
  /** Words on one place. */
  FaultWords(String message, String help) {
    this(message, help, "");
  }
}
