package dev.dagproof;

import dev.dagproof.cli.Cli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The command {@code dagproof}. */
public final class Main {
  private Main() {}

  /**
   * Runs the command and ends the process with its exit code. System.exit would load the JDK's
   * logging, which takes 30 ms, to log that it was called; nothing is left to do here.
   */
  public static void main(String[] args) {
    Runtime.getRuntime().halt(run(args));
  }

  /** System.out would keep its errors to itself, a full disk for example. */
  static int run(String[] args) {
    return Cli.run(args, System.in, new FileOutputStream(FileDescriptor.out), System.err);
  }
}
