package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the arguments of {@code DAG} and {@code TaskGroup} against what they take and refuse
 * (2.11.2: {@code models/dag.py}, {@code utils/task_group.py}; 3.3.2: {@code sdk/definitions/}; and
 * what both did).
 */
final class DagCheck {
  private static final int LONGEST_TAG = 100;

  private final ArgumentCheck check;
  private final boolean three;

  private DagCheck(ArgumentCheck check) {
    this.check = check;
    three = check.world().version().isAtLeast(3, 0);
  }

  /**
   * Of {@code DAG(…)} or {@code @dag(…)}.
   *
   * @param written what has the arguments
   */
  static void dag(CallArguments given, Site written, World world, Evaluator at) {
    Signature signature = world.signature("DAG");
    if (signature == null) {
      return;
    }
    ArgumentCheck check = new ArgumentCheck("DAG", signature, given, written, world, at);
    check.checkNames();
    DagCheck dag = new DagCheck(check);
    Value tags = given.keyword("tags");
    if (tags == null || tags.truth() != Truth.FALSE) {
      check.checkTypes();
    }
    dag.checkTags();
    dag.checkOwnerLinks();
    dag.checkNumbers();
    dag.checkMappings();
    dag.noteDefaults();
    ParamValues.check(check);
    dag.checkTexts();
    Callbacks.ofDag(check);
  }

  /** Of {@code TaskGroup(…)} or {@code @task_group(…)}. */
  static void group(CallArguments given, World world, Evaluator at) {
    Signature signature = world.signature("TaskGroup");
    if (signature == null) {
      return;
    }
    ArgumentCheck check = new ArgumentCheck("TaskGroup", signature, given, at.site(), world, at);
    check.checkNames();
    check.checkTypes();
    new DagCheck(check).noteDefaults();
    Value defaults = given.keyword("default_args");
    String kind = defaults == null ? null : ArgumentTypes.of(defaults);
    boolean isMapping = kind == null || kind.equals("dict") || kind.equals("NoneType");
    if (!isMapping && defaults != null && defaults.truth() == Truth.TRUE) {
      check.refuse("default_args", "`default_args` has to be a dictionary, and is " + kind);
    }
    boolean hasSecond = given.positional().size() > 1;
    String type = hasSecond ? ArgumentTypes.of(given.positional().get(1)) : null;
    String second = world.version().isAtLeast(3, 0) ? "group_display_name" : "prefix_group_id";
    String wanted = type == null ? null : signature.refusal(second, type);
    if (wanted != null) {
      check.refuse(
          second,
          "the second argument of TaskGroup is `"
              + second
              + "`, which has to be "
              + wanted
              + ", and is "
              + type);
    }
  }

  private @Nullable Value value(String name) {
    return check.given().keyword(name);
  }

  private @Nullable String type(String name) {
    Value value = value(name);
    return value == null ? null : ArgumentTypes.of(value);
  }

  private void checkTags() {
    Value tags = value("tags");
    String type = type("tags");
    if (tags == null || type == null || tags.truth() != Truth.TRUE) {
      return;
    }
    switch (type) {
      case "str" -> {
        if (three) {
          check.note("tags", "`tags` is text: each of its letters becomes a tag");
        }
      }
      case "int", "float", "bool" -> {
        if (three) {
          check.refuse("tags", "`tags` has to be a list of texts, and is " + type);
        }
      }
      default -> {
        if (tags instanceof SequenceValue list) {
          list.known().forEach(this::checkTag);
        }
      }
    }
  }

  private void checkTag(Value tag) {
    String text = tag.text();
    String type = ArgumentTypes.of(tag);
    boolean hasLength = tag.truth() == Truth.UNKNOWN || type == null || type.equals("str");
    if (text != null && text.codePointCount(0, text.length()) > LONGEST_TAG) {
      check.refuse("tags", "a tag is longer than " + LONGEST_TAG + " characters");
    } else if (!hasLength && tag instanceof Literal) {
      check.refuse("tags", "tags have to be texts, and one is " + type);
    }
  }

