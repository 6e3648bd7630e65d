package dev.dagproof.cli;

import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.UnreadableSource;
import dev.dagproof.report.AstReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dagproof ast}: syntax trees, one JSON object a file. */
final class AstCommand implements Runnable {
  /** Trees are as deep as their sources. */
  private static final long STACK_BYTES = 512L << 20;

  private final List<String> files;
  private final Map<Path, byte[]> texts;
  private final boolean asArray;
  private final Environment environment;
  private int exitCode = ExitCode.CLEAN;

  private AstCommand(
      List<String> files, Map<Path, byte[]> texts, boolean asArray, Environment environment) {
    this.files = files;
    this.texts = texts;
    this.asArray = asArray;
    this.environment = environment;
  }

  /**
   * Prints trees.
   *
   * @param stdinFilename what the piped text is called, if it has a name
   */
  static int run(
      List<String> files, @Nullable String stdinFilename, String format, Environment environment)
      throws UsageException, IOException, InterruptedException {
    String stdin = StandardInput.path(files, stdinFilename);
    if (stdin == null && files.isEmpty()) {
      throw new UsageException(
          "no FILE is given; `-` is standard input\nSee `dagproof ast --help`.");
    }
    AstCommand command =
        new AstCommand(
            stdin == null ? files : List.of(stdin),
            stdin == null
                ? Map.of()
                : StandardInput.read(path(stdin, environment), environment.in()),
            format.equals("json"),
            environment);
    Thread thread = new Thread(null, command, "dagproof-ast", STACK_BYTES);
    thread.start();
    thread.join();
    return command.exitCode;
  }

  @Override
  public void run() {
    try {
      writeAll();
    } catch (IOException e) {
      // The output keeps the problem, and the end of the program reports it.
      exitCode = ExitCode.INCOMPLETE;
    }
  }

  private void writeAll() throws IOException {
    Output out = environment.out();
    AstReport report = new AstReport(out);
    String separator = asArray ? "[" : "";
    for (String file : files) {
      out.print(separator);
      write(file, report);
      separator = asArray ? "," : "";
    }
    out.print(asArray ? "]\n" : "");
  }

  private void write(String file, AstReport report) throws IOException {
    try {
      ParseResult result = PythonParser.parse(source(file));
      report.write(file, result);
      if (!result.errors().isEmpty()) {
        exitCode = Math.max(exitCode, ExitCode.FINDINGS);
      }
    } catch (UnreadableSource e) {
      int line = e.text().position(e.offset()).line();
      unreadable(file, line, e.reason(), report);
    } catch (UsageException e) {
      unreadable(file, 1, String.valueOf(e.getMessage()), report);
    } catch (StackOverflowError e) {
      unreadable(file, 1, "the code is nested too deeply", report);
    } catch (RuntimeException e) {
      unreadable(file, 1, "internal error: " + e, report);
      Cli.explain(e, environment);
    }
  }

  private SourceFile source(String file) throws UsageException, UnreadableSource {
    Path path = path(file, environment);
    byte[] piped = texts.get(path);
    return piped == null ? SourceReader.read(path, file) : SourceReader.decode(file, piped);
  }

  private static Path path(String file, Environment environment) throws UsageException {
    return environment.workingDirectory().resolve(new SettingValues(List.of()).path(file));
  }

  private void unreadable(String file, int line, String problem, AstReport report)
      throws IOException {
    environment.say(file + ":" + line + ": " + problem);
    report.writeUnreadable(file, line, problem);
    exitCode = ExitCode.INCOMPLETE;
  }
}
