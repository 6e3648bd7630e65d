package dev.dagproof.report;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.Related;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.source.Position;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.terminal.Columns;
import dev.dagproof.terminal.WrappedText;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Findings with their source lines, carets below what is meant, and related places. */
final class FullReport implements Reporter {
  /** The columns that {@code " | "} takes between the gutter and the text. */
  private static final int BAR = 3;

  private final Style style;
  private final int width;

  FullReport(Look look) {
    this.style = look.style();
    this.width = look.width();
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    TextOutput text = new TextOutput(out);
    for (Diagnostic diagnostic : report.diagnostics()) {
      write(diagnostic, report, text);
      text.print("\n");
    }
    text.print(Summary.of(report)).flush();
  }

  private void write(Diagnostic diagnostic, Report report, TextOutput out) throws IOException {
    Severity severity = diagnostic.severity();
    String label = severity.word() + "[" + diagnostic.rule().code() + "]";
    out.print(style.severity(severity, label))
        .print(
            style.bold(
                wrapped(
                    ": "
                        + Fixable.mark(diagnostic, report)
                        + PrintableText.of(diagnostic.message()),
                    label.length(),
                    2)))
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
    Fix fix = diagnostic.fix();
    if (!diagnostic.help().isEmpty() || fix != null) {
      bar(out, gutter).print("\n");
    }
    if (!diagnostic.help().isEmpty()) {
      remark(out, gutter, "help", diagnostic.help());
    }
    if (fix != null) {
      boolean isHidden = !fix.isApplied(report.fixes().unsafe());
      remark(out, gutter, "fix", fix.title() + (isHidden ? " (unsafe)" : ""));
    }
  }

  private void remark(TextOutput out, int gutter, String label, String text) throws IOException {
    int indent = gutter + 5 + label.length();
    out.spaces(gutter + 1)
        .print(style.gutter("="))
        .print(style.bold(" " + label + ": "))
        .print(wrapped(PrintableText.of(text), indent, indent))
        .print("\n");
  }

  private void relatedPlace(TextOutput out, int gutter, Related related) throws IOException {
    bar(out, gutter).print("\n");
    ExcerptLine marked = place(out, gutter, ":::", related.file(), related.start(), related.end());
    if (marked != null) {
      underline(out, gutter, marked);
      out.print(style.gutter("-".repeat(marked.markLength())));
      words(out, gutter, marked, PrintableText.of(related.message()));
    }
  }

  /** What is said of a marked piece: behind the dashes or, where that is too narrow, below. */
  private void words(TextOutput out, int gutter, ExcerptLine marked, String words)
      throws IOException {
    int room = room(gutter) - marked.markStart();
    int length = Columns.of(words);
    if (marked.markLength() + 1 + length <= room) {
      out.print(" " + words).print("\n");
      return;
    }
    int indent = Math.max(0, marked.markStart() - Math.max(0, length - room));
    out.print("\n");
    for (String line : WrappedText.of(words, 0, 0, room(gutter)).split("\n", -1)) {
      bar(out, gutter).spaces(1 + indent).print(line).print("\n");
    }
  }

  private String wrapped(String text, int used, int indent) {
    return WrappedText.of(text, used, indent, width);
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
      line(
          out,
          gutter,
          before,
          ExcerptLine.of(file, before, lineStart, lineStart, room(gutter)).text());
    }
    ExcerptLine marked = ExcerptLine.of(file, position.line(), start, end, room(gutter));
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

  private int room(int gutter) {
    return width - gutter - BAR;
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
