package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes: shared by those who use something, exclusive for the one who makes or
 * removes it. The system gives it back when a process dies. The file stays: removing it would give
 * two processes a lock of the same name.
 */
final class LockFile implements AutoCloseable {
  private static final long POLL_MILLIS = 50;

  private final FileChannel channel;
  private @Nullable FileLock lock;

  LockFile(Path file) throws IOException {
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Takes the lock if nobody is in the way; gives back the one that is held. */
  boolean take(boolean isShared) throws IOException {
    release();
    try {
      lock = channel.tryLock(0, Long.MAX_VALUE, isShared);
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    return lock != null;
  }

  /**
   * Waits for the lock.
   *
   * @param onWait told once if there is something to wait for
   */
  void await(boolean isShared, Runnable onWait) throws IOException, InterruptedException {
    boolean isTold = false;
    while (!take(isShared)) {
      if (!isTold) {
        onWait.run();
        isTold = true;
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  void release() throws IOException {
    if (lock != null) {
      lock.release();
      lock = null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
