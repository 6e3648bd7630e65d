package dev.dagproof.lint;

/** A diagnostic with the number of its file in the report. */
record PlacedDiagnostic(int file, Diagnostic diagnostic) implements Comparable<PlacedDiagnostic> {
  @Override
  public int compareTo(PlacedDiagnostic other) {
    if (file != other.file) {
      return Integer.compare(file, other.file);
    }
    Diagnostic second = other.diagnostic;
    if (diagnostic.start() != second.start()) {
      return Integer.compare(diagnostic.start(), second.start());
    }
    int byCode = diagnostic.rule().code().compareTo(second.rule().code());
    if (byCode != 0) {
      return byCode;
    }
    int byMessage = diagnostic.message().compareTo(second.message());
    if (byMessage != 0) {
      return byMessage;
    }
    // Two tasks may reach the same place, one of them for certain: that one counts.
    int bySeverity = diagnostic.severity().compareTo(second.severity());
    return bySeverity != 0 ? bySeverity : Integer.compare(diagnostic.end(), second.end());
  }

  /** Whether it says the same of the same place. */
  boolean repeats(PlacedDiagnostic other) {
    return file == other.file
        && diagnostic.start() == other.diagnostic.start()
        && diagnostic.rule() == other.diagnostic.rule()
        && diagnostic.message().equals(other.diagnostic.message());
  }
}
