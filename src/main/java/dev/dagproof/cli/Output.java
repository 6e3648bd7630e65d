package dev.dagproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Buffered output that goes on quietly when it can write no more: after {@code dagproof check |
 * head} the exit code is the same as without the pipe.
 */
final class Output extends OutputStream {
  private final OutputStream target;
  private final byte[] buffer = new byte[16_384];
  private int used;
  private @Nullable IOException failure;

  Output(OutputStream target) {
    this.target = target;
  }

  void print(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (length > buffer.length - used) {
      drain();
    }
    if (length > buffer.length) {
      pass(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, used, length);
      used += length;
    }
  }

  @Override
  public void flush() {
    drain();
    try {
      target.flush();
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Why not everything was written; null if it was, or if the reader closed the pipe. */
  @Nullable String problem() {
    IOException why = failure;
    if (why == null) {
      return null;
    }
    String message = String.valueOf(why.getMessage());
    return message.contains("pipe") ? null : message;
  }

  private void drain() {
    pass(buffer, 0, used);
    used = 0;
  }

  private void pass(byte[] bytes, int offset, int length) {
    if (failure == null && length > 0) {
      try {
        target.write(bytes, offset, length);
      } catch (IOException e) {
        fail(e);
      }
    }
  }

  private void fail(IOException e) {
    if (failure == null) {
      failure = e;
    }
  }
}
