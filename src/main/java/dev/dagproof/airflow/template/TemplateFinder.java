package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.jinja.JinjaTemplate;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.task.Reached;
import dev.dagproof.airflow.template.TemplateUses.Argument;
import dev.dagproof.airflow.template.TemplateUses.Task;
import dev.dagproof.airflow.template.UserOperator.Assignment;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.semantic.TextEvaluator;
import dev.dagproof.python.source.TextFiles;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the texts that the tasks of a file give to template fields, and those to other fields. */
final class TemplateFinder implements NodeVisitor {
  private final PythonModule module;
  private final AirflowVersion version;
  private final NameResolver resolver;
  private final ConstantEvaluator constants;
  private final TextEvaluator texts;
  private final ArgumentTexts arguments;
  private final OperatorCatalog catalog;
  private final UserOperators userOperators;
  private final DecoratedTasks decorated;
  private final DagSettingsFinder dags;
  private final TemplateUses uses;
  private final Reached reached;
  private final TextArguments textArguments;

  /** The functions whose returned commands were looked at. */
  private final Set<Integer> returned = new HashSet<>();

  TemplateFinder(
      PythonModule module,
      AirflowVersion version,
      NameResolver resolver,
      TextFiles files,
      Reached reached) {
    this.module = module;
    this.version = version;
    this.resolver = resolver;
    this.constants = new ConstantEvaluator(resolver, AirflowPackage::holds);
    this.texts = new TextEvaluator(resolver, constants);
    this.arguments = new ArgumentTexts(constants, texts);
    this.catalog = new OperatorCatalog(version);
    this.userOperators = new UserOperators(resolver, catalog);
    this.decorated = new DecoratedTasks(resolver, constants);
    this.dags = new DagSettingsFinder(module, resolver, constants);
    this.uses = new TemplateUses(module, version, files);
    this.reached = reached;
    this.textArguments = new TextArguments(module, resolver, constants, texts);
  }

  /** Looks through the file. */
  void find() {
    visit(module.tree().module());
  }

  List<TemplateUse> rendered() {
    return uses.rendered();
  }

  List<TemplateUse> unrendered() {
    return uses.unrendered();
  }

  List<TextArgument> textArguments() {
    return textArguments.found();
  }

  UserOperators userOperators() {
    return userOperators;
  }

  /** The macros of the file's DAGs that a key of the context hides. */
  List<ShadowedMacro> shadowedMacros() {
    return ShadowedMacro.of(module, version, dags, constants);
  }

  @Override
  public void visitCall(Call node) {
    NodeVisitor.super.visitCall(node);
    Expression head = operatorClass(node.func());
    if (head != null) {
      addOperator(head, node);
    } else if (mayBeTaskFlow(node)) {
      DecoratedTask task = decorated.called(module, node);
      if (task != null) {
        addTaskFlow(task, node);
      }
    }
  }

  @Override
  public void visitAssign(Assign node) {
    NodeVisitor.super.visitAssign(node);
    if (node.targets().size() == 1
        && node.targets().getFirst() instanceof Attribute field
        && field.value() instanceof Name name) {
      addAssigned(field.attr(), node.value(), name);
    }
  }

  /** {@code load.sql = "…"}: a field of a task that is made before. */
  private void addAssigned(String field, Expression value, Name task) {
    List<Binding> bindings = module.scopes().bindings(task);
    if (bindings.size() != 1
        || !(bindings.getFirst() instanceof AssignmentBinding assignment)
        || !(assignment.value() instanceof Call made)) {
      return;
    }
    Expression head = operatorClass(made.func());
    TemplatedOperator operator =
        head == null ? null : catalog.of(resolver.importedNames(module, head));
    if (operator != null
        && operator.fields().contains(field)
        && reached.of(task) == reached.of(made)) {
      addTexts(task(operator, made, keywords(made)), field, new Located(module, value));
    }
  }

