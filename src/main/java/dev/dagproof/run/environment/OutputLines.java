package dev.dagproof.run.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Reads what a program prints, in a thread of its own, and keeps the last lines. */
final class OutputLines implements AutoCloseable {
  private static final int KEPT = 200;

  /** What an interpreter says of itself is one line, with all folders that it imports from. */
  private static final int LONGEST = 200_000;

  /** A process that the program has left behind may hold the pipe open. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final InputStream in;
  private final Consumer<String> listener;
  private final Deque<String> last = new ArrayDeque<>();
  private final Thread thread;

  OutputLines(InputStream in, Consumer<String> listener) {
    this.in = in;
    this.listener = listener;
    this.thread = Thread.ofPlatform().daemon().name("output").start(this::read);
  }

  void awaitEnd() throws InterruptedException {
    thread.join(PATIENCE);
  }

  synchronized List<String> last() {
    return List.copyOf(last);
  }

  @Override
  public void close() throws IOException {
    if (!thread.isAlive()) {
      in.close();
    }
  }

  private void read() {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '\n' || c == '\r') {
          add(line);
        } else if (line.length() < LONGEST) {
          line.append((char) c);
        }
      }
      add(line);
    } catch (IOException e) {
      // The program is gone. What it said until then is kept.
      return;
    }
  }

  private void add(StringBuilder characters) {
    String line = characters.toString().stripTrailing();
    characters.setLength(0);
    if (line.isEmpty()) {
      return;
    }
    synchronized (this) {
      last.addLast(line);
      if (last.size() > KEPT) {
        last.removeFirst();
      }
    }
    listener.accept(line);
  }
}
