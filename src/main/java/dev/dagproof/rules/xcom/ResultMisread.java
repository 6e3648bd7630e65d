package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.result.Misread;
import dev.dagproof.airflow.task.Place;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A task that takes another task's result for what it is not. */
public final class ResultMisread implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM207", "result-misread")
          .error()
          .summary("A task takes the result of another task for something that it is not")
          .why(
              """
              XCom gives back what was pushed: a dictionary arrives as a dictionary, JSON text as \
              text. So `json.loads` of a dictionary is a `TypeError: the JSON object must be str, \
              bytes or bytearray, not dict`, and `result["a"]` of what `json.dumps` gave a \
              `TypeError: string indices must be integers`.

              Some things change on the way, as XCom stores JSON: the keys of dictionaries become \
              text (`{1: "a"}` arrives as `{"1": "a"}`, and `result[1]` is a KeyError), Counters and \
              defaultdicts become dictionaries, named tuples tuples without names. The results of a mapped task arrive as one lazy \
              sequence, which `json.dumps` does not take and which has no `append`.\
              """)
          .bad(
              """
              import json
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      return {"a": 1}

                  @task
                  def load(rows):
                      print(json.loads(rows)["a"])

                  load(extract())


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
                      return {"a": 1}

                  @task
                  def load(rows):
                      print(rows["a"])

                  load(extract())


              etl()
              """)
          .observed(
              "xcom_dict_then_json_loads, xcom_mapped_output_json_dumps, tf_xcom_json_text_indexed,"
                  + " tf_xcom_number_keys_become_text")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (Misread misread : module.misreads()) {
      Place source = Place.of(misread.source(), misread.returned());
      findings
          .at(misread.module(), misread.node(), message(misread))
          .severity(misread.certain() ? Severity.ERROR : Severity.WARNING)
          .help(help(misread))
          .related(source.module(), source.start(), source.end(), "it comes from here");
    }
  }

  private static String message(Misread misread) {
    String what =
        (misread.name().isEmpty() ? "the result" : "`" + misread.name() + "`")
            + " is "
            + misread.shape().words();
    return switch (misread.kind()) {
      case LOADS -> what + ", and `json.loads` takes text: XCom has read its own JSON already";
      case DUMPS -> what + ", of which `json.dumps` cannot make JSON";
      case ITEM -> what + ", which has no item `" + misread.detail() + "`";
      case KEY -> what + " without the key `" + misread.detail() + "`";
      case NUMBER_KEY ->
          what + ", whose keys XCom has made text: there is no key `" + misread.detail() + "`";
      case NUMBER_KEY_NONE ->
          what + ", whose keys XCom has made text: `get` finds no number among them";
      case METHOD -> what + ", which has no attribute `" + misread.detail() + "`";
      case NUMBER -> what + ", and used as a number";
      case TEXT -> what + ", and added to text";
      case LOOP -> what + ", which has no elements";
    };
  }

  private static String help(Misread misread) {
    return switch (misread.kind()) {
      case LOADS -> "use it as it is";
      case DUMPS -> "make a list of it: `list(…)`";
      case ITEM, METHOD ->
          switch (misread.shape()) {
            case TEXT -> "return the object itself, or call `json.loads` first";
            case LAZY_SEQUENCE -> "make a list of it: `list(…)`";
            default -> "use it as what it is, or return something else";
          };
      case KEY -> "ask for a key that the other task returns";
      case NUMBER_KEY, NUMBER_KEY_NONE -> "ask for the text of the number: `\"1\"`";
      case NUMBER, TEXT, LOOP -> "use it as what it is, or return something else";
    };
  }
}
