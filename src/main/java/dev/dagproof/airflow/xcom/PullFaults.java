package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.dag.DagTask;
import dev.dagproof.airflow.dag.StaticDag;
import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.result.Misread;
import dev.dagproof.airflow.result.Misreads;
import dev.dagproof.airflow.result.MissingKeys;
import dev.dagproof.airflow.result.TaskResult;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.template.TemplateUse;
import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.airflow.xcom.Pullers.Puller;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the pulls of a DAG file against its tasks and their order. A pull that finds nothing gives
 * None, and no error, on 2.11.2 and 3.3.2 (recorded cases xcom_pull_*).
 */
public final class PullFaults {
  private final PythonModule module;
  private final AirflowVersion version;
  private final TaskResults results;
  private final NameResolver resolver;
  private final ConstantEvaluator constants;

  private final Pullers pullers;
  private final List<PullFault> found = new ArrayList<>();
  private final List<Misread> misreads = new ArrayList<>();

  /** What is wrong with the pulls in templates; null where one is right for some task. */
  private final Map<KnownText.Span, @Nullable PullFault> inTemplates = new LinkedHashMap<>();

  private PullFaults(
      PythonModule module,
      AirflowVersion version,
      List<PythonTask> tasks,
      TaskResults results,
      NameResolver resolver) {
    this.module = module;
    this.version = version;
    this.results = results;
    this.resolver = resolver;
    this.constants = new ConstantEvaluator(resolver, AirflowPackage::holds);
    this.pullers = Pullers.of(module, tasks, results, resolver);
  }

  /** Those of a file; nothing is looked at where the file does not pull. */
  public static Pulls of(
      PythonModule module,
      AirflowVersion version,
      List<PythonTask> tasks,
      TaskResults results,
      List<TemplateUse> templates,
      NameResolver resolver) {
    List<TemplateUse> pulling = new ArrayList<>();
    for (TemplateUse template : templates) {
      if (template.text().text().contains("xcom_pull") && template.module() == module) {
        pulling.add(template);
      }
    }
    List<Attribute> methods = module.attributes("xcom_pull");
    if (pulling.isEmpty() && methods.isEmpty()) {
      return new Pulls(List.of(), List.of());
    }
    PullFaults faults = new PullFaults(module, version, tasks, results, resolver);
    for (Attribute method : methods) {
      faults.check(method);
    }
    for (TemplateUse template : pulling) {
      faults.check(template);
    }
    for (PullFault fault : faults.inTemplates.values()) {
      if (fault != null) {
        faults.found.add(fault);
      }
    }
    return new Pulls(faults.found, faults.misreads);
  }

  // In functions

  private void check(Attribute method) {
    if (!(parent(method) instanceof Call call)
        || call.func() != method
        || !isTaskInstance(method.value())) {
      return;
    }
    FunctionDef function = function(call);
    PullArguments arguments = PullArguments.of(module, call, constants);
    if (function != null && arguments != null) {
      check(call, arguments, function);
    }
  }

  private void check(Call call, PullArguments arguments, FunctionDef function) {
    if (isOwn(arguments)) {
      if (version.isAtLeast(3, 0) && !pushes(function)) {
        found.add(fault(call, Kind.OWN, "", function.name(), ""));
      }
      return;
    }
    List<Puller> users = pullers.of(function);
    PullFault fault = fault(arguments, users);
    if (fault != null) {
      boolean fails =
          fault.kind() == Kind.NO_TASK
              && arguments.ids().size() == 1
              && !hasDefault(call)
              && pullers.isMade(function)
              && Misreads.failsOnNone(module, function, call, resolver);
      found.add(at(fault, module, call.start(), call.end(), fails));
    } else if (arguments.ids().size() == 1 && arguments.dagId() == null) {
      for (Puller user : users) {
        addMisreads(call, arguments, function, user);
      }
    }
  }

  private void addMisreads(Call call, PullArguments arguments, FunctionDef function, Puller user) {
    DagTask pulled = user.dag().task(arguments.ids().getFirst()).orElse(null);
    TaskResult result = pulled == null ? null : results.madeBy(pulled.made()).orElse(null);
    if (result != null && arguments.isWhole() && !result.mapped()) {
      boolean made = pullers.isMade(function) && !hasDefault(call);
      misreads.addAll(Misreads.ofPull(module, function, call, result, made, results, resolver));
    }
  }

