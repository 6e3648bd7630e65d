package dev.dagproof.rules.template;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.template.FactoryTemplates.MissingFile;
import dev.dagproof.airflow.template.TemplateProblem.Kind;
import dev.dagproof.airflow.template.TemplateUse;
import dev.dagproof.airflow.template.TemplateUse.TemplateFile;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.KnownText.Span;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** A template file that is not there. */
public final class TemplateFileMissing implements Rule {
  private static final String HELP =
      "put a space at the end if it is no file, else give the path relative to the folder of the"
          + " file that Airflow loads";

  private static final RuleInfo INFO =
      RuleInfo.of("TMPL305", "template-file-missing")
          .error()
          .summary("A text is taken for the name of a template file, which is not there")
          .why(
              """
              A text in a template field that *ends* with one of the operator's `template_ext` is the \
              name of a file whose content is rendered: `.sh` and `.bash` for `BashOperator`, in the \
              values of `env` too, `.sql` for SQL operators, `.txt` for virtualenv operators, what \
              `templates_exts` of `@task` names. Airflow looks for it in the folder of the DAG file \
              and in the DAG's `template_searchpath`, also for an absolute path, and fails with \
              `jinja2.exceptions.TemplateNotFound`. The DAG file is the one that Airflow loads, \
              also where a function of another file makes the DAG. A command that only ends that way, such as \
              `echo run.sh`, needs a space behind it.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="load", bash_command="bash /opt/scripts/load.sh")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="load", bash_command="bash /opt/scripts/load.sh ")
              """)
          .observed(
              "tpl_file_missing_sh, tpl_file_absolute_path, tpl_file_in_env_dict, tpl_py_import")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TemplateFindings.report(module, Kind.FILE, findings);
    for (TemplateUse use : module.templates().rendered()) {
      if (use.file() == TemplateFile.MISSING) {
        report(use, findings);
      }
    }
    reportOfFactories(module, findings);
  }

  /** One finding a call in this file, as a loop may make many tasks. */
  private static void reportOfFactories(AirflowModule module, Findings findings) {
    IdentityHashMap<Node, Set<String>> seen = new IdentityHashMap<>();
    for (MissingFile missing : module.missingTemplateFiles()) {
      Site place = missing.made().in(module.python());
      // A DAG that comes by an import has a file of its own, where this is said.
      boolean isFirst =
          place != null
              && !place.isImport()
              && seen.computeIfAbsent(place.node(), _ -> new HashSet<>()).add(missing.text());
      if (place != null && isFirst) {
        findings
            .at(module.python(), place.node(), message(missing.text()))
            .help(HELP)
            .related(
                missing.made().module(),
                missing.made().node(),
                "it is `" + missing.field() + "` of this `" + missing.operator() + "`");
      }
    }
  }

  private static String message(String text) {
    String extension = text.substring(text.lastIndexOf('.'));
    String what = text.length() > 60 ? "this text" : "`" + text.replace('\n', ' ') + "`";
    return what
        + " ends with `"
        + extension
        + "`, so Airflow takes it for a template file, and there is none";
  }

  private static void report(TemplateUse use, Findings findings) {
    String text = use.text().text();
    Span span = use.text().span(0, text.length());
    TemplateFindings.related(
        use,
        span,
        findings
            .at(span.module(), span.start(), span.end(), message(text))
            .severity(use.made() ? Severity.ERROR : Severity.WARNING)
            .help(HELP));
  }
}
