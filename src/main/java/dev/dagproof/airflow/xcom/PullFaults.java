package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.jinja.JinjaExpression;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.template.TemplateUse;
import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.airflow.xcom.Pullers.Puller;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.KnownText;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the pulls of a DAG file against its tasks and their order. A pull that finds nothing gives
 * None, and no error, on 2.11.2 and 3.3.2 (recorded cases xcom_pull_*).
 */
public final class PullFaults {
  private final PythonModule module;
  private final Pullers pullers;
  private final PullMistakes mistakes;

  /** What is wrong with the pulls in templates; null where one is right for some task. */
  private final Map<KnownText.Span, @Nullable PullFault> inTemplates = new LinkedHashMap<>();

  private PullFaults(PythonModule module, Pullers pullers, PullMistakes mistakes) {
    this.module = module;
    this.pullers = pullers;
    this.mistakes = mistakes;
  }

  /** Those of a file; nothing is looked at where the file does not pull. */
  public static Pulls of(
      PythonModule module,
      AirflowVersion version,
      List<PythonTask> tasks,
      TaskResults results,
      List<TemplateUse> templates,
      NameResolver resolver,
      Supplier<Structure> structure) {
    List<TemplateUse> pulling = new ArrayList<>();
    for (TemplateUse template : templates) {
      if (template.text().text().contains("xcom_pull") && template.module() == module) {
        pulling.add(template);
      }
    }
    List<Attribute> methods = module.attributes("xcom_pull");
    boolean isFormatted = TextPulls.mayBeIn(module, results);
    if (pulling.isEmpty() && methods.isEmpty() && !isFormatted) {
      return new Pulls(List.of(), List.of());
    }
    Pullers pullers = Pullers.of(module, tasks, results, structure.get());
    PullMistakes mistakes = new PullMistakes(version, results, resolver);
    FunctionPulls functions = new FunctionPulls(module, results, resolver, pullers, mistakes);
    for (Attribute method : methods) {
      functions.check(method);
    }
    PullFaults faults = new PullFaults(module, pullers, mistakes);
    for (TemplateUse template : pulling) {
      faults.check(template);
    }
    List<PullFault> found = new ArrayList<>(functions.faults());
    if (isFormatted) {
      found.addAll(TextPulls.of(module, pullers, results));
    }
    for (PullFault fault : faults.inTemplates.values()) {
      if (fault != null) {
        found.add(fault);
      }
    }
    return new Pulls(found, functions.misreads());
  }

  private void check(TemplateUse template) {
    List<Puller> users = List.of();
    for (Node above = template.argument(); above != null && users.isEmpty(); ) {
      users = pullers.madeBy(above);
      above = parent(above);
    }
    if (template.origin() != TemplateUse.Origin.ARGUMENT) {
      return;
    }
    for (TemplatePulls.Pull pull : TemplatePulls.of(template.text().text())) {
      JinjaExpression.Call call = pull.call();
      KnownText.Span place = template.text().span(call.start(), call.end());
      PullArguments arguments = PullArguments.of(call);
      PullMistake mistake = mistake(arguments, users);
      boolean fails =
          mistake != null
              && mistake.givesNone(arguments)
              && pull.needed()
              && template.refusesUndefined()
              && !call.arguments().names().contains("default");
      PullFault here =
          mistake == null ? null : mistake.at(place.module(), place.start(), place.end(), fails);
      // Several tasks may have the same template: it must be wrong for all.
      if (here == null || !inTemplates.containsKey(place)) {
        inTemplates.put(place, here);
      }
    }
  }

  private @Nullable PullMistake mistake(@Nullable PullArguments arguments, List<Puller> users) {
    if (arguments == null) {
      return null;
    }
    if (arguments.nameNothing()) {
      return mistakes.ownByDefault() ? new PullMistake(Kind.OWN, "", "", "") : null;
    }
    return mistakes.of(arguments, users);
  }

  private @Nullable Node parent(Node node) {
    return module.tree().parent(node).orElse(null);
  }
}
