package dev.dagproof.airflow.timing;

import dev.dagproof.airflow.structure.Spots;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.timing.DagSettings.Given;
import dev.dagproof.airflow.timing.TimingFault.Kind;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the spans of time that a DAG and its tasks are given (2.11.2 and 3.3.2: {@code
 * dagrun_timeout} has a minimum of 0 in serialization/schema.json; a task whose {@code
 * execution_timeout} is negative fails at once, {@code _execute_task}).
 */
final class SpanChecker {
  private final DagSettings settings;
  private final List<TimingFault> faults;

  SpanChecker(DagSettings settings, List<TimingFault> faults) {
    this.settings = settings;
    this.faults = faults;
  }

  void check() {
    Given whole = settings.given("dagrun_timeout");
    if (whole != null && isNegative(whole.value())) {
      add(whole.site(), settings.dag().isCertain(), "`dagrun_timeout` is negative");
    }
    for (StaticTask task : settings.dag().tasks()) {
      // Airflow does not run those: it takes them for done.
      if (!task.operator().equals("EmptyOperator")
          && isNegative(task.setting("execution_timeout"))) {
        Site site = Spots.argument(task.made(), "execution_timeout", -1);
        add(
            site,
            task.isCertain() && settings.dag().isCertain(),
            "`execution_timeout` is negative: the task fails at once");
      }
    }
  }

  private static boolean isNegative(@Nullable Value span) {
    Double seconds = span == null ? null : TimeSpan.seconds(span);
    return seconds != null && seconds < 0;
  }

  private void add(Site site, boolean certain, String message) {
    faults.add(new TimingFault(Kind.SPAN, site, certain, message, "write a span above zero"));
  }
}
