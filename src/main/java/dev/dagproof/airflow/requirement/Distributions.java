package dev.dagproof.airflow.requirement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which modules widely used distributions bring, and which others they require. Names of
 * distributions are normalized. The lists, which src/test/python/write_distributions.py writes, are
 * read when first asked for; safe for many threads.
 */
public final class Distributions {
  private volatile @Nullable SortedLines modules;
  private volatile @Nullable SortedLines requirements;

  /** Nothing is read yet. */
  public Distributions() {}

  /**
   * The distributions that bring a dotted module, or a package around it, the best match first;
   * empty if none is known.
   */
  public List<String> bringing(String dottedModule) {
    List<String> found = new ArrayList<>();
    String module = dottedModule;
    while (!module.isEmpty()) {
      List<String> here = modules().find(module);
      if (here != null) {
        found.addAll(here);
      }
      module = module.substring(0, Math.max(module.lastIndexOf('.'), 0));
    }
    return found;
  }

  /** Whether many distributions put their modules into this top-level package: google, azure. */
  public boolean isShared(String topLevelModule) {
    return modules().find(topLevelModule) == null && modules().hasKeyFrom(topLevelModule + ".");
  }

  /** Whether the distribution is in the list. */
  public boolean isKnown(String distribution) {
    return requirements().find(distribution) != null;
  }

  /** Whether the list tells what the distribution requires. */
  public boolean hasRequirements(String distribution) {
    List<String> required = requirements().find(distribution);
    return required != null && !required.contains("?");
  }

  /** Whether installing a distribution brings another one along, as far as the list tells. */
  public boolean brings(String distribution, String other) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(distribution);
    while (!open.isEmpty()) {
      String next = open.remove();
      if (next.equals(other)) {
        return true;
      }
      List<String> required = seen.add(next) ? requirements().find(next) : null;
      if (required != null) {
        open.addAll(required);
      }
    }
    return false;
  }

  // Two threads may both read a list; they read the same.

  private SortedLines modules() {
    SortedLines known = modules;
    if (known == null) {
      known = KnownModules.lines();
      modules = known;
    }
    return known;
  }

  private SortedLines requirements() {
    SortedLines known = requirements;
    if (known == null) {
      known = KnownDistributions.lines();
      requirements = known;
    }
    return known;
  }
}
