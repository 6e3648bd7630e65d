package dev.dagproof.project;

/** Takes what the user should know, but what stops nothing. */
public interface Warnings {
  /** One sentence that says where and what. */
  void warn(String message);
}
