package dev.dagproof.rules.template;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.template.TemplateProblem;
import dev.dagproof.airflow.template.TemplateProblem.Kind;
import dev.dagproof.airflow.template.TemplateUse;
import dev.dagproof.airflow.template.TemplateUse.Origin;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.KnownText.Span;
import dev.dagproof.python.semantic.PythonValue.Located;

/** Reports what is wrong with the text of templates. */
final class TemplateFindings {
  private TemplateFindings() {}

  /** The problems of one kind. */
  static void report(AirflowModule module, Kind kind, Findings findings) {
    for (TemplateUse use : module.templates().rendered()) {
      for (TemplateProblem problem : use.problems()) {
        if (problem.kind() == kind) {
          report(use, problem, findings);
        }
      }
    }
  }

  private static void report(TemplateUse use, TemplateProblem problem, Findings findings) {
    Span span = use.text().span(problem.start(), problem.end());
    boolean fails = use.made() && problem.certain();
    Finding finding =
        findings
            .at(span.module(), span.start(), span.end(), problem.message())
            .severity(fails ? Severity.ERROR : Severity.WARNING)
            .help(problem.help());
    related(use, span, finding);
  }

  /** Points to the argument, where the text stands somewhere else. */
  static void related(TemplateUse use, Span span, Finding finding) {
    Located worked = use.worked();
    if (worked != null) {
      finding.related(worked.module(), worked.expression(), "`__init__` works with its text here");
    }
    Node argument = use.argument();
    boolean inside =
        span.module() == use.module()
            && span.start() >= argument.start()
            && span.end() <= argument.end();
    if (!inside) {
      finding.related(use.module(), argument, "rendered as " + field(use));
    }
  }

  /** How the place of a template is called. */
  static String field(TemplateUse use) {
    return use.origin() == Origin.RETURNED
        ? "the command of `" + use.owner() + "`"
        : "`" + use.field() + "` of `" + use.owner() + "`";
  }
}
