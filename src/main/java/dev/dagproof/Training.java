package dev.dagproof;

/**
 * Runs several commands in one JVM, for it to write down the classes that they need. install.sh
 * makes the AOT cache of that: a single class that is not in the cache has the jar opened, which
 * takes a cold start 6 ms.
 */
final class Training {
  private Training() {}

  /** Each argument is a command line, split at spaces. */
  public static void main(String[] args) {
    for (String line : args) {
      Main.run(line.split(" ", -1));
    }
  }
}
