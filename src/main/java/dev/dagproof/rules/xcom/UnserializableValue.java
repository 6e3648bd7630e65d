package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.task.Place;
import dev.dagproof.airflow.xcom.XComFlaw;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.types.ObjectType;

/** A value pushed to XCom that XCom cannot make JSON of. */
public final class UnserializableValue implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM202", "unserializable-value")
          .error()
          .summary("A value is pushed to XCom that it cannot serialise")
          .why(
              """
              XCom stores JSON. What a task returns, be it from its function or from `execute` of an \
              operator class, and what `xcom_push` is given must be made of \
              text, numbers, booleans, None, lists, tuples, sets, dictionaries, dates, timedeltas, \
              Decimals, or objects that Airflow has a serializer for. Anything else fails the task \
              after all its work is done: `TypeError: Object of type bytes is not JSON serializable` \
              on Airflow 2, `TypeError: Cannot serialize object of type <class 'bytes'>` on 3.

              Airflow 2 alone refuses UUIDs and dictionaries with keys other than text, numbers, \
              booleans and None. Airflow 3 alone refuses NaN and infinity (`Out of range float values \
              are not JSON compliant`), whole numbers beyond 64 bits (`OverflowError`) and lone \
              surrogates.

              An object of a dataclass is stored, but the task that reads it fails: `ImportError: … was \
              not found in allow list for deserialization imports`, unless the setting \
              `allowed_deserialization_classes` names its class.

              `do_xcom_push=False` keeps a result out of XCom; a custom XCom backend, or Airflow 2's \
              `enable_xcom_pickling`, may take more than is said here.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      return "grün".encode()

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
                      return "grün"

                  extract()


              etl()
              """)
          .observed(
              "return_bytes, return_nan, xval_bytes, xval_path, xval_bigint, xval_custom_class")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (XComFlaw flaw : module.xcomFlaws()) {
      PythonModule file = flaw.push().module();
      Finding finding =
          findings
              .at(file, flaw.part().place(), message(flaw))
              .severity(flaw.certain() ? Severity.ERROR : Severity.WARNING)
              .help(help(flaw));
      PythonModule home = flaw.part().type().module();
      Node definition = flaw.part().type().definition();
      if (home != null && definition != null && definition != flaw.part().place()) {
        Place place = Place.of(home, definition);
        finding.related(place.module(), place.start(), place.end(), "defined here");
      }
      if (flaw.push().value() != flaw.part().place()) {
        String words = flaw.push().returned() ? "returned to XCom here" : "pushed here";
        finding.related(file, flaw.push().value(), words);
      }
    }
  }

  private static String message(XComFlaw flaw) {
    return switch (flaw.reason()) {
      case TYPE -> "XCom cannot serialise " + flaw.part().type().words();
      case READ_BACK ->
          "the task that reads "
              + flaw.part().type().words()
              + " from XCom may not make one: only allowed classes are";
      case KEY ->
          "XCom cannot store a dictionary whose key is "
              + flaw.part().type().words()
              + " (fails on Airflow 2)";
      case NOT_FINITE -> "XCom cannot store NaN or infinity (fails on Airflow 3)";
      case TOO_BIG -> "XCom cannot store a whole number beyond 64 bits (fails on Airflow 3)";
      case SURROGATE -> "XCom cannot store text with a lone surrogate (fails on Airflow 3)";
    };
  }

  private static String help(XComFlaw flaw) {
    return switch (flaw.reason()) {
      case TYPE -> typeHelp(flaw.part().type());
      case READ_BACK ->
          "push a dictionary: `dataclasses.asdict(…)`, or add the class to"
              + " `allowed_deserialization_classes`";
      case KEY -> "make text of the key";
      case NOT_FINITE -> "push None in its place";
      case TOO_BIG, SURROGATE -> "push it as text";
    };
  }

  private static String typeHelp(ObjectType type) {
    return switch (type.name()) {
      case "builtins.bytes", "builtins.bytearray" -> "push text: `.decode()`, or base64";
      case "builtins.generator",
          "builtins.map",
          "builtins.filter",
          "builtins.zip",
          "builtins.range",
          "builtins.dict_keys",
          "builtins.dict_values",
          "builtins.dict_items",
          "collections.deque" ->
          "push a list of it: `list(…)`";
      case "pathlib.Path", "uuid.UUID" -> "push it as text: `str(…)`";
      default -> "push text, numbers, or lists and dictionaries of them";
    };
  }
}
