package dev.dagproof.run.engine;

import java.util.List;

/**
 * The environment of a virtualenv task.
 *
 * @param python which Python is asked for; empty for the one that runs the DAG
 * @param requirements without passwords
 * @param isBuilt whether an earlier run has left it
 */
public record PlannedEnvironment(String python, List<String> requirements, boolean isBuilt) {}
