package dev.dagproof.python.evaluation;

/** A value of which nothing is known. */
public enum Unknown implements Value {
  VALUE
}
