package dev.dagproof.report;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Related;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.source.Position;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Findings with their source lines, carets below what is meant, and related places. */
final class FullReport implements Reporter {
  private final Style style;

  FullReport(Style style) {
    this.style = style;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    TextOutput text = new TextOutput(out);
    for (Diagnostic diagnostic : report.diagnostics()) {
      write(diagnostic, text);
      text.print("\n");
    }
    text.print(Summary.of(report)).print("\n").flush();
  }

  private void write(Diagnostic diagnostic, TextOutput out) throws IOException {
    Severity severity = diagnostic.severity();
    String label = severity.word() + "[" + diagnostic.rule().code() + "]";
    out.print(style.severity(severity, label))
        .print(style.bold(": " + PrintableText.of(diagnostic.message())))
        .print("\n");
    int gutter = gutter(diagnostic);
    SourceFile file = diagnostic.file();
    ExcerptLine marked = place(out, gutter, "-->", file, diagnostic.start(), diagnostic.end());
    if (marked != null) {
      underline(out, gutter, marked);
      out.print(style.severity(severity, "^".repeat(marked.markLength()))).print("\n");
    }
    for (Related related : diagnostic.related()) {
      relatedPlace(out, gutter, related);
    }
    if (!diagnostic.help().isEmpty()) {
      bar(out, gutter).print("\n").spaces(gutter + 1).print(style.gutter("="));
      out.print(style.bold(" help: ")).print(PrintableText.of(diagnostic.help())).print("\n");
    }
  }

  private void relatedPlace(TextOutput out, int gutter, Related related) throws IOException {
    bar(out, gutter).print("\n");
    ExcerptLine marked = place(out, gutter, ":::", related.file(), related.start(), related.end());
    if (marked != null) {
      underline(out, gutter, marked);
      out.print(style.gutter("-".repeat(marked.markLength())));
      out.print(" " + PrintableText.of(related.message())).print("\n");
    }
  }

  /** The place's name and its line below the one before it; null and no line for an empty file. */
  private @Nullable ExcerptLine place(
      TextOutput out, int gutter, String arrow, SourceFile file, int start, int end)
      throws IOException {
    Position position = file.position(start);
    out.spaces(gutter).print(style.gutter(arrow)).print(" " + PrintableText.of(file.name()));
    out.print(":" + position.line() + ":" + position.column()).print("\n");
    if (file.length() == 0) {
      return null;
    }
    bar(out, gutter).print("\n");
    int before = position.line() - 1;
    if (before >= 1 && file.lineEnd(before) > file.lineStart(before)) {
      int lineStart = file.lineStart(before);
      line(out, gutter, before, ExcerptLine.of(file, before, lineStart, lineStart).text());
    }
    ExcerptLine marked = ExcerptLine.of(file, position.line(), start, end);
    line(out, gutter, position.line(), marked.text());
    return marked;
  }

  private void underline(TextOutput out, int gutter, ExcerptLine marked) throws IOException {
    bar(out, gutter).spaces(1 + marked.markStart());
  }

  private void line(TextOutput out, int gutter, int number, String text) throws IOException {
    String digits = Integer.toString(number);
    out.spaces(gutter - digits.length()).print(style.gutter(digits + " |"));
    out.print(text.isEmpty() ? "\n" : " " + text + "\n");
  }

  private TextOutput bar(TextOutput out, int gutter) throws IOException {
    return out.spaces(gutter + 1).print(style.gutter("|"));
  }

  /** The width of the greatest line number shown. */
  private static int gutter(Diagnostic diagnostic) {
    int greatest = diagnostic.file().line(diagnostic.start());
    for (Related related : diagnostic.related()) {
      greatest = Math.max(greatest, related.file().line(related.start()));
    }
    return Math.max(2, Integer.toString(greatest).length());
  }
}
