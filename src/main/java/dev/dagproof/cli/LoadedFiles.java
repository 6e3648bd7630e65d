package dev.dagproof.cli;

import dev.dagproof.run.engine.Loaded;
import dev.dagproof.run.engine.Session;
import dev.dagproof.run.worker.Worker;

/** Python with the files of a run imported; it ends when this is closed. */
record LoadedFiles(Worker worker, Session session, Loaded loaded) implements AutoCloseable {
  @Override
  public void close() {
    worker.close();
  }
}
