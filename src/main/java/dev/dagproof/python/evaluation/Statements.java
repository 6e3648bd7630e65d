package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assert;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Continue;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Global;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Nonlocal;
import dev.dagproof.python.ast.Statement.Pass;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs statements, one kind a method. */
final class Statements implements NodeVisitor {
  private final Evaluator evaluator;
  private final Expressions expressions;
  private final Imports imports;
  private final Ways ways;
  private final Loops loops;
  private final Contexts contexts;
  private Completion completion = Completion.NEXT;

  Statements(Evaluator evaluator, Expressions expressions, Imports imports) {
    this.evaluator = evaluator;
    this.expressions = expressions;
    this.imports = imports;
    ways = new Ways(evaluator);
    loops = new Loops(evaluator, expressions, this, ways);
    contexts = new Contexts(evaluator, expressions, this, ways);
  }

  /** Runs them up to the one that leaves. */
  Completion run(List<Statement> body) {
    for (Statement statement : body) {
      completion = Completion.NEXT;
      evaluator.at(statement, () -> statement.accept(this));
      Completion end = frame().takeRaised() ? Completion.RAISE : completion;
      // A function that is called runs statements, too: how they end is no matter of the caller.
      completion = Completion.NEXT;
      if (end != Completion.NEXT) {
        return end;
      }
    }
    return Completion.NEXT;
  }

  private Frame frame() {
    return evaluator.frame();
  }

  // Names

  @Override
  public void visitAssign(Assign node) {
    Value value = evaluator.evaluate(node.value());
    for (Expression target : node.targets()) {
      expressions.assign(target, value);
    }
  }

  @Override
  public void visitAnnAssign(AnnAssign node) {
    Expression value = node.value();
    if (value != null) {
      expressions.assign(node.target(), evaluator.evaluate(value));
    }
  }

  @Override
  public void visitAugAssign(AugAssign node) {
    Value before = evaluator.evaluate(node.target());
    Value given = evaluator.evaluate(node.value());
    String method = changing(before, node.op());
    if (method != null) {
      before.attribute(method, evaluator).call(CallArguments.of(given), evaluator);
    } else {
      Value after = evaluator.made(evaluator.binary(before, node.op(), given));
      // How often it is done in a loop that is followed once is not known.
      boolean isCounted = loops.isOpen() && after instanceof Literal;
      expressions.assign(node.target(), isCounted ? Unknown.VALUE : after);
    }
  }

  /** The method that does the same to the object itself; null if a new one takes its place. */
  private static @Nullable String changing(Value before, Operator operator) {
    if (before instanceof DictValue) {
      return operator == Operator.BIT_OR ? "update" : null;
    }
    SequenceValue.@Nullable Kind kind = before instanceof SequenceValue list ? list.kind() : null;
    if (kind == SequenceValue.Kind.LIST) {
      return operator == Operator.ADD ? "extend" : null;
    }
    return kind == SequenceValue.Kind.SET && operator == Operator.BIT_OR ? "update" : null;
  }

  @Override
  public void visitDelete(Delete node) {
    for (Expression target : node.targets()) {
      if (target instanceof Name name && evaluator.isCertain()) {
        frame().remove(name.id());
      } else if (target instanceof Subscript item) {
        Value holder = evaluator.evaluate(item.value());
        boolean isKept = holder instanceof DictValue || holder instanceof SequenceValue;
        if (isKept) {
          CallArguments key = CallArguments.of(evaluator.evaluate(item.slice()));
          holder.attribute("pop", evaluator).call(key, evaluator);
        }
      }
    }
  }

  @Override
  public void visitGlobal(Global node) {
    frame().declareGlobal(node.names());
  }

  @Override
  public void visitNonlocal(Nonlocal node) {
    frame().declareNonlocal(node.names());
  }

  @Override
  public void visitImport(Import node) {
    imports.run(node, frame());
  }

  @Override
  public void visitImportFrom(ImportFrom node) {
    imports.run(node, frame());
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    List<Value> decorators = new ArrayList<>();
    for (Expression decorator : node.decoratorList()) {
      decorators.add(evaluator.evaluate(decorator));
    }
    Value made = expressions.function(node, node.args());
    for (int i = decorators.size() - 1; i >= 0; i--) {
      Value decorator = decorators.get(i);
      CallArguments function = CallArguments.of(made);
      Value[] result = {Unknown.VALUE};
      evaluator.at(
          node.decoratorList().get(i), () -> result[0] = decorator.call(function, evaluator));
      made = result[0];
    }
    frame().set(node.name(), made);
  }

