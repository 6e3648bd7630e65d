package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The template files of tasks that other modules make for the DAGs of a file. Loading a file,
 * Airflow sets {@code dag.fileloc} of all DAGs in it to that file, wherever {@code DAG(…)} is
 * called (2.11.2 {@code models/dagbag.py}, 3.3.2 {@code dag_processing/importers}), and {@code
 * dag.folder} is where template files are looked up.
 */
public final class FactoryTemplates {
  private final Structure structure;
  private final NameResolver resolver;
  private final OperatorCatalog catalog;

  private FactoryTemplates(Structure structure, AirflowVersion version, NameResolver resolver) {
    this.structure = structure;
    this.resolver = resolver;
    catalog = new OperatorCatalog(version);
  }

  /**
   * A text that is taken for a template file, which is not there.
   *
   * @param made what makes the task, in another module
   * @param operator the name of its class
   * @param field the argument that has the text
   */
  public record MissingFile(Site made, String operator, String field, String text) {}

  /** Those that Airflow surely does not find. */
  public static List<MissingFile> missing(
      Structure structure, AirflowVersion version, NameResolver resolver) {
    return new FactoryTemplates(structure, version, resolver).find();
  }

  private List<MissingFile> find() {
    List<MissingFile> missing = new ArrayList<>();
    for (StaticDag dag : structure.dags()) {
      TemplateFiles files = files(dag);
      if (files.complete() && structure.finds(dag)) {
        for (StaticTask task : dag.tasks()) {
          if (task.isCertain() && task.made().module() != structure.module()) {
            add(task, files, missing);
          }
        }
      }
    }
    return missing;
  }

  /** The folders of a DAG; other paths than the file's are those of the machine that runs it. */
  private TemplateFiles files(StaticDag dag) {
    Value searchPath = dag.arguments().keyword("template_searchpath");
    boolean isNone = searchPath == null || (searchPath instanceof Literal one && one.isNone());
    Path folder = structure.module().path().toAbsolutePath().getParent();
    boolean isKnown = folder != null && isNone && dag.arguments().isComplete();
    return isKnown && dag.arguments().positional().size() <= DagSettingsFinder.POSITIONAL
        ? new TemplateFiles(List.of(folder), true)
        : TemplateFiles.UNKNOWN;
  }

  private void add(StaticTask task, TemplateFiles files, List<MissingFile> missing) {
    TemplatedOperator operator = operator(task.made());
    if (operator == null) {
      return;
    }
    for (Map.Entry<String, Value> argument : task.arguments().keywords().entrySet()) {
      String text = argument.getValue().text();
      boolean isRendered =
          operator.fields().contains(argument.getKey())
              && !TemplateFinder.isRequirement(argument.getKey());
      if (text != null
          && isRendered
          && endsWithAny(text, operator.extensions())
          && files.has(text) == Presence.NO) {
        missing.add(new MissingFile(task.made(), operator.name(), argument.getKey(), text));
      }
    }
  }

  /** The class of Airflow that a call names; null for others, and for classes of the project. */
  private @Nullable TemplatedOperator operator(Site made) {
    PythonModule module = made.module();
    Node node = made.node();
    Expression called =
        node instanceof Call call ? TemplateFinder.operatorClass(call.func()) : null;
    return called == null ? null : catalog.of(resolver.importedNames(module, called));
  }

  private static boolean endsWithAny(String text, List<String> extensions) {
    for (String extension : extensions) {
      if (text.endsWith(extension)) {
        return true;
      }
    }
    return false;
  }
}