  /** The class in {@code Class(…)}, {@code Class.partial(…)}, {@code ….expand(…)}. */
  static @Nullable Expression operatorClass(Expression called) {
    if (called instanceof Attribute method) {
      if (method.attr().equals("partial")) {
        return isClassName(method.value()) ? method.value() : null;
      }
      if (isExpand(method.attr()) && method.value() instanceof Call partial) {
        return partial.func() instanceof Attribute ? operatorClass(partial.func()) : null;
      }
    }
    return isClassName(called) ? called : null;
  }

  private static boolean isExpand(String method) {
    return method.equals("expand") || method.equals("expand_kwargs");
  }

  private static boolean isClassName(Expression expression) {
    String name = expression.lastName();
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  // Operators

  private void addOperator(Expression head, Call call) {
    List<String> names = resolver.importedNames(module, head);
    TemplatedOperator operator = catalog.of(names);
    if (operator == null && !userOperators.mayHold(module, head, names)) {
      return;
    }
    Keywords keywords = keywords(call);
    Map<String, List<KnownText>> found = new LinkedHashMap<>();
    for (Map.Entry<String, Located> keyword : keywords.given().entrySet()) {
      List<KnownText> inside = arguments.of(keyword.getValue());
      inside.removeIf(text -> !mayBeTemplate(text));
      if (!inside.isEmpty()) {
        found.put(keyword.getKey(), inside);
      }
    }
    if (found.isEmpty()) {
      return;
    }
    UserOperator own = operator == null ? userOperators.of(module, head) : null;
    if (own != null) {
      operator = own.operator();
    }
    if (operator == null || reached.of(call) == Presence.NO) {
      return;
    }
    Task task = task(operator, call, keywords);
    if (operator.fields().contains("op_kwargs")) {
      textArguments.ofOperator(keywords, task.dag(), task.made());
    }
    for (Map.Entry<String, List<KnownText>> argument : found.entrySet()) {
      Located value = keywords.given().get(argument.getKey());
      for (KnownText text : argument.getValue()) {
        if (own == null) {
          addArgument(task, argument.getKey(), text, value);
        } else {
          addOwnArgument(own, task, argument.getKey(), text, value);
        }
      }
    }
  }

  private Task task(TemplatedOperator operator, Call call, Keywords keywords) {
    DagSettings dag = settings(call, keywords.given().get("dag"));
    dag = dag.withParams(keywords.keys("params", constants));
    if (keywords.given().containsKey("render_template_as_native_obj")) {
      dag = dag.withNativeTypes(dags.nativeTypes(keywords));
    }
    List<String> extensions = operator.extensions();
    if (keywords.given().containsKey("templates_exts")) {
      extensions = DecoratedTasks.texts(keywords.value("templates_exts", constants));
    }
    return new Task(operator, dag, reached.of(call) == Presence.YES, extensions);
  }

  /** Template files lie beside the file that calls: in {@link FactoryTemplates} if not this one. */
  private DagSettings settings(Call call, @Nullable Located dagArgument) {
    DagSettings settings = dags.at(call, dagArgument);
    return reached.isOwn(call) ? settings : settings.withoutFiles();
  }

  /** The arguments of a call; of {@code expand_kwargs([{…}])} those of its dictionaries. */
  private Keywords keywords(Call call) {
    return Keywords.of(module, call, constants);
  }

  private boolean mayBeTemplate(KnownText text) {
    String value = text.text();
    int dot = value.lastIndexOf('.');
    return JinjaTemplate.hasTags(value)
        || (dot >= 0 && dot >= value.length() - 8)
        || value.indexOf('{') >= 0;
  }

  private void addArgument(Task task, String field, KnownText text, @Nullable Located value) {
    if (task.operator().fields().contains(field)) {
      uses.add(
          task,
          new Argument(field, text, value, null),
          isRequirement(field) ? List.of() : task.extensions());
    } else if (task.operator().complete() && !isFreeText(field)) {
      uses.addUnrendered(task, new Argument(field, text, value, null));
    }
  }

  /** Rules on requirements look at these. */
  static boolean isRequirement(String field) {
    return field.equals("requirements") || field.equals("index_urls");
  }

  /** What is shown to people, or is rendered in another way, or belongs to other rules. */
  private static boolean isFreeText(String field) {
    return switch (field) {
      case "task_id", "task_display_name", "map_index_template", "queue", "owner" -> true;
      case "email", "executor_config", "resources", "inlets", "outlets", "default_args" -> true;
      case "python_callable", "dag", "task_group", "run_as_user", "show_return_value_in_log" ->
          true;
      default -> field.startsWith("doc") || field.endsWith("_callback");
    };
  }

  private void addOwnArgument(
      UserOperator own, Task task, String field, KnownText text, @Nullable Located value) {
    FunctionDef init = own.init();
    UserOperator home = own;
    while (init == null && home.base() != null) {
      home = home.base();
      init = home.init();
    }
    if (init == null || !UserOperator.parameters(init).contains(field)) {
      if (task.operator().fields().contains(field)) {
        uses.add(task, new Argument(field, text, value, null), task.extensions());
      }
      return;
    }
    boolean isKept = false;
    boolean isRendered = false;
    for (Assignment assignment : UserOperator.assignments(init)) {
      if (UserOperator.uses(assignment.value(), field)) {
        isKept |= assignment.value() instanceof Name;
        if (task.operator().fields().contains(assignment.attribute())) {
          isRendered = true;
          addAssigned(home, task, field, text, value, assignment);
        }
      }
    }
    boolean certain = isKept && !isRendered && task.operator().complete();
    if (certain && !task.operator().fields().contains(field) && !rendersItself(home)) {
      uses.addUnrendered(task, new Argument(field, text, value, null));
    }
  }

  private void addAssigned(
      UserOperator home,
      Task task,
      String field,
      KnownText text,
      @Nullable Located value,
      Assignment assignment) {
    Expression assigned = assignment.value();
    Located worked = assigned instanceof Name ? null : new Located(home.module(), assigned);
    texts
        .with(Map.of(field, text))
        .evaluate(home.module(), assigned)
        .ifPresent(
            changed ->
                uses.add(task, new Argument(field, changed, value, worked), task.extensions()));
  }

  private static boolean rendersItself(UserOperator own) {
    String source = own.module().tree().text(own.node());
    return source.contains("render") || source.contains("jinja") || source.contains("Template(");
  }

  // TaskFlow

  private static boolean mayBeTaskFlow(Call call) {
    Expression func = call.func();
    return func instanceof Name || func instanceof Call || func instanceof Attribute;
  }

  private void addTaskFlow(DecoratedTask decoratedTask, Call call) {
    Presence isReached = reached.of(call);
    if (isReached == Presence.NO) {
      return;
    }
    TemplatedOperator operator =
        new TemplatedOperator(
            decoratedTask.name(),
            Set.of("op_args", "op_kwargs"),
            false,
            decoratedTask.extensions());
    DagSettings dag = settings(call, null);
    boolean made = isReached == Presence.YES;
    Task task = new Task(operator, dag, made, decoratedTask.extensions());
    textArguments.ofTaskFlow(decoratedTask, call, dag, made);
    for (Expression argument : call.args()) {
      addTexts(task, "op_args", new Located(module, argument));
    }
    for (Keyword keyword : call.keywords()) {
      addTexts(task, "op_kwargs", new Located(module, keyword.value()));
    }
    if (decoratedTask.flavour().equals("bash") && returned.add(decoratedTask.function().index())) {
      addReturned(decoratedTask, task);
    }
  }

  private void addTexts(Task task, String field, Located value) {
    for (KnownText text : arguments.of(value)) {
      if (mayBeTemplate(text)) {
        uses.add(task, new Argument(field, text, value, null), task.extensions());
      }
    }
  }

  /** What {@code @task.bash} returns is rendered as {@code bash_command} is. */
  private void addReturned(DecoratedTask decoratedTask, Task task) {
    List<Return> returns = Returns.of(decoratedTask.function());
    for (Return statement : returns) {
      Expression value = statement.value();
      KnownText text =
          value == null ? null : texts.evaluate(decoratedTask.module(), value).orElse(null);
      if (value == null || text == null || !mayBeTemplate(text)) {
        continue;
      }
      boolean only = returns.size() == 1 && statement.isAmong(decoratedTask.function().body());
      uses.addReturned(task, decoratedTask.module(), value, text, task.made() && only);
    }
  }
}
