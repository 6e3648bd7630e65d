package dev.dagproof.cli;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.run.output.RuleMatch;
import dev.dagproof.run.state.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the finding of {@code check} that explains why a task failed: one at the line that failed.
 * The code of a virtualenv task often fails elsewhere than it is wrong; there it is one in the same
 * function that names what the failure names, or any where the call as a whole failed.
 */
final class ExplainingRule implements RuleMatch.Finder {
  private static final String VIRTUALENV = "VENV";

  private final RunCheck check;
  private final Path workingDirectory;

  ExplainingRule(RunCheck check, Path workingDirectory) {
    this.check = check;
    this.workingDirectory = workingDirectory;
  }

  @Override
  public @Nullable RuleMatch of(Failure failure) {
    if (failure.frames().isEmpty()) {
      return null;
    }
    try {
      Diagnostic found = find(failure, check.report().diagnostics());
      return found == null ? null : match(found);
    } catch (ConfigurationException | IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private @Nullable Diagnostic find(Failure failure, List<Diagnostic> all) {
    Failure.Frame frame = failure.frames().getLast();
    List<Diagnostic> inFile =
        all.stream().filter(one -> path(one).equals(frame.file().normalize())).toList();
    if (inFile.isEmpty()) {
      return null;
    }
    Diagnostic atLine = worst(inFile.stream().filter(one -> line(one) == frame.line()).toList());
    if (atLine != null) {
      return atLine;
    }
    SourceFile file = inFile.getFirst().file();
    FunctionDef function = function(file, frame.line());
    if (function == null) {
      return null;
    }
    boolean isCall = frame.line() <= file.line(function.start());
    return worst(
        inFile.stream()
            .filter(one -> one.rule().code().startsWith(VIRTUALENV))
            .filter(one -> function.start() <= one.start() && one.start() < function.end())
            .filter(one -> isCall || namesTheSame(one, failure))
            .toList());
  }

  private static @Nullable Diagnostic worst(List<Diagnostic> found) {
    Diagnostic worst = null;
    for (Diagnostic one : found) {
      boolean isWorse = worst == null || !worst.severity().isAtLeast(one.severity());
      worst = isWorse ? one : worst;
    }
    return worst;
  }

  /** Whether a word in quotes of the error is in quotes in the message, too. */
  private static boolean namesTheSame(Diagnostic finding, Failure failure) {
    String[] parts = failure.message().split("['\"`]", -1);
    for (int i = 1; i < parts.length; i += 2) {
      if (!parts[i].isBlank() && finding.message().contains("`" + parts[i] + "`")) {
        return true;
      }
    }
    return false;
  }

  /** The innermost function around a line; null for none. */
  private static @Nullable FunctionDef function(SourceFile file, int line) {
    if (line < 1 || line > file.lineCount()) {
      return null;
    }
    Innermost search = new Innermost(file, line);
    search.visit(PythonParser.parse(file).tree().module());
    return search.found;
  }

  private static int firstLine(SourceFile file, FunctionDef function) {
    boolean isPlain = function.decoratorList().isEmpty();
    return file.line(isPlain ? function.start() : function.decoratorList().getFirst().start());
  }

  private static final class Innermost implements NodeVisitor {
    private final SourceFile file;
    private final int line;
    private @Nullable FunctionDef found;

    private Innermost(SourceFile file, int line) {
      this.file = file;
      this.line = line;
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {
      if (firstLine(file, node) <= line && file.lineStart(line) < node.end()) {
        found = node;
      }
      NodeVisitor.super.visitFunctionDef(node);
    }
  }

  private RuleMatch match(Diagnostic found) {
    return new RuleMatch(
        found.rule().code(), found.message(), found.help(), path(found), line(found));
  }

  private Path path(Diagnostic finding) {
    return workingDirectory.resolve(finding.file().name()).normalize();
  }

  private static int line(Diagnostic finding) {
    return finding.file().line(finding.start());
  }
}
