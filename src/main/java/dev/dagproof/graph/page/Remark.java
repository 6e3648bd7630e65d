package dev.dagproof.graph.page;

/**
 * A finding as a page shows it.
 *
 * @param file how messages call the file
 * @param line from 1 on
 * @param help what to write instead; may be empty
 */
public record Remark(
    String code, String severity, String file, int line, String message, String help) {}
