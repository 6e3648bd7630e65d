package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.Place;
import dev.dagproof.airflow.virtualenv.ContextUse;
import dev.dagproof.airflow.virtualenv.MissingName;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.semantic.ImportHop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A callable imported from another module: its source is shipped, the module around it is not. */
public final class CallableFromOtherModule implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV101", "callable-from-other-module")
          .error()
          .fix(Applicability.UNSAFE)
          .summary("The callable of a virtualenv task comes from another module")
          .why(
              """
              Airflow copies the source text of the callable, and only that, into a script for the \
              other interpreter. A function that was imported from a module of the project arrives \
              there without the imports, helpers and constants of its module, and ends with a \
              `NameError`, one at a time.

              It is an **error** where the function uses such a name on every path, or counts on a \
              part of the task context that is not passed; the finding says which one, and where it \
              is defined. It is a **warning** where the function needs \
              nothing of its module: that runs, until somebody adds a line that does.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator
              from modules import transform

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="transform",
                      python_callable=transform.double,
                      op_kwargs={"n": 21},
                      system_site_packages=False,
                  )
              # file: modules/transform.py
              def double(n):
                  return 2 * n
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonVirtualenvOperator


              def double(n):
                  return 2 * n


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonVirtualenvOperator(
                      task_id="transform",
                      python_callable=double,
                      op_kwargs={"n": 21},
                      system_site_packages=False,
                  )
              """)
          .observed(
              "callable_imported_calls_sibling, callable_imported_uses_module_global,"
                  + " callable_imported_selfcontained")
          .build();

  /** So many missing names are named and shown. */
  private static final int SHOWN = 3;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (VirtualenvTask task : module.virtualenvTasks()) {
      if (task.isImported()) {
        report(module, task, findings);
      }
    }
  }

  private static void report(AirflowModule module, VirtualenvTask task, Findings findings) {
    AirflowVersion version = module.version();
    List<MissingName> certain = task.certainlyMissing();
    List<ContextUse> context = failingUses(task);
    boolean fails = !certain.isEmpty() || !context.isEmpty();
    List<MissingName> missing = oneOfEach(fails ? certain : task.missing());
    Finding finding =
        findings
            .at(
                task.task().module(),
                task.task().node(),
                message(task, missing, fails) + contextWords(context, missing, version))
            .severity(fails ? Severity.ERROR : Severity.WARNING)
            .help(help(task, missing, context, version))
            .fix(() -> CallableMove.of(module, task));
    for (ImportHop hop : task.callable().imports()) {
      finding.related(hop.module(), hop.alias(), "imported here");
    }
    for (MissingName name : missing.subList(0, Math.min(SHOWN, missing.size()))) {
      Place place = name.definition().orElseGet(() -> Place.of(name.module(), name.node()));
      related(finding, place, "`" + name.name() + "` stays here");
    }
    for (ContextUse use : context) {
      finding.related(task.callable().module(), use.node(), "`" + use.key() + "` is used here");
    }
    if (missing.isEmpty() && context.isEmpty()) {
      related(finding, task.callable().place(), "defined here");
    }
  }

  private static List<ContextUse> failingUses(VirtualenvTask task) {
    List<ContextUse> uses = new ArrayList<>();
    for (ContextUse use : task.contextUses()) {
      if (task.failsAt(use)) {
        uses.add(use);
      }
    }
    return uses;
  }

  private static String contextWords(
      List<ContextUse> context, List<MissingName> missing, AirflowVersion version) {
    if (context.isEmpty()) {
      return "";
    }
    String words = ContextWords.message(context.getFirst(), version);
    return (missing.isEmpty() ? ": " : "; ") + words;
  }

  private static void related(Finding finding, Place place, String words) {
    finding.related(place.module(), place.start(), place.end(), words);
  }

  /** A name may be missing both in a default value and in the body. */
  private static List<MissingName> oneOfEach(List<MissingName> names) {
    Map<String, MissingName> byName = new LinkedHashMap<>();
    for (MissingName name : names) {
      byName.putIfAbsent(name.name(), name);
    }
    return List.copyOf(byName.values());
  }

  private static String message(VirtualenvTask task, List<MissingName> missing, boolean fails) {
    String file = task.callable().module().source().name();
    if (missing.isEmpty() && fails) {
      return Missing.function(task) + " of " + file + " does not run in another interpreter";
    }
    String shipped = Missing.function(task) + " is shipped without the rest of " + file;
    if (missing.isEmpty()) {
      return shipped + ", which it does not need so far";
    }
    return shipped + ": " + names(missing) + (fails ? " will be missing" : " may be missing");
  }

  /** "`json`", "`json` and `mean`", "`json`, `mean`, `re` and 2 more". */
  private static String names(List<MissingName> names) {
    int shown = Math.min(SHOWN, names.size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      boolean last = i == names.size() - 1;
      text.append(i == 0 ? "" : last ? " and " : ", ");
      text.append('`').append(names.get(i).name()).append('`');
    }
    if (names.size() > shown) {
      text.append(" and ").append(names.size() - shown).append(" more");
    }
    return text.toString();
  }

  private static String help(
      VirtualenvTask task,
      List<MissingName> missing,
      List<ContextUse> context,
      AirflowVersion version) {
    if (missing.isEmpty() && !context.isEmpty()) {
      return ContextWords.help(task, context.getFirst(), version);
    }
    String define = "define " + Missing.function(task) + " in the DAG file";
    return missing.isEmpty() ? define : define + ", with its imports and helpers inside it";
  }
}
