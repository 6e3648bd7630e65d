package dev.dagproof.run.plan;

import org.jspecify.annotations.Nullable;

/**
 * A task group.
 *
 * @param parent the id of the group around it; null for none
 * @param isMapped whether it was made by {@code expand}: its tasks have an instance for each value
 */
public record GroupPlan(String id, @Nullable String parent, boolean isMapped) {}
