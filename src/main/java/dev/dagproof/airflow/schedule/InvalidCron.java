package dev.dagproof.airflow.schedule;

/** A text that Airflow refuses as a schedule, with a reason for people. */
public final class InvalidCron extends Exception {
  private static final long serialVersionUID = 1;

  InvalidCron(String reason) {
    super(reason, null, false, false);
  }

  /** What is wrong, without a full stop: {@code minute 60 is not in 0–59}. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
