package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.ContextType;
import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaExpression.Arithmetic;
import dev.dagproof.airflow.jinja.JinjaExpression.Attribute;
import dev.dagproof.airflow.jinja.JinjaExpression.Call;
import dev.dagproof.airflow.jinja.JinjaExpression.Filter;
import dev.dagproof.airflow.jinja.JinjaExpression.Name;
import dev.dagproof.airflow.jinja.JinjaExpression.Numeral;
import dev.dagproof.airflow.jinja.JinjaExpression.Text;
import dev.dagproof.airflow.template.ExpressionChecker.Path;

/**
 * Dates in templates: {@code ds} and its kin are text, {@code logical_date} is a date, and {@code
 * macros.ds_add} wants the one and a number (airflow/macros/__init__.py; cases tpl_macros_*).
 */
final class DateMacros {
  private final TemplateNames names;
  private final TemplateProblems problems;

  DateMacros(TemplateNames names, TemplateProblems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** {@code ds - 1}. */
  void arithmetic(Arithmetic arithmetic, Path path) {
    ContextType left = names.type(arithmetic.left());
    ContextType right = names.type(arithmetic.right());
    boolean withNumber =
        arithmetic.left() instanceof Numeral || arithmetic.right() instanceof Numeral;
    boolean withSpan = isSpan(arithmetic.left()) || isSpan(arithmetic.right());
    boolean isText = left == ContextType.TEXT || right == ContextType.TEXT;
    boolean isDate = left == ContextType.DATE || right == ContextType.DATE;
    boolean isSum = arithmetic.operator().equals("+") || arithmetic.operator().equals("-");
    boolean isMinus = arithmetic.operator().equals("-");
    if (isText && (isMinus || (isSum && (withNumber || withSpan)))) {
      problems.add(
          "a text such as `" + shown(arithmetic, left) + "` cannot be reckoned with: TypeError",
          "write `macros.ds_add(ds, -1)`, or `(logical_date - macros.timedelta(days=1)) | ds`",
          arithmetic,
          path.isSure());
    } else if (isDate && isSum && withNumber) {
      problems.add(
          "a number cannot be added to a date or taken from it: TypeError",
          "write `logical_date.add(days=1)`, or `logical_date + macros.timedelta(days=1)`",
          arithmetic,
          path.isSure());
    }
  }

  /** {@code macros.timedelta(days=1)}. */
  private boolean isSpan(JinjaExpression operand) {
    return operand instanceof Call call
        && isMacro(call.function())
        && ((Attribute) call.function()).name().equals("timedelta");
  }

  private static String shown(Arithmetic arithmetic, ContextType left) {
    JinjaExpression text = left == ContextType.TEXT ? arithmetic.left() : arithmetic.right();
    return text instanceof Name name ? name.id() : "";
  }

  /** {@code ds | ds_nodash}. */
  void filter(Filter filter, JinjaExpression value, Path path) {
    if (JinjaBuiltins.isOfAirflow(filter.name()) && names.type(value) == ContextType.TEXT) {
      problems.add(
          "the filter `"
              + filter.name()
              + "` formats a date, and `"
              + ((Name) value).id()
              + "` is text: AttributeError",
          "write `logical_date | " + filter.name() + "`, or `" + filter.name() + "` alone",
          filter,
          path.isSure());
    }
  }

  /** {@code macros.ds_add(ds, "1")}. */
  void call(Call call, Path path) {
    if (!isMacro(call.function()) || !call.arguments().complete()) {
      return;
    }
    String name = ((Attribute) call.function()).name();
    int given = call.arguments().positional().size() + call.arguments().names().size();
    if (name.equals("ds_add") && given != 2) {
      wrongCount(call, "macros.ds_add(ds, days)", path);
    } else if (name.equals("ds_format") && given != 3) {
      wrongCount(call, "macros.ds_format(ds, input_format, output_format)", path);
    } else if (name.equals("ds_add") && call.arguments().positional().size() == 2) {
      dsAdd(call, path);
    }
  }

  private void wrongCount(Call call, String form, Path path) {
    problems.add(
        "a wrong number of arguments: the macro is `" + form + "`",
        "write `" + form + "`",
        call,
        path.isSure());
  }

  private void dsAdd(Call call, Path path) {
    JinjaExpression day = call.arguments().positional().getFirst();
    JinjaExpression days = call.arguments().positional().get(1);
    if (days instanceof Text number) {
      problems.add(
          "`macros.ds_add` wants a number of days, and `\""
              + number.value()
              + "\"` is text: TypeError",
          "write the number without quotes",
          days,
          path.isSure() && !number.value().isEmpty());
    } else if (isOtherForm(day)) {
      problems.add(
          "`macros.ds_add` wants a day as `YYYY-MM-DD`, and `"
              + ((Name) day).id()
              + "` has another form: ValueError",
          "write `macros.ds_add(ds, …)`",
          day,
          path.isSure() && days instanceof Numeral number && !number.digits().equals("0"));
    }
  }

  private boolean isOtherForm(JinjaExpression day) {
    if (!(day instanceof Name name)) {
      return false;
    }
    ContextType type = names.type(day);
    return type == ContextType.DATE
        || (type == ContextType.TEXT
            && !name.id().equals("ds")
            && !name.id().equals("yesterday_ds")
            && !name.id().equals("tomorrow_ds"));
  }

  private boolean isMacro(JinjaExpression function) {
    return function instanceof Attribute attribute
        && names.type(attribute.value()) == ContextType.MACROS;
  }

  /**
   * Whether a call is {@code macros.plugin.function()}, where a plugin may have brought the module:
   * says so itself then.
   */
  boolean isPluginCall(Call call, Path path) {
    if (!(call.function() instanceof Attribute function)
        || !(function.value() instanceof Attribute plugin)
        || !isMacro(plugin)
        || names.member(ContextType.MACROS, plugin.name()) == TemplateNames.Fate.POSSIBLE
        || isNoPlugin(plugin.name())) {
      return false;
    }
    if (path.isSure()) {
      problems.add(
          "Airflow has no `macros."
              + plugin.name()
              + "`: it fails unless a plugin of this name"
              + " brings it",
          "check the name, or pass the module in `user_defined_macros`",
          plugin.nameStart(),
          plugin.end(),
          false);
    }
    return true;
  }

  /** Modules of others that people look for there. */
  private static boolean isNoPlugin(String name) {
    return switch (name) {
      case "hive", "pendulum", "os", "sys", "re", "math", "pd", "pandas", "np", "numpy" -> true;
      case "dt", "calendar", "pytz", "airflow", "string", "itertools", "collections" -> true;
      default -> false;
    };
  }
}
