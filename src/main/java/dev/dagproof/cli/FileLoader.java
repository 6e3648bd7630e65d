package dev.dagproof.cli;

import dev.dagproof.run.engine.EnvironmentRequests;
import dev.dagproof.run.engine.LoadFailure;
import dev.dagproof.run.engine.Loaded;
import dev.dagproof.run.engine.PythonLostException;
import dev.dagproof.run.engine.RefusedException;
import dev.dagproof.run.engine.Session;
import dev.dagproof.run.environment.EnvironmentFailure;
import dev.dagproof.run.environment.Interpreter;
import dev.dagproof.run.environment.Pythons;
import dev.dagproof.run.input.RunInput;
import dev.dagproof.run.output.LogEnd;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.worker.Event;
import dev.dagproof.run.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;

/**
 * Has Python import a file, or those of a folder. One bad file is not all of a folder: where one
 * ends Python, or never ends itself, Python is started again and imports the others.
 *
 * @param log takes what the files print
 */
record FileLoader(Path path, Path log, Interpreter python, Pythons pythons, RunScreen screen) {
  private static final int LOG_BYTES = 20_000;

  /** The folder of a file, or the folder itself. */
  static Path folderOf(Path path) {
    Path parent = path.getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }

  /**
   * Starts Python, which goes on until the result is closed.
   *
   * @param version of Airflow, which Python is to behave like
   * @param longest how long the import of a file may take
   */
  LoadedFiles load(
      RunInput input,
      String version,
      Duration longest,
      EnvironmentRequests environments,
      BlockingQueue<Event> events)
      throws RefusedException,
          PythonLostException,
          EnvironmentFailure,
          IOException,
          InterruptedException {
    List<LoadFailure> lost = new ArrayList<>();
    while (true) {
      Worker worker = Worker.start(command(), Map.of(), folderOf(path), log, events);
      Session session = new Session(worker, events, environments);
      boolean isLoaded = false;
      try {
        Loaded loaded =
            session.load(
                path,
                folderOf(path),
                version,
                pythons.packages().folder(python).map(Path::toString).orElse(null),
                input,
                lost.stream().map(LoadFailure::file).toList(),
                longest);
        isLoaded = true;
        return new LoadedFiles(worker, session, loaded.after(lost));
      } catch (PythonLostException e) {
        Path file = e.file();
        if (file == null || !Files.isDirectory(path)) {
          throw e;
        }
        lost.add(new LoadFailure(file, 0, Failure.of(e.getMessage() + said())));
      } finally {
        if (!isLoaded) {
          worker.close();
          // What it said is not for the next one.
          events.removeIf(event -> !(event instanceof Event.Cancel));
        }
      }
    }
  }

  /** The same, with what a person needs to find the reason. */
  PythonLostException explained(PythonLostException lost) {
    Path file = lost.file();
    String where = file == null ? "" : screen.shown(file) + ": ";
    return new PythonLostException(where + lost.getMessage() + said(), file);
  }

  /** Where Python's output is, and the end of it. */
  private String said() {
    String last = LogEnd.of(log, LOG_BYTES).lastLine();
    return last.isEmpty() ? "" : "; its last line in " + screen.shown(log) + ": " + last;
  }

  private List<String> command() throws EnvironmentFailure {
    Path start = pythons.runtimeFolder().resolve("dagproof_runtime/__main__.py");
    return List.of(python.executable().toString(), "-u", start.toString());
  }
}
