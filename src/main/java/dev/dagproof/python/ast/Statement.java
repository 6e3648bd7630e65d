package dev.dagproof.python.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement; names and fields are those of CPython's {@code ast}. */
public sealed interface Statement extends Node {
  /**
   * {@code def} and, with {@code isAsync}, {@code async def} (CPython: FunctionDef,
   * AsyncFunctionDef).
   */
  record FunctionDef(
      int index,
      int start,
      int end,
      String name,
      Arguments args,
      List<Statement> body,
      List<Expression> decoratorList,
      @Nullable Expression returns,
      List<TypeParam> typeParams,
      boolean isAsync)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitFunctionDef(this);
    }

    /** Whether a node of its file stands in its body: not in its header, nor in a decorator. */
    public boolean holdsInBody(Node node) {
      // Statements that cannot be read are left out, be they all of them.
      return !body.isEmpty() && node.start() >= body.getFirst().start() && node.end() <= end;
    }
  }

  /** {@code class}. */
  record ClassDef(
      int index,
      int start,
      int end,
      String name,
      List<Expression> bases,
      List<Keyword> keywords,
      List<Statement> body,
      List<Expression> decoratorList,
      List<TypeParam> typeParams)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitClassDef(this);
    }

    /** Whether a node of its file stands in its body: not in its header, nor in a decorator. */
    public boolean holdsInBody(Node node) {
      // Statements that cannot be read are left out, be they all of them.
      return !body.isEmpty() && node.start() >= body.getFirst().start() && node.end() <= end;
    }
  }

  /** {@code return}. */
  record Return(int index, int start, int end, @Nullable Expression value) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitReturn(this);
    }
  }

  /** {@code del}. */
  record Delete(int index, int start, int end, List<Expression> targets) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitDelete(this);
    }
  }

  /** {@code a = b = value}: several targets, one value. */
  record Assign(int index, int start, int end, List<Expression> targets, Expression value)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitAssign(this);
    }
  }

  /** {@code type X = …} (Python 3.12). */
  record TypeAlias(
      int index, int start, int end, Expression name, List<TypeParam> typeParams, Expression value)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitTypeAlias(this);
    }
  }

  /** {@code target += value}. */
  record AugAssign(int index, int start, int end, Expression target, Operator op, Expression value)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitAugAssign(this);
    }
  }

  /** {@code target: annotation = value}; {@code simple} for a bare name without parentheses. */
  record AnnAssign(
      int index,
      int start,
      int end,
      Expression target,
      Expression annotation,
      @Nullable Expression value,
      boolean simple)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitAnnAssign(this);
    }
  }

  /** {@code for} and {@code async for} (CPython: For, AsyncFor). */
  record For(
      int index,
      int start,
      int end,
      Expression target,
      Expression iter,
      List<Statement> body,
      List<Statement> orelse,
      boolean isAsync)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitFor(this);
    }
  }

  /** {@code while}. */
  record While(
      int index, int start, int end, Expression test, List<Statement> body, List<Statement> orelse)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitWhile(this);
    }
  }

  /** {@code if}; an {@code elif} is an If alone in {@code orelse}. */
  record If(
      int index, int start, int end, Expression test, List<Statement> body, List<Statement> orelse)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitIf(this);
    }
  }

  /** {@code with} and {@code async with} (CPython: With, AsyncWith). */
  record With(
      int index, int start, int end, List<WithItem> items, List<Statement> body, boolean isAsync)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitWith(this);
    }
  }

  /** {@code match} (Python 3.10). */
  record Match(int index, int start, int end, Expression subject, List<MatchCase> cases)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatch(this);
    }
  }

  /** {@code raise exc from cause}. */
  record Raise(int index, int start, int end, @Nullable Expression exc, @Nullable Expression cause)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitRaise(this);
    }
  }

  /** {@code try}; {@code isStar} with {@code except*} (CPython: Try, TryStar). */
  record Try(
      int index,
      int start,
      int end,
      List<Statement> body,
      List<ExceptHandler> handlers,
      List<Statement> orelse,
      List<Statement> finalbody,
      boolean isStar)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitTry(this);
    }
  }

  /** {@code assert}. */
  record Assert(int index, int start, int end, Expression test, @Nullable Expression msg)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitAssert(this);
    }
  }

  /** {@code import a.b as c}. */
  record Import(int index, int start, int end, List<Alias> names) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitImport(this);
    }
  }

  /**
   * {@code from ..module import name}; {@code level} counts the dots; a star import has one alias
   * named {@code *}.
   */
  record ImportFrom(
      int index, int start, int end, @Nullable String module, List<Alias> names, int level)
      implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitImportFrom(this);
    }
  }

  /** {@code global}. */
  record Global(int index, int start, int end, List<String> names) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitGlobal(this);
    }
  }

  /** {@code nonlocal}. */
  record Nonlocal(int index, int start, int end, List<String> names) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitNonlocal(this);
    }
  }

  /** An expression on a line of its own. */
  record Expr(int index, int start, int end, Expression value) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitExpr(this);
    }
  }

  /** {@code pass}. */
  record Pass(int index, int start, int end) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitPass(this);
    }
  }

  /** {@code break}. */
  record Break(int index, int start, int end) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitBreak(this);
    }
  }

  /** {@code continue}. */
  record Continue(int index, int start, int end) implements Statement {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitContinue(this);
    }
  }
}
