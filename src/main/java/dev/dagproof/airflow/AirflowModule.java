package dev.dagproof.airflow;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.discovery.DagsFolder;
import dev.dagproof.airflow.discovery.ImportFault;
import dev.dagproof.airflow.discovery.ImportFaults;
import dev.dagproof.airflow.discovery.SafeMode;
import dev.dagproof.airflow.discovery.ScriptDags;
import dev.dagproof.airflow.parsing.HeavyImport;
import dev.dagproof.airflow.parsing.HeavyPackages;
import dev.dagproof.airflow.parsing.LoadFailure;
import dev.dagproof.airflow.parsing.ParseWork;
import dev.dagproof.airflow.requirement.Distributions;
import dev.dagproof.airflow.result.EarlyUse;
import dev.dagproof.airflow.result.EarlyUses;
import dev.dagproof.airflow.result.Misread;
import dev.dagproof.airflow.result.Misreads;
import dev.dagproof.airflow.result.MissingKey;
import dev.dagproof.airflow.result.MissingKeys;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.structure.Authoring;
import dev.dagproof.airflow.structure.BranchFault;
import dev.dagproof.airflow.structure.Branches;
import dev.dagproof.airflow.structure.LateBinding;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.task.ContextDefaults;
import dev.dagproof.airflow.task.ContextDefaults.ContextDefault;
import dev.dagproof.airflow.task.DatabaseUse;
import dev.dagproof.airflow.task.LostOperator;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.PythonTasks;
import dev.dagproof.airflow.task.Reached;
import dev.dagproof.airflow.task.RefusedCall;
import dev.dagproof.airflow.task.UnknownArguments;
import dev.dagproof.airflow.task.UnknownArguments.UnknownArgument;
import dev.dagproof.airflow.template.FactoryTemplates;
import dev.dagproof.airflow.template.FactoryTemplates.MissingFile;
import dev.dagproof.airflow.template.RenderedPlaces;
import dev.dagproof.airflow.template.Templates;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.airflow.timing.TimingFaults;
import dev.dagproof.airflow.virtualenv.CopyPlan;
import dev.dagproof.airflow.virtualenv.InvalidArgument;
import dev.dagproof.airflow.virtualenv.InvalidArguments;
import dev.dagproof.airflow.virtualenv.PassedObject;
import dev.dagproof.airflow.virtualenv.ShippedEnvironments;
import dev.dagproof.airflow.virtualenv.SourceFault;
import dev.dagproof.airflow.virtualenv.SourceFaults;
import dev.dagproof.airflow.virtualenv.UnknownContextKey;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.airflow.virtualenv.VirtualenvTasks;
import dev.dagproof.airflow.xcom.JsonReader;
import dev.dagproof.airflow.xcom.JsonReaders;
import dev.dagproof.airflow.xcom.JsonText;
import dev.dagproof.airflow.xcom.JsonTexts;
import dev.dagproof.airflow.xcom.MultipleOutputs;
import dev.dagproof.airflow.xcom.PullFault;
import dev.dagproof.airflow.xcom.PullFaults;
import dev.dagproof.airflow.xcom.Pulls;
import dev.dagproof.airflow.xcom.XComFlaw;
import dev.dagproof.airflow.xcom.XComFlaws;
import dev.dagproof.airflow.xcom.XComPush;
import dev.dagproof.airflow.xcom.XComPushes;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.TextFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Airflow will make of one file: the model that rules ask. It remembers what several ask. */
public final class AirflowModule {
  private final PythonModule python;
  private final AirflowVersion version;
  private final HeavyPackages heavyPackages;
  private final NameResolver resolver;
  private final ModuleGraph graph;
  private final Authoring authoring;
  private final TextFiles files;
  private final Distributions distributions;
  private final DagsFolder folder;
  private final Reached reached;
  private final List<PythonTask> pythonTasks;
  private final List<VirtualenvTask> virtualenvTasks;
  private final List<XComPush> xcomPushes;
  private final ShippedEnvironments environments;
  private @Nullable Templates templates;
  private @Nullable JsonReaders readers;
  private @Nullable TaskResults results;
  private @Nullable Pulls pulls;
  private @Nullable Structure structure;
  private @Nullable List<BranchFault> branchFaults;
  private @Nullable List<TimingFault> timingFaults;
  private @Nullable List<ParseWork> parseWork;

