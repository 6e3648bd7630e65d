package dev.dagproof.report;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.Module;
import dev.dagproof.python.ast.NodeVisitor;
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
import dev.dagproof.python.ast.WithItem;

/** Writes statements and what belongs to them with the fields of CPython's {@code ast}. */
interface StatementJson extends NodeVisitor {
  /** Where the fields go. */
  NodeJson json();

  @Override
  default void visitModule(Module node) {
    json().startBare("Module");
    json().list("body", node.body());
    json().end();
  }

  @Override
  default void visitFunctionDef(FunctionDef node) {
    json().start(node, node.isAsync() ? "AsyncFunctionDef" : "FunctionDef");
    json().text("name", node.name());
    json().node("args", node.args());
    json().list("body", node.body());
    json().list("decorator_list", node.decoratorList());
    json().node("returns", node.returns());
    json().list("type_params", node.typeParams());
    json().end();
  }

  @Override
  default void visitClassDef(ClassDef node) {
    json().start(node, "ClassDef");
    json().text("name", node.name());
    json().list("bases", node.bases());
    json().list("keywords", node.keywords());
    json().list("body", node.body());
    json().list("decorator_list", node.decoratorList());
    json().list("type_params", node.typeParams());
    json().end();
  }

  @Override
  default void visitReturn(Return node) {
    json().start(node, "Return");
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitDelete(Delete node) {
    json().start(node, "Delete");
    json().list("targets", node.targets());
    json().end();
  }

  @Override
  default void visitAssign(Assign node) {
    json().start(node, "Assign");
    json().list("targets", node.targets());
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitTypeAlias(TypeAlias node) {
    json().start(node, "TypeAlias");
    json().node("name", node.name());
    json().list("type_params", node.typeParams());
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitAugAssign(AugAssign node) {
    json().start(node, "AugAssign");
    json().node("target", node.target());
    json().text("op", node.op().astName());
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitAnnAssign(AnnAssign node) {
    json().start(node, "AnnAssign");
    json().node("target", node.target());
    json().node("annotation", node.annotation());
    json().node("value", node.value());
    json().flag("simple", node.simple());
    json().end();
  }

  @Override
  default void visitFor(For node) {
    json().start(node, node.isAsync() ? "AsyncFor" : "For");
    json().node("target", node.target());
    json().node("iter", node.iter());
    json().list("body", node.body());
    json().list("orelse", node.orelse());
    json().end();
  }

  @Override
  default void visitWhile(While node) {
    json().start(node, "While");
    json().node("test", node.test());
    json().list("body", node.body());
    json().list("orelse", node.orelse());
    json().end();
  }

  @Override
  default void visitIf(If node) {
    json().start(node, "If");
    json().node("test", node.test());
    json().list("body", node.body());
    json().list("orelse", node.orelse());
    json().end();
  }

  @Override
  default void visitWith(With node) {
    json().start(node, node.isAsync() ? "AsyncWith" : "With");
    json().list("items", node.items());
    json().list("body", node.body());
    json().end();
  }

  @Override
  default void visitMatch(Match node) {
    json().start(node, "Match");
    json().node("subject", node.subject());
    json().list("cases", node.cases());
    json().end();
  }

  @Override
  default void visitRaise(Raise node) {
    json().start(node, "Raise");
    json().node("exc", node.exc());
    json().node("cause", node.cause());
    json().end();
  }

  @Override
  default void visitTry(Try node) {
    json().start(node, node.isStar() ? "TryStar" : "Try");
    json().list("body", node.body());
    json().list("handlers", node.handlers());
    json().list("orelse", node.orelse());
    json().list("finalbody", node.finalbody());
    json().end();
  }

  @Override
  default void visitAssert(Assert node) {
    json().start(node, "Assert");
    json().node("test", node.test());
    json().node("msg", node.msg());
    json().end();
  }

  @Override
  default void visitImport(Import node) {
    json().start(node, "Import");
    json().list("names", node.names());
    json().end();
  }

  @Override
  default void visitImportFrom(ImportFrom node) {
    json().start(node, "ImportFrom");
    json().text("module", node.module());
    json().list("names", node.names());
    json().number("level", node.level());
    json().end();
  }

  @Override
  default void visitGlobal(Global node) {
    json().start(node, "Global");
    json().names("names", node.names());
    json().end();
  }

  @Override
  default void visitNonlocal(Nonlocal node) {
    json().start(node, "Nonlocal");
    json().names("names", node.names());
    json().end();
  }

  @Override
  default void visitExpr(Expr node) {
    json().start(node, "Expr");
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitPass(Pass node) {
    json().start(node, "Pass");
    json().end();
  }

  @Override
  default void visitBreak(Break node) {
    json().start(node, "Break");
    json().end();
  }

  @Override
  default void visitContinue(Continue node) {
    json().start(node, "Continue");
    json().end();
  }

  @Override
  default void visitComprehension(Comprehension node) {
    json().startBare("comprehension");
    json().node("target", node.target());
    json().node("iter", node.iter());
    json().list("ifs", node.ifs());
    json().flag("is_async", node.isAsync());
    json().end();
  }

  @Override
  default void visitExceptHandler(ExceptHandler node) {
    json().start(node, "ExceptHandler");
    json().node("type", node.type());
    json().text("name", node.name());
    json().list("body", node.body());
    json().end();
  }

  @Override
  default void visitArguments(Arguments node) {
    json().startBare("arguments");
    json().list("posonlyargs", node.posonlyargs());
    json().list("args", node.args());
    json().node("vararg", node.vararg());
    json().list("kwonlyargs", node.kwonlyargs());
    json().list("kw_defaults", node.kwDefaults());
    json().node("kwarg", node.kwarg());
    json().list("defaults", node.defaults());
    json().end();
  }

  @Override
  default void visitArg(Arg node) {
    json().start(node, "arg");
    json().text("arg", node.name());
    json().node("annotation", node.annotation());
    json().end();
  }

  @Override
  default void visitKeyword(Keyword node) {
    json().start(node, "keyword");
    json().text("arg", node.arg());
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitAlias(Alias node) {
    json().start(node, "alias");
    json().text("name", node.name());
    json().text("asname", node.asname());
    json().end();
  }

  @Override
  default void visitWithItem(WithItem node) {
    json().startBare("withitem");
    json().node("context_expr", node.contextExpr());
    json().node("optional_vars", node.optionalVars());
    json().end();
  }

  @Override
  default void visitMatchCase(MatchCase node) {
    json().startBare("match_case");
    json().node("pattern", node.pattern());
    json().node("guard", node.guard());
    json().list("body", node.body());
    json().end();
  }

  @Override
  default void visitMatchValue(MatchValue node) {
    json().start(node, "MatchValue");
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitMatchSingleton(MatchSingleton node) {
    json().start(node, "MatchSingleton");
    json().constant(node.value());
    json().end();
  }

  @Override
  default void visitMatchSequence(MatchSequence node) {
    json().start(node, "MatchSequence");
    json().list("patterns", node.patterns());
    json().end();
  }

  @Override
  default void visitMatchMapping(MatchMapping node) {
    json().start(node, "MatchMapping");
    json().list("keys", node.keys());
    json().list("patterns", node.patterns());
    json().text("rest", node.rest());
    json().end();
  }

  @Override
  default void visitMatchClass(MatchClass node) {
    json().start(node, "MatchClass");
    json().node("cls", node.cls());
    json().list("patterns", node.patterns());
    json().names("kwd_attrs", node.kwdAttrs());
    json().list("kwd_patterns", node.kwdPatterns());
    json().end();
  }

  @Override
  default void visitMatchStar(MatchStar node) {
    json().start(node, "MatchStar");
    json().text("name", node.name());
    json().end();
  }

  @Override
  default void visitMatchAs(MatchAs node) {
    json().start(node, "MatchAs");
    json().node("pattern", node.pattern());
    json().text("name", node.name());
    json().end();
  }

  @Override
  default void visitMatchOr(MatchOr node) {
    json().start(node, "MatchOr");
    json().list("patterns", node.patterns());
    json().end();
  }

  @Override
  default void visitTypeVar(TypeVar node) {
    json().start(node, "TypeVar");
    json().text("name", node.name());
    json().node("bound", node.bound());
    json().node("default_value", node.defaultValue());
    json().end();
  }

  @Override
  default void visitParamSpec(ParamSpec node) {
    json().start(node, "ParamSpec");
    json().text("name", node.name());
    json().node("default_value", node.defaultValue());
    json().end();
  }

  @Override
  default void visitTypeVarTuple(TypeVarTuple node) {
    json().start(node, "TypeVarTuple");
    json().text("name", node.name());
    json().node("default_value", node.defaultValue());
    json().end();
  }
}
