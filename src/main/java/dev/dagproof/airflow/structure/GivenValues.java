package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.evaluation.Value.Truth;
import org.jspecify.annotations.Nullable;

/** What an operator gets, as far as it is known, and where to say that a value of it is refused. */
final class GivenValues {
  private final ArgumentCheck check;
  private final Settings settings;

  GivenValues(ArgumentCheck check, Settings settings) {
    this.check = check;
    this.settings = settings;
  }

  /** The name of the operator. */
  String operator() {
    return check.callee();
  }

  /** The version of Airflow that the arguments are for. */
  AirflowVersion version() {
    return check.world().version();
  }

  /** Whether the arguments are for Airflow 3. */
  boolean isThree() {
    return check.world().version().isAtLeast(3, 0);
  }

  /** Whether the operator takes an argument. */
  boolean takes(String name) {
    return check.signature().has(name);
  }

  /** What an argument gets; null if surely nothing, unknown if that is not known. */
  @Nullable Value get(String name) {
    return settings.get(name);
  }

  /** The same, with None for nothing. */
  Value orNone(String name) {
    Value value = settings.get(name);
    return value == null ? Literal.NONE : value;
  }

  /** What the call itself gives an argument; null if nothing. */
  @Nullable Value own(String name) {
    return check.given().keyword(name);
  }

  /** What Python calls the type of an argument; null if that is not known. */
  @Nullable String type(String name) {
    Value value = settings.get(name);
    return value == null ? null : ArgumentTypes.of(value);
  }

  /** The number that an argument is; null if it is none, or not known. */
  @Nullable Double number(String name) {
    return settings.get(name) instanceof Literal literal ? literal.number() : null;
  }

  /** Whether an argument is given as None. */
  boolean isNone(String name) {
    return settings.get(name) instanceof Literal literal && literal.isNone();
  }

  /** Whether an argument is True. */
  boolean isTrue(String name) {
    return "bool".equals(type(name)) && orNone(name).truth() == Truth.TRUE;
  }

  static boolean isNumber(String type) {
    return type.equals("int") || type.equals("float") || type.equals("bool");
  }

  void checkParams() {
    ParamValues.check(check);
  }

  void checkCallbacks() {
    Callbacks.ofTask(check, settings);
  }

  /** At the argument, or at the defaults that it comes from. */
  void refuse(String name, String why) {
    say(Kind.ARGUMENT_REFUSED, name, why);
  }

  /** The same of a value that Airflow takes. */
  void note(String name, String what) {
    say(Kind.ARGUMENT_ODD, name, what);
  }

  private void say(Kind kind, String name, String what) {
    StaticDag dag = check.given().keyword(name) == null ? settings.dag() : null;
    Site place = dag == null ? Spots.argument(check.call(), name, -1) : check.place(dag, name);
    Site other = dag == null ? null : check.at().site();
    check.world().fault(kind, what, place, other, check.at());
  }
}
