package dev.dagproof.cli;

import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.python.source.SourceReader;
import dev.dagproof.python.source.UnreadableSource;
import dev.dagproof.report.AstReport;
import java.io.IOException;
import java.util.List;

/** {@code dagproof ast}: syntax trees, one JSON object a file. */
final class AstCommand implements Runnable {
  /** Trees are as deep as their sources. */
  private static final long STACK_BYTES = 512L << 20;

  private final List<String> files;
  private final boolean asArray;
  private final SettingValues values = new SettingValues(List.of());
  private final Environment environment;
  private int exitCode = ExitCode.CLEAN;

  private AstCommand(List<String> files, boolean asArray, Environment environment) {
    this.files = files;
    this.asArray = asArray;
    this.environment = environment;
  }

  static int run(List<String> files, String format, Environment environment)
      throws InterruptedException {
    AstCommand command = new AstCommand(files, format.equals("json"), environment);
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
      SourceFile source =
          SourceReader.read(environment.workingDirectory().resolve(values.path(file)), file);
      ParseResult result = PythonParser.parse(source);
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

  private void unreadable(String file, int line, String problem, AstReport report)
      throws IOException {
    environment.say(file + ":" + line + ": " + problem);
    report.writeUnreadable(file, line, problem);
    exitCode = ExitCode.INCOMPLETE;
  }
}
