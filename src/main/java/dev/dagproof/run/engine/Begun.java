package dev.dagproof.run.engine;

import java.util.List;

/**
 * A run that can start.
 *
 * @param logicalDate with its offset, as Airflow writes it; empty for none
 * @param notes what is worth knowing before it starts
 */
public record Begun(String runId, String logicalDate, List<String> notes) {}