  private static boolean hasDefault(Call call) {
    for (Keyword keyword : call.keywords()) {
      if (!"task_ids".equals(keyword.arg()) && !"key".equals(keyword.arg())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it names no task: then Airflow 3 takes the one that pulls. */
  private static boolean isOwn(PullArguments arguments) {
    return arguments.ids().isEmpty() && arguments.dagId() == null;
  }

  private PullFault fault(Call call, Kind kind, String name, String task, String near) {
    return new PullFault(module, call.start(), call.end(), kind, name, task, near, false);
  }

  private static PullFault at(
      PullFault fault, PythonModule module, int start, int end, boolean certain) {
    return new PullFault(
        module, start, end, fault.kind(), fault.name(), fault.task(), fault.near(), certain);
  }

  private @Nullable Node parent(Node node) {
    return module.tree().parent(node).orElse(null);
  }

  /** {@code ti}, {@code context["ti"]}, or a name for that. */
  private boolean isTaskInstance(Expression object) {
    if (object instanceof Subscript item) {
      return item.slice() instanceof Constant constant
          && constant.value() instanceof ConstantValue.Str key
          && isInstanceName(key.value());
    }
    if (!(object instanceof Name name)) {
      return false;
    }
    List<Binding> bindings = module.scopes().bindings(name);
    if (bindings.size() != 1) {
      return false;
    }
    if (bindings.getFirst() instanceof AssignmentBinding assignment) {
      return assignment.value() instanceof Subscript item && isTaskInstance(item);
    }
    return bindings.getFirst() instanceof Binding.ParameterBinding && isInstanceName(name.id());
  }

  private static boolean isInstanceName(String name) {
    return name.equals("ti") || name.equals("task_instance");
  }

  /** The function of a task around it. */
  private @Nullable FunctionDef function(Node node) {
    for (Node above = parent(node); above != null; above = parent(above)) {
      if (above instanceof FunctionDef function && pullers.isRun(function)) {
        return function;
      }
    }
    return null;
  }

  /** Whether a function may push something itself, or have it pushed by another one. */
  private boolean pushes(FunctionDef function) {
    for (Attribute push : module.attributes("xcom_push")) {
      if (push.start() >= function.start() && push.end() <= function.end()) {
        return true;
      }
    }
    Arg context = function.args().kwarg();
    for (Name name : module.tree().allIn(function, Name.class)) {
      Node parent = parent(name);
      boolean isGiven =
          parent instanceof Keyword || (parent instanceof Call call && call.func() != name);
      boolean isContext = context != null && context.name().equals(name.id());
      if (isGiven && (isContext || isInstanceName(name.id()))) {
        return true;
      }
    }
    return false;
  }

  // In templates

  private void check(TemplateUse template) {
    Puller user = null;
    for (Node above = template.argument(); above != null && user == null; above = parent(above)) {
      user = pullers.madeBy(above);
    }
    if (template.origin() != TemplateUse.Origin.ARGUMENT) {
      return;
    }
    for (JinjaExpression.Call pull : TemplatePulls.of(template.text().text())) {
      KnownText.Span place = template.text().span(pull.start(), pull.end());
      PullFault fault = fault(PullArguments.of(pull), user);
      PullFault here = fault == null ? null : at(fault, place);
      // Several tasks may have the same template: it must be wrong for all.
      if (here == null || !inTemplates.containsKey(place)) {
        inTemplates.put(place, here);
      }
    }
  }

  private @Nullable PullFault fault(@Nullable PullArguments arguments, @Nullable Puller user) {
    if (arguments == null) {
      return null;
    }
    if (isOwn(arguments)) {
      return version.isAtLeast(3, 0)
          ? new PullFault(module, 0, 0, Kind.OWN, "", "", "", false)
          : null;
    }
    return user == null ? null : fault(arguments, List.of(user));
  }

  private static PullFault at(PullFault fault, KnownText.Span place) {
    return at(fault, place.module(), place.start(), place.end(), false);
  }

  // What is wrong

  /** What is wrong for all tasks that pull so; null if it may be right for one. */
  private @Nullable PullFault fault(PullArguments arguments, List<Puller> all) {
    PullFault first = null;
    for (Puller one : all) {
      PullFault fault = faultOf(arguments, one);
      if (fault == null) {
        return null;
      }
      first = first == null ? fault : first;
    }
    return first;
  }

  private @Nullable PullFault faultOf(PullArguments arguments, Puller user) {
    String dagId = arguments.dagId();
    if (dagId != null && !dagId.equals(user.dag().id().orElse(null))) {
      boolean isSwapped =
          arguments.ids().size() == 1
              && user.dag().task(arguments.ids().getFirst()).isEmpty()
              && user.dag().task(dagId).isPresent();
      return isSwapped ? fault(Kind.SWAPPED, arguments.ids().getFirst(), user, dagId) : null;
    }
    for (String id : arguments.ids()) {
      DagTask pulled = user.dag().task(id).orElse(null);
      if (pulled == null) {
        return fault(Kind.NO_TASK, id, user, near(user.dag(), id));
      }
      if (pulled != user.task() && !user.dag().isUpstream(pulled, user.task())) {
        boolean isBehind = user.dag().isUpstream(user.task(), pulled);
        return fault(isBehind ? Kind.DOWNSTREAM : Kind.NOT_UPSTREAM, id, user, "");
      }
      TaskResult result = results.madeBy(pulled.made()).orElse(null);
      boolean isMissing =
          !arguments.isWhole()
              && result != null
              && MissingKeys.isNotPushed(result, arguments.key(), resolver);
      if (isMissing) {
        return new PullFault(module, 0, 0, Kind.KEY, arguments.key(), id, "", false);
      }
    }
    return null;
  }

  private PullFault fault(Kind kind, String name, Puller user, String near) {
    return new PullFault(module, 0, 0, kind, name, user.task().id(), near, false);
  }

  /** The task of that name in a group, if there is one. */
  private static String near(StaticDag dag, String id) {
    String found = "";
    for (DagTask task : dag.tasks()) {
      if (task.id().endsWith("." + id)) {
        found = found.isEmpty() ? task.id() : found;
      }
    }
    return found;
  }
}
