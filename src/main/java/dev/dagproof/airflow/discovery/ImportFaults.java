package dev.dagproof.airflow.discovery;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.discovery.ImportFault.Kind;
import dev.dagproof.airflow.requirement.Distributions;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.StandardNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the imports at the top of a DAG file as Python runs them, through the project's files.
 * Airflow loads the file itself under a name of its own ({@code unusual_prefix_…}): an import that
 * leads back to it runs it once more. What stands in an {@code if} or {@code try} may run or not;
 * nothing is claimed of the modules that it leads to.
 */
public final class ImportFaults {
  private static final int DEPTH = 50;

  /** Code that has one of these may give its module any name. */
  private static final List<String> DYNAMIC =
      List.of("__getattr__", "globals", "vars", "locals", "exec", "eval", "setattr", "modules");

  /** What every module has. */
  private static final Set<String> OWN =
      Set.of(
          "__name__",
          "__file__",
          "__doc__",
          "__path__",
          "__spec__",
          "__loader__",
          "__package__",
          "__dict__",
          "__builtins__",
          "__cached__",
          "__annotations__");

  private final ModuleGraph graph;
  private final Distributions distributions;
  private final ImportPath path;
  private final IdentityHashMap<PythonModule, Loading> loaded = new IdentityHashMap<>();
  private final List<ImportFault> faults = new ArrayList<>();

  private ImportFaults(ModuleGraph graph, Distributions distributions, ImportPath path) {
    this.path = path;
    this.graph = graph;
    this.distributions = distributions;
  }

  /** A module of the project that was imported. */
  private static final class Loading {
    /** How much of its text has run. */
    private int position;

    private boolean running = true;

    /** How many names the package has that its relative imports start from: 1 for {@code a.b}. */
    private int packageDepth;

    /** It may have been loaded before. */
    private boolean unsure;
  }

  /** The imports that surely fail: at most one, as it ends the reading of the file. */
  public static List<ImportFault> of(
      PythonModule file, ModuleGraph graph, Distributions distributions, DagsFolder folder) {
    ImportPath path = new ImportPath(file.path(), folder, graph);
    ImportFaults walk = new ImportFaults(graph, distributions, path);
    walk.run(file, new Loading(), null, 0);
    return walk.faults;
  }

  private boolean run(PythonModule module, Loading state, @Nullable Site caller, int depth) {
    for (Statement statement : module.tree().module().body()) {
      state.position = statement.start();
      Site site = new Site(module, statement, caller);
      boolean goesOn =
          statement instanceof Import plain
              ? runImport(plain, site, depth)
              : statement instanceof ImportFrom from
                  ? runImportFrom(from, site, depth)
                  : runOther(statement, module);
      if (!goesOn) {
        return false;
      }
      state.position = statement.end();
    }
    state.running = false;
    return true;
  }

  /** Notes the modules that a statement may load somewhere inside of it. */
  private boolean runOther(Statement statement, PythonModule module) {
    new NodeVisitor() {
      @Override
      public void visit(Node node) {
        boolean runsLater = node instanceof FunctionDef || node instanceof Expression;
        if (!runsLater) {
          node.accept(this);
        }
      }

      @Override
      public void visitClassDef(ClassDef node) {
        visitAll(node.body());
      }

      @Override
      public void visitImport(Import node) {
        for (Alias alias : node.names()) {
          note(imported(module, alias.name(), 0));
        }
      }

      @Override
      public void visitImportFrom(ImportFrom node) {
        note(imported(module, node.module(), node.level()));
        for (Alias alias : node.names()) {
          note(imported(module, inner(node, alias.name()), node.level()));
        }
      }
    }.visit(statement);
    return true;
  }

  /** From now on a module, and what it imports in turn, may be loaded. */
  private void note(Optional<PythonModule> found) {
    PythonModule module = found.orElse(null);
    if (module == null || loaded.containsKey(module)) {
      return;
    }
    Loading state = new Loading();
    state.running = false;
    state.unsure = true;
    loaded.put(module, state);
    for (Statement statement : module.tree().module().body()) {
      runOther(statement, module);
    }
  }

