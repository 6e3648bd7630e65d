package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.MatchCase;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Pattern.MatchAs;
import dev.dagproof.python.ast.Pattern.MatchMapping;
import dev.dagproof.python.ast.Pattern.MatchStar;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.Break;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Continue;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Global;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Nonlocal;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TypeParam;
import dev.dagproof.python.ast.TypeParam.ParamSpec;
import dev.dagproof.python.ast.TypeParam.TypeVar;
import dev.dagproof.python.ast.TypeParam.TypeVarTuple;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.OtherKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a file in the order in which its code runs, and notes the scopes, the bindings and the
 * uses.
 */
final class ScopeBuilder implements NodeVisitor {
  private final SyntaxTree tree;
  private final Flow flow = new Flow();
  private final Binder binder = new Binder();
  private final ScopeStack stack;
  private final TargetBinder targets = new TargetBinder(binder, this);
  private final FlowBuilder branches = new FlowBuilder(flow, targets, this);
  private boolean inAnnotation;

  /** How many operands around the walk may be skipped, as b in {@code a and b}. */
  private int skippable;

  private @Nullable MatchCase matchCase;

  ScopeBuilder(SyntaxTree tree) {
    this.tree = tree;
    this.stack = new ScopeStack(tree, flow, binder);
  }

  Scopes build() {
    visit(tree.module());
    for (ScopeStack.Body body = stack.next(); body != null; body = stack.next()) {
      inAnnotation = body.inAnnotation();
      visitBody(body.scope().node());
    }
    return stack.scopes();
  }

  private void visitBody(Node node) {
    if (node instanceof FunctionDef function) {
      binder.parameters(frame(), function, function.args());
      visitAll(function.body());
    } else if (node instanceof Lambda lambda) {
      binder.parameters(frame(), lambda, lambda.args());
      visit(lambda.body());
    }
  }

  int nextTime() {
    return binder.nextTime();
  }

  Frame frame() {
    return stack.frame();
  }

  @Override
  public void visit(Node node) {
    note(node);
    node.accept(this);
  }

  void note(Node node) {
    stack.note(node);
  }

  @Override
  public void visitName(Name node) {
    stack.noteUse(node, inAnnotation);
  }

  private void visitAnnotation(@Nullable Expression annotation) {
    boolean outer = inAnnotation;
    inAnnotation = true;
    visitOptional(annotation);
    inAnnotation = outer;
  }

  // Scopes

  @Override
  public void visitFunctionDef(FunctionDef node) {
    visitAll(node.decoratorList());
    visitDefaults(node.args());
    boolean generic = enterTypeParameters(node, node.typeParams());
    visitAnnotations(node.args());
    visitAnnotation(node.returns());
    stack.defer(Scope.Kind.FUNCTION, node, inAnnotation);
    if (generic) {
      stack.leave();
    }
    define(node.name(), node);
  }

  private void define(String name, Statement definition) {
    Scope home = binder.home(frame(), name);
    binder.set(frame(), new DefinitionBinding(name, definition, home));
  }

  @Override
  public void visitLambda(Lambda node) {
    visitDefaults(node.args());
    visitAnnotations(node.args());
    stack.defer(Scope.Kind.LAMBDA, node, inAnnotation);
  }

  private void visitDefaults(Arguments args) {
    note(args);
    visitAll(args.defaults());
    visitAll(args.kwDefaults());
  }

  private void visitAnnotations(Arguments args) {
    visitArgs(args.posonlyargs());
    visitArgs(args.args());
    visitOptional(args.vararg());
    visitArgs(args.kwonlyargs());
    visitOptional(args.kwarg());
  }

  private void visitArgs(List<Arg> args) {
    for (Arg arg : args) {
      visit(arg);
    }
  }

  @Override
  public void visitArg(Arg node) {
    visitAnnotation(node.annotation());
  }

  @Override
  public void visitClassDef(ClassDef node) {
    visitAll(node.decoratorList());
    boolean generic = enterTypeParameters(node, node.typeParams());
    visitAll(node.bases());
    visitAll(node.keywords());
    stack.enter(Scope.Kind.CLASS, node);
    visitAll(node.body());
    stack.leave();
    if (generic) {
      stack.leave();
    }
    define(node.name(), node);
  }

  /** Returns whether there are any: then the caller leaves the scope again. */
  private boolean enterTypeParameters(Node node, List<TypeParam> params) {
    if (params.isEmpty()) {
      return false;
    }
    stack.enter(Scope.Kind.TYPE_PARAMETERS, node);
    visitAll(params);
    return true;
  }

  @Override
  public void visitTypeVar(TypeVar node) {
    binder.setOther(frame(), node.name(), OtherKind.TYPE_PARAMETER, node, node);
    visitAnnotation(node.bound());
    visitAnnotation(node.defaultValue());
  }

  @Override
  public void visitParamSpec(ParamSpec node) {
    binder.setOther(frame(), node.name(), OtherKind.TYPE_PARAMETER, node, node);
    visitAnnotation(node.defaultValue());
  }

  @Override
  public void visitTypeVarTuple(TypeVarTuple node) {
    binder.setOther(frame(), node.name(), OtherKind.TYPE_PARAMETER, node, node);
    visitAnnotation(node.defaultValue());
  }

  @Override
  public void visitTypeAlias(TypeAlias node) {
    boolean generic = enterTypeParameters(node, node.typeParams());
    visitAnnotation(node.value());
    if (generic) {
      stack.leave();
    }
    targets.bind(node.name(), OtherKind.TYPE_ALIAS, node);
  }

