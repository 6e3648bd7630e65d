package dev.dagproof.python.ast;

import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Interpolation;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Slice;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.TemplateStr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.Pattern.MatchAs;
import dev.dagproof.python.ast.Pattern.MatchClass;
import dev.dagproof.python.ast.Pattern.MatchMapping;
import dev.dagproof.python.ast.Pattern.MatchOr;
import dev.dagproof.python.ast.Pattern.MatchSequence;
import dev.dagproof.python.ast.Pattern.MatchSingleton;
import dev.dagproof.python.ast.Pattern.MatchStar;
import dev.dagproof.python.ast.Pattern.MatchValue;
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
import dev.dagproof.python.ast.TypeParam.ParamSpec;
import dev.dagproof.python.ast.TypeParam.TypeVar;
import dev.dagproof.python.ast.TypeParam.TypeVarTuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a tree: each method visits the children of its node, in the order in which CPython's {@code
 * ast.walk} lists the fields. Override the methods of the nodes of interest, and call {@code
 * NodeVisitor.super} to go on below.
 */
public interface NodeVisitor {

  /** Visits one node; every walk passes here. */
  default void visit(Node node) {
    node.accept(this);
  }

  /** Visits a child that may be absent. */
  default void visitOptional(@Nullable Node node) {
    if (node != null) {
      visit(node);
    }
  }

  /** Visits children in order, skipping absent ones. */
  default void visitAll(List<? extends @Nullable Node> nodes) {
    // Every walk passes here: an iterator for each list would cost a tenth of it.
    for (int i = 0; i < nodes.size(); i++) {
      visitOptional(nodes.get(i));
    }
  }

  default void visitModule(Module node) {
    visitAll(node.body());
  }

  default void visitFunctionDef(FunctionDef node) {
    visit(node.args());
    visitAll(node.body());
    visitAll(node.decoratorList());
    visitOptional(node.returns());
    visitAll(node.typeParams());
  }

  default void visitClassDef(ClassDef node) {
    visitAll(node.bases());
    visitAll(node.keywords());
    visitAll(node.body());
    visitAll(node.decoratorList());
    visitAll(node.typeParams());
  }

  default void visitReturn(Return node) {
    visitOptional(node.value());
  }

  default void visitDelete(Delete node) {
    visitAll(node.targets());
  }

  default void visitAssign(Assign node) {
    visitAll(node.targets());
    visit(node.value());
  }

  default void visitTypeAlias(TypeAlias node) {
    visit(node.name());
    visitAll(node.typeParams());
    visit(node.value());
  }

  default void visitAugAssign(AugAssign node) {
    visit(node.target());
    visit(node.value());
  }

  default void visitAnnAssign(AnnAssign node) {
    visit(node.target());
    visit(node.annotation());
    visitOptional(node.value());
  }

  default void visitFor(For node) {
    visit(node.target());
    visit(node.iter());
    visitAll(node.body());
    visitAll(node.orelse());
  }

  default void visitWhile(While node) {
    visit(node.test());
    visitAll(node.body());
    visitAll(node.orelse());
  }

  default void visitIf(If node) {
    visit(node.test());
    visitAll(node.body());
    visitAll(node.orelse());
  }

  default void visitWith(With node) {
    visitAll(node.items());
    visitAll(node.body());
  }

  default void visitMatch(Match node) {
    visit(node.subject());
    visitAll(node.cases());
  }

  default void visitRaise(Raise node) {
    visitOptional(node.exc());
    visitOptional(node.cause());
  }

  default void visitTry(Try node) {
    visitAll(node.body());
    visitAll(node.handlers());
    visitAll(node.orelse());
    visitAll(node.finalbody());
  }

  default void visitAssert(Assert node) {
    visit(node.test());
    visitOptional(node.msg());
  }

  default void visitImport(Import node) {
    visitAll(node.names());
  }

  default void visitImportFrom(ImportFrom node) {
    visitAll(node.names());
  }

  default void visitGlobal(Global node) {}

  default void visitNonlocal(Nonlocal node) {}

  default void visitExpr(Expr node) {
    visit(node.value());
  }

  default void visitPass(Pass node) {}

  default void visitBreak(Break node) {}

  default void visitContinue(Continue node) {}

  default void visitBoolOp(BoolOp node) {
    visitAll(node.values());
  }

  default void visitNamedExpr(NamedExpr node) {
    visit(node.target());
    visit(node.value());
  }

  default void visitBinOp(BinOp node) {
    visit(node.left());
    visit(node.right());
  }

  default void visitUnaryOp(UnaryOp node) {
    visit(node.operand());
  }

