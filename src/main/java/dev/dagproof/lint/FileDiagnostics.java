package dev.dagproof.lint;

import dev.dagproof.python.parser.SyntaxError;
import dev.dagproof.python.semantic.FeatureUse;
import dev.dagproof.python.semantic.SyntaxFeature;
import dev.dagproof.python.source.PythonVersion;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.python.source.UnreadableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the linter itself says of a file: it cannot be read, is not Python, or a rule failed on it.
 */
public final class FileDiagnostics {
  /** The text is not Python. */
  public static final RuleInfo SYNTAX_ERROR =
      RuleInfo.of("SYN001", "syntax-error")
          .summary("The file is not valid Python")
          .why(
              """
              Airflow cannot import the file: none of its DAGs appears, and the UI shows an import
              error. The statement is left out and the rest of the file is still checked.

              Syntax errors are always reported: `noqa`, `select` and `ignore` do not touch them.\
              """)
          .bad(
              """
              from airflow import DAG

              with DAG(dag_id="etl", schedule=None:
                  pass
              """)
          .good(
              """
              from airflow import DAG

              with DAG(dag_id="etl", schedule=None):
                  pass
              """)
          .build();

  /** The file cannot be read, or its bytes are no text. */
  public static final RuleInfo UNREADABLE_FILE =
      RuleInfo.of("SYN002", "unreadable-file")
          .summary("The file cannot be read")
          .why(
              """
              There is no such file, its permissions forbid reading, it is longer than 10 MB, it is
              not a regular file, or its bytes are not text in the encoding that it declares (UTF-8
              unless a `coding` comment says otherwise). The other files are still checked; the exit
              code is 3.\
              """)
          .build();

  /** The text is Python, but of a later version. */
  public static final RuleInfo LATER_SYNTAX =
      RuleInfo.of("SYN003", "later-syntax")
          .summary("The file uses syntax of a later Python than the project's")
          .why(
              """
              The oldest Python that is to read the file does not know this syntax: the import
              fails there, most often with a SyntaxError, and none of the file's DAGs appears (before
              3.9 `with (a, b):` is read, but as one tuple, which is no context). That version
              is `target-python`, else the lower bound of `requires-python` in pyproject.toml;
              without either the newest one is assumed that the version of Airflow runs on.

              As syntax errors, these are always reported: `noqa`, `select` and `ignore` do not
              touch them.\
              """)
          .bad(
              """
              # target-python = "3.9"
              def pick(kind):
                  match kind:
                      case "full":
                          return 1
              """)
          .good(
              """
              # target-python = "3.9"
              def pick(kind):
                  if kind == "full":
                      return 1
              """)
          .build();

  /** A rule failed: a fault of dagproof, not of the file. */
  public static final RuleInfo INTERNAL_ERROR =
      RuleInfo.of("SYN009", "internal-error")
          .summary("dagproof failed on the file")
          .why(
              """
              A rule ended with an error of its own: a fault of dagproof, not of the file. The other
              rules and files are still checked; the exit code is 3. Please report it with the file,
              if you may. `DAGPROOF_DEBUG=1` prints where it happened.

              A file whose expressions are nested too deeply to be walked is reported here as
              well.\
              """)
          .build();

  private static final List<RuleInfo> ALL =
      List.of(SYNTAX_ERROR, UNREADABLE_FILE, LATER_SYNTAX, INTERNAL_ERROR);

  private FileDiagnostics() {}

  /** Their descriptions, by code. */
  public static List<RuleInfo> all() {
    return ALL;
  }

  /** Whether the linter itself reports it: such findings are neither selected nor suppressed. */
  static boolean owns(RuleInfo rule) {
    return ALL.contains(rule);
  }

  /** Whether it says that a file could not be checked, or not wholly, for no fault of its code. */
  public static boolean isFailure(Diagnostic diagnostic) {
    return diagnostic.rule() == UNREADABLE_FILE || diagnostic.rule() == INTERNAL_ERROR;
  }

  static Diagnostic syntaxError(SourceFile file, SyntaxError error) {
    return diagnostic(SYNTAX_ERROR, file, error.start(), error.end(), error.message(), "");
  }

  /** Instead of the syntax errors from this one on. */
  static Diagnostic moreSyntaxErrors(SourceFile file, SyntaxError first, int count) {
    return diagnostic(
        SYNTAX_ERROR,
        file,
        first.start(),
        first.end(),
        count + (count == 1 ? " more syntax error" : " more syntax errors") + " from here on",
        "mend those above first, or exclude the file if it is no Python");
  }

  static Diagnostic laterSyntax(SourceFile file, FeatureUse use, PythonVersion target) {
    SyntaxFeature feature = use.feature();
    return diagnostic(
        LATER_SYNTAX,
        file,
        use.start(),
        use.end(),
        feature.description()
            + ": new in Python "
            + feature.since()
            + ", but the oldest Python here is "
            + target,
        "write it without, or raise `target-python` (or `requires-python`) to " + feature.since());
  }

  static Diagnostic unreadable(UnreadableSource problem) {
    int offset = problem.offset();
    return diagnostic(
        UNREADABLE_FILE,
        problem.text(),
        offset,
        offset,
        "cannot read this file: " + problem.reason(),
        problem.advice());
  }

  static Diagnostic unreadableFolder(String name, String reason) {
    return diagnostic(
        UNREADABLE_FILE,
        SourceFile.of(name, new byte[0]),
        0,
        0,
        "cannot read this folder: " + reason,
        "check its permissions, or exclude it");
  }

  /**
   * A failure on a file.
   *
   * @param rule the rule that failed; null if it was something before the rules
   */
  static Diagnostic crash(SourceFile file, @Nullable RuleInfo rule, Throwable failure) {
    boolean tooDeep = failure instanceof StackOverflowError;
    String said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return diagnostic(
        INTERNAL_ERROR,
        file,
        0,
        0,
        (rule == null ? "dagproof" : "rule " + rule.code())
            + " failed: "
            + (tooDeep ? "the code is nested too deeply" : said),
        tooDeep
            ? "split the deepest expression, or exclude the file"
            : "this is a fault of dagproof: please report it");
  }

  private static Diagnostic diagnostic(
      RuleInfo rule, SourceFile file, int start, int end, String message, String help) {
    return new Diagnostic(rule, Severity.ERROR, file, start, end, message, help, List.of(), null);
  }
}