  AirflowModule(
      PythonModule python,
      AirflowVersion version,
      HeavyPackages heavyPackages,
      NameResolver resolver,
      ModuleGraph graph,
      Authoring authoring,
      ModuleFinder finder,
      TextFiles files,
      Distributions distributions,
      DagsFolder folder) {
    this.folder = folder;
    this.python = python;
    this.version = version;
    this.heavyPackages = heavyPackages;
    this.resolver = resolver;
    this.graph = graph;
    this.authoring = authoring;
    this.files = files;
    this.distributions = distributions;
    reached = new Reached(python, resolver);
    pythonTasks = PythonTasks.of(python, resolver, reached);
    virtualenvTasks = new VirtualenvTasks(version, resolver, files).of(pythonTasks);
    environments =
        new ShippedEnvironments(
            version, resolver, finder, files, distributions, pythonTasks, virtualenvTasks);
    xcomPushes = XComPushes.of(python, version, pythonTasks, resolver, reached);
  }

  /** The file. */
  public PythonModule python() {
    return python;
  }

  /** The version of Airflow that is asked about. */
  public AirflowVersion version() {
    return version;
  }

  /** The DAGs that it makes, worked out when first asked for; for one thread. */
  public Structure structure() {
    Structure known = structure;
    if (known == null) {
      known =
          authoring.mayHappenIn(python)
              ? Structure.of(python, graph, version)
              : Structure.none(python);
      structure = known;
    }
    return known;
  }

  /** The DAGs that only {@code if __name__ == "__main__"} makes, which Airflow never sees. */
  public List<StaticDag> dagsOfScript() {
    return ScriptDags.of(structure(), graph, version);
  }

  /** Whether Airflow loads the file, as far as its text tells. */
  public boolean isLoaded() {
    return SafeMode.loads(python.source().bytes(), version);
  }

  /** What is wrong with when its DAGs run; for one thread. */
  public List<TimingFault> timingFaults() {
    List<TimingFault> known = timingFaults;
    if (known == null) {
      known = TimingFaults.of(structure(), version);
      timingFaults = known;
    }
    return known;
  }

  /** What it does whenever Airflow reads it; for one thread. */
  public List<ParseWork> parseWork() {
    List<ParseWork> known = parseWork;
    if (known == null) {
      known = ParseWork.of(structure());
      parseWork = known;
    }
    return known;
  }

  /** What surely keeps Airflow from loading it. */
  public List<LoadFailure> loadFailures() {
    return LoadFailure.of(structure(), version, folder, resolver);
  }

  /** The names that callables made in a loop look up after it. */
  public List<LateBinding> lateBindings() {
    return LateBinding.of(structure());
  }

  /** The imports of a DAG file that surely fail. */
  public List<ImportFault> importFaults() {
    boolean isDagFile = isLoaded() && !structure().dags().isEmpty();
    return isDagFile ? ImportFaults.of(python, graph, distributions, folder) : List.of();
  }

  /** Where branches and short circuits lead that is not where the code says; for one thread. */
  public List<BranchFault> branchFaults() {
    List<BranchFault> known = branchFaults;
    if (known == null) {
      known = Branches.of(structure(), resolver, graph);
      branchFaults = known;
    }
    return known;
  }

  /** The tasks that run a Python callable, in the order of the text. */
  public List<PythonTask> pythonTasks() {
    return pythonTasks;
  }

  /** The tasks whose callable is shipped as source: one entry for each callable that is known. */
  public List<VirtualenvTask> virtualenvTasks() {
    return virtualenvTasks;
  }

  /** The objects among a task's arguments that do not reach its callable. */
  public List<PassedObject> passedObjects(VirtualenvTask task) {
    List<PassedObject> found = new ArrayList<>(task.passedObjects());
    found.addAll(environments.nativeObjects(task, templates().rendered()));
    found.addAll(environments.passedResults(task, results()));
    return found;
  }

  /** What keeps the text of callables from reaching another interpreter as it was written. */
  public List<SourceFault> sourceFaults() {
    return SourceFaults.of(pythonTasks, version, resolver, files);
  }

  /** The arguments that operators of shipped callables refuse. */
  public List<InvalidArgument> invalidArguments() {
    return InvalidArguments.of(pythonTasks, version);
  }

  /** The arguments that operators of callables in the worker do not have. */
  public List<UnknownArgument> unknownArguments() {
    return UnknownArguments.of(pythonTasks, version);
  }

  /** Where tasks surely open a session on Airflow's own database, which Airflow 3 refuses. */
  public List<DatabaseUse> databaseUses() {
    return version.isAtLeast(3, 0) ? DatabaseUse.of(pythonTasks, resolver) : List.of();
  }

  /** The operators that functions of tasks make, and that nothing runs. */
  public List<LostOperator> lostOperators() {
    return LostOperator.of(pythonTasks, resolver);
  }

  /** The calls of Airflow's methods that tasks surely come to, and that fail. */
  public List<RefusedCall> refusedCalls() {
    return RefusedCall.of(pythonTasks, version, resolver);
  }

  /** What tasks surely read from a context that does not have it. */
  public List<UnknownContextKey> unknownContextKeys() {
    return UnknownContextKey.of(pythonTasks, version, resolver);
  }

