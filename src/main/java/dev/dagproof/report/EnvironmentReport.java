package dev.dagproof.report;

import dev.dagproof.run.environment.EnvironmentStore.Pruned;
import dev.dagproof.run.environment.StoredEnvironment;
import dev.dagproof.terminal.Columns;
import dev.dagproof.terminal.WrappedText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The environments of virtualenv tasks that are kept, and those that were removed. */
public final class EnvironmentReport {
  private static final int KEY = 10;
  private static final int PYTHON = 9;
  private static final int SIZE = 10;
  private static final int TIME = 18;
  private static final int SHORT_KEY = 8;

  private EnvironmentReport() {}

  /** A line for each environment, and one for all. */
  public static String table(List<StoredEnvironment> all, Look look) {
    if (all.isEmpty()) {
      return "No environments are kept.\n";
    }
    StringBuilder table = new StringBuilder();
    row(table, "KEY", "PYTHON", "SIZE", "LAST USED", "REQUIREMENTS", look);
    for (StoredEnvironment one : all) {
      LocalDateTime used = LocalDateTime.ofInstant(one.lastUsed(), ZoneId.systemDefault());
      row(
          table,
          one.key().substring(0, Math.min(SHORT_KEY, one.key().length())),
          one.isComplete() ? one.python() : "-",
          size(one.size()),
          used.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' '),
          PrintableText.of(contents(one)),
          look);
    }
    return table.append('\n').append(sum(all)).append(" in all.\n").toString();
  }

  /** What was removed, in a sentence or two. */
  public static String text(Pruned pruned) {
    String text =
        pruned.removed().isEmpty()
            ? "Nothing to remove.\n"
            : "Removed " + sum(pruned.removed()) + ".\n";
    return pruned.inUse().isEmpty() ? text : text + sum(pruned.inUse()) + " in use: kept.\n";
  }

  /** Environments as an array of objects. */
  public static void writeJson(List<StoredEnvironment> all, OutputStream out) throws IOException {
    Json.write(
        out,
        json -> {
          write(all, json);
          json.writeRaw('\n');
        });
  }

  /** An object of two arrays: {@code removed} and {@code in_use}. */
  public static void writeJson(Pruned pruned, OutputStream out) throws IOException {
    Json.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeName("removed");
          write(pruned.removed(), json);
          json.writeName("in_use");
          write(pruned.inUse(), json);
          json.writeEndObject();
          json.writeRaw('\n');
        });
  }

  private static void write(List<StoredEnvironment> all, JsonGenerator json) {
    json.writeStartArray();
    for (StoredEnvironment one : all) {
      json.writeStartObject();
      json.writeStringProperty("key", one.key());
      json.writeStringProperty("path", one.path().toString());
      json.writeBooleanProperty("complete", one.isComplete());
      json.writeBooleanProperty("in_use", one.isInUse());
      json.writeStringProperty("python", one.isComplete() ? one.python() : null);
      json.writeName("requirements");
      json.writeStartArray();
      one.requirements().forEach(json::writeString);
      json.writeEndArray();
      json.writeBooleanProperty("system_site_packages", one.systemSitePackages());
      json.writeNumberProperty("size_bytes", one.size());
      json.writeStringProperty("created", one.created().toString());
      json.writeStringProperty("last_used", one.lastUsed().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void row(
      StringBuilder table,
      String key,
      String python,
      String size,
      String time,
      String contents,
      Look look) {
    int indent = KEY + PYTHON + SIZE + TIME;
    StringBuilder row = new StringBuilder();
    padded(row, key, KEY);
    padded(row, python, PYTHON);
    padded(row, size, SIZE);
    padded(row, time, TIME);
    if (look.width() - indent < longestWord(contents)) {
      indent = 4;
      row.append("\n    ");
    }
    row.append(WrappedText.of(contents, indent, indent, look.width()));
    table.append(row.toString().stripTrailing()).append('\n');
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (String word : text.split(" ", -1)) {
      longest = Math.max(longest, Columns.of(word));
    }
    return longest;
  }

  private static void padded(StringBuilder out, String text, int width) {
    out.append(text).repeat(' ', Math.max(1, width - text.length()));
  }

  private static String contents(StoredEnvironment one) {
    if (!one.isComplete()) {
      return one.isInUse() ? "(being built)" : "(left by an interrupted build)";
    }
    String system = one.systemSitePackages() ? "system packages" : "";
    String own = String.join(", ", one.requirements());
    return own.isEmpty() || system.isEmpty() ? (own + system).strip() : system + ", " + own;
  }

  private static String sum(List<StoredEnvironment> all) {
    long size = 0;
    for (StoredEnvironment one : all) {
      size += one.size();
    }
    return all.size() + (all.size() == 1 ? " environment, " : " environments, ") + size(size);
  }

  /** In the largest unit that leaves a number of at least 1. */
  private static String size(long bytes) {
    String[] units = {" B", " kB", " MB", " GB", " TB"};
    BigDecimal size = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (unit + 1 < units.length && size.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      size = size.movePointLeft(3);
      unit++;
    }
    return size.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP) + units[unit];
  }
}
