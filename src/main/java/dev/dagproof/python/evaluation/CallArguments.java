package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call gives.
 *
 * @param positional by position, as far as they are known
 * @param keywords by name, in order
 * @param allPositional whether there are no other positional ones, from {@code *unknown}
 * @param allKeywords whether there are no other keywords, from {@code **unknown}
 * @param placeless those behind {@code *unknown}: which positions they have is not known
 */
public record CallArguments(
    List<Value> positional,
    Map<String, Value> keywords,
    boolean allPositional,
    boolean allKeywords,
    List<Value> placeless) {

  /** Nothing at all. */
  public static final CallArguments NONE = new CallArguments(List.of(), Map.of(), true, true);

  /** Copies them. */
  public CallArguments {
    positional = List.copyOf(positional);
    placeless = List.copyOf(placeless);
    keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
  }

  /** Arguments of which all that are known have a place. */
  public CallArguments(
      List<Value> positional,
      Map<String, Value> keywords,
      boolean allPositional,
      boolean allKeywords) {
    this(positional, keywords, allPositional, allKeywords, List.of());
  }

  /** By position alone. */
  public static CallArguments of(Value... positional) {
    return new CallArguments(List.of(positional), Map.of(), true, true);
  }

  /** Whether no argument is hidden in {@code *unknown} or {@code **unknown}. */
  public boolean isComplete() {
    return allPositional && allKeywords;
  }

  /** What a keyword has; null if it is not given by name. */
  public @Nullable Value keyword(String name) {
    return keywords.get(name);
  }

  /** What a parameter has that stands at this position; null if it is not given. */
  public @Nullable Value get(String name, int position) {
    Value given = keywords.get(name);
    return given != null
        ? given
        : position >= 0 && position < positional.size() ? positional.get(position) : null;
  }

  /** Whether a parameter may be given by {@code *unknown} or {@code **unknown}. */
  public boolean mayHave(String name, int position) {
    return get(name, position) != null || !allKeywords || (position >= 0 && !allPositional);
  }

  /** The first positional argument, or None. */
  Value first() {
    return positional.isEmpty() ? Literal.NONE : positional.getFirst();
  }

  /** All of them. */
  public List<Value> all() {
    List<Value> all = new ArrayList<>(positional);
    all.addAll(placeless);
    all.addAll(keywords.values());
    return all;
  }

  /** The same with one before all others. */
  public CallArguments withFirst(Value value) {
    List<Value> more = new ArrayList<>(positional.size() + 1);
    more.add(value);
    more.addAll(positional);
    return new CallArguments(more, keywords, allPositional, allKeywords, placeless);
  }

  /** The same without the first one. */
  CallArguments withoutFirst() {
    return new CallArguments(
        positional.subList(1, positional.size()), keywords, allPositional, allKeywords, placeless);
  }

  /** These, after those of an earlier call: as {@code partial} does. */
  public CallArguments after(CallArguments earlier) {
    List<Value> values = new ArrayList<>(earlier.positional);
    List<Value> others = new ArrayList<>(earlier.placeless);
    (earlier.allPositional ? values : others).addAll(positional);
    others.addAll(placeless);
    Map<String, Value> names = new LinkedHashMap<>(earlier.keywords);
    names.putAll(keywords);
    return new CallArguments(
        values,
        names,
        allPositional && earlier.allPositional,
        allKeywords && earlier.allKeywords,
        others);
  }
}
