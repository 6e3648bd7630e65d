package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextMembers;
import dev.dagproof.airflow.jinja.JinjaError;
import dev.dagproof.airflow.jinja.JinjaTemplate;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.template.TemplateProblem.Kind;
import dev.dagproof.airflow.template.TemplateUse.TemplateFile;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.source.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what is wrong with a text that a DAG renders. */
final class TemplateJudge {
  private final AirflowVersion version;
  private final ContextMembers members;
  private final TextFiles files;

  TemplateJudge(AirflowVersion version, TextFiles files) {
    this.version = version;
    this.files = files;
    this.members = new ContextMembers(version);
  }

  /** The problems of a template. */
  List<TemplateProblem> problems(KnownText known, DagSettings dag) {
    List<TemplateProblem> problems = problems(known.text(), dag);
    boolean isUnreadable = !problems.isEmpty() && problems.getFirst().kind() == Kind.SYNTAX;
    return isUnreadable && hasUnknownInTag(known) ? List.of() : problems;
  }

  /** The problems in the content of a template file, as problems of the file's name. */
  List<TemplateProblem> problemsInFile(KnownText name, DagSettings dag) {
    Path file = name.isComplete() ? dag.files().path(name.text()) : null;
    String content = file == null ? null : files.read(file).orElse(null);
    if (content == null) {
      return List.of();
    }
    List<TemplateProblem> problems = new ArrayList<>();
    for (TemplateProblem problem : problems(content, dag)) {
      problems.add(problem.inFile(name.text(), content));
    }
    return problems;
  }

  /** None where the DAG changes how Jinja reads templates. */
  private List<TemplateProblem> problems(String text, DagSettings dag) {
    if (!dag.standard() || !JinjaTemplate.hasTags(text)) {
      return List.of();
    }
    JinjaTemplate template = JinjaTemplate.parse(text);
    if (template.error().isPresent()) {
      return List.of(syntax(template.error().get()));
    }
    Set<String> bound = BoundNames.of(template.body());
    TemplateNames names = new TemplateNames(version, members, dag, bound);
    TemplateProblems problems = new TemplateProblems();
    ExpressionChecker expressions =
        new ExpressionChecker(names, dag, GuardedNames.of(text), problems);
    new TemplateChecker(dag, expressions, problems).check(template.body());
    return problems.found();
  }

  private static TemplateProblem syntax(JinjaError error) {
    String help =
        error.message().contains("comment tag")
            ? "`{#` begins a comment of Jinja: write `{% raw %}${#name[@]}{% endraw %}`"
            : "mend the template, or put what is no template between `{% raw %}` and"
                + " `{% endraw %}`";
    return new TemplateProblem(
        Kind.SYNTAX,
        "Jinja cannot read this template: " + error.message().replaceFirst("\\.$", ""),
        help,
        error.start(),
        error.end(),
        true);
  }

  /** Whether something that is not known stands where a tag is open. */
  private static boolean hasUnknownInTag(KnownText known) {
    String text = known.text();
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == KnownText.UNKNOWN && !known.isKnown(i, i + 1)) {
        if (open) {
          return true;
        }
      } else if (c == '{' && i + 1 < text.length() && "{%#".indexOf(text.charAt(i + 1)) >= 0) {
        open = true;
      } else if (c == '}' && i > 0 && "}%#".indexOf(text.charAt(i - 1)) >= 0) {
        open = false;
      }
    }
    return false;
  }

  /** Whether a text is the name of a template file, and where that is. */
  TemplateFile file(KnownText known, List<String> extensions, DagSettings dag) {
    String text = known.text();
    for (String extension : extensions) {
      int end = text.length() - extension.length();
      if (end >= 0 && text.endsWith(extension) && known.isKnown(end, text.length())) {
        if (!known.isComplete()) {
          return TemplateFile.FOUND;
        }
        return dag.files().has(text) == Presence.NO ? TemplateFile.MISSING : TemplateFile.FOUND;
      }
    }
    return TemplateFile.NONE;
  }
}
