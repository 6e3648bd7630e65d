package dev.dagproof.report;

import java.util.Locale;

/** The output formats, by the names that options and configuration give them. */
public enum OutputFormat {
  /** Source lines and carets. */
  FULL,
  /** One line a finding. */
  CONCISE,
  /** An array of objects. */
  JSON;

  /** The name in options and configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What writes this format; the look concerns only {@link #FULL} and {@link #CONCISE}. */
  public Reporter reporter(Look look) {
    return switch (this) {
      case FULL -> new FullReport(look);
      case CONCISE -> new ConciseReport(look.style());
      case JSON -> new JsonReport();
    };
  }
}
