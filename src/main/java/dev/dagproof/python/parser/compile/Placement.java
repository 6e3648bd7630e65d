package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Continue;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.TypeParam;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.parser.compile.Frame.Block;
import dev.dagproof.python.parser.compile.Frame.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements and expressions in scopes and blocks where they may not stand. It goes only to what is
 * worth a look.
 */
final class Placement implements ScopedExpressions {
  private final Occurrences occurrences;
  private final Problems problems;
  private final FutureImports future;
  private Frame frame = new Frame(Kind.MODULE, "", null);

  Placement(Occurrences occurrences, FutureImports future, Problems problems) {
    this.occurrences = occurrences;
    this.future = future;
    this.problems = problems;
  }

  @Override
  public void visit(Node node) {
    if (frame.inTarget || occurrences.anyWithin(start(node), node.end())) {
      node.accept(this);
    }
  }

  /** Decorators belong to what they decorate, though it begins behind them. */
  private static int start(Node node) {
    List<Expression> decorators = List.of();
    if (node instanceof FunctionDef function) {
      decorators = function.decoratorList();
    } else if (node instanceof ClassDef cls) {
      decorators = cls.decoratorList();
    }
    return decorators.isEmpty() ? node.start() : decorators.getFirst().start();
  }

  @Override
  public Problems problems() {
    return problems;
  }

  @Override
  public Frame frame() {
    return frame;
  }

  @Override
  public void enter(Kind kind, String label) {
    frame = new Frame(kind, label, frame);
  }

  @Override
  public void leave() {
    Frame outer = frame.outer;
    if (outer != null) {
      frame = outer;
    }
  }

  // Scopes

  @Override
  public void visitFunctionDef(FunctionDef node) {
    visitAll(node.decoratorList());
    defaults(node.args());
    boolean generic = enterTypeParams(node.typeParams());
    annotations(node);
    enter(node.isAsync() ? Kind.ASYNC_FUNCTION : Kind.FUNCTION, "");
    visitAll(node.body());
    if (node.isAsync() && frame.isGenerator) {
      for (Node returned : frame.returns) {
        problems.report(returned, "'return' with value in async generator");
      }
    }
    leave();
    leaveTypeParams(generic);
  }

  private void defaults(Arguments args) {
    visitAll(args.defaults());
    visitAll(args.kwDefaults());
  }

  private void annotations(FunctionDef node) {
    Arguments args = node.args();
    boolean worthALook = occurrences.anyWithin(args.start(), args.end()) || visits(node.returns());
    if (!worthALook) {
      return;
    }
    boolean typed = enterAnnotation();
    visitAll(args.posonlyargs());
    visitAll(args.args());
    visitOptional(args.vararg());
    visitAll(args.kwonlyargs());
    visitOptional(args.kwarg());
    visitOptional(node.returns());
    if (typed) {
      leave();
    }
  }

  private boolean visits(@Nullable Node node) {
    return node != null && occurrences.anyWithin(node.start(), node.end());
  }

  /** Annotations that are evaluated may hold anything. */
  private boolean enterAnnotation() {
    if (future.annotations()) {
      enter(Kind.TYPE, "an annotation");
    }
    return future.annotations();
  }

  @Override
  public void visitClassDef(ClassDef node) {
    visitAll(node.decoratorList());
    boolean generic = enterTypeParams(node.typeParams());
    visitAll(node.bases());
    visitAll(node.keywords());
    enter(Kind.CLASS, "a class body");
    visitAll(node.body());
    leave();
    leaveTypeParams(generic);
  }

  @Override
  public void visitTypeAlias(TypeAlias node) {
    boolean generic = enterTypeParams(node.typeParams());
    enter(Kind.TYPE, "a type alias");
    visit(node.value());
    leave();
    leaveTypeParams(generic);
  }

  private boolean enterTypeParams(List<TypeParam> params) {
    if (params.isEmpty()) {
      return false;
    }
    TypeParams.check(params, problems);
    enter(Kind.TYPE, "the definition of a generic");
    visitAll(params);
    return true;
  }

  private void leaveTypeParams(boolean generic) {
    if (generic) {
      leave();
    }
  }

  @Override
  public void visitLambda(Lambda node) {
    defaults(node.args());
    enter(Kind.FUNCTION, "");
    visit(node.body());
    leave();
  }

