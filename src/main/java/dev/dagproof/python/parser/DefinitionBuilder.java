package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.TypeParam.ParamSpec;
import dev.dagproof.python.ast.TypeParam.TypeVar;
import dev.dagproof.python.ast.TypeParam.TypeVarTuple;
import java.util.List;

/** Builds functions, classes and their type parameters of the parts that wait on the stack. */
final class DefinitionBuilder {
  private final ParseState state;
  private final ArgumentBuilder arguments;

  DefinitionBuilder(ParseState state, ArgumentBuilder arguments) {
    this.state = state;
    this.arguments = arguments;
  }

  /** Of the type parameters, the parameters, what is returned, and the block. */
  void functionDef() {
    FunctionDef node =
        new FunctionDef(
            state.nextIndex(),
            state.asyncStart(),
            state.blockEnd(),
            state.name(state.first() + 1),
            state.part(1, Arguments.class),
            state.list(3),
            List.of(),
            state.optional(2),
            state.list(0),
            state.isAsync());
    state.occurrences().function(node);
    state.add(node);
  }

  /** Of the type parameters, the arguments, and the block. */
  void classDef() {
    int last = state.waiting() - 1;
    ArgumentBuilder.Arguments given = arguments.waiting(1, last);
    ClassDef node =
        new ClassDef(
            state.nextIndex(),
            state.start(),
            state.blockEnd(),
            state.name(state.first() + 1),
            given.args(),
            given.keywords(),
            state.list(last),
            List.of(),
            state.list(0));
    state.occurrences().classDef(node);
    state.add(node);
  }

  /** Of the decorators, and the definition without them. */
  void decorate() {
    List<Expression> decorators = state.list(0);
    Statement decorated;
    if (state.part(1) instanceof FunctionDef plain) {
      decorated =
          new FunctionDef(
              plain.index(),
              plain.start(),
              plain.end(),
              plain.name(),
              plain.args(),
              plain.body(),
              decorators,
              plain.returns(),
              plain.typeParams(),
              plain.isAsync());
    } else if (state.part(1) instanceof ClassDef plain) {
      decorated =
          new ClassDef(
              plain.index(),
              plain.start(),
              plain.end(),
              plain.name(),
              plain.bases(),
              plain.keywords(),
              plain.body(),
              decorators,
              plain.typeParams());
    } else {
      throw new IllegalStateException("decorators without a definition");
    }
    state.add(decorated);
  }

  // Type parameters

  /** Of the bound and perhaps a default. */
  void typeVar() {
    state.leave(
        new TypeVar(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.name(state.first()),
            state.optional(0),
            state.optional(1)));
  }

  void typeVarTuple() {
    state.leave(
        new TypeVarTuple(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.name(state.first() + 1),
            state.optional(0)));
  }

  void paramSpec() {
    state.leave(
        new ParamSpec(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.name(state.first() + 1),
            state.optional(0)));
  }
}
