package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator gets: what it is given, and for the rest {@code default_args}, its own, those of
 * the groups around it and of its DAG ({@code BaseOperatorMeta._apply_defaults}).
 */
record Settings(CallArguments own, @Nullable StaticDag dag, @Nullable StaticGroup group) {

  static Settings of(CallArguments own, World world, Evaluator at) {
    return new Settings(own, TaskMaker.dag(own, world, at), TaskMaker.group(own, world));
  }

  /** What an argument gets; null if surely nothing, unknown if that is not known. */
  @Nullable Value get(String name) {
    Value given = getAlone(name);
    // Outside of a DAG that is known another one may be around.
    boolean isWholeDag = dag != null && dag.arguments().isComplete();
    return given == null && !isWholeDag ? Unknown.VALUE : given;
  }

  /** The same where no other DAG than the one that is known can be around. */
  @Nullable Value getAlone(String name) {
    Value given = own.keyword(name);
    if (given != null || !own.allKeywords()) {
      return given == null ? Unknown.VALUE : given;
    }
    for (Value layer : layers()) {
      Value found = layer instanceof DictValue dict ? dict.get(name) : null;
      boolean isWhole = layer instanceof DictValue dict && dict.isComplete();
      if (found != null || !isWhole) {
        return found == null ? Unknown.VALUE : found;
      }
    }
    return null;
  }

  /** Whether nothing gives an argument. */
  boolean lacks(String name) {
    return get(name) == null;
  }

  /** The defaults that are known and that it is not given itself. */
  Map<String, Value> defaults() {
    Map<String, Value> defaults = new LinkedHashMap<>();
    for (Value layer : layers()) {
      if (layer instanceof DictValue dict) {
        dict.entries()
            .forEach(
                (key, value) -> {
                  String name = key.text();
                  if (name != null && own.keyword(name) == null && own.allKeywords()) {
                    defaults.putIfAbsent(name, value);
                  }
                });
      }
    }
    return defaults;
  }

  /** All {@code default_args} that count for it, the nearest first. */
  private List<Value> layers() {
    List<Value> layers = new ArrayList<>();
    add(own.keyword("default_args"), layers);
    for (StaticGroup around = group; around != null; around = around.parent()) {
      add(around.defaultArgs(), layers);
    }
    if (dag != null) {
      add(dag.arguments().keyword("default_args"), layers);
    }
    return layers;
  }

  private static void add(@Nullable Value layer, List<Value> layers) {
    boolean isNone = layer instanceof Literal literal && literal.isNone();
    if (layer != null && !isNone) {
      layers.add(layer);
    }
  }
}
