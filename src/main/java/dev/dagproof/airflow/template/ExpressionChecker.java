package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.ContextType;
import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.jinja.JinjaExpression.Arguments;
import dev.dagproof.airflow.jinja.JinjaExpression.Arithmetic;
import dev.dagproof.airflow.jinja.JinjaExpression.Attribute;
import dev.dagproof.airflow.jinja.JinjaExpression.Call;
import dev.dagproof.airflow.jinja.JinjaExpression.Compare;
import dev.dagproof.airflow.jinja.JinjaExpression.Concat;
import dev.dagproof.airflow.jinja.JinjaExpression.Conditional;
import dev.dagproof.airflow.jinja.JinjaExpression.Filter;
import dev.dagproof.airflow.jinja.JinjaExpression.Logical;
import dev.dagproof.airflow.jinja.JinjaExpression.Mapping;
import dev.dagproof.airflow.jinja.JinjaExpression.Name;
import dev.dagproof.airflow.jinja.JinjaExpression.Not;
import dev.dagproof.airflow.jinja.JinjaExpression.Sequence;
import dev.dagproof.airflow.jinja.JinjaExpression.Sign;
import dev.dagproof.airflow.jinja.JinjaExpression.Slice;
import dev.dagproof.airflow.jinja.JinjaExpression.Subscript;
import dev.dagproof.airflow.jinja.JinjaExpression.Test;
import dev.dagproof.airflow.jinja.JinjaExpression.Text;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.template.TemplateNames.Fate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where evaluating an expression of a template fails. */
final class ExpressionChecker {
  private final TemplateNames names;
  private final TemplateProblems problems;
  private final DateMacros dateMacros;
  private final TemplateWords words;
  private final boolean strict;

  /** The names that some test or filter of the template expects to be undefined. */
  private final Set<String> guarded;

  ExpressionChecker(
      TemplateNames names, DagSettings dag, Set<String> guarded, TemplateProblems problems) {
    this.names = names;
    this.problems = problems;
    this.dateMacros = new DateMacros(names, problems);
    this.words = new TemplateWords(names.version());
    this.strict = dag.strict() == Presence.YES;
    this.guarded = guarded;
  }

  /** What becomes of a value. */
  enum Use {
    /** It is shown, called, looked into: an undefined one fails. */
    CONSUMED,
    /** It is an argument or the like: an undefined one fails sooner or later. */
    PASSED,
    /** It may be undefined. */
    GUARDED
  }

  /** How surely an expression is evaluated. */
  enum Path {
    ALWAYS,
    /** The same, where Jinja looks for filters only when it comes there. */
    IN_CONDITION,
    SOMETIMES,
    /** The same, where Jinja looks for filters only when it comes there. */
    IN_BRANCH;

    boolean isSure() {
      return this == ALWAYS || this == IN_CONDITION;
    }

    Path sometimes() {
      return this == ALWAYS || this == SOMETIMES ? SOMETIMES : IN_BRANCH;
    }

    Path inCondition() {
      return this == ALWAYS ? IN_CONDITION : this == SOMETIMES ? IN_BRANCH : this;
    }

    Path inBranch() {
      return IN_BRANCH;
    }
  }

  void check(JinjaExpression expression, Use use, Path path) {
    if (expression instanceof Name name) {
      name(name, use, path);
    } else if (expression instanceof Attribute attribute) {
      member(
          attribute.value(), attribute.name(), attribute.nameStart(), attribute.end(), use, path);
    } else if (expression instanceof Subscript subscript) {
      subscript(subscript, use, path);
    } else if (expression instanceof Call call) {
      call(call, path);
    } else if (expression instanceof Filter filter) {
      filter(filter, path);
    } else if (expression instanceof Test test) {
      test(test, path);
    } else {
      operation(expression, use, path);
    }
  }

  private void operation(JinjaExpression expression, Use use, Path path) {
    if (expression instanceof Logical logical) {
      check(logical.left(), Use.CONSUMED, path);
      Boolean known = truth(logical.left());
      if (known == null || known == logical.and()) {
        check(logical.right(), use, known == null ? path.sometimes() : path);
      }
    } else if (expression instanceof Conditional conditional) {
      conditional(conditional, use, path);
    } else if (expression instanceof Not not) {
      check(not.operand(), Use.CONSUMED, path);
    } else if (expression instanceof Sign sign) {
      check(sign.operand(), Use.CONSUMED, path);
    } else if (expression instanceof Arithmetic arithmetic) {
      check(arithmetic.left(), Use.CONSUMED, path);
      check(arithmetic.right(), Use.CONSUMED, path);
      dateMacros.arithmetic(arithmetic, path);
    } else if (expression instanceof Concat concat) {
      all(concat.parts(), Use.CONSUMED, path);
    } else if (expression instanceof Compare compare) {
      all(compare.operands(), Use.CONSUMED, path);
    } else if (expression instanceof Sequence sequence) {
      all(sequence.items(), Use.PASSED, path);
    } else if (expression instanceof Mapping mapping) {
      all(mapping.keys(), Use.PASSED, path);
      all(mapping.values(), Use.PASSED, path);
    } else if (expression instanceof Slice slice) {
      all(slice.parts(), Use.PASSED, path);
    }
  }

