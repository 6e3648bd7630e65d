package dev.dagproof.rules;

import dev.dagproof.lint.Rule;
import dev.dagproof.rules.dag.UnknownOperatorArgument;
import dev.dagproof.rules.template.BracesEaten;
import dev.dagproof.rules.template.TemplateFieldInInit;
import dev.dagproof.rules.template.TemplateFileMissing;
import dev.dagproof.rules.template.TemplateNotRendered;
import dev.dagproof.rules.template.TemplateSyntax;
import dev.dagproof.rules.template.UnknownNameInTemplate;
import dev.dagproof.rules.virtualenv.ArgumentsDoNotFit;
import dev.dagproof.rules.virtualenv.BranchWithoutTask;
import dev.dagproof.rules.virtualenv.CallableFromOtherModule;
import dev.dagproof.rules.virtualenv.ContextInCallable;
import dev.dagproof.rules.virtualenv.DecoratorOrDefault;
import dev.dagproof.rules.virtualenv.ImportOutsideCallable;
import dev.dagproof.rules.virtualenv.InvalidOperatorArgument;
import dev.dagproof.rules.virtualenv.InvalidRequirement;
import dev.dagproof.rules.virtualenv.ModuleNotInEnvironment;
import dev.dagproof.rules.virtualenv.NameOutsideCallable;
import dev.dagproof.rules.virtualenv.NotAPlainFunction;
import dev.dagproof.rules.virtualenv.PackageNotRequired;
import dev.dagproof.rules.virtualenv.UnpicklableArgument;
import dev.dagproof.rules.virtualenv.UnpinnedRequirement;
import dev.dagproof.rules.virtualenv.UnreadableResult;
import dev.dagproof.rules.virtualenv.UnshippableSource;
import dev.dagproof.rules.xcom.JsonTextPushed;
import dev.dagproof.rules.xcom.KeyNotPushed;
import dev.dagproof.rules.xcom.OutputsNotADictionary;
import dev.dagproof.rules.xcom.PulledTaskMissing;
import dev.dagproof.rules.xcom.PulledTaskNotUpstream;
import dev.dagproof.rules.xcom.RenderedTextUsed;
import dev.dagproof.rules.xcom.ResultMisread;
import dev.dagproof.rules.xcom.ResultUsedTooEarly;
import dev.dagproof.rules.xcom.UnserializableValue;
import java.util.List;

/** The rules there are. */
public final class Rules {
  private Rules() {}

  /** All rules, by code. */
  public static List<Rule> all() {
    return List.of(
        new UnknownOperatorArgument(),
        new TemplateSyntax(),
        new UnknownNameInTemplate(),
        new TemplateNotRendered(),
        new BracesEaten(),
        new TemplateFileMissing(),
        new TemplateFieldInInit(),
        new CallableFromOtherModule(),
        new NotAPlainFunction(),
        new ImportOutsideCallable(),
        new NameOutsideCallable(),
        new DecoratorOrDefault(),
        new ContextInCallable(),
        new UnpicklableArgument(),
        new PackageNotRequired(),
        new InvalidRequirement(),
        new UnpinnedRequirement(),
        new UnshippableSource(),
        new ArgumentsDoNotFit(),
        new InvalidOperatorArgument(),
        new UnreadableResult(),
        new ModuleNotInEnvironment(),
        new BranchWithoutTask(),
        new JsonTextPushed(),
        new UnserializableValue(),
        new PulledTaskMissing(),
        new PulledTaskNotUpstream(),
        new RenderedTextUsed(),
        new OutputsNotADictionary(),
        new ResultMisread(),
        new KeyNotPushed(),
        new ResultUsedTooEarly());
  }
}
