package dev.dagproof.cli;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * What the JVM is shown while it writes its AOT cache: the plain {@code check}, with findings and
 * with a clean project. What is rare is left out, since each class in the cache costs every start.
 */
public final class AotTraining {
  private AotTraining() {}

  /**
   * Checks folders and prints nothing.
   *
   * @param folders at least one with findings
   */
  public static void main(String[] folders) {
    for (String folder : folders) {
      check("--output-format", "full", folder);
      check("--output-format", "concise", folder);
    }
  }

  private static void check(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "check";
    all[1] = "--exit-zero";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    OutputStream nowhere = OutputStream.nullOutputStream();
    Cli.run(all, InputStream.nullInputStream(), nowhere, nowhere);
  }
}