  private void all(List<JinjaExpression> expressions, Use use, Path path) {
    for (JinjaExpression expression : expressions) {
      check(expression, use, path);
    }
  }

  private void conditional(Conditional conditional, Use use, Path path) {
    Path soft = path.inCondition();
    check(conditional.test(), Use.CONSUMED, soft);
    Boolean known = truth(conditional.test());
    if (known == null || known) {
      check(conditional.body(), use, known == null ? path.inBranch() : soft);
    }
    JinjaExpression orelse = conditional.orelse();
    if (orelse != null && (known == null || !known)) {
      check(orelse, use, known == null ? path.inBranch() : soft);
    }
  }

  // Names and attributes

  private void name(Name name, Use use, Path path) {
    Fate fate = names.fate(name.id());
    if (fate == Fate.POSSIBLE || use == Use.GUARDED || !strict) {
      return;
    }
    boolean certain = path.isSure() && use == Use.CONSUMED;
    if (certain || !guarded.contains(name.id())) {
      problems.add(
          words.undefined(name.id(), fate), words.insteadOf(name.id(), fate), name, certain);
    }
  }

  private void subscript(Subscript subscript, Use use, Path path) {
    if (subscript.index() instanceof Text key) {
      member(subscript.value(), key.value(), key.start(), key.end(), use, path);
    } else {
      check(subscript.value(), Use.CONSUMED, path);
      check(subscript.index(), Use.PASSED, path);
    }
  }

  private void member(JinjaExpression object, String name, int start, int end, Use use, Path path) {
    check(object, Use.CONSUMED, path);
    if (use == Use.GUARDED || !strict) {
      return;
    }
    if (names.isUndeclaredParam(object, name)) {
      if (!guarded.contains(name)) {
        problems.add(
            "`params."
                + name
                + "` is not declared: the task fails in every run that is not"
                + " triggered with it",
            "declare it in the DAG's `params`, or use `params.get(\"" + name + "\")`",
            start,
            end,
            false);
      }
      return;
    }
    ContextType type = names.type(object);
    Fate fate = names.member(type, name);
    if (fate == Fate.POSSIBLE) {
      return;
    }
    String shown = shown(object);
    boolean certain = path.isSure() && use == Use.CONSUMED;
    problems.add(
        words.missingMember(shown, type, name, fate),
        words.insteadOfMember(type, name),
        start,
        end,
        certain);
  }

  private static String shown(JinjaExpression object) {
    if (object instanceof Attribute attribute) {
      return shown(attribute.value()) + "." + attribute.name();
    }
    return object instanceof Name root ? root.id() : "";
  }

  /** Whether a condition is always met or never; null if that is not known. */
  @Nullable Boolean truth(JinjaExpression condition) {
    // No text of the context is empty.
    return names.type(condition) == ContextType.TEXT ? Boolean.TRUE : Conditions.truth(condition);
  }

  // Calls

  private void call(Call call, Path path) {
    if (!dateMacros.isPluginCall(call, path)) {
      check(call.function(), Use.CONSUMED, path);
    }
    Use use = names.needsDefined(call.function()) ? Use.CONSUMED : Use.PASSED;
    all(call.arguments().positional(), use, path);
    all(call.arguments().keywords(), use, path);
    ContextType type = names.type(call.function());
    if (type == ContextType.TEXT || type == ContextType.DATE) {
      String id = ((Name) call.function()).id();
      String what = type == ContextType.TEXT ? "text" : "a date";
      problems.add(
          "`" + id + "` is " + what + " and cannot be called",
          "write `" + id + "`",
          call,
          path.isSure());
    }
    dateMacros.call(call, path);
  }

  private void arguments(Arguments arguments, Path path) {
    all(arguments.positional(), Use.PASSED, path);
    all(arguments.keywords(), Use.PASSED, path);
  }

  private void filter(Filter filter, Path path) {
    JinjaExpression value = filter.value();
    boolean unknown = names.isUnknownFilter(filter.name());
    if (unknown) {
      problems.add(
          "Jinja has no filter named `" + filter.name() + "`",
          words.insteadOfFilter(filter.name()),
          filter.nameStart(),
          filter.nameEnd(),
          path != Path.IN_BRANCH);
    }
    if (value != null) {
      check(value, useBy(filter), path);
      dateMacros.filter(filter, value, path);
    }
    arguments(filter.arguments(), path);
  }

  private static Use useBy(Filter filter) {
    if (JinjaBuiltins.toleratesUndefined(filter.name())) {
      return Use.GUARDED;
    }
    return JinjaBuiltins.isFilter(filter.name()) ? Use.CONSUMED : Use.PASSED;
  }

  private void test(Test test, Path path) {
    boolean known = JinjaBuiltins.isTest(test.name());
    if (!known) {
      problems.add(
          "Jinja has no test named `" + test.name() + "`",
          "the tests are those of Jinja: `defined`, `none`, `string`, `in` and so on",
          test.nameStart(),
          test.nameEnd(),
          path != Path.IN_BRANCH);
    }
    boolean guards = !known || JinjaBuiltins.testsUndefined(test.name());
    check(test.value(), guards ? Use.GUARDED : Use.CONSUMED, path);
    arguments(test.arguments(), path);
  }
}
