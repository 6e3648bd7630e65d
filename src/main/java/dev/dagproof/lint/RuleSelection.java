package dev.dagproof.lint;

import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rules are on, and in which files their findings are left out. Immutable. */
public final class RuleSelection {
  private final List<RuleInfo> rules;
  private final Set<String> codes;
  private final List<PerFileIgnore> perFileIgnores;

  private RuleSelection(
      List<RuleInfo> rules, Set<String> codes, List<PerFileIgnore> perFileIgnores) {
    this.rules = rules;
    this.codes = codes;
    this.perFileIgnores = perFileIgnores;
  }

  /**
   * What one source of settings says, the configuration or the command line.
   *
   * @param select the rules that are on instead of all former ones; null to keep those
   * @param ignore the rules that are off
   */
  public record Layer(@Nullable List<RuleSelector> select, List<RuleSelector> ignore) {}

  /** Rules whose findings are left out in the files, given by absolute paths, that match. */
  public record PerFileIgnore(PathMatcher files, List<RuleSelector> rules) {}

  /**
   * Works out which rules are on. Within a layer the narrower selector decides; of two equally
   * narrow ones, {@code ignore} does.
   *
   * @param rules all there are
   * @param layers from the weakest to the strongest
   */
  public static RuleSelection of(
      List<RuleInfo> rules, List<Layer> layers, List<PerFileIgnore> perFileIgnores) {
    Set<String> on = new HashSet<>();
    for (RuleInfo rule : rules) {
      boolean isOn = rule.onByDefault();
      for (Layer layer : layers) {
        isOn = isOn(rule, layer, isOn);
      }
      if (isOn) {
        on.add(rule.code());
      }
    }
    return new RuleSelection(List.copyOf(rules), on, List.copyOf(perFileIgnores));
  }

  /** All rules there are, on or off. */
  List<RuleInfo> rules() {
    return rules;
  }

  /** Whether the rule is to be checked at all. */
  public boolean isOn(RuleInfo rule) {
    return codes.contains(rule.code());
  }

  /** Whether the rule's findings in this file, given by its absolute path, are left out. */
  boolean isIgnoredIn(Path file, RuleInfo rule) {
    for (PerFileIgnore ignore : perFileIgnores) {
      if (narrowest(ignore.rules, rule) >= 0 && ignore.files.matches(file)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOn(RuleInfo rule, Layer layer, boolean before) {
    List<RuleSelector> select = layer.select;
    int ignored = narrowest(layer.ignore, rule);
    return select == null ? before && ignored < 0 : narrowest(select, rule) > ignored;
  }

  /** How narrow the narrowest of these that names the rule is; -1 if none does. */
  private static int narrowest(List<RuleSelector> selectors, RuleInfo rule) {
    int best = -1;
    for (RuleSelector selector : selectors) {
      if (selector.matches(rule)) {
        best = Math.max(best, selector.specificity());
      }
    }
    return best;
  }
}
