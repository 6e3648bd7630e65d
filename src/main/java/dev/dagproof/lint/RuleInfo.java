package dev.dagproof.lint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to say about a rule: its documentation pages and help texts are made from this. */
public final class RuleInfo {
  private final String code;
  private final String name;
  private final Severity severity;
  private final boolean onByDefault;
  private final @Nullable Applicability fix;
  private final String summary;
  private final String why;
  private final String bad;
  private final String good;
  private final String since;
  private final String observed;
  private final String airflow;

  private RuleInfo(Builder builder) {
    code = builder.code;
    name = builder.name;
    severity = builder.severity;
    onByDefault = builder.onByDefault;
    fix = builder.fix;
    summary = builder.summary;
    why = builder.why;
    bad = builder.bad;
    good = builder.good;
    since = builder.since;
    observed = builder.observed;
    airflow = builder.airflow;
  }

  /**
   * Begins the description of a rule.
   *
   * @param code a family's letters and three digits: VENV103
   * @param name a few words with hyphens: import-outside-callable
   */
  public static Builder of(String code, String name) {
    return new Builder(code, name);
  }

  /** The code: VENV103. */
  public String code() {
    return code;
  }

  /** The name in words: import-outside-callable. */
  public String name() {
    return name;
  }

  /** How bad its findings are, unless one of them says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** Whether it is checked when nothing is selected. */
  public boolean onByDefault() {
    return onByDefault;
  }

  /** How safe its fixes are; empty if it has none. */
  public Optional<Applicability> fix() {
    return Optional.ofNullable(fix);
  }

  /** One sentence. */
  public String summary() {
    return summary;
  }

  /** Why it matters: what Airflow does with such code. Markdown. */
  public String why() {
    return why;
  }

  /** Code that has the finding; see {@link ExampleFile#split}. */
  public String bad() {
    return bad;
  }

  /** The same code without it. */
  public String good() {
    return good;
  }

  /** The version of dagproof that first had the rule. */
  public String since() {
    return since;
  }

  /** The recorded runs of Airflow that it rests on; may be empty. */
  public String observed() {
    return observed;
  }

  /** The Airflow versions it concerns, in words; empty for all. */
  public String airflow() {
    return airflow;
  }

  /** Its page. */
  public String url() {
    return "https://github.com/dagproof/dagproof/blob/main/docs/rules/" + code + ".md";
  }

  @Override
  public String toString() {
    return code;
  }

  /** Collects the parts of a {@link RuleInfo}. An error since 0.1.0, on by default, unless said. */
  public static final class Builder {
    private final String code;
    private final String name;
    private Severity severity = Severity.ERROR;
    private boolean onByDefault = true;
    private @Nullable Applicability fix;
    private String summary = "";
    private String why = "";
    private String bad = "";
    private String good = "";
    private String since = "0.1.0";
    private String observed = "";
    private String airflow = "";

    private Builder(String code, String name) {
      this.code = code;
      this.name = name;
    }

    /** Its findings are errors. */
    public Builder error() {
      severity = Severity.ERROR;
      return this;
    }

    /** Its findings are warnings. */
    public Builder warning() {
      severity = Severity.WARNING;
      return this;
    }

    /** Its findings are remarks. */
    public Builder info() {
      severity = Severity.INFO;
      return this;
    }

    /** It is checked only when selected. */
    public Builder offByDefault() {
      onByDefault = false;
      return this;
    }

    /** It has a fix. */
    public Builder fix(Applicability applicability) {
      fix = applicability;
      return this;
    }

    /** See {@link RuleInfo#summary}. */
    public Builder summary(String sentence) {
      summary = sentence;
      return this;
    }

    /** See {@link RuleInfo#why}. */
    public Builder why(String markdown) {
      why = markdown;
      return this;
    }

    /** See {@link RuleInfo#bad}. */
    public Builder bad(String python) {
      bad = python;
      return this;
    }

    /** See {@link RuleInfo#good}. */
    public Builder good(String python) {
      good = python;
      return this;
    }

    /** See {@link RuleInfo#since}. */
    public Builder since(String version) {
      since = version;
      return this;
    }

    /** See {@link RuleInfo#observed}. */
    public Builder observed(String recordings) {
      observed = recordings;
      return this;
    }

    /** See {@link RuleInfo#airflow}. */
    public Builder airflow(String versions) {
      airflow = versions;
      return this;
    }

    /** The description. */
    public RuleInfo build() {
      return new RuleInfo(this);
    }
  }
}