  @Override
  public void visitListComp(ListComp node) {
    visitComprehension(node, node.elt(), null, node.generators());
  }

  @Override
  public void visitSetComp(SetComp node) {
    visitComprehension(node, node.elt(), null, node.generators());
  }

  @Override
  public void visitDictComp(DictComp node) {
    visitComprehension(node, node.key(), node.value(), node.generators());
  }

  @Override
  public void visitGeneratorExp(GeneratorExp node) {
    visitComprehension(node, node.elt(), null, node.generators());
  }

  private void visitComprehension(
      Node node, Expression elt, @Nullable Expression value, List<Comprehension> generators) {
    visit(generators.getFirst().iter());
    stack.enter(Scope.Kind.COMPREHENSION, node);
    boolean first = true;
    for (Comprehension generator : generators) {
      note(generator);
      if (!first) {
        visit(generator.iter());
      }
      first = false;
      targets.bind(generator.target(), OtherKind.COMPREHENSION, generator);
      visitAll(generator.ifs());
    }
    visit(elt);
    visitOptional(value);
    stack.leave();
  }

  @Override
  public void visitGlobal(Global node) {
    if (frame().scope().kind() != Scope.Kind.MODULE) {
      for (String name : node.names()) {
        symbolOf(name).declareGlobal();
      }
    }
  }

  @Override
  public void visitNonlocal(Nonlocal node) {
    if (frame().scope().kind() != Scope.Kind.MODULE) {
      for (String name : node.names()) {
        symbolOf(name).declareNonlocal();
      }
    }
  }

  private Symbol symbolOf(String written) {
    Scope scope = frame().scope();
    return scope.symbolOf(scope.inside(written));
  }

  // Bindings

  @Override
  public void visitAssign(Assign node) {
    targets.assign(node);
  }

  @Override
  public void visitAnnAssign(AnnAssign node) {
    targets.assignAnnotated(node);
    visitAnnotation(node.annotation());
  }

  @Override
  public void visitAugAssign(AugAssign node) {
    targets.assignAugmented(node);
  }

  @Override
  public void visitNamedExpr(NamedExpr node) {
    targets.assignNamed(node, skippable == 0);
  }

  @Override
  public void visitBoolOp(BoolOp node) {
    visit(node.values().getFirst());
    skippable++;
    visitAll(node.values().subList(1, node.values().size()));
    skippable--;
  }

  @Override
  public void visitIfExp(IfExp node) {
    visit(node.test());
    skippable++;
    visit(node.body());
    visit(node.orelse());
    skippable--;
  }

  @Override
  public void visitDict(Dict node) {
    for (int i = 0; i < node.values().size(); i++) {
      visitOptional(node.keys().get(i));
      visit(node.values().get(i));
    }
  }

  @Override
  public void visitDelete(Delete node) {
    targets.delete(node);
  }

  @Override
  public void visitImport(Import node) {
    for (Alias alias : node.names()) {
      note(alias);
      binder.importModule(frame(), alias, node);
    }
  }

  @Override
  public void visitImportFrom(ImportFrom node) {
    for (Alias alias : node.names()) {
      note(alias);
      binder.importName(frame(), alias, node);
    }
  }

  @Override
  public void visitWithItem(WithItem node) {
    visit(node.contextExpr());
    Expression target = node.optionalVars();
    if (target != null) {
      targets.bind(target, OtherKind.WITH, node);
    }
  }

  @Override
  public void visitExceptHandler(ExceptHandler node) {
    visitOptional(node.type());
    String name = node.name();
    if (name == null) {
      visitAll(node.body());
      return;
    }
    binder.setOther(frame(), name, OtherKind.EXCEPT, node, node);
    visitAll(node.body());
    binder.unset(frame(), name);
  }

  /** The pattern and the guard; the body is walked by {@link FlowBuilder}. */
  @Override
  public void visitMatchCase(MatchCase node) {
    matchCase = node;
    visit(node.pattern());
    visitOptional(node.guard());
  }

  @Override
  public void visitMatchAs(MatchAs node) {
    visitOptional(node.pattern());
    capture(node.name(), node);
  }

  @Override
  public void visitMatchStar(MatchStar node) {
    capture(node.name(), node);
  }

  @Override
  public void visitMatchMapping(MatchMapping node) {
    visitAll(node.keys());
    visitAll(node.patterns());
    capture(node.rest(), node);
  }

  private void capture(@Nullable String name, Node pattern) {
    if (name != null) {
      binder.setOther(
          frame(), name, OtherKind.MATCH, pattern, matchCase == null ? pattern : matchCase);
    }
  }

  // Flow

  @Override
  public void visitIf(If node) {
    branches.visitIf(node);
  }

  @Override
  public void visitWhile(While node) {
    branches.visitWhile(node);
  }

  @Override
  public void visitFor(For node) {
    branches.visitFor(node);
  }

  @Override
  public void visitTry(Try node) {
    branches.visitTry(node);
  }

  @Override
  public void visitWith(With node) {
    branches.visitWith(node);
  }

  @Override
  public void visitMatch(Match node) {
    branches.visitMatch(node);
  }

  @Override
  public void visitReturn(Return node) {
    visitOptional(node.value());
    branches.visitReturn();
  }

  @Override
  public void visitRaise(Raise node) {
    visitOptional(node.exc());
    visitOptional(node.cause());
    branches.visitRaise();
  }

  @Override
  public void visitBreak(Break node) {
    branches.visitBreak();
  }

  @Override
  public void visitContinue(Continue node) {
    branches.visitContinue();
  }
}
