package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.NodeVisitor;
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
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs statements, one kind a method. */
final class Statements implements NodeVisitor {
  private final Evaluator evaluator;
  private final Expressions expressions;
  private final Imports imports;
  private Completion completion = Completion.NEXT;

  Statements(Evaluator evaluator, Expressions expressions, Imports imports) {
    this.evaluator = evaluator;
    this.expressions = expressions;
    this.imports = imports;
  }

  /** Runs them up to the one that leaves. */
  Completion run(List<Statement> body) {
    for (Statement statement : body) {
      completion = Completion.NEXT;
      evaluator.at(statement, () -> statement.accept(this));
      Completion end = completion;
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
    boolean isExtended =
        before instanceof SequenceValue list && list.kind() == SequenceValue.Kind.LIST;
    if (isExtended) {
      before.attribute("extend", evaluator).call(CallArguments.of(given), evaluator);
    } else {
      Value after = evaluator.made(evaluator.binary(before, node.op(), given));
      expressions.assign(node.target(), after);
    }
  }

  @Override
  public void visitDelete(Delete node) {
    for (Expression target : node.targets()) {
      if (target instanceof Name name && evaluator.isCertain()) {
        frame().remove(name.id());
      } else if (target instanceof Subscript item
          && evaluator.evaluate(item.value()) instanceof DictValue dict) {
        dict.remove(evaluator.evaluate(item.slice()), null, evaluator);
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
    Value made = new ClassObject(node, bases, inside.names());
    for (Expression decorator : node.decoratorList().reversed()) {
      Value given = evaluator.evaluate(decorator);
      boolean keeps = given instanceof ExternalValue external && external.name().startsWith("data");
      made = keeps ? made : given.call(CallArguments.of(made), evaluator);
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
    frame().addReturned(value == null ? Literal.NONE : evaluator.evaluate(value));
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
    evaluator.evaluate(node.test());
  }

  // Conditions

  @Override
  public void visitIf(If node) {
    Truth truth = expressions.condition(node.test());
    completion =
        switch (truth) {
          case TRUE -> run(node.body());
          case FALSE -> run(node.orelse());
          case UNKNOWN -> oneOf(List.of(() -> run(node.body()), () -> run(node.orelse())));
        };
  }

  @Override
  public void visitMatch(Match node) {
    evaluator.evaluate(node.subject());
    List<Supplier<Completion>> ways = new ArrayList<>();
    for (MatchCase one : node.cases()) {
      ways.add(
          () -> {
            expressions.forget(one.pattern());
            return run(one.body());
          });
    }
    ways.add(() -> Completion.NEXT);
    completion = oneOf(ways);
  }

  /** Takes all of these ways, of which one is taken; afterwards names have one of their values. */
  private Completion oneOf(List<Supplier<Completion>> ways) {
    Frame frame = frame();
    Map<String, Value> before = frame.snapshot();
    Map<String, Value> after = null;
    Completion left = Completion.RAISE;
    boolean goesOn = false;
    for (Supplier<Completion> way : ways) {
      frame.restore(before);
      int conditions = evaluator.conditions();
      evaluator.addCondition();
      Completion end = way.get();
      evaluator.restoreConditions(conditions);
      if (end == Completion.NEXT) {
        goesOn = true;
        Map<String, Value> names = frame.snapshot();
        if (after != null) {
          frame.join(after, names);
          names = frame.snapshot();
        }
        after = names;
      } else if (end != Completion.RAISE) {
        left = end;
      }
    }
    if (!goesOn) {
      return left;
    }
    frame.restore(after == null ? before : after);
    if (left != Completion.RAISE) {
      evaluator.addCondition();
    }
    return Completion.NEXT;
  }

  // Loops

  @Override
  public void visitFor(For node) {
    Value iterated = evaluator.evaluate(node.iter());
    List<Value> items = iterated.items(evaluator);
    int conditions = evaluator.conditions();
    if (items == null) {
      List<Value> known = iterated instanceof SequenceValue sequence ? sequence.known() : List.of();
      for (Value item : known) {
        completion = perhaps(node, item);
      }
      completion = perhaps(node, iterated.anyItem());
    } else {
      completion = repeat(node, items);
    }
    evaluator.restoreConditions(conditions);
  }

  private Completion perhaps(For node, Value item) {
    return oneOf(
        List.of(
            () -> {
              expressions.assign(node.target(), item);
              Completion end = run(node.body());
              return end == Completion.BREAK || end == Completion.CONTINUE ? Completion.NEXT : end;
            },
            () -> Completion.NEXT));
  }

  private Completion repeat(For node, List<Value> items) {
    for (Value item : items) {
      expressions.assign(node.target(), item);
      Completion end = run(node.body());
      if (end == Completion.BREAK) {
        return Completion.NEXT;
      }
      if (end == Completion.RETURN || end == Completion.RAISE) {
        return end;
      }
    }
    return run(node.orelse());
  }

  @Override
  public void visitWhile(While node) {
    int conditions = evaluator.conditions();
    Completion end = Completion.NEXT;
    Truth truth = expressions.condition(node.test());
    while (truth == Truth.TRUE && evaluator.conditions() == conditions) {
      end = run(node.body());
      if (end != Completion.NEXT && end != Completion.CONTINUE) {
        break;
      }
      truth = expressions.condition(node.test());
    }
    boolean isOpen = end == Completion.NEXT || end == Completion.CONTINUE;
    if (isOpen && truth != Truth.FALSE) {
      end = oneOf(List.of(() -> run(node.body()), () -> Completion.NEXT));
    }
    evaluator.restoreConditions(conditions);
    completion = end == Completion.RETURN || end == Completion.RAISE ? end : Completion.NEXT;
  }

  // Blocks

  @Override
  public void visitWith(With node) {
    List<Value> entered = new ArrayList<>();
    for (WithItem item : node.items()) {
      Value manager = evaluator.evaluate(item.contextExpr());
      Value[] given = {Unknown.VALUE};
      evaluator.at(item.contextExpr(), () -> given[0] = manager.enter(evaluator));
      entered.add(manager);
      evaluator.externals().entered(manager);
      Expression target = item.optionalVars();
      if (target != null) {
        expressions.assign(target, given[0]);
      }
    }
    Completion end = run(node.body());
    for (Value manager : entered.reversed()) {
      manager.exit(evaluator);
      evaluator.externals().left(manager);
    }
    completion = end;
  }

  @Override
  public void visitTry(Try node) {
    Frame frame = frame();
    Map<String, Value> before = frame.snapshot();
    Completion[] end = {Completion.NEXT};
    if (node.handlers().isEmpty()) {
      end[0] = run(node.body());
    } else {
      evaluator.guarded(() -> end[0] = run(node.body()));
    }
    if (!node.handlers().isEmpty()) {
      Map<String, Value> after = frame.snapshot();
      List<Supplier<Completion>> ways = new ArrayList<>();
      for (ExceptHandler handler : node.handlers()) {
        ways.add(
            () -> {
              frame.join(before, after);
              return handle(handler);
            });
      }
      if (end[0] != Completion.RAISE) {
        Completion tried = end[0];
        ways.add(
            () -> {
              frame.restore(after);
              return tried;
            });
      }
      Completion joined = oneOf(ways);
      end[0] = end[0] == Completion.RETURN ? end[0] : joined;
    }
    if (end[0] == Completion.NEXT) {
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
