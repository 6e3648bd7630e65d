package dev.dagproof.python.semantic;

import dev.dagproof.python.source.PythonVersion;

/** What the grammar of Python 3.8 does not have; testdata/python/features holds it to CPython. */
public enum SyntaxFeature {
  /** PEP 614: {@code @buttons[0].clicked}. */
  ANY_DECORATOR(9, "a decorator that is not a dotted name or a call of one"),
  /** {@code with (a as b, c as d):}. */
  PARENTHESIZED_WITH_ITEMS(9, "parentheses around the items of `with`"),
  /** {@code for x in *a, b:} and {@code x += *a, b}. */
  BARE_STAR(
      9, "unpacking without parentheses in the values of `for` or of an augmented assignment"),
  /** <code>{x := 1}</code>. */
  NAMED_EXPRESSION_IN_SET(9, "an assignment expression in a set without parentheses"),
  /** {@code a[x := 1]}. */
  NAMED_EXPRESSION_IN_SUBSCRIPT(10, "an assignment expression in a subscript without parentheses"),
  /** PEP 634. */
  MATCH(10, "`match`"),
  /** PEP 646: {@code a[*b]}. */
  STAR_IN_SUBSCRIPT(11, "unpacking in a subscript"),
  /** PEP 646: {@code def f(*args: *Ts)}. */
  STAR_ANNOTATION(11, "an unpacked annotation"),
  /** PEP 654. */
  EXCEPT_STAR(11, "`except*`"),
  /** {@code [[x async for x in y] for z in w]}. */
  ASYNC_IN_COMPREHENSION(
      11, "an asynchronous comprehension inside a comprehension that is not asynchronous"),
  /** PEP 695. */
  TYPE_PARAMETERS(12, "type parameters"),
  /** PEP 695. */
  TYPE_ALIAS(12, "a `type` statement"),
  /** PEP 701: <code>f"{d["key"]}"</code>. */
  QUOTES_IN_FSTRING(12, "the f-string's own quotes inside a field"),
  /** PEP 701. */
  BACKSLASH_IN_FSTRING(12, "a backslash inside a field of an f-string"),
  /** PEP 701. */
  LINE_BREAK_IN_FSTRING(12, "a line break or comment inside a field of an f-string"),
  /** PEP 701: <code>f"{a:{b:{c}}}"</code>. */
  DEEP_FORMAT_SPEC(12, "a field inside the format of a field inside a format"),
  /** PEP 701: <code>f"{a !r }"</code>. */
  BLANK_AT_CONVERSION(12, "a blank at the conversion of an f-string's field"),
  /** PEP 696. */
  TYPE_PARAMETER_DEFAULT(13, "a type parameter's default"),
  /** PEP 750. */
  TEMPLATE_STRING(14, "a t-string"),
  /** PEP 758. */
  EXCEPT_WITHOUT_PARENTHESES(14, "several exceptions after `except` without parentheses");

  private final int minor;
  private final String description;

  SyntaxFeature(int minor, String description) {
    this.minor = minor;
    this.description = description;
  }

  /** The version that brought it. */
  public PythonVersion since() {
    return new PythonVersion(minor);
  }

  /** What it is, to stand in a sentence. */
  public String description() {
    return description;
  }
}
