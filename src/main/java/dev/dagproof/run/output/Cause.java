package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunFolder;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.Failure.Frame;
import dev.dagproof.run.state.TaskInstance;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a task failed: the error, the user's line with those around it, what to do, the log. */
final class Cause {
  private static final int AROUND = 2;
  private static final int LEAST = 20;

  private static final int LOG_LINES = 5;
  private static final int LOG_BYTES = 20_000;

  private final Palette palette;
  private final RuleMatch.Finder rules;
  private final Page page;
  private final int width;

  /** For a page, to whose width source lines are cut. */
  Cause(Palette palette, RuleMatch.Finder rules, Page page) {
    this.palette = palette;
    this.rules = rules;
    this.page = page;
    this.width = page.width();
  }

  String of(TaskInstance instance, Failure failure, RunFolder folder) {
    Failure first = failure.first();
    StringBuilder text = new StringBuilder();
    String head = "`" + instance.key() + "` failed: ";
    String whole = page.wrapped(head + OneLine.of(first.headline()), 0, 2);
    int bold = whole.startsWith(head) ? head.length() : 0;
    text.append(bold == 0 ? "" : palette.bold(head)).append(whole.substring(bold)).append('\n');
    Frame frame = place(first, failure);
    if (frame != null) {
      text.append("  ").append(page.shown(frame.file())).append(':').append(frame.line());
      if (!frame.function().isEmpty()) {
        text.append(" in ").append(frame.function());
      }
      text.append('\n');
      source(frame, text);
    } else {
      logged(folder.log(instance), text);
    }
    RuleMatch rule = rules.of(first);
    if (rule != null) {
      String before = "  rule: " + rule.code() + " ";
      text.append("  rule: ").append(palette.bold(rule.code())).append(' ');
      text.append(page.wrapped(OneLine.of(rule.message()), before.length(), 8)).append('\n');
      if (!rule.help().isEmpty()) {
        text.append("        ").append(page.wrapped(OneLine.of(rule.help()), 8, 8)).append('\n');
      }
    }
    String hint = failure.advice();
    if (hint != null) {
      text.append("  ").append(page.wrapped(OneLine.of(hint), 2, 2)).append('\n');
    }
    return text.append("  log: ").append(page.shown(folder.log(instance))).append('\n').toString();
  }

  /** What a command said last, for example: no line of Python tells more. */
  private void logged(Path log, StringBuilder text) {
    List<String> said =
        LogEnd.of(log, LOG_BYTES)
            .text()
            .lines()
            .takeWhile(line -> !line.endsWith(" ERROR - Task failed with exception"))
            .filter(line -> !line.isBlank())
            .toList();
    for (String line : said.subList(Math.max(said.size() - LOG_LINES, 0), said.size())) {
      text.append("    ").append(OneLine.cut(printable(line), Math.max(width - 4, LEAST)));
      text.append('\n');
    }
  }

  /** The innermost line of the user's own code; null where there is none. */
  private static @Nullable Frame place(Failure first, Failure failure) {
    List<Frame> frames = first.frames().isEmpty() ? failure.frames() : first.frames();
    for (Frame frame : frames.reversed()) {
      if (!isOfLibrary(frame)) {
        return frame;
      }
    }
    return null;
  }

  private static boolean isOfLibrary(Frame frame) {
    String file = frame.file().toString();
    return file.startsWith("<")
        || file.contains("/lib/python")
        || file.contains("/lib64/python")
        || file.contains("-packages/");
  }

  private void source(Frame frame, StringBuilder text) {
    List<SourceLines.Line> lines = new SourceLines().around(frame.file(), frame.line(), AROUND);
    if (lines.isEmpty() && !frame.text().isEmpty()) {
      text.append("    ").append(OneLine.of(frame.text())).append('\n');
    }
    int digits = lines.isEmpty() ? 0 : String.valueOf(lines.getLast().number()).length();
    for (SourceLines.Line line : lines) {
      String shown = String.valueOf(line.number());
      String mark = line.number() == frame.line() ? "> " : "  ";
      text.append("  ")
          .append(mark)
          .append(" ".repeat(digits - shown.length()))
          .append(palette.faint(line.text().isBlank() ? shown + " |" : shown + " | "))
          .append(OneLine.cut(printable(line.text()), Math.max(width - digits - 7, LEAST)))
          .append('\n');
    }
  }

  private static String printable(String line) {
    String shown = OneLine.of("x" + line);
    return shown.substring(1);
  }
}
