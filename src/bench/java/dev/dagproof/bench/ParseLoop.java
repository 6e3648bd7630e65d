package dev.dagproof.bench;

import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/** Parses files again and again in one thread: what whole_process.py times from outside. */
public final class ParseLoop {
  private ParseLoop() {}

  /**
   * Parses.
   *
   * @param args a text file that lists the files, and how many rounds
   */
  public static void main(String[] args) {
    List<SourceFile> sources = Corpus.load(Path.of(args[0]));
    int errors = 0;
    for (int round = Integer.parseInt(args[1]); round > 0; round--) {
      for (SourceFile source : sources) {
        errors += PythonParser.parse(source).errors().size();
      }
    }
    System.out.println(errors);
  }
}
