package dev.dagproof.report;

import dev.dagproof.lint.Report;
import java.io.IOException;
import java.io.OutputStream;

/** One output format. */
public interface Reporter {
  /** Writes the whole report as UTF-8; does not close the stream. */
  void write(Report report, OutputStream out) throws IOException;
}
