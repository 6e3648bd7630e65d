package dev.dagproof.rules.template;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.template.TemplateUse;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.semantic.KnownText.Span;

/** A template in an f-string, which makes one brace of two. */
public final class BracesEaten implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("TMPL304", "braces-eaten")
          .warning()
          .summary("An f-string or `format` takes away the braces of a template")
          .why(
              """
              In an f-string, and in a text that `format` is called on, two braces stand for one. Of \
              `f"echo {{ ds }}"` Airflow gets `echo { ds }`, which is no template: nothing is \
              rendered, and nothing fails. Four braces give the two that Jinja wants.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              table = "orders"
              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="load", bash_command=f"load {table} {{ ds }}")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.bash import BashOperator

              table = "orders"
              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  BashOperator(task_id="load", bash_command=f"load {table} {{{{ ds }}}}")
              """)
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    ContextKeys keys = new ContextKeys(module.version());
    for (TemplateUse use : module.templates().rendered()) {
      check(use, keys, findings);
    }
  }

  private static void check(TemplateUse use, ContextKeys keys, Findings findings) {
    String text = use.text().text();
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      int close = text.indexOf('}', i);
      if (close > 0 && isEaten(use, i, close) && keys.contains(rootName(text, i + 1, close))) {
        Span span = use.text().span(i, close + 1);
        String shown = text.substring(i, close + 1);
        TemplateFindings.related(
            use,
            span,
            findings
                .at(
                    span.module(),
                    span.start(),
                    span.end(),
                    "the braces are halved: Airflow gets `" + shown + "`, which is no template")
                .help("write four braces: `{{{" + shown + "}}}`"));
      }
    }
  }

  /** Whether the braces are single ones that were double; {@code ${ds}} is meant for the shell. */
  private static boolean isEaten(TemplateUse use, int open, int close) {
    String text = use.text().text();
    boolean isShell = open > 0 && text.charAt(open - 1) == '$';
    boolean single =
        (open == 0 || text.charAt(open - 1) != '{')
            && "{%#".indexOf(text.charAt(open + 1)) < 0
            && (close + 1 == text.length() || text.charAt(close + 1) != '}');
    return single
        && !isShell
        && use.text().isKnown(open, close + 1)
        && use.text().isHalved(open)
        && use.text().isHalved(close);
  }

  /** The name that an expression begins with. */
  private static String rootName(String text, int from, int to) {
    int start = from;
    while (start < to && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < to && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return text.substring(start, end);
  }
}
