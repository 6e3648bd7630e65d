package dev.dagproof.rules.parse;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.parsing.HeavyImport;
import dev.dagproof.airflow.parsing.ParseWork;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Work outside of tasks, in functions and modules that the file makes use of. */
public final class HiddenWorkWhenRead implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("PARSE504", "hidden-work-when-read")
          .warning()
          .summary("A function or module that a DAG file uses works while the file is read")
          .why(
              """
              What PARSE501, PARSE502 and PARSE503 report is no less work where it is not seen: in a \
              function that the file calls at its top, or in a module that it imports. The \
              finding stands at the call or import in the DAG file; the places that lead from \
              there to the work are named with it.\
              """)
          .bad(
              """
              from datetime import datetime

              import requests
              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def fetch():
                  return requests.get("https://example.com/rates", timeout=10).json()


              rates = fetch()


              def load():
                  print(rates)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load)
              """)
          .good(
              """
              from datetime import datetime

              import requests
              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def fetch():
                  return requests.get("https://example.com/rates", timeout=10).json()


              def load():
                  print(fetch())


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load)
              """)
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Hidden hidden : hidden(module)) {
      Site place = outermost(hidden.site(), module);
      if (place == null || !seen.add(place.node())) {
        continue;
      }
      Finding finding =
          findings
              .at(
                  module.python(),
                  place.node(),
                  "this " + hidden.does() + " whenever Airflow reads the file")
              .help(hidden.help());
      for (Site step : hidden.site().chain()) {
        if (step != place) {
          finding.related(step.module(), step.node(), "by way of this");
        }
      }
      finding.related(hidden.site().module(), hidden.site().node(), hidden.there());
    }
  }

  /**
   * What is done out of sight.
   *
   * @param there what to say of the place itself
   */
  private record Hidden(Site site, String does, String there, String help) {}

  private static List<Hidden> hidden(AirflowModule module) {
    List<Hidden> found = new ArrayList<>();
    for (ParseWork work : module.parseWork()) {
      if (!work.direct()) {
        String does = "calls `" + work.shownName() + "`";
        found.add(new Hidden(work.site(), does, "called here", "do it in a task"));
      }
    }
    for (HeavyImport heavy : module.heavyImports()) {
      if (heavy.site().caller() != null) {
        String does = "imports `" + heavy.module() + "`, for functions only,";
        String help = "import it in the functions that use it";
        found.add(new Hidden(heavy.site(), does, "imported here", help));
      }
    }
    return found;
  }

  /** The place at the top of the file that leads there. */
  private static @Nullable Site outermost(Site site, AirflowModule module) {
    for (Site step : site.chain()) {
      if (step.module() == module.python()) {
        return step;
      }
    }
    return null;
  }
}