  @Override
  public void visitClassDef(ClassDef node) {
    List<Value> bases = new ArrayList<>();
    for (Expression base : node.bases()) {
      bases.add(evaluator.evaluate(base));
    }
    Frame inside = frame().ofClass();
    evaluator.within(inside, () -> run(node.body()));
    completion = Completion.NEXT;
    Value metaclass = null;
    Map<String, Value> keywords = new LinkedHashMap<>();
    for (Keyword keyword : node.keywords()) {
      Value given = evaluator.evaluate(keyword.value());
      String name = keyword.arg();
      if ("metaclass".equals(name)) {
        metaclass = given;
      } else if (name != null) {
        keywords.put(name, given);
      }
    }
    ClassObject object = new ClassObject(node, bases, inside.names(), metaclass);
    object.nameMembers();
    object.announce(new CallArguments(List.of(), keywords, true, true), evaluator);
    Value made = object;
    for (Expression decorator : node.decoratorList().reversed()) {
      Value given = evaluator.evaluate(decorator);
      made = given.call(CallArguments.of(made), evaluator);
    }
    frame().set(node.name(), made);
  }

  @Override
  public void visitTypeAlias(TypeAlias node) {
    expressions.assign(node.name(), Unknown.VALUE);
  }

  // Ways out

  @Override
  public void visitExpr(Expr node) {
    Value given = evaluator.evaluate(node.value());
    evaluator.externals().discarded(node.value(), given, evaluator);
    boolean ends = given instanceof ExternalValue made && made.isMadeBy("sys.exit");
    completion = ends ? Completion.RAISE : Completion.NEXT;
  }

  @Override
  public void visitReturn(Return node) {
    Expression value = node.value();
    frame().addReturned(value == null ? Literal.NONE : evaluator.evaluate(value), node);
    completion = Completion.RETURN;
  }

  @Override
  public void visitRaise(Raise node) {
    Expression raised = node.exc();
    if (raised != null) {
      evaluator.evaluate(raised);
    }
    evaluator.externals().raised(evaluator);
    completion = Completion.RAISE;
  }

  @Override
  public void visitBreak(Break node) {
    completion = Completion.BREAK;
  }

  @Override
  public void visitContinue(Continue node) {
    completion = Completion.CONTINUE;
  }

  @Override
  public void visitPass(Pass node) {}

  @Override
  public void visitAssert(Assert node) {
    expressions.assertTrue(node.test());
  }

  // Conditions

  @Override
  public void visitIf(If node) {
    Truth truth = expressions.condition(node.test());
    completion =
        switch (truth) {
          case TRUE -> run(node.body());
          case FALSE -> run(node.orelse());
          case UNKNOWN ->
              ways.oneOf(
                  Doubt.of(node.test(), evaluator),
                  List.of(() -> run(node.body()), () -> run(node.orelse())));
        };
  }

  @Override
  public void visitMatch(Match node) {
    evaluator.evaluate(node.subject());
    List<Supplier<Completion>> cases = new ArrayList<>();
    for (MatchCase one : node.cases()) {
      cases.add(
          () -> {
            expressions.forget(one.pattern());
            return run(one.body());
          });
    }
    cases.add(() -> Completion.NEXT);
    completion = ways.oneOf(Doubt.of(node.subject(), evaluator), cases);
  }

  @Override
  public void visitFor(For node) {
    completion = loops.run(node);
  }

  @Override
  public void visitWhile(While node) {
    completion = loops.run(node);
  }

  // Blocks

  @Override
  public void visitWith(With node) {
    completion = contexts.run(node);
  }

  @Override
  public void visitTry(Try node) {
    try {
      if (Swallowing.isFinal(node.finalbody())) {
        evaluator.guarded(() -> run(node));
      } else {
        run(node);
      }
    } catch (GeneratorValue.Closed closed) {
      run(node.finalbody());
      throw closed;
    }
  }

  private void run(Try node) {
    Frame frame = frame();
    Map<String, Value> before = frame.snapshot();
    Completion[] end = {Completion.NEXT};
    if (node.handlers().isEmpty()) {
      end[0] = run(node.body());
    } else {
      evaluator.guarded(() -> end[0] = run(node.body()));
    }
    Completion tried = end[0];
    if (!node.handlers().isEmpty()) {
      Map<String, Value> after = frame.snapshot();
      List<Supplier<Completion>> cases = new ArrayList<>();
      for (ExceptHandler handler : node.handlers()) {
        cases.add(
            () -> {
              frame.join(before, after);
              return handle(handler);
            });
      }
      if (tried != Completion.RAISE) {
        cases.add(
            () -> {
              frame.restore(after);
              return tried;
            });
      }
      end[0] = ways.oneOf(null, cases);
    }
    if (tried == Completion.NEXT && end[0] == Completion.NEXT) {
      end[0] = run(node.orelse());
    }
    Completion last = run(node.finalbody());
    completion = last == Completion.NEXT ? end[0] : last;
  }

  private Completion handle(ExceptHandler handler) {
    String name = handler.name();
    if (name != null) {
      frame().set(name, Unknown.VALUE);
    }
    return run(handler.body());
  }
}
