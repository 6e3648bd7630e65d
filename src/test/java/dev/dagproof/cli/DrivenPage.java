package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page in a browser, with a person's keys and mouse: over the Chrome DevTools Protocol, as the
 * page itself runs no script but its own.
 */
final class DrivenPage implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private String session = "";
  private int last;

  /**
   * Opens a page and waits until it is loaded.
   *
   * @param devTools where the browser listens
   */
  DrivenPage(URI devTools, URI page) throws InterruptedException {
    socket = client.newWebSocketBuilder().buildAsync(devTools, new Listener()).join();
    String target = call("Target.createTarget", "url", "about:blank").get("targetId").asString();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    session = call("Target.attachToTarget", attach).get("sessionId").asString();
    call("Page.enable", JSON.createObjectNode());
    call("Page.navigate", "url", page.toString());
    JsonNode event;
    do {
      event = next();
    } while (!event.path("method").asString("").equals("Page.loadEventFired"));
  }

  /** The value of a JavaScript expression, as text, once the page has drawn what was done to it. */
  String value(String expression) throws InterruptedException {
    String drawn = "new Promise(done => requestAnimationFrame(() => setTimeout(done)))";
    ObjectNode asked = JSON.createObjectNode().put("awaitPromise", true);
    asked.put("expression", drawn + ".then(() => String(" + expression + "))");
    JsonNode answer = call("Runtime.evaluate", asked);
    assertThat(answer.has("exceptionDetails")).as(answer.toString()).isFalse();
    return answer.get("result").get("value").asString();
  }

  /** The same as a number. */
  double number(String expression) throws InterruptedException {
    return Double.parseDouble(value(expression));
  }

  /** Presses keys one after the other, by the names that the DOM has for them. */
  void press(String... keys) throws InterruptedException {
    for (String key : keys) {
      ObjectNode event = JSON.createObjectNode().put("key", key).put("code", key);
      if (key.equals("Enter")) {
        event.put("text", "\r");
      } else if (key.length() == 1) {
        event.put("text", key);
      }
      call("Input.dispatchKeyEvent", event.put("type", "keyDown"));
      event.remove("text");
      call("Input.dispatchKeyEvent", event.put("type", "keyUp"));
    }
  }

  /** Presses the mouse's button at the first of the points and lets go of it at the last. */
  void drag(List<Point> way) throws InterruptedException {
    mouse("mousePressed", way.getFirst());
    for (Point point : way) {
      mouse("mouseMoved", point);
    }
    mouse("mouseReleased", way.getLast());
  }

  /** Turns the wheel; more than 0 is towards the person. */
  void wheel(Point at, double turned) throws InterruptedException {
    ObjectNode event = event("mouseWheel", at).put("deltaX", 0).put("deltaY", turned);
    call("Input.dispatchMouseEvent", event);
  }

  /** A place of the window, in pixels. */
  record Point(double x, double y) {}

  /** The middle of the first element that a selector finds. */
  Point middle(String selector) throws InterruptedException {
    String box = "document.querySelector('" + selector + "').getBoundingClientRect()";
    return new Point(
        number(box + ".x + " + box + ".width / 2"), number(box + ".y + " + box + ".height / 2"));
  }

  private void mouse(String type, Point at) throws InterruptedException {
    call("Input.dispatchMouseEvent", event(type, at).put("buttons", 1).put("clickCount", 1));
  }

  private static ObjectNode event(String type, Point at) {
    ObjectNode event = JSON.createObjectNode().put("type", type).put("button", "left");
    return event.put("x", at.x()).put("y", at.y());
  }

  private JsonNode call(String method, String name, String value) throws InterruptedException {
    return call(method, JSON.createObjectNode().put(name, value));
  }

  private JsonNode call(String method, ObjectNode parameters) throws InterruptedException {
    int id = ++last;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    message.set("params", parameters.deepCopy());
    socket.sendText(message.toString(), true).join();
    JsonNode answer;
    do {
      answer = next();
    } while (answer.path("id").asInt(0) != id);
    assertThat(answer.has("error")).as(method + ": " + answer).isFalse();
    return answer.get("result");
  }

  private JsonNode next() throws InterruptedException {
    JsonNode message = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(message).as("the browser answers").isNotNull();
    return message;
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        answers.add(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
