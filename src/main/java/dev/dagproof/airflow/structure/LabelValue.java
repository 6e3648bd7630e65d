package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Label("…")}: what is put before it and what is put behind it belong together. */
final class LabelValue implements EdgeNode {
  private final World world;
  private final List<EdgeNode> above = new ArrayList<>();
  private final List<EdgeNode> below = new ArrayList<>();
  private final @Nullable String text;
  private final Site made;

  private LabelValue(World world, @Nullable String text, Site made) {
    this.world = world;
    this.text = text;
    this.made = made;
  }

  static LabelValue make(World world, CallArguments given, Evaluator at) {
    Value text = given.get("label", 0);
    LabelValue label = new LabelValue(world, text == null ? null : text.text(), at.site());
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
  public void placedBefore(EdgeNode next, Evaluator at) {
    below.add(next);
    above.forEach(before -> connect(before, next, at));
  }

  @Override
  public void placedBehind(EdgeNode before, Evaluator at) {
    above.add(before);
    below.forEach(next -> connect(before, next, at));
  }

  private void connect(EdgeNode before, EdgeNode next, Evaluator at) {
    world.edges().relate(before, next, true, at);
    if (text == null || text.isEmpty()) {
      return;
    }
    for (StaticTask task : before.lastTasks()) {
      next.firstTasks().forEach(to -> task.label(to, text));
    }
  }
}
