package dev.dagproof.report;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Report;
import dev.dagproof.python.source.Position;
import java.io.IOException;
import java.io.OutputStream;

/** One line a finding: {@code path:line:column: CODE [severity] message}. */
final class ConciseReport implements Reporter {
  private final Style style;

  ConciseReport(Style style) {
    this.style = style;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    TextOutput text = new TextOutput(out);
    for (Diagnostic diagnostic : report.diagnostics()) {
      Position position = diagnostic.file().position(diagnostic.start());
      text.print(style.bold(PrintableText.of(diagnostic.file().name())))
          .print(":" + position.line() + ":" + position.column() + ": ")
          .print(style.severity(diagnostic.severity(), diagnostic.rule().code()))
          .print(" [" + diagnostic.severity().word() + "] ")
          .print(Fixable.mark(diagnostic, report))
          .print(PrintableText.of(diagnostic.message()))
          .print("\n");
    }
    text.print(Summary.of(report)).flush();
  }
}
