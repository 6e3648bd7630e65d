package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunResult;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A run as JUnit's XML, which CI systems show: a test suite of its task instances. */
public final class JunitResult {
  private JunitResult() {}

  /** The text, with a newline at its end. */
  public static String of(Outcome outcome) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      write(xml, outcome);
      for (Outcome triggered : outcome.triggered()) {
        write(xml, triggered);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static void write(XMLStreamWriter xml, Outcome outcome) throws XMLStreamException {
    RunResult result = outcome.result();
    List<TaskInstance> all = result.state().all();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", result.state().dag().id());
    xml.writeAttribute("tests", String.valueOf(all.size()));
    xml.writeAttribute(
        "failures", String.valueOf(all.stream().filter(JunitResult::failed).count()));
    xml.writeAttribute(
        "skipped", String.valueOf(all.stream().filter(JunitResult::skipped).count()));
    xml.writeAttribute("time", seconds(result.elapsed()));
    for (TaskInstance instance : all) {
      write(xml, instance, outcome);
    }
    xml.writeEndElement();
  }

  private static void write(XMLStreamWriter xml, TaskInstance instance, Outcome outcome)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", outcome.result().state().dag().id());
    xml.writeAttribute("name", valid(instance.key().toString()));
    xml.writeAttribute("time", seconds(instance.elapsed()));
    if (failed(instance)) {
      Failure failure = instance.failure();
      xml.writeStartElement("failure");
      xml.writeAttribute(
          "message", valid(failure == null ? instance.reason() : failure.first().headline()));
      if (failure != null) {
        xml.writeCharacters(valid(traceback(failure.first(), outcome.rules())));
      }
      xml.writeEndElement();
    } else if (skipped(instance)) {
      xml.writeStartElement("skipped");
      String why =
          instance.state() == TaskState.NONE
              ? "not run"
              : instance.state().word() + ": " + instance.reason();
      xml.writeAttribute("message", valid(why));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String traceback(Failure failure, RuleMatch.Finder rules) {
    StringBuilder text = new StringBuilder();
    for (Failure.Frame frame : failure.frames()) {
      text.append(frame.file()).append(':').append(frame.line()).append(": ");
      text.append(frame.function()).append('\n');
    }
    text.append(failure.headline());
    RuleMatch rule = rules.of(failure);
    if (rule != null) {
      text.append("\nrule: ").append(rule.code()).append(' ').append(rule.message());
    }
    return text.toString();
  }

  private static boolean failed(TaskInstance instance) {
    return instance.state() == TaskState.FAILED;
  }

  private static boolean skipped(TaskInstance instance) {
    return !instance.state().isSuccess() && !failed(instance);
  }

  private static String seconds(@Nullable Duration duration) {
    return String.valueOf(duration == null ? 0 : duration.toMillis() / 1e3);
  }

  /** Without the characters that XML cannot hold. */
  private static String valid(String text) {
    StringBuilder valid = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(valid::appendCodePoint);
    return valid.toString();
  }
}
