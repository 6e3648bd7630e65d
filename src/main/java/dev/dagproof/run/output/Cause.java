package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunFolder;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.Failure.Frame;
import dev.dagproof.run.state.TaskInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a task failed: the error, the user's line with those around it, what to do, the log. */
final class Cause {
  private static final int AROUND = 2;
  private static final long LARGEST = 10_000_000;

  private final Palette palette;

  Cause(Palette palette) {
    this.palette = palette;
  }

  String of(TaskInstance instance, Failure failure, RunFolder folder) {
    Failure first = failure.first();
    StringBuilder text = new StringBuilder();
    text.append(palette.bold("`" + instance.key() + "` failed: "))
        .append(OneLine.of(first.headline()))
        .append('\n');
    Frame frame = place(first, failure);
    if (frame != null) {
      text.append("  ").append(frame.file()).append(':').append(frame.line());
      if (!frame.function().isEmpty()) {
        text.append(" in ").append(frame.function());
      }
      text.append('\n');
      source(frame, text);
    }
    String hint = first.hint() == null ? failure.hint() : first.hint();
    if (hint != null) {
      text.append("  ").append(OneLine.of(hint)).append('\n');
    }
    return text.append("  log: ").append(folder.log(instance)).append('\n').toString();
  }

  /** The innermost line of the user's own code. */
  private static @Nullable Frame place(Failure first, Failure failure) {
    if (!first.frames().isEmpty()) {
      return first.frames().getLast();
    }
    return failure.frames().isEmpty() ? null : failure.frames().getLast();
  }

  private void source(Frame frame, StringBuilder text) {
    List<String> lines = lines(frame.file());
    if (lines.size() < frame.line()) {
      if (!frame.text().isEmpty()) {
        text.append("    ").append(OneLine.of(frame.text())).append('\n');
      }
      return;
    }
    int from = Math.max(frame.line() - AROUND, 1);
    int to = Math.min(frame.line() + AROUND, lines.size());
    int digits = String.valueOf(to).length();
    for (int number = from; number <= to; number++) {
      String shown = String.valueOf(number);
      String mark = number == frame.line() ? "> " : "  ";
      text.append("  ")
          .append(mark)
          .append(" ".repeat(digits - shown.length()))
          .append(palette.faint(shown + " | "))
          .append(printable(lines.get(number - 1)))
          .append('\n');
    }
  }

  private static String printable(String line) {
    String shown = OneLine.of("x" + line.stripTrailing());
    return shown.substring(1);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) < LARGEST
          ? Files.readString(file, StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
