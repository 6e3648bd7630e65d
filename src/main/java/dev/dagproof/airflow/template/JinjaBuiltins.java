package dev.dagproof.airflow.template;

/**
 * The filters and tests of Jinja 3.1, with the filters that Airflow adds (airflow/templates.py).
 */
final class JinjaBuiltins {
  private JinjaBuiltins() {}

  static boolean isFilter(String name) {
    return switch (name) {
      case "abs", "attr", "batch", "capitalize", "center", "count", "d", "default" -> true;
      case "dictsort", "e", "escape", "filesizeformat", "first", "float", "forceescape" -> true;
      case "format", "groupby", "indent", "int", "items", "join", "last", "length", "list" -> true;
      case "lower", "map", "max", "min", "pprint", "random", "reject", "rejectattr" -> true;
      case "replace", "reverse", "round", "safe", "select", "selectattr", "slice", "sort" -> true;
      case "string", "striptags", "sum", "title", "tojson", "trim", "truncate", "unique" -> true;
      case "upper", "urlencode", "urlize", "wordcount", "wordwrap", "xmlattr" -> true;
      default -> isOfAirflow(name);
    };
  }

  /** Those that format a date. */
  static boolean isOfAirflow(String name) {
    return switch (name) {
      case "ds", "ds_nodash", "ts", "ts_nodash", "ts_nodash_with_tz" -> true;
      default -> false;
    };
  }

  static boolean isTest(String name) {
    return switch (name) {
      case "boolean", "callable", "defined", "divisibleby", "eq", "equalto", "escaped" -> true;
      case "even", "false", "filter", "float", "ge", "greaterthan", "gt", "in", "integer" -> true;
      case "iterable", "le", "lessthan", "lower", "lt", "mapping", "ne", "none", "number" -> true;
      case "odd", "sameas", "sequence", "string", "test", "true", "undefined", "upper" -> true;
      default -> false;
    };
  }

  /** Whether a filter takes an undefined value without failing. */
  static boolean toleratesUndefined(String filter) {
    return filter.equals("default") || filter.equals("d") || filter.equals("pprint");
  }

  /** Whether a test takes an undefined value without failing. */
  static boolean testsUndefined(String test) {
    return switch (test) {
      case "defined", "undefined", "none", "string", "mapping", "number", "sequence" -> true;
      case "callable", "boolean", "integer", "float", "true", "false", "sameas", "escaped" -> true;
      default -> false;
    };
  }
}
