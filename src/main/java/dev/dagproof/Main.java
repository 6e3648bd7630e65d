package dev.dagproof;

import dev.dagproof.cli.Cli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The command {@code dagproof}. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Not System.out: it keeps its errors to itself, a full disk for example.
    System.exit(Cli.run(args, System.in, new FileOutputStream(FileDescriptor.out), System.err));
  }
}
