package dev.dagproof.lint.fix;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.FileDiagnostics;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.Fixes;
import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Report;
import dev.dagproof.project.InputFile;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.SourceWriter;
import dev.dagproof.python.source.UnreadableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks files and applies fixes, again and again until nothing is left to fix: one fix may make
 * way for another. Works on texts in memory; the files are left alone.
 */
public final class Fixer {
  /** So often are the files checked; only fixes that undo each other take longer. */
  private static final int PASSES = 100;

  private final Linter linter;
  private final boolean unsafeFixes;
  private final Path workingDirectory;
  private final List<InputFile> files;
  private final Map<String, InputFile> byName = new HashMap<>();
  private final Map<Path, byte[]> texts;
  private final Map<Path, FixedFile> changed = new HashMap<>();

  /** The files that are not to be fixed any further. */
  private final Set<Path> left = new HashSet<>();

  private final List<String> problems = new ArrayList<>();
  private boolean broken;

  /**
   * A fixer for one run.
   *
   * @param files as for {@link Linter#check}
   * @param texts as for {@link Linter#check}
   */
  public Fixer(
      Linter linter,
      boolean unsafeFixes,
      List<InputFile> files,
      Map<Path, byte[]> texts,
      Path workingDirectory) {
    this.linter = linter;
    this.unsafeFixes = unsafeFixes;
    this.files = files;
    this.texts = new HashMap<>(texts);
    this.workingDirectory = workingDirectory;
    for (InputFile file : files) {
      byName.put(file.name(), file);
    }
  }

  /** Checks and fixes. */
  public Fixed fix() throws InterruptedException {
    Report report = check();
    for (int pass = 1; applyFixes(report); pass++) {
      report = check();
      if (pass == PASSES) {
        stopped(report);
        break;
      }
    }
    return result(report);
  }

  /** Takes back what was done to these files: they could not be written. */
  public Fixed without(List<FixedFile> unwritten) throws InterruptedException {
    for (FixedFile file : unwritten) {
      changed.remove(file.path());
      texts.put(file.path(), file.before());
    }
    return result(check());
  }

  private Report check() throws InterruptedException {
    return linter.check(files, texts, workingDirectory);
  }

  private Fixed result(Report report) {
    List<FixedFile> inOrder = new ArrayList<>();
    List<Diagnostic> gone = new ArrayList<>();
    for (InputFile file : files) {
      FixedFile fixed = changed.get(file.path());
      if (fixed != null && !Arrays.equals(fixed.before(), fixed.after())) {
        inOrder.add(fixed);
        gone.addAll(fixed.fixed());
      }
    }
    return new Fixed(report.with(new Fixes(unsafeFixes, gone)), inOrder, problems, broken);
  }

  /** Applies what the report offers; false if that changed nothing. */
  private boolean applyFixes(Report report) {
    boolean any = false;
    for (Map.Entry<String, List<Diagnostic>> entry : byFile(report).entrySet()) {
      InputFile file = byName.get(entry.getKey());
      if (file != null && !left.contains(file.path())) {
        any |= applyFixes(file, entry.getValue());
      }
    }
    return any;
  }

  /** The findings of each file that can be fixed: one that is no Python is left as it is. */
  private static Map<String, List<Diagnostic>> byFile(Report report) {
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    Set<String> invalid = new HashSet<>();
    for (Diagnostic finding : report.diagnostics()) {
      String name = finding.file().name();
      byFile.computeIfAbsent(name, key -> new ArrayList<>()).add(finding);
      if (finding.rule() == FileDiagnostics.SYNTAX_ERROR) {
        invalid.add(name);
      }
    }
    byFile.keySet().removeAll(invalid);
    return byFile;
  }

  private boolean applyFixes(InputFile file, List<Diagnostic> findings) {
    FixPass pass = new FixPass(findings, unsafeFixes);
    if (pass.fixed().isEmpty()) {
      return false;
    }
    SourceFile text = findings.getFirst().file();
    FixedFile fixed = opened(file, text);
    if (fixed == null) {
      return false;
    }
    byte[] utf8 = pass.apply(text.bytes());
    if (Arrays.equals(utf8, text.bytes())) {
      left.add(file.path());
      return false;
    }
    SourceFile after = SourceFile.of(text.name(), utf8);
    if (!PythonParser.parse(after).errors().isEmpty()) {
      leave(file, brokenSyntax(file, pass));
      broken = true;
      return false;
    }
    byte[] bytes = SourceWriter.encode(fixed.before(), after);
    if (bytes == null) {
      leave(
          file,
          file.name()
              + " was not fixed: its encoding has no form for the new text; save it as UTF-8");
      return false;
    }
    fixed.replace(bytes, after, pass.fixed());
    texts.put(file.path(), bytes);
    return true;
  }

  private void leave(InputFile file, String why) {
    left.add(file.path());
    problems.add(why);
  }

  /** The file with its bytes; null if these are not the text that was checked. */
  private @Nullable FixedFile opened(InputFile file, SourceFile text) {
    FixedFile known = changed.get(file.path());
    if (known != null) {
      return known;
    }
    try {
      byte[] given = texts.get(file.path());
      byte[] bytes = given == null ? SourceReader.readBytes(file.path(), file.name()) : given;
      if (Arrays.equals(SourceReader.decode(file.name(), bytes).bytes(), text.bytes())) {
        FixedFile fixed = new FixedFile(file.path(), bytes, text);
        changed.put(file.path(), fixed);
        return fixed;
      }
      leave(file, file.name() + " was not fixed: it changed while it was checked; run it again");
    } catch (UnreadableSource e) {
      leave(file, file.name() + " was not fixed: " + e.reason());
    }
    return null;
  }

  private static String brokenSyntax(InputFile file, FixPass pass) {
    Set<String> codes = new TreeSet<>();
    for (Diagnostic finding : pass.fixed()) {
      codes.add(finding.rule().code());
    }
    return "fixes of "
        + String.join(", ", codes)
        + " made a syntax error in "
        + file.name()
        + " and were taken back; this is a fault of dagproof: please report it with the file";
  }

  private void stopped(Report report) {
    Set<String> codes = new TreeSet<>();
    for (Diagnostic finding : report.diagnostics()) {
      Fix fix = finding.fix();
      if (fix != null && fix.isApplied(unsafeFixes)) {
        codes.add(finding.rule().code());
      }
    }
    if (!codes.isEmpty()) {
      broken = true;
      problems.add(
          "fixes of "
              + String.join(", ", codes)
              + " come to no end after "
              + PASSES
              + " rounds; this is a fault of dagproof: please report it with the file");
    }
  }
}
