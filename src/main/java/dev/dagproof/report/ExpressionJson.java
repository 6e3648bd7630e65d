package dev.dagproof.report;

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
import dev.dagproof.python.ast.NodeVisitor;

/** Writes expressions with the fields of CPython's {@code ast}. */
interface ExpressionJson extends NodeVisitor {
  /** Where the fields go. */
  NodeJson json();

  @Override
  default void visitBoolOp(BoolOp node) {
    json().start(node, "BoolOp");
    json().text("op", node.op().astName());
    json().list("values", node.values());
    json().end();
  }

  @Override
  default void visitNamedExpr(NamedExpr node) {
    json().start(node, "NamedExpr");
    json().node("target", node.target());
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitBinOp(BinOp node) {
    json().start(node, "BinOp");
    json().node("left", node.left());
    json().text("op", node.op().astName());
    json().node("right", node.right());
    json().end();
  }

  @Override
  default void visitUnaryOp(UnaryOp node) {
    json().start(node, "UnaryOp");
    json().text("op", node.op().astName());
    json().node("operand", node.operand());
    json().end();
  }

  @Override
  default void visitLambda(Lambda node) {
    json().start(node, "Lambda");
    json().node("args", node.args());
    json().node("body", node.body());
    json().end();
  }

  @Override
  default void visitIfExp(IfExp node) {
    json().start(node, "IfExp");
    json().node("test", node.test());
    json().node("body", node.body());
    json().node("orelse", node.orelse());
    json().end();
  }

  @Override
  default void visitDict(Dict node) {
    json().start(node, "Dict");
    json().list("keys", node.keys());
    json().list("values", node.values());
    json().end();
  }

  @Override
  default void visitSetExpr(SetExpr node) {
    json().start(node, "Set");
    json().list("elts", node.elts());
    json().end();
  }

  @Override
  default void visitListComp(ListComp node) {
    json().start(node, "ListComp");
    json().node("elt", node.elt());
    json().list("generators", node.generators());
    json().end();
  }

  @Override
  default void visitSetComp(SetComp node) {
    json().start(node, "SetComp");
    json().node("elt", node.elt());
    json().list("generators", node.generators());
    json().end();
  }

  @Override
  default void visitDictComp(DictComp node) {
    json().start(node, "DictComp");
    json().node("key", node.key());
    json().node("value", node.value());
    json().list("generators", node.generators());
    json().end();
  }

  @Override
  default void visitGeneratorExp(GeneratorExp node) {
    json().start(node, "GeneratorExp");
    json().node("elt", node.elt());
    json().list("generators", node.generators());
    json().end();
  }

  @Override
  default void visitAwait(Await node) {
    json().start(node, "Await");
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitYield(Yield node) {
    json().start(node, "Yield");
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitYieldFrom(YieldFrom node) {
    json().start(node, "YieldFrom");
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitCompare(Compare node) {
    json().start(node, "Compare");
    json().node("left", node.left());
    json().operators(node.ops());
    json().list("comparators", node.comparators());
    json().end();
  }

  @Override
  default void visitCall(Call node) {
    json().start(node, "Call");
    json().node("func", node.func());
    json().list("args", node.args());
    json().list("keywords", node.keywords());
    json().end();
  }

  @Override
  default void visitFormattedValue(FormattedValue node) {
    json().start(node, "FormattedValue");
    json().node("value", node.value());
    json().number("conversion", node.conversion());
    json().node("format_spec", node.formatSpec());
    json().end();
  }

  @Override
  default void visitInterpolation(Interpolation node) {
    json().start(node, "Interpolation");
    json().node("value", node.value());
    json().text("str", node.str());
    json().number("conversion", node.conversion());
    json().node("format_spec", node.formatSpec());
    json().end();
  }

  @Override
  default void visitJoinedStr(JoinedStr node) {
    json().start(node, "JoinedStr");
    json().list("values", node.values());
    json().end();
  }

  @Override
  default void visitTemplateStr(TemplateStr node) {
    json().start(node, "TemplateStr");
    json().list("values", node.values());
    json().end();
  }

  @Override
  default void visitConstant(Constant node) {
    json().start(node, "Constant");
    json().constant(node.value());
    json().end();
  }

  @Override
  default void visitAttribute(Attribute node) {
    json().start(node, "Attribute");
    json().node("value", node.value());
    json().text("attr", node.attr());
    json().end();
  }

  @Override
  default void visitSubscript(Subscript node) {
    json().start(node, "Subscript");
    json().node("value", node.value());
    json().node("slice", node.slice());
    json().end();
  }

  @Override
  default void visitStarred(Starred node) {
    json().start(node, "Starred");
    json().node("value", node.value());
    json().end();
  }

  @Override
  default void visitName(Name node) {
    json().start(node, "Name");
    json().text("id", node.id());
    json().end();
  }

  @Override
  default void visitListExpr(ListExpr node) {
    json().start(node, "List");
    json().list("elts", node.elts());
    json().end();
  }

  @Override
  default void visitTuple(Tuple node) {
    json().start(node, "Tuple");
    json().list("elts", node.elts());
    json().end();
  }

  @Override
  default void visitSlice(Slice node) {
    json().start(node, "Slice");
    json().node("lower", node.lower());
    json().node("upper", node.upper());
    json().node("step", node.step());
    json().end();
  }
}
