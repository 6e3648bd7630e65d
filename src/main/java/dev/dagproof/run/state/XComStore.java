package dev.dagproof.run.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The XComs of a run: the JSON text that Airflow's table would hold. */
public final class XComStore {
  /** By task, then by map index, then by key. */
  private final Map<String, TreeMap<Integer, Map<String, String>>> tasks = new HashMap<>();

  /** By key, the values in the order in which they were pushed. */
  private final Map<String, LinkedHashMap<InstanceKey, Entry>> keys = new HashMap<>();

  /** A value of one task instance. */
  public record Entry(String taskId, int mapIndex, String key, String value) {}

  /** Keeps a value, in the place of an earlier one. */
  public void push(InstanceKey instance, String key, String value) {
    tasks
        .computeIfAbsent(instance.taskId(), task -> new TreeMap<>())
        .computeIfAbsent(instance.mapIndex(), index -> new LinkedHashMap<>())
        .put(key, value);
    keys.computeIfAbsent(key, k -> new LinkedHashMap<>())
        .putLast(instance, new Entry(instance.taskId(), instance.mapIndex(), key, value));
  }

  /** The value of this key that was pushed last, by whatever task; null for none. */
  public @Nullable Entry newest(String key) {
    Map.Entry<InstanceKey, Entry> last = keys.getOrDefault(key, new LinkedHashMap<>()).lastEntry();
    return last == null ? null : last.getValue();
  }

  /** Forgets what an instance has pushed, as Airflow does before each try. */
  public void clear(InstanceKey instance) {
    TreeMap<Integer, Map<String, String>> ofTask = tasks.get(instance.taskId());
    if (ofTask != null) {
      ofTask.remove(instance.mapIndex());
    }
    keys.values().forEach(values -> values.remove(instance));
  }

  /**
   * The values of a key, by map index.
   *
   * @param mapIndexes which instances; null for all
   */
  public List<Entry> pull(String taskId, @Nullable List<Integer> mapIndexes, String key) {
    List<Entry> found = new ArrayList<>();
    tasks
        .getOrDefault(taskId, new TreeMap<>())
        .forEach(
            (index, values) -> {
              String value = values.get(key);
              if (value != null && (mapIndexes == null || mapIndexes.contains(index))) {
                found.add(new Entry(taskId, index, key, value));
              }
            });
    return found;
  }

  /** All that an instance has pushed, in that order. */
  public List<Entry> of(InstanceKey instance) {
    List<Entry> found = new ArrayList<>();
    tasks
        .getOrDefault(instance.taskId(), new TreeMap<>())
        .getOrDefault(instance.mapIndex(), Map.of())
        .forEach(
            (key, value) ->
                found.add(new Entry(instance.taskId(), instance.mapIndex(), key, value)));
    return found;
  }
}
