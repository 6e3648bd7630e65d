package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.task.CallArguments;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where the tasks of a DAG file read back what one of them pushed as JSON text. */
public final class JsonReaders {
  private static final String RESULT = "return_value";

  private final PythonModule dagFile;
  private final List<PythonTask> tasks;
  private final NameResolver resolver;
  private @Nullable List<JsonReader> all;

  /** The readers in a DAG file, and in the files of its tasks' callables. */
  public JsonReaders(PythonModule dagFile, List<PythonTask> tasks, NameResolver resolver) {
    this.dagFile = dagFile;
    this.tasks = tasks;
    this.resolver = resolver;
  }

  /** Those of one push, file by file in the order of the text. */
  public List<JsonReader> of(XComPush push) {
    FunctionDef producer =
        push.module().tree().enclosing(push.value(), FunctionDef.class).orElse(null);
    String key = push.returned() ? RESULT : key(push);
    if (producer == null || key == null) {
      return List.of();
    }
    Set<String> ids = ids(producer);
    List<JsonReader> found = new ArrayList<>();
    for (JsonReader reader : all()) {
      if (isPulled(reader, ids, key, producer)) {
        found.add(reader);
      }
    }
    return found;
  }

  /** Whatever they read. */
  private List<JsonReader> all() {
    List<JsonReader> known = all;
    if (known == null) {
      known = new ArrayList<>();
      for (PythonModule module : modules()) {
        if (module.tree().mentions("loads") || module.tree().mentions("read_json")) {
          addReaders(module, known);
        }
      }
      all = known;
    }
    return known;
  }

  private void addReaders(PythonModule module, List<JsonReader> found) {
    int first = found.size();
    for (Call call : module.tree().all(Call.class)) {
      JsonReader reader = reader(module, call);
      if (reader != null) {
        found.add(reader);
      }
    }
    found
        .subList(first, found.size())
        .sort((a, b) -> Integer.compare(a.call().start(), b.call().start()));
  }

  private Set<PythonModule> modules() {
    Set<PythonModule> modules = new LinkedHashSet<>();
    modules.add(dagFile);
    for (PythonTask task : tasks) {
      for (TaskCallable callable : task.callables()) {
        modules.add(callable.module());
      }
    }
    return modules;
  }

  /** Whether a template pulls what the pushing task pushes: it shows the text as it is. */
  public boolean inTemplate(XComPush push) {
    FunctionDef producer =
        push.module().tree().enclosing(push.value(), FunctionDef.class).orElse(null);
    Set<String> ids = producer == null ? Set.of() : ids(producer);
    for (Constant constant : dagFile.tree().all(Constant.class)) {
      String text = constant.literalText();
      if (text != null && text.contains("xcom_pull") && namesAny(text, ids)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesAny(String template, Set<String> ids) {
    for (String id : ids) {
      if (template.contains("'" + id + "'") || template.contains("\"" + id + "\"")) {
        return true;
      }
    }
    return false;
  }

  /** The key of {@code xcom_push}; null if it is not written out. */
  private static @Nullable String key(XComPush push) {
    Node node = push.module().tree().parent(push.value()).orElse(null);
    if (node instanceof Keyword) {
      node = push.module().tree().parent(node).orElse(null);
    }
    if (!(node instanceof Call call)) {
      return null;
    }
    for (Keyword keyword : call.keywords()) {
      if ("key".equals(keyword.arg())) {
        return keyword.value().literalText();
      }
    }
    return call.args().isEmpty() ? null : call.args().getFirst().literalText();
  }

  private Set<String> ids(FunctionDef producer) {
    Set<String> ids = new HashSet<>();
    for (PythonTask task : tasks) {
      for (TaskCallable callable : task.callables()) {
        if (callable.function() == producer) {
          PythonValue byDefault =
              task.decorated() ? new PythonValue.Str(producer.name()) : PythonValue.Unknown.UNKNOWN;
          task.arguments().value("task_id", byDefault).text().ifPresent(ids::add);
        }
      }
    }
    return ids;
  }

  private @Nullable JsonReader reader(PythonModule module, Call call) {
    if (call.args().isEmpty()) {
      return null;
    }
    boolean frame = false;
    boolean loads = false;
    for (String name : resolver.importedNames(module, call.func())) {
      switch (name) {
        case "json.loads", "simplejson.loads", "ujson.loads" -> loads = true;
        case "pandas.read_json" -> frame = true;
        default -> {}
      }
    }
    if (!loads && !frame) {
      return null;
    }
    Expression text = call.args().getFirst();
    boolean isStream =
        text instanceof Call stream
            && stream.args().size() == 1
            && resolver.importedNames(module, stream.func()).contains("io.StringIO");
    return new JsonReader(
        module,
        call,
        isStream && text instanceof Call stream ? stream.args().getFirst() : text,
        frame);
  }

  private boolean isPulled(JsonReader reader, Set<String> ids, String key, FunctionDef producer) {
    PythonModule module = reader.module();
    Expression value = reader.text();
    if (value instanceof Name name) {
      List<Binding> bindings = module.scopes().bindings(name);
      if (bindings.size() != 1) {
        return false;
      }
      if (bindings.getFirst() instanceof ParameterBinding parameter) {
        return key.equals(RESULT) && isGiven(module, parameter, producer);
      }
      value =
          bindings.getFirst() instanceof AssignmentBinding assignment ? assignment.value() : null;
    }
    return value instanceof Call call
        && call.func() instanceof Attribute method
        && method.attr().equals("xcom_pull")
        && isOf(call, ids, key);
  }

  private static boolean isOf(Call pull, Set<String> ids, String key) {
    String task = pull.args().isEmpty() ? null : pull.args().getFirst().literalText();
    String pulled = RESULT;
    for (Keyword keyword : pull.keywords()) {
      if ("task_ids".equals(keyword.arg())) {
        task = keyword.value().literalText();
      } else if ("key".equals(keyword.arg())) {
        pulled = keyword.value().literalText();
      }
    }
    return task != null && ids.contains(task) && key.equals(pulled);
  }

  /** Whether some call of a decorated function gives its parameter the producer's result. */
  private boolean isGiven(PythonModule module, ParameterBinding parameter, FunctionDef producer) {
    if (!(parameter.function() instanceof FunctionDef consumer)) {
      return false;
    }
    for (Expression use : module.uses().of(consumer.name())) {
      if (module.tree().parent(use).orElse(null) instanceof Call call
          && call.func() == use
          && isResult(module, CallArguments.of(consumer, parameter.node(), call), producer)) {
        return true;
      }
    }
    return false;
  }

  /** {@code extract()}, or a name for that. */
  private boolean isResult(
      PythonModule module, @Nullable Expression argument, FunctionDef producer) {
    Expression value = argument;
    if (argument instanceof Name name) {
      List<Binding> bindings = module.scopes().bindings(name);
      value =
          bindings.size() == 1 && bindings.getFirst() instanceof AssignmentBinding assignment
              ? assignment.value()
              : null;
    }
    if (!(value instanceof Call call) || !(call.func() instanceof Name called)) {
      return false;
    }
    List<Binding> bindings = module.scopes().bindings(called);
    return bindings.size() == 1
        && bindings.getFirst() instanceof DefinitionBinding definition
        && definition.node() == producer;
  }
}
