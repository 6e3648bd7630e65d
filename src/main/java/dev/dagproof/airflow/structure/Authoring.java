package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files may make DAGs or tasks: those that name what makes them, or import modules of
 * the project that do. The others need not be evaluated: in a repository of DAGs and libraries they
 * are most. For many threads.
 */
public final class Authoring {
  private final ModuleGraph graph;
  private final Map<Path, Facts> known = new ConcurrentHashMap<>();

  public Authoring(ModuleGraph graph) {
    this.graph = graph;
  }

  /**
   * What is known of a file.
   *
   * @param makes whether it names what makes DAGs or tasks
   * @param imports the modules of the project that it imports, wherever in it
   */
  private record Facts(boolean makes, Set<Path> imports) {
    static final Facts NONE = new Facts(false, Set.of());
  }

  /** Whether reading a file may make DAGs or tasks. */
  public boolean mayHappenIn(PythonModule module) {
    Set<Path> seen = new HashSet<>();
    Deque<Path> open = new ArrayDeque<>();
    Facts facts = facts(module);
    while (!facts.makes()) {
      for (Path imported : facts.imports()) {
        if (seen.add(imported)) {
          open.add(imported);
        }
      }
      if (open.isEmpty()) {
        return false;
      }
      facts = facts(open.remove());
    }
    return true;
  }

  private Facts facts(Path file) {
    Facts facts = known.get(file);
    return facts == null ? graph.loadOnce(file).map(this::facts).orElse(Facts.NONE) : facts;
  }

  private Facts facts(PythonModule module) {
    Facts facts = known.get(module.path());
    if (facts == null) {
      Reader reader = new Reader(module);
      reader.visit(module.tree().module());
      facts = new Facts(reader.makes, Set.copyOf(reader.imports));
      known.put(module.path(), facts);
    }
    return facts;
  }

  private final class Reader implements NodeVisitor {
    private final PythonModule module;
    private final Set<Path> imports = new HashSet<>();
    private boolean makes;

    Reader(PythonModule module) {
      this.module = module;
    }

    @Override
    public void visitIf(If node) {
      if (!node.test().lastName().equals("TYPE_CHECKING")) {
        NodeVisitor.super.visitIf(node);
      }
    }

    @Override
    public void visitImport(Import node) {
      for (Alias alias : node.names()) {
        add(alias.name(), 0);
      }
    }

    @Override
    public void visitImportFrom(ImportFrom node) {
      String from = node.module();
      boolean isAirflows = node.level() == 0 && AirflowPackage.holds(from);
      add(from, node.level());
      for (Alias alias : node.names()) {
        makes |= isAirflows && isMaker(alias.name());
        add(from == null ? alias.name() : from + "." + alias.name(), node.level());
      }
    }

    private void add(@Nullable String name, int level) {
      if (level > 0 || !AirflowPackage.holds(name)) {
        graph.finder().find(module.path(), name, level).ifPresent(imports::add);
      }
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {
      node.decoratorList().forEach(this::used);
      NodeVisitor.super.visitFunctionDef(node);
    }

    @Override
    public void visitClassDef(ClassDef node) {
      node.bases().forEach(this::used);
      NodeVisitor.super.visitClassDef(node);
    }

    @Override
    public void visitCall(Call node) {
      used(node.func());
      NodeVisitor.super.visitCall(node);
    }

    /** {@code models.DAG(…)}, {@code @decorators.dag}, {@code bash.BashOperator(…)}. */
    private void used(Expression maker) {
      makes |= maker instanceof Attribute attribute && isMaker(attribute.attr());
    }
  }

  private static boolean isMaker(String name) {
    return switch (name) {
      case "DAG", "dag", "task", "task_group", "TaskGroup", "asset", "*" -> true;
      default -> name.endsWith("Operator") || name.endsWith("Sensor");
    };
  }
}