  private boolean runImport(Import statement, Site site, int depth) {
    for (Alias alias : statement.names()) {
      if (!load(site, alias.name(), 0, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean runImportFrom(ImportFrom statement, Site site, int depth) {
    String from = statement.module();
    if (from != null && statement.level() == 0 && !checkStandard(from, statement, site)) {
      return false;
    }
    if (statement.level() > 0 && !checkLevel(statement, site)) {
      return false;
    }
    if (!load(site, from, statement.level(), depth)) {
      return false;
    }
    PythonModule source = imported(site.module(), from, statement.level()).orElse(null);
    for (Alias alias : statement.names()) {
      String name = alias.name();
      PythonModule inner =
          imported(site.module(), inner(statement, name), statement.level()).orElse(null);
      if (inner != null) {
        if (!load(inner, names(site, inner(statement, name), statement.level()), site, depth)) {
          return false;
        }
      } else if (source != null && !name.equals("*") && !check(source, statement, name, site)) {
        return false;
      }
    }
    return true;
  }

  /** Loads a module and the packages around it. */
  private boolean load(Site site, @Nullable String dotted, int level, int depth) {
    int dot = dotted == null ? -1 : dotted.indexOf('.');
    while (dotted != null && dot >= 0) {
      PythonModule around = imported(site.module(), dotted.substring(0, dot), level).orElse(null);
      int names = names(site, dotted.substring(0, dot), level);
      if (around != null
          && !(load(around, names, site, depth) && holds(around, dotted, dot, site))) {
        return false;
      }
      dot = dotted.indexOf('.', dot + 1);
    }
    PythonModule module = imported(site.module(), dotted, level).orElse(null);
    if (module != null && dotted != null && level == 0 && !checkPath(module, dotted, site)) {
      return false;
    }
    return module == null || load(module, names(site, dotted, level), site, depth);
  }

  /** How many names a module has that is imported so. */
  private int names(Site site, @Nullable String dotted, int level) {
    int names = 0;
    if (level > 0) {
      Loading importer = loaded.get(site.module());
      names = importer == null ? 0 : importer.packageDepth - level + 1;
    }
    if (dotted != null) {
      names++;
      for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', dot + 1)) {
        names++;
      }
    }
    return names;
  }

  /** Whether the dots of a relative import stay in the package. */
  private boolean checkLevel(ImportFrom statement, Site site) {
    Loading state = loaded.get(site.module());
    if (state == null || state.unsure || statement.level() <= state.packageDepth) {
      return true;
    }
    String from = statement.module();
    String module = ".".repeat(statement.level()) + (from == null ? "" : from);
    faults.add(new ImportFault(Kind.BEYOND_PACKAGE, site, module, "", true, null));
    return false;
  }

  /** Whether a package has the module that is named behind it. */
  private boolean holds(PythonModule around, String dotted, int dot, Site site) {
    int end = dotted.indexOf('.', dot + 1);
    String name = dotted.substring(dot + 1, end < 0 ? dotted.length() : end);
    Loading state = loaded.get(around);
    boolean isTold =
        state == null
            || state.unsure
            || isOpen(around)
            || isWithin(site.module(), around)
            || isGenerated(name)
            || around.tree().mentions("__path__");
    if (isTold || graph.finder().mayHoldInside(around.path(), name)) {
      return true;
    }
    faults.add(
        new ImportFault(Kind.NO_SUCH_MODULE, site, dotted.substring(0, dot), name, true, around));
    return false;
  }

  /** A folder of files about a library often has its name, and the library is meant. */
  private static boolean isWithin(PythonModule importer, PythonModule around) {
    Path folder = around.path().getParent();
    return folder != null && importer.path().startsWith(folder);
  }

  /** What tools write when a project is built is often not among its files. */
  private static boolean isGenerated(String module) {
    return module.startsWith("_") || module.contains("_pb2") || module.equals("version");
  }

  private boolean load(PythonModule module, int names, Site site, int depth) {
    if (loaded.containsKey(module) || depth > DEPTH) {
      return true;
    }
    Loading state = new Loading();
    state.packageDepth = module.path().endsWith("__init__.py") ? names : names - 1;
    loaded.put(module, state);
    return run(module, state, site, depth + 1);
  }

  private boolean checkPath(PythonModule found, String dotted, Site site) {
    PythonModule importer = site.module();
    if (importer.tree().mentions("sys") && importer.tree().mentions("path")) {
      path.mayGrow();
    }
    Kind kind = path.check(found.path(), dotted);
    if (kind == null) {
      return true;
    }
    String known = path.name(found.path());
    faults.add(new ImportFault(kind, site, dotted, known, path.isCertain(kind), found));
    return false;
  }

  /** The project's module of this name; none where an installed package may be meant. */
  private Optional<PythonModule> imported(PythonModule from, @Nullable String dotted, int level) {
    boolean isOthers =
        dotted != null && level == 0 && (AirflowPackage.holds(dotted) || mayBeInstalled(dotted));
    return isOthers ? Optional.empty() : graph.imported(from, dotted, level);
  }

  /** An installed package of this name comes first on Python's path. */
  private boolean mayBeInstalled(String dotted) {
    int dot = dotted.indexOf('.');
    return !distributions.bringing(dotted).isEmpty()
        || distributions.isShared(dot < 0 ? dotted : dotted.substring(0, dot));
  }

  private boolean checkStandard(String module, ImportFrom statement, Site site) {
    for (Alias alias : statement.names()) {
      if (!alias.name().equals("*") && StandardNames.lacks(module, alias.name())) {
        faults.add(new ImportFault(Kind.NO_SUCH_NAME, site, module, alias.name(), true, null));
        return false;
      }
    }
    return true;
  }

  /** Whether a module has a name, or may have it. */
  private boolean check(PythonModule source, ImportFrom statement, String name, Site site) {
    Loading state = loaded.get(source);
    if (state == null || state.unsure || OWN.contains(name) || isOpen(source)) {
      return true;
    }
    List<Binding> bindings = source.scopes().module().bindings(name);
    boolean isBound = false;
    for (Binding binding : bindings) {
      isBound |= !state.running || binding.node().start() < state.position;
    }
    if (isBound || graph.finder().mayHoldInside(source.path(), name)) {
      return true;
    }
    String from = statement.module();
    Kind kind = bindings.isEmpty() ? Kind.NO_SUCH_NAME : Kind.CYCLE;
    String module = ".".repeat(statement.level()) + (from == null ? "" : from);
    faults.add(new ImportFault(kind, site, module, name, true, source));
    return false;
  }

  /** Whether a module may have names that its text does not tell. */
  private static boolean isOpen(PythonModule module) {
    if (!module.errors().isEmpty() || !module.scopes().module().starImports().isEmpty()) {
      return true;
    }
    for (String word : DYNAMIC) {
      if (module.tree().mentions(word)) {
        return true;
      }
    }
    return false;
  }

  private static String inner(ImportFrom statement, String name) {
    String from = statement.module();
    return from == null ? name : from + "." + name;
  }
}
