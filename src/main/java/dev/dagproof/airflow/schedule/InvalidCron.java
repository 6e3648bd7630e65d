package dev.dagproof.airflow.schedule;

/** A text that Airflow refuses as a schedule, with a reason for people. */
public final class InvalidCron extends Exception {
  private static final long serialVersionUID = 1;

  /** What a field may be made of. */
  private static final String PARTS =
      "a field has numbers, ranges, lists and steps: `5`, `1-5`, `1,15`, `*/10`";

  private final String help;

  InvalidCron(String reason) {
    this(reason, PARTS);
  }

  InvalidCron(String reason, String help) {
    super(reason, null, false, false);
    this.help = help;
  }

  /** What to write instead. */
  public String help() {
    return help;
  }

  /** What is wrong, without a full stop: {@code minute 60 is not in 0–59}. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
