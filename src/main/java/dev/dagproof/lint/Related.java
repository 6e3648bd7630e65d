package dev.dagproof.lint;

import dev.dagproof.python.source.SourceFile;

/**
 * Another place that a finding is about, in the same file or another one.
 *
 * @param start a byte offset
 * @param end a byte offset, at least {@code start}
 * @param message a few words: "imported here"
 */
public record Related(SourceFile file, int start, int end, String message) {}
