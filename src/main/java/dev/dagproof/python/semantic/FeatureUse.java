package dev.dagproof.python.semantic;

/**
 * A place that uses a feature of later versions of Python.
 *
 * @param start where it begins, a byte offset
 * @param end behind its last byte
 */
public record FeatureUse(SyntaxFeature feature, int start, int end) {}
