package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.jinja.JinjaTemplate;
import dev.dagproof.airflow.template.TemplateUse.Origin;
import dev.dagproof.airflow.template.TemplateUse.TemplateFile;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.source.TextFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the texts that {@link TemplateFinder} finds, each with what is wrong with it. */
final class TemplateUses {
  private final PythonModule module;
  private final TemplateJudge judge;
  private final List<TemplateUse> rendered = new ArrayList<>();
  private final List<TemplateUse> unrendered = new ArrayList<>();

  TemplateUses(PythonModule module, AirflowVersion version, TextFiles files) {
    this.module = module;
    this.judge = new TemplateJudge(version, files);
  }

  List<TemplateUse> rendered() {
    return rendered;
  }

  List<TemplateUse> unrendered() {
    return unrendered;
  }

  /** A task, as far as it matters for its templates. */
  record Task(TemplatedOperator operator, DagSettings dag, boolean made, List<String> extensions) {}

  /**
   * A text in an argument.
   *
   * @param value the argument
   * @param worked see {@link TemplateUse#worked}
   */
  record Argument(
      String field, KnownText text, @Nullable Located value, @Nullable Located worked) {}

  /**
   * A text for a template field.
   *
   * @param extensions by which the field takes it for the name of a file
   */
  void add(Task task, Argument argument, List<String> extensions) {
    TemplateFile file = judge.file(argument.text(), extensions, task.dag());
    rendered.add(use(task, argument, problems(argument.text(), task, file), file));
  }

  /** A text for a field that is no template: it counts where it looks like one. */
  void addUnrendered(Task task, Argument argument) {
    if (JinjaTemplate.hasTags(argument.text().text())) {
      unrendered.add(use(task, argument, List.of(), TemplateFile.NONE));
    }
  }

  /**
   * A text that a task's function returns to be rendered.
   *
   * @param made whether a task surely returns it
   */
  void addReturned(Task task, PythonModule home, Expression value, KnownText text, boolean made) {
    TemplateFile file = judge.file(text, task.extensions(), task.dag());
    rendered.add(
        new TemplateUse(
            task.operator().name(),
            "return",
            text,
            home,
            value,
            made,
            task.dag().nativeTypes(),
            made && task.dag().refusesUndefined(),
            Origin.RETURNED,
            null,
            problems(text, task, file),
            file));
  }

  private List<TemplateProblem> problems(KnownText text, Task task, TemplateFile file) {
    return switch (file) {
      case NONE -> judge.problems(text, task.dag());
      case FOUND -> judge.problemsInFile(text, task.dag());
      case MISSING -> List.of();
    };
  }

  private TemplateUse use(
      Task task, Argument argument, List<TemplateProblem> problems, TemplateFile file) {
    Located value = argument.value();
    return new TemplateUse(
        task.operator().name(),
        argument.field(),
        argument.text(),
        module,
        value != null && value.module() == module ? value.expression() : module.tree().module(),
        task.made(),
        task.dag().nativeTypes(),
        task.made() && task.dag().refusesUndefined(),
        Origin.ARGUMENT,
        argument.worked(),
        problems,
        file);
  }
}