  default void visitLambda(Lambda node) {
    visit(node.args());
    visit(node.body());
  }

  default void visitIfExp(IfExp node) {
    visit(node.test());
    visit(node.body());
    visit(node.orelse());
  }

  default void visitDict(Dict node) {
    visitAll(node.keys());
    visitAll(node.values());
  }

  default void visitSetExpr(SetExpr node) {
    visitAll(node.elts());
  }

  default void visitListComp(ListComp node) {
    visit(node.elt());
    visitAll(node.generators());
  }

  default void visitSetComp(SetComp node) {
    visit(node.elt());
    visitAll(node.generators());
  }

  default void visitDictComp(DictComp node) {
    visit(node.key());
    visit(node.value());
    visitAll(node.generators());
  }

  default void visitGeneratorExp(GeneratorExp node) {
    visit(node.elt());
    visitAll(node.generators());
  }

  default void visitAwait(Await node) {
    visit(node.value());
  }

  default void visitYield(Yield node) {
    visitOptional(node.value());
  }

  default void visitYieldFrom(YieldFrom node) {
    visit(node.value());
  }

  default void visitCompare(Compare node) {
    visit(node.left());
    visitAll(node.comparators());
  }

  default void visitCall(Call node) {
    visit(node.func());
    visitAll(node.args());
    visitAll(node.keywords());
  }

  default void visitFormattedValue(FormattedValue node) {
    visit(node.value());
    visitOptional(node.formatSpec());
  }

  default void visitInterpolation(Interpolation node) {
    visit(node.value());
    visitOptional(node.formatSpec());
  }

  default void visitJoinedStr(JoinedStr node) {
    visitAll(node.values());
  }

  default void visitTemplateStr(TemplateStr node) {
    visitAll(node.values());
  }

  default void visitConstant(Constant node) {}

  default void visitAttribute(Attribute node) {
    visit(node.value());
  }

  default void visitSubscript(Subscript node) {
    visit(node.value());
    visit(node.slice());
  }

  default void visitStarred(Starred node) {
    visit(node.value());
  }

  default void visitName(Name node) {}

  default void visitListExpr(ListExpr node) {
    visitAll(node.elts());
  }

  default void visitTuple(Tuple node) {
    visitAll(node.elts());
  }

  default void visitSlice(Slice node) {
    visitOptional(node.lower());
    visitOptional(node.upper());
    visitOptional(node.step());
  }

  default void visitComprehension(Comprehension node) {
    visit(node.target());
    visit(node.iter());
    visitAll(node.ifs());
  }

  default void visitExceptHandler(ExceptHandler node) {
    visitOptional(node.type());
    visitAll(node.body());
  }

  default void visitArguments(Arguments node) {
    visitAll(node.posonlyargs());
    visitAll(node.args());
    visitOptional(node.vararg());
    visitAll(node.kwonlyargs());
    visitAll(node.kwDefaults());
    visitOptional(node.kwarg());
    visitAll(node.defaults());
  }

  default void visitArg(Arg node) {
    visitOptional(node.annotation());
  }

  default void visitKeyword(Keyword node) {
    visit(node.value());
  }

  default void visitAlias(Alias node) {}

  default void visitWithItem(WithItem node) {
    visit(node.contextExpr());
    visitOptional(node.optionalVars());
  }

  default void visitMatchCase(MatchCase node) {
    visit(node.pattern());
    visitOptional(node.guard());
    visitAll(node.body());
  }

  default void visitMatchValue(MatchValue node) {
    visit(node.value());
  }

  default void visitMatchSingleton(MatchSingleton node) {}

  default void visitMatchSequence(MatchSequence node) {
    visitAll(node.patterns());
  }

  default void visitMatchMapping(MatchMapping node) {
    visitAll(node.keys());
    visitAll(node.patterns());
  }

  default void visitMatchClass(MatchClass node) {
    visit(node.cls());
    visitAll(node.patterns());
    visitAll(node.kwdPatterns());
  }

  default void visitMatchStar(MatchStar node) {}

  default void visitMatchAs(MatchAs node) {
    visitOptional(node.pattern());
  }

  default void visitMatchOr(MatchOr node) {
    visitAll(node.patterns());
  }

  default void visitTypeVar(TypeVar node) {
    visitOptional(node.bound());
    visitOptional(node.defaultValue());
  }

  default void visitParamSpec(ParamSpec node) {
    visitOptional(node.defaultValue());
  }

  default void visitTypeVarTuple(TypeVarTuple node) {
    visitOptional(node.defaultValue());
  }
}
