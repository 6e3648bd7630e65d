package dev.dagproof.python.source;

/**
 * A place in a file as people count it.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record Position(int line, int column) {}