  private void checkOwnerLinks() {
    Value given = value("owner_links");
    if (!(given instanceof DictValue links)) {
      String type = type("owner_links");
      boolean isNone = "NoneType".equals(type);
      boolean isRefused = given != null && (isNone ? three : given.truth() == Truth.TRUE);
      if (type != null && isRefused) {
        check.refuse("owner_links", "`owner_links` has to be a dictionary, and is " + type);
      }
      return;
    }
    for (Map.Entry<Value, Value> entry : links.entries().entrySet()) {
      String link = entry.getValue().text();
      if (link != null && !isLink(link)) {
        check.refuse("owner_links", "`" + link + "` is no link, with `https://` or `mailto:`");
      } else if (entry.getValue() instanceof Literal literal && literal.number() != null) {
        check.refuse("owner_links", "links of owners have to be texts");
      }
    }
  }

  /** Whether Python's {@code urlsplit} finds a scheme, and a host or, of mails, an address. */
  private static boolean isLink(String link) {
    int colon = link.indexOf(':');
    if (colon <= 0 || !Character.isLetter(link.charAt(0))) {
      return false;
    }
    String rest = link.substring(colon + 1);
    return link.substring(0, colon).equalsIgnoreCase("mailto")
        ? !rest.isEmpty()
        : rest.startsWith("//") && rest.length() > 2 && "/?#".indexOf(rest.charAt(2)) < 0;
  }

  private void checkNumbers() {
    for (String name : new String[] {"max_active_runs", "max_active_tasks"}) {
      String type = type(name);
      if ("bool".equals(type) || ("NoneType".equals(type) && !three)) {
        check.refuse(name, "`" + name + "` has to be int, and is " + type);
      }
    }
    boolean isNone =
        value("max_active_tasks") instanceof Literal most
            && !"bool".equals(type("max_active_tasks"))
            && Double.valueOf(0).equals(most.number());
    if (isNone) {
      check.note("max_active_tasks", "with `max_active_tasks=0` no task of the DAG ever runs");
    }
    String type = type("concurrency");
    if ("str".equals(type) && !three) {
      check.refuse("concurrency", "`concurrency` has to be int, and is str");
    }
    String catchup = type("catchup");
    if (three ? "int".equals(catchup) || "float".equals(catchup) : "NoneType".equals(catchup)) {
      check.refuse("catchup", "`catchup` has to be bool, and is " + catchup);
    }
    Double most =
        value("max_consecutive_failed_dag_runs") instanceof Literal literal
            ? literal.number()
            : null;
    boolean isNegative = most != null && most < 0;
    if (isNegative && !three) {
      check.refuse(
          "max_consecutive_failed_dag_runs", "`max_consecutive_failed_dag_runs` is negative");
    }
  }

  private void checkMappings() {
    for (String name : new String[] {"params", "access_control", "default_args"}) {
      Value given = value(name);
      String type = type(name);
      boolean isAskedFor = name.equals("default_args") && three;
      boolean isRefused =
          given != null && type != null && !type.equals("dict") && given.truth() == Truth.TRUE;
      if (isRefused && !isAskedFor) {
        check.refuse(name, "`" + name + "` has to be a dictionary, and is " + type);
      }
    }
  }

  /** What no operator has counts for nothing; which of them are slips, the rule says. */
  private void noteDefaults() {
    if (value("default_args") instanceof DictValue defaults) {
      for (Value key : defaults.entries().keySet()) {
        String name = key.text();
        if (name != null) {
          Site place = Spots.entry(check.call(), "default_args", name);
          check.world().fault(Kind.DEFAULT_NAME, name, place, null, check.at());
        }
      }
    }
  }

  private void checkTexts() {
    String doc = type("doc_md");
    if (three && doc != null && !doc.equals("str") && !doc.equals("NoneType")) {
      check.refuse("doc_md", "`doc_md` has to be str, and is " + doc);
    }
    Value paused = value("is_paused_upon_creation");
    String type = type("is_paused_upon_creation");
    if (three && paused != null && type != null) {
      boolean isFine = type.equals("bool") || type.equals("NoneType");
      if (!isFine) {
        check.refuse(
            "is_paused_upon_creation", "`is_paused_upon_creation` has to be bool, and is " + type);
      }
    }
    if (!three) {
      checkWord("orientation", "LR TB RL BT");
      checkWord("default_view", "grid graph duration gantt landing_times tree");
    }
  }

  private void checkWord(String name, String words) {
    Value given = value(name);
    String text = given == null ? null : given.text();
    if (text != null && !(" " + words + " ").contains(" " + text + " ")) {
      check.refuse(name, "`" + name + "` has to be one of " + words.replace(" ", ", "));
    }
  }
}
