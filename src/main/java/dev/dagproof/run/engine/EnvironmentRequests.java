package dev.dagproof.run.engine;

import dev.dagproof.run.environment.BuildProgress;
import dev.dagproof.run.environment.EnvironmentFailure;
import dev.dagproof.run.environment.EnvironmentSpec;
import dev.dagproof.run.environment.Interpreter;
import dev.dagproof.run.environment.Pythons;
import dev.dagproof.run.worker.Event;
import dev.dagproof.run.worker.Event.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds and installs what Python asks for: environments of tasks, and the packages that dagproof's
 * own Python side needs.
 */
public final class EnvironmentRequests {
  private final Pythons pythons;
  private final Interpreter python;
  private final Queue<Event> events;

  /**
   * For a run.
   *
   * @param python that of the run
   * @param events takes the answers that are worked out beside the run, and what is being done
   */
  public EnvironmentRequests(Pythons pythons, Interpreter python, Queue<Event> events) {
    this.pythons = pythons;
    this.python = python;
    this.events = events;
  }

  /** Fills a reply beside the run, and makes it an event of the run. */
  void answerLater(Message message, ObjectNode reply) {
    Thread builder = new Thread(() -> fillLater(message, reply), "environment " + message.id());
    builder.setDaemon(true);
    builder.start();
  }

  private void fillLater(Message message, ObjectNode reply) {
    try {
      fill(message, reply);
    } catch (InterruptedException e) {
      reply.put("error", "interrupted");
    } finally {
      events.add(new Event.Answer(message.id(), reply));
    }
  }

  /** Fills the reply to {@code environment} or {@code packages}. */
  void fill(Message message, ObjectNode reply) throws InterruptedException {
    BuildProgress progress = step -> events.add(new Event.Progress(message.id(), step));
    JsonNode node = message.node();
    try {
      if (message.type().equals("environment")) {
        reply.put("python", pythons.environments(python).get(spec(node), progress).toString());
      } else {
        String needed = node.path("names").path(0).asString("jinja2");
        reply.put("folder", pythons.packages().install(python, needed, progress).toString());
      }
    } catch (EnvironmentFailure e) {
      reply.put("error", e.getMessage());
      ArrayNode output = reply.putArray("output");
      e.output().forEach(output::add);
    }
  }

  /**
   * What an environment of a plan is, for people: its requirements, and whether it is there.
   *
   * @param node as the request {@code environment} has it
   */
  PlannedEnvironment planned(JsonNode node) throws InterruptedException {
    EnvironmentSpec spec = spec(node);
    boolean isBuilt;
    try {
      isBuilt = pythons.environments(python).has(spec);
    } catch (EnvironmentFailure e) {
      // A list of requirements that cannot be read, for example: the run will tell.
      isBuilt = false;
    }
    String wanted = spec.python() == null ? "" : spec.python();
    return new PlannedEnvironment(wanted, spec.shown(), isBuilt);
  }

  private static EnvironmentSpec spec(JsonNode node) {
    JsonNode python = node.path("python_version");
    return new EnvironmentSpec(
        python.isNull() || python.isMissingNode() ? null : python.asString(),
        texts(node.path("requirements")),
        texts(node.path("pip_install_options")),
        node.path("index_urls").isArray() ? texts(node.path("index_urls")) : null,
        node.path("system_site_packages").asBoolean(false));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) {
      texts.add(text.asString());
    }
    return texts;
  }
}