  /** The parameters because of which decorated functions make no task. */
  public List<ContextDefault> contextDefaults() {
    return ContextDefaults.of(pythonTasks, version, resolver);
  }

  /** What the environments of these tasks lack. */
  public ShippedEnvironments environments() {
    return environments;
  }

  /** What goes to XCom, from this file's text and from the callables of its tasks. */
  public List<XComPush> xcomPushes() {
    return xcomPushes;
  }

  /** What XCom cannot store of the values that are pushed, and that come so far. */
  public List<XComFlaw> xcomFlaws() {
    XComFlaws flaws = new XComFlaws(version, resolver);
    List<XComFlaw> found = new ArrayList<>();
    for (XComPush push : xcomPushes) {
      for (XComFlaw flaw : flaws.of(push)) {
        if (!isLost(flaw)) {
          found.add(flaw);
        }
      }
    }
    return found;
  }

  /** What functions with several outputs return that cannot be taken apart. */
  public List<MultipleOutputs.Fault> multipleOutputFaults() {
    return MultipleOutputs.of(pythonTasks, resolver);
  }

  /** Where tasks take the results of others for what they are not. */
  public List<Misread> misreads() {
    List<Misread> found = new ArrayList<>(Misreads.of(pythonTasks, results(), resolver));
    found.addAll(pulls().misreads());
    return found;
  }

  /** The keys that tasks are to be given of others' results, and that nothing pushes. */
  public List<MissingKey> missingKeys() {
    return MissingKeys.of(pythonTasks, results(), resolver);
  }

  /** Where the file uses results as if they were there when it is read. */
  public List<EarlyUse> earlyUses() {
    return EarlyUses.of(python, pythonTasks, results(), resolver, reached);
  }

  /** The pulls that find nothing, or by chance. */
  public List<PullFault> pullFaults() {
    return pulls().faults();
  }

  private Pulls pulls() {
    Pulls known = pulls;
    if (known == null) {
      known =
          PullFaults.of(
              python,
              version,
              pythonTasks,
              results(),
              templates().rendered(),
              resolver,
              this::structure);
      pulls = known;
    }
    return known;
  }

  private TaskResults results() {
    TaskResults known = results;
    if (known == null) {
      known = TaskResults.of(python, pythonTasks);
      results = known;
    }
    return known;
  }

  /** Whether a shipped callable cannot give it, or has no name for it. */
  private boolean isLost(XComFlaw flaw) {
    for (VirtualenvTask task : virtualenvTasks) {
      boolean isOurs = task.callable().module() == flaw.push().module();
      if (isOurs && (task.loses(flaw.part()) || task.misses(flaw.push().value()))) {
        return true;
      }
    }
    return false;
  }

  /** What this function needs inside of it to have these names; see {@link CopyPlan#of}. */
  public List<CopyPlan.Copied> copies(PythonModule module, FunctionDef function, List<Name> uses) {
    return CopyPlan.of(module, function, uses, resolver);
  }

  /** The templates of its tasks, worked out when first asked for; for one thread. */
  public Templates templates() {
    Templates known = templates;
    if (known == null) {
      known = Templates.of(python, version, resolver, files, reached);
      templates = known;
    }
    return known;
  }

  /** The template files that are not there, of tasks that other modules make for its DAGs. */
  public List<MissingFile> missingTemplateFiles() {
    return isLoaded() ? FactoryTemplates.missing(structure(), version, resolver) : List.of();
  }

  /** The slow imports that reading this file comes to, and does not need. */
  public List<HeavyImport> heavyImports() {
    Set<FunctionDef> shipped = Collections.newSetFromMap(new IdentityHashMap<>());
    for (VirtualenvTask task : virtualenvTasks) {
      shipped.add(task.callable().function());
    }
    return HeavyImport.of(structure(), heavyPackages, shipped);
  }

  /** Where in this file a text would be a template. */
  public RenderedPlaces renderedPlaces() {
    return new RenderedPlaces(python, version, resolver);
  }

  /** The call that made a pushed value JSON text, if one did. */
  public Optional<JsonText> jsonText(XComPush push) {
    return Optional.ofNullable(new JsonTexts(push.module(), resolver).of(push.value()));
  }

  /** Whether a template of this file pulls what the pushing task pushes. */
  public boolean isPulledByTemplate(XComPush push) {
    return readers().inTemplate(push);
  }

  /** Where the tasks of this file read a pushed JSON text back. */
  public List<JsonReader> jsonReaders(XComPush push) {
    return readers().of(push);
  }

  private JsonReaders readers() {
    JsonReaders known = readers;
    if (known == null) {
      known = new JsonReaders(python, pythonTasks, resolver);
      readers = known;
    }
    return known;
  }
}
