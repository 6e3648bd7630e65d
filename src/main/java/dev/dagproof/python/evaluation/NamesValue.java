package dev.dagproof.python.evaluation;

/** {@code globals()}: the names of a module as a dictionary. */
record NamesValue(Frame frame) implements Value {
  @Override
  public Value item(Value key, Evaluator at) {
    String name = key.text();
    Value known = name == null ? null : frame.names().get(name);
    return known == null ? Unknown.VALUE : known;
  }

  @Override
  public void assignItem(Value key, Value given, Evaluator at) {
    String name = key.text();
    // What has an unknown name is in the module all the same.
    frame.names().put(name == null ? "globals()[" + frame.names().size() + "]" : name, given);
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return new Updating(this, name);
  }

  private record Updating(NamesValue names, String method) implements Value {
    @Override
    public Value call(CallArguments arguments, Evaluator at) {
      if (method.equals("update") && arguments.first() instanceof DictValue dict) {
        dict.entries().forEach((key, value) -> names.assignItem(key, value, at));
        return Literal.NONE;
      }
      return method.equals("get") ? names.item(arguments.first(), at) : Unknown.VALUE;
    }
  }
}
