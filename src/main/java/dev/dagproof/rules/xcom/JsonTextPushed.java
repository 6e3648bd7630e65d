package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.xcom.JsonReader;
import dev.dagproof.airflow.xcom.JsonText;
import dev.dagproof.airflow.xcom.XComPush;
import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import java.util.List;

/** JSON text pushed to XCom, which serialises what it is given to JSON itself. */
public final class JsonTextPushed implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM201", "json-text-pushed")
          .warning()
          .fix(Applicability.UNSAFE)
          .summary("JSON text is pushed to XCom, which makes JSON of it once more")
          .why(
              """
              XCom serialises what it is given to JSON. Text that is JSON already is quoted and \
              escaped once more, and the reader gets text back: `rows[0]["a"]` fails, and a template \
              shows a string. It runs, if every reader calls `json.loads`; pushing the object itself \
              needs nothing of the kind.

              pandas' `to_json("records")` is worse: its first argument is a path, so it writes a \
              file named `records` and pushes None.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      import pandas as pd

                      df = pd.DataFrame({"a": [1, 2]})
                      return df.to_json(orient="records")

                  extract()


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      import pandas as pd

                      df = pd.DataFrame({"a": [1, 2]})
                      return df.to_dict(orient="records")

                  extract()


              etl()
              """)
          .observed("return_to_json, return_json_dumps, ab_test/broken")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (XComPush push : module.xcomPushes()) {
      module.jsonText(push).ifPresent(text -> report(module, push, text, findings));
    }
  }

  private static void report(
      AirflowModule module, XComPush push, JsonText text, Findings findings) {
    Call helper = text.helper();
    Call place = helper == null ? text.call() : helper;
    Finding finding = findings.at(push.module(), place, message(text)).help(help(text));
    if (helper != null) {
      finding.related(text.module(), text.call(), "made here");
    }
    Expression value = push.value();
    if (value != place) {
      String words = push.returned() ? "returned to XCom here" : "pushed here";
      finding.related(push.module(), value, words);
    }
    List<JsonReader> readers = module.jsonReaders(push);
    for (JsonReader reader : readers) {
      finding.related(reader.module(), reader.call(), "read back here");
    }
    finding.fix(() -> module.isPulledByTemplate(push) ? null : ObjectPush.of(push, text, readers));
  }

  private static String message(JsonText text) {
    return text.inPlaceOfPath()
        ? "`"
            + text.maker()
            + "` writes a file named `"
            + text.orient()
            + "` and returns None: its first argument is a path"
        : "`" + text.maker() + "` makes JSON text, of which XCom makes JSON once more";
  }

  private static String help(JsonText text) {
    if (!text.frame()) {
      return "push the object itself";
    }
    return "push the object itself, such as `to_dict(" + orient(text) + ")`";
  }

  /** The argument of {@code to_dict} that is nearest to what {@code to_json} was given. */
  private static String orient(JsonText text) {
    String orient = text.orient();
    boolean same = orient != null && (orient.equals("split") || orient.equals("index"));
    return "orient=\"" + (same ? orient : "records") + "\"";
  }
}
