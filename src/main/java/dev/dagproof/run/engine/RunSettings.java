package dev.dagproof.run.engine;

import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * How a run goes.
 *
 * @param isAirflow3 whether Airflow 3 decides, or Airflow 2
 * @param jobs how many task instances run at once
 * @param keepGoing whether a DAG that would end with the first failure goes on
 * @param fastRetries whether a failed task is tried again at once
 * @param isMarked which tasks are set to success without being run
 * @param isDebugged which tasks get the terminal, and a debugger where they fail
 * @param mocks by task id, the XComs of a task that is simulated or not run at all
 */
public record RunSettings(
    boolean isAirflow3,
    int jobs,
    boolean keepGoing,
    boolean fastRetries,
    Predicate<String> isMarked,
    Predicate<String> isDebugged,
    Map<String, JsonNode> mocks) {}
