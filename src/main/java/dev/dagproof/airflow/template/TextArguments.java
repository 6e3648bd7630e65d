package dev.dagproof.airflow.template;

import dev.dagproof.airflow.jinja.JinjaTemplate;
import dev.dagproof.airflow.task.FunctionCode;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.template.TextArgument.How;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.TextEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows templates into the functions that tasks call with them. */
final class TextArguments {
  /** What native types make a number of: {@code 20240101} (measured on 2.11.2 and 3.3.2). */
  private static final Pattern DAY = Pattern.compile("\\{\\{-?\\s*ds_nodash\\s*-?}}");

  private final PythonModule module;
  private final NameResolver resolver;
  private final ConstantEvaluator constants;
  private final TextEvaluator texts;
  private final List<TextArgument> found = new ArrayList<>();

  TextArguments(
      PythonModule module,
      NameResolver resolver,
      ConstantEvaluator constants,
      TextEvaluator texts) {
    this.module = module;
    this.resolver = resolver;
    this.constants = constants;
    this.texts = texts;
  }

  List<TextArgument> found() {
    return found;
  }

  /** The arguments of an operator that runs a Python callable. */
  void ofOperator(Keywords keywords, DagSettings dag, boolean made) {
    Located callable = keywords.given().get("python_callable");
    FunctionCode function =
        callable == null || dag.nativeTypes() == Presence.UNKNOWN ? null : of(callable);
    if (function == null) {
      return;
    }
    Map<Integer, Given> given = new LinkedHashMap<>();
    if (keywords.value("op_kwargs", constants) instanceof PythonValue.Mapping mapping) {
      mapping
          .entries()
          .forEach((String name, Located value) -> byName(function, name, value, given));
    }
    Located list = keywords.given().get("op_args");
    List<Expression> elements =
        list == null
            ? List.of()
            : list.expression() instanceof ListExpr items
                ? items.elts()
                : list.expression() instanceof Tuple tuple ? tuple.elts() : List.of();
    for (int i = 0; i < elements.size() && list != null; i++) {
      byPosition(function, i, new Located(list.module(), elements.get(i)), given);
    }
    follow(function, given, dag.nativeTypes() == Presence.YES, made);
  }

  /** The arguments of a call of a decorated function. */
  void ofTaskFlow(DecoratedTask task, Call call, DagSettings dag, boolean made) {
    // Other decorators may change what the function takes.
    boolean isAlone = task.function().decoratorList().size() == 1;
    if (dag.nativeTypes() == Presence.UNKNOWN || !isPlain(task.function()) || !isAlone) {
      return;
    }
    FunctionCode function = new FunctionCode(task.module(), task.function());
    Map<Integer, Given> given = new LinkedHashMap<>();
    for (int i = 0; i < call.args().size(); i++) {
      byPosition(function, i, new Located(module, call.args().get(i)), given);
    }
    for (Keyword keyword : call.keywords()) {
      if (keyword.arg() != null) {
        byName(function, keyword.arg(), new Located(module, keyword.value()), given);
      }
    }
    follow(function, given, dag.nativeTypes() == Presence.YES, made);
  }

  private static boolean isPlain(FunctionDef function) {
    return !function.isAsync() && !Generators.isGenerator(function);
  }

  private @Nullable FunctionCode of(Located callable) {
    if (callable.expression() instanceof Lambda lambda) {
      return new FunctionCode(callable.module(), lambda);
    }
    List<Resolution> resolutions = resolver.resolve(callable.module(), callable.expression());
    if (resolutions.size() != 1) {
      return null;
    }
    PythonModule home = resolutions.getFirst().module();
    if (home == null) {
      return null;
    }
    if (resolutions.getFirst().binding() instanceof AssignmentBinding assignment
        && assignment.value() instanceof Lambda lambda) {
      return new FunctionCode(home, lambda);
    }
    return resolutions.getFirst().binding() instanceof DefinitionBinding definition
            && definition.node() instanceof FunctionDef function
            && function.decoratorList().isEmpty()
            && isPlain(function)
        ? new FunctionCode(home, function)
        : null;
  }

  /** What a parameter gets. */
  private record Given(Arg parameter, Located value) {}

  private static void byName(
      FunctionCode function, String name, Located value, Map<Integer, Given> given) {
    for (Arg parameter : function.parameters().args()) {
      if (parameter.name().equals(name)) {
        given.put(parameter.index(), new Given(parameter, value));
      }
    }
    for (Arg parameter : function.parameters().kwonlyargs()) {
      if (parameter.name().equals(name)) {
        given.put(parameter.index(), new Given(parameter, value));
      }
    }
  }

  private static void byPosition(
      FunctionCode function, int position, Located value, Map<Integer, Given> given) {
    List<Arg> positional = function.parameters().positional();
    if (position < positional.size()) {
      Arg parameter = positional.get(position);
      given.put(parameter.index(), new Given(parameter, value));
    }
  }

  private void follow(
      FunctionCode function, Map<Integer, Given> given, boolean isNative, boolean made) {
    for (Given one : given.values()) {
      Located value = one.value;
      KnownText text = texts.evaluate(value.module(), value.expression()).orElse(null);
      if (text == null || !JinjaTemplate.hasTags(text.text())) {
        continue;
      }
      if (!isNative) {
        follow(function, one.parameter, text, ParameterUses.ofText(function, one.parameter), made);
      } else if (DAY.matcher(text.text()).matches()) {
        follow(
            function, one.parameter, text, ParameterUses.ofNumber(function, one.parameter), made);
      }
    }
  }

  /** One finding is enough: the one where the task surely fails, else the first one. */
  private void follow(
      FunctionCode function,
      Arg parameter,
      KnownText text,
      List<ParameterUses.Use> uses,
      boolean made) {
    TextArgument best = null;
    for (ParameterUses.Use use : uses) {
      boolean certain = made && use.always() && use.how().fails();
      if (isMeant(use.how(), text.text()) && (best == null || (certain && !best.certain()))) {
        best =
            new TextArgument(
                parameter.name(), text, function.module(), use.node(), use.how(), certain);
      }
    }
    if (best != null) {
      found.add(best);
    }
  }

  /** Whether such a use is a mistake: text may be meant where Python takes text. */
  private static boolean isMeant(How how, String text) {
    boolean isPull = text.contains("xcom_pull");
    boolean isJson = text.contains("tojson") || text.contains("dumps");
    return how.fails() || (isPull && (how != How.JSON || !isJson));
  }
}
