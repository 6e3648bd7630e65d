package dev.dagproof.cli;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.UnreadableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** Rules simple enough to test the engine, the reports and the command line with. */
final class TestRules {
  /** Finds the name {@code flagged}. */
  static final Rule FLAGGED =
      rule(
          RuleInfo.of("TEST101", "flagged-name").error().summary("A flagged name").build(),
          (module, findings) -> flag("flagged", module.python(), findings));

  /** Finds the name {@code doubtful}. */
  static final Rule DOUBTFUL =
      rule(
          RuleInfo.of("TEST102", "doubtful-name").warning().summary("A doubtful name").build(),
          (module, findings) -> flag("doubtful", module.python(), findings));

  /** Finds the name {@code remarkable}. */
  static final Rule REMARKABLE =
      rule(
          RuleInfo.of("TEST103", "remarkable-name").info().summary("A remarkable name").build(),
          (module, findings) -> flag("remarkable", module.python(), findings));

  /** Finds the name {@code strict}, if asked to. */
  static final Rule STRICT =
      rule(
          RuleInfo.of("TEST110", "strict-name").offByDefault().summary("A strict name").build(),
          (module, findings) -> flag("strict", module.python(), findings));

  /** Finds the name {@code shipped} in files that the module imports from its own folder. */
  static final Rule SHIPPED =
      rule(
          RuleInfo.of("SHIP201", "shipped-name").error().summary("A shipped name").build(),
          TestRules::flagImported);

  /** Fails on the names {@code crash} and {@code overflow}. */
  static final Rule FAILING =
      rule(
          RuleInfo.of("SHIP202", "failing-rule").error().summary("Fails").build(),
          (module, findings) -> fail(module));

  static final List<Rule> ALL = List.of(FLAGGED, DOUBTFUL, REMARKABLE, STRICT, SHIPPED, FAILING);

  /** Finds the name {@code fixable}, and makes it {@code fine}. */
  static final Rule FIXABLE = replacing("TEST201", "fixable", "fine", Applicability.SAFE);

  /** Finds the name {@code risky}, and makes it {@code fine} on request. */
  static final Rule RISKY = replacing("TEST202", "risky", "fine", Applicability.UNSAFE);

  /** Finds the name {@code stepwise}, and makes it {@code fixable}. */
  static final Rule STEPWISE = replacing("TEST203", "stepwise", "fixable", Applicability.SAFE);

  /** Finds the name {@code breaking}, and makes it no Python. */
  static final Rule BREAKING = replacing("TEST204", "breaking", ")(", Applicability.SAFE);

  /** Finds the name {@code endless}, and leaves one more of it. */
  static final Rule ENDLESS = replacing("TEST205", "endless", "-endless", Applicability.SAFE);

  /** Finds the name {@code foreign}, and makes it a letter that Latin-1 lacks. */
  static final Rule FOREIGN = replacing("TEST206", "foreign", "\u03b1", Applicability.SAFE);

  /** Finds the name {@code shown}, whose fix is for the reader only. */
  static final Rule SHOWN = replacing("TEST207", "shown", "fine", Applicability.DISPLAY);

  /** Rules that have fixes. */
  static final List<Rule> FIXES =
      List.of(FIXABLE, RISKY, STEPWISE, BREAKING, ENDLESS, FOREIGN, SHOWN);

  private TestRules() {}

  private static Rule replacing(String code, String word, String by, Applicability safety) {
    return rule(
        RuleInfo.of(code, word + "-name").error().fix(safety).summary("A word").build(),
        (module, findings) -> {
          for (Name name : module.python().tree().all(Name.class)) {
            if (name.id().equals(word)) {
              Edit edit = new Edit(name.start(), name.end(), by);
              findings
                  .at(module.python(), name, "`" + word + "` is used")
                  .fix(() -> new Fix("Write `" + by + "`", safety, List.of(edit)));
            }
          }
        });
  }

  private static Rule rule(RuleInfo info, BiConsumer<AirflowModule, Findings> check) {
    return new Rule() {
      @Override
      public RuleInfo info() {
        return info;
      }

      @Override
      public void check(AirflowModule module, Findings findings) {
        check.accept(module, findings);
      }
    };
  }

  private static void flag(String word, PythonModule module, Findings findings) {
    for (Name name : module.tree().all(Name.class)) {
      if (name.id().equals(word)) {
        findings.at(module, name, "`" + word + "` is used").help("write `fine` instead");
      }
    }
  }

  private static void flagImported(AirflowModule airflow, Findings findings) {
    PythonModule module = airflow.python();
    for (Alias alias : module.tree().all(Alias.class)) {
      Path file = module.path().resolveSibling(alias.name() + ".py");
      if (Files.exists(file)) {
        PythonModule imported = parse(file);
        for (Name name : imported.tree().all(Name.class)) {
          if (name.id().equals("shipped")) {
            Finding finding = findings.at(imported, name, "`shipped` is used");
            finding.related(module, alias, "imported here").severity(Severity.ERROR);
          }
        }
      }
    }
  }

  private static PythonModule parse(Path file) {
    try {
      ParseResult result =
          PythonParser.parse(SourceReader.read(file, String.valueOf(file.getFileName())));
      return new PythonModule(file, result.tree(), result.errors());
    } catch (UnreadableSource e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fail(AirflowModule module) {
    for (Name name : module.python().tree().all(Name.class)) {
      if (name.id().equals("crash")) {
        throw new IllegalStateException("it broke");
      }
      if (name.id().equals("overflow")) {
        overflow(1);
      }
    }
  }

  private static int overflow(int depth) {
    return depth == 0 ? 0 : overflow(depth + 1) + 1;
  }
}
