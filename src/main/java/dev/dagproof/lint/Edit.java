package dev.dagproof.lint;

/**
 * Replaces a piece of a file.
 *
 * @param start where the replaced text begins, a byte offset
 * @param end where it ends; equal to {@code start} for an insertion
 * @param text what stands there afterwards
 */
public record Edit(int start, int end, String text) {}
