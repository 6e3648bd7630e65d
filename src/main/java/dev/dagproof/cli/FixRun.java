package dev.dagproof.cli;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.FileDiagnostics;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.fix.FileReplacement;
import dev.dagproof.lint.fix.Fixed;
import dev.dagproof.lint.fix.FixedFile;
import dev.dagproof.lint.fix.Fixer;
import dev.dagproof.report.Fixable;
import dev.dagproof.report.UnifiedDiff;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code dagproof check} with {@code --fix} or {@code --diff}. Loaded for those alone. */
final class FixRun {
  private final Fixer fixer;
  private final Environment environment;
  private Fixed fixed;
  private boolean incomplete;

  private FixRun(Fixer fixer, Fixed fixed, Environment environment) {
    this.fixer = fixer;
    this.fixed = fixed;
    this.environment = environment;
  }

  /** Works out what to fix; changes no file. */
  static FixRun of(Fixer fixer, Environment environment) throws InterruptedException {
    FixRun run = new FixRun(fixer, fixer.fix(), environment);
    for (String problem : run.fixed.problems()) {
      environment.say(problem);
    }
    return run;
  }

  /** Writes the fixed files; those that cannot be written are told, and count as not fixed. */
  void write() throws InterruptedException {
    List<FixedFile> unwritten = new ArrayList<>();
    for (FixedFile file : fixed.files()) {
      String problem = FileReplacement.write(file);
      if (problem != null) {
        environment.say("cannot write `" + file.textBefore().name() + "`: " + problem);
        unwritten.add(file);
      }
    }
    if (!unwritten.isEmpty()) {
      incomplete = true;
      fixed = fixer.without(unwritten);
    }
  }

  /** Prints the one text that was piped in, fixed or not. */
  void print(Map<Path, byte[]> texts) {
    for (byte[] text : texts.values()) {
      byte[] bytes = fixed.files().isEmpty() ? text : fixed.files().getFirst().after();
      environment.out().write(bytes, 0, bytes.length);
    }
  }

  /** Prints what would change. */
  void printDiff(boolean isStdin) {
    for (FixedFile file : fixed.files()) {
      environment.out().print(UnifiedDiff.of(file.textBefore(), file.textAfter()));
    }
    for (Diagnostic diagnostic : fixed.report().diagnostics()) {
      if (FileDiagnostics.isFailure(diagnostic)) {
        environment.say(diagnostic.file().name() + ": " + diagnostic.message());
      }
    }
    if (!isStdin) {
      environment.err().print(Fixable.wouldFix(fixed.report()));
    }
  }

  /** What remains, and what was fixed. */
  Report report() {
    return fixed.report();
  }

  /** Whether something could not be done that should have been. */
  boolean isIncomplete() {
    return incomplete || fixed.broken() || !fixed.problems().isEmpty();
  }

  boolean changesSomething() {
    return !fixed.files().isEmpty();
  }
}
