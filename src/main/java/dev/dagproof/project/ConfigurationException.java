package dev.dagproof.project;

/** A configuration that cannot be used. The message says which file, where, and what to do. */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1;

  ConfigurationException(String message) {
    super(message, null, false, false);
  }

  /** The same with the option that it is about. */
  public ConfigurationException of(String option) {
    return new ConfigurationException(option + ": " + getMessage());
  }
}
