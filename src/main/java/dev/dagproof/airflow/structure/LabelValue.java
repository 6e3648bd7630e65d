package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Label("…")}: what is put before it and what is put behind it belong together. */
final class LabelValue implements EdgeNode {
  private final World world;
  private final List<EdgeNode> above = new ArrayList<>();
  private final List<EdgeNode> below = new ArrayList<>();

  private final Site made;

  private LabelValue(World world, Site made) {
    this.world = world;
    this.made = made;
  }

  static LabelValue make(World world, Evaluator at) {
    LabelValue label = new LabelValue(world, at.site());
    world.add(label);
    return label;
  }

  Site made() {
    return made;
  }

  /** Whether one side of it has tasks, and the other has none. */
  boolean isAtEnd() {
    return above.isEmpty() != below.isEmpty();
  }

  @Override
  public World world() {
    return world;
  }

  @Override
  public @Nullable StaticDag partOf() {
    return above.isEmpty() ? null : above.getFirst().partOf();
  }

  @Override
  public List<StaticTask> firstTasks() {
    return List.of();
  }

  @Override
  public List<StaticTask> lastTasks() {
    return List.of();
  }

  @Override
  public void placedBefore(EdgeNode other, Evaluator at) {
    below.add(other);
    for (EdgeNode one : above) {
      world.edges().relate(one, other, true, at);
    }
  }

  @Override
  public void placedBehind(EdgeNode other, Evaluator at) {
    above.add(other);
    for (EdgeNode one : below) {
      world.edges().relate(other, one, true, at);
    }
  }
}
