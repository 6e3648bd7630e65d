package dev.dagproof.rules;

import dev.dagproof.lint.Rule;
import dev.dagproof.rules.virtualenv.ArgumentsDoNotFit;
import dev.dagproof.rules.virtualenv.CallableFromOtherModule;
import dev.dagproof.rules.virtualenv.ContextInCallable;
import dev.dagproof.rules.virtualenv.ImportOutsideCallable;
import dev.dagproof.rules.virtualenv.NameOutsideCallable;
import dev.dagproof.rules.virtualenv.UnpicklableArgument;
import dev.dagproof.rules.virtualenv.UnreadableResult;
import dev.dagproof.rules.xcom.JsonTextPushed;
import dev.dagproof.rules.xcom.UnserializableValue;
import java.util.List;

/** The rules there are. */
public final class Rules {
  private Rules() {}

  /** All rules, by code. */
  public static List<Rule> all() {
    return List.of(
        new CallableFromOtherModule(),
        new ImportOutsideCallable(),
        new NameOutsideCallable(),
        new ContextInCallable(),
        new UnpicklableArgument(),
        new ArgumentsDoNotFit(),
        new UnreadableResult(),
        new JsonTextPushed(),
        new UnserializableValue());
  }
}