  @Override
  public void visitAnnAssign(AnnAssign node) {
    visit(node.target());
    boolean typed = enterAnnotation();
    visit(node.annotation());
    if (typed) {
      leave();
    }
    visitOptional(node.value());
  }

  // Blocks

  private void block(Block kind, Node at, List<? extends Node> body) {
    open(kind, at);
    visitAll(body);
    frame.blocks.removeLast();
  }

  private void open(Block kind, Node at) {
    if (frame.blocks.size() == Occurrences.MAX_BLOCKS) {
      problems.report(at, "too many statically nested blocks");
    }
    frame.blocks.add(kind);
  }

  @Override
  public void visitWhile(While node) {
    visit(node.test());
    block(Block.LOOP, node, node.body());
    visitAll(node.orelse());
  }

  @Override
  public void visitFor(For node) {
    if (node.isAsync() && frame.kind != Kind.ASYNC_FUNCTION) {
      problems.report(node, "'async for' outside async function");
    }
    visit(node.iter());
    visit(node.target());
    block(Block.LOOP, node, node.body());
    visitAll(node.orelse());
  }

  @Override
  public void visitWith(With node) {
    if (node.isAsync() && frame.kind != Kind.ASYNC_FUNCTION) {
      problems.report(node, "'async with' outside async function");
    }
    for (WithItem item : node.items()) {
      visit(item);
      open(Block.OTHER, item);
    }
    visitAll(node.body());
    for (int open = node.items().size(); open > 0; open--) {
      frame.blocks.removeLast();
    }
  }

  @Override
  public void visitTry(Try node) {
    boolean hasHandlers = !node.handlers().isEmpty();
    boolean hasFinally = !node.finalbody().isEmpty();
    if (hasFinally) {
      open(Block.OTHER, node);
    }
    if (hasHandlers) {
      block(Block.OTHER, node, node.body());
      open(node.isStar() ? Block.STAR_HANDLER : Block.OTHER, node);
      handlers(node.handlers());
      frame.blocks.removeLast();
    } else {
      visitAll(node.body());
    }
    visitAll(node.orelse());
    if (hasFinally) {
      frame.blocks.removeLast();
      block(Block.OTHER, node, node.finalbody());
    }
  }

  private void handlers(List<ExceptHandler> handlers) {
    for (ExceptHandler handler : handlers) {
      if (handler.type() == null && handler != handlers.getLast()) {
        problems.report(handler, "default 'except:' must be last");
      }
      visitOptional(handler.type());
      block(Block.OTHER, handler, handler.body());
    }
  }

  @Override
  public void visitMatch(Match node) {
    visit(node.subject());
    new Patterns(problems).check(node);
    for (MatchCase branch : node.cases()) {
      visitOptional(branch.guard());
      visitAll(branch.body());
    }
  }

  // Simple statements

  @Override
  public void visitReturn(Return node) {
    Expression value = node.value();
    if (frame.kind != Kind.FUNCTION && frame.kind != Kind.ASYNC_FUNCTION) {
      problems.report(node, "'return' outside function");
    } else if (frame.innermost(Block.STAR_HANDLER, Block.STAR_HANDLER) != null) {
      problems.report(node, IN_STAR_HANDLER);
    } else if (value != null && frame.kind == Kind.ASYNC_FUNCTION) {
      frame.returns.add(node);
    }
    visitOptional(value);
  }

  private static final String IN_STAR_HANDLER =
      "'break', 'continue' and 'return' cannot appear in an except* block";

  @Override
  public void visitBreak(Break node) {
    jump(node, "'break' outside loop");
  }

  @Override
  public void visitContinue(Continue node) {
    jump(node, "'continue' not properly in loop");
  }

  private void jump(Statement jump, String outside) {
    Block around = frame.innermost(Block.LOOP, Block.STAR_HANDLER);
    if (around == null) {
      problems.report(jump, outside);
    } else if (around == Block.STAR_HANDLER) {
      problems.report(jump, IN_STAR_HANDLER);
    }
  }

  @Override
  public void visitImportFrom(ImportFrom node) {
    future.checkLate(node);
    if (frame.kind != Kind.MODULE && node.names().getFirst().name().equals("*")) {
      problems.report(node, "import * only allowed at module level");
    }
  }
}
