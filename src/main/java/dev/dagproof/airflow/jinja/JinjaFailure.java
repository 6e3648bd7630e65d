package dev.dagproof.airflow.jinja;

/** Ends the reading of a template at its first error. */
final class JinjaFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient JinjaError error;

  JinjaFailure(JinjaError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  JinjaError error() {
    return error;
  }
}
