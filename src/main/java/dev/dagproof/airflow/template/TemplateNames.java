package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.catalog.ContextMembers;
import dev.dagproof.airflow.catalog.ContextMembers.Member;
import dev.dagproof.airflow.catalog.ContextType;
import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaExpression.Attribute;
import dev.dagproof.airflow.jinja.JinjaExpression.Name;
import java.util.Set;

/** What the names in the templates of one DAG stand for. */
final class TemplateNames {
  private final AirflowVersion version;
  private final ContextKeys keys;
  private final ContextMembers members;
  private final DagSettings dag;
  private final Set<String> bound;

  /**
   * The names of one template.
   *
   * @param bound those to which the template itself gives values
   */
  TemplateNames(
      AirflowVersion version, ContextMembers members, DagSettings dag, Set<String> bound) {
    this.version = version;
    this.keys = new ContextKeys(version);
    this.members = members;
    this.dag = dag;
    this.bound = bound;
  }

  /** What is known of a name or an attribute. */
  enum Fate {
    /** It is there, or may be. */
    POSSIBLE,
    /** Airflow 2 has it, this version does not. */
    GONE,
    /** Airflow 3 has it, this version does not. */
    NOT_YET,
    /** No version has it. */
    UNKNOWN
  }

  /** Whether a name is defined. */
  Fate fate(String name) {
    boolean defined =
        !version.isAtLeast(2, 0)
            || bound.contains(name)
            || isGlobal(name)
            || keys.contains(name)
            || dag.macros().mayContain(name);
    if (defined) {
      return Fate.POSSIBLE;
    }
    return switch (keys.fate(name)) {
      case GONE -> Fate.GONE;
      case NOT_YET -> Fate.NOT_YET;
      default -> Fate.UNKNOWN;
    };
  }

  /** Jinja's own names, and those that it gives in loops, macros and blocks. */
  private static boolean isGlobal(String name) {
    return switch (name) {
      case "range",
          "dict",
          "lipsum",
          "cycler",
          "joiner",
          "namespace",
          "loop",
          "caller",
          "varargs",
          "kwargs",
          "self",
          "super" ->
          true;
      default -> false;
    };
  }

  /** What a value is, if it is a key of the context, or one of some macros. */
  ContextType type(JinjaExpression expression) {
    if (expression instanceof Name name && !bound.contains(name.id())) {
      return keys.type(name.id());
    }
    if (expression instanceof Attribute macro && type(macro.value()) == ContextType.MACROS) {
      return switch (macro.name()) {
        case "datetime" -> ContextType.DATE_CLASS;
        case "random" -> ContextType.FUNCTION;
        default -> ContextType.OTHER;
      };
    }
    return ContextType.OTHER;
  }

  /** Whether a call fails that is given an undefined value: one of a macro, or of a method. */
  boolean needsDefined(JinjaExpression function) {
    if (!(function instanceof Attribute member)) {
      return false;
    }
    return switch (type(member.value())) {
      case TEXT -> !member.name().startsWith("format");
      case DATE, DATE_CLASS -> true;
      case MACROS ->
          switch (member.name()) {
            case "datetime",
                "datetime_diff_for_humans",
                "ds_add",
                "ds_format",
                "ds_format_locale",
                "timedelta" ->
                true;
            default -> false;
          };
      default -> false;
    };
  }

  /** Whether a value of this type has an attribute. */
  Fate member(ContextType type, String name) {
    Member member = members.member(type, name);
    return switch (member) {
      case POSSIBLE -> Fate.POSSIBLE;
      case GONE -> Fate.GONE;
      case NOT_YET -> Fate.NOT_YET;
      case NONE -> Fate.UNKNOWN;
    };
  }

  /** Whether {@code params.name} is surely not declared. */
  boolean isUndeclaredParam(JinjaExpression object, String name) {
    return object instanceof Name params
        && params.id().equals("params")
        && !bound.contains("params")
        && !dag.params().mayContain(name)
        && !isOfMapping(name);
  }

  private static boolean isOfMapping(String name) {
    return switch (name) {
      case "get",
          "items",
          "keys",
          "values",
          "dump",
          "update",
          "pop",
          "copy",
          "get_param",
          "validate",
          "setdefault",
          "clear",
          "popitem",
          "deep_merge",
          "filter_params_by_source",
          "suppress_exception" ->
          true;
      default -> name.startsWith("_");
    };
  }

  /** Whether there surely is no filter of this name. */
  boolean isUnknownFilter(String name) {
    return !JinjaBuiltins.isFilter(name) && !dag.filters().mayContain(name);
  }

  /** The version that is asked about. */
  AirflowVersion version() {
    return version;
  }
}
