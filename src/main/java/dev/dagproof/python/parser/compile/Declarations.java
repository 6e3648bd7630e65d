package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Global;
import dev.dagproof.python.ast.Statement.Nonlocal;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.TypeParam;
import dev.dagproof.python.parser.compile.Names.Declared;
import dev.dagproof.python.parser.compile.Names.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the symbol table says of {@code global} and {@code nonlocal} statements. */
final class Declarations implements Bindings {
  private final Occurrences occurrences;
  private final Problems problems;
  private final List<Names> withNonlocals = new ArrayList<>();
  private Names names = new Names(Kind.MODULE, null);

  Declarations(Occurrences occurrences, Problems problems) {
    this.occurrences = occurrences;
    this.problems = problems;
  }

  /** Looks for what nonlocal names bind, once all names are known. */
  void end() {
    for (Names scope : withNonlocals) {
      for (Declared declared : scope.nonlocals) {
        binding(scope, declared);
      }
    }
  }

  private void binding(Names scope, Declared declared) {
    String name = declared.name();
    if ((scope.flags(name) & Names.GLOBAL) != 0) {
      Node first = scope.firstDeclared.getOrDefault(name, declared.at());
      problems.report(first, "name '" + name + "' is nonlocal and global");
      return;
    }
    int flags = scope.boundAround(name);
    if (scope.kind == Kind.MODULE) {
      problems.report(declared.at(), "nonlocal declaration not allowed at module level");
    } else if (flags == 0) {
      problems.report(declared.at(), "no binding for nonlocal '" + name + "' found");
    } else if ((flags & Names.TYPE_PARAMETER) != 0) {
      problems.report(
          declared.at(), "nonlocal binding not allowed for type parameter '" + name + "'");
    }
  }

  // The statements themselves

  @Override
  public void visitGlobal(Global node) {
    for (String name : node.names()) {
      early(name, node, "global");
      names.add(name, Names.GLOBAL);
    }
  }

  @Override
  public void visitNonlocal(Nonlocal node) {
    if (names.nonlocals.isEmpty()) {
      withNonlocals.add(names);
    }
    for (String name : node.names()) {
      early(name, node, "nonlocal");
      names.nonlocals.add(new Declared(name, node));
      names.add(name, Names.NONLOCAL);
    }
  }

  /** What was done with the name before its declaration. */
  private void early(String name, Node at, String kind) {
    names.firstDeclared.putIfAbsent(name, at);
    int flags = names.flags(name);
    String problem = "";
    if ((flags & Names.PARAMETER) != 0) {
      problem = "name '" + name + "' is parameter and " + kind;
    } else if ((flags & Names.USED) != 0) {
      problem = "name '" + name + "' is used prior to " + kind + " declaration";
    } else if ((flags & Names.ANNOTATED) != 0) {
      problem = "annotated name '" + name + "' can't be " + kind;
    } else if ((flags & Names.ASSIGNED) != 0) {
      problem = "name '" + name + "' is assigned to before " + kind + " declaration";
    }
    if (!problem.isEmpty()) {
      problems.report(at, problem);
    }
  }

  // Names

  @Override
  public void visitName(Name node) {
    names.add(node.id(), Names.USED);
  }

  @Override
  public void bound(String name, Node at) {
    names.add(name, at instanceof Arg ? Names.PARAMETER : bindingFlag(at));
  }

  private static int bindingFlag(Node at) {
    return at instanceof TypeParam ? Names.TYPE_PARAMETER : Names.ASSIGNED;
  }

  @Override
  public void imported(String name, Node at) {
    names.add(name, Names.IMPORTED);
  }

  @Override
  public void deleted(String name, Node at) {
    names.add(name, Names.ASSIGNED);
  }

  @Override
  public void visitAnnAssign(AnnAssign node) {
    if (node.target() instanceof Name name) {
      annotated(name, node);
    } else {
      target(node.target());
    }
    visit(node.annotation());
    visitOptional(node.value());
  }

  private void annotated(Name name, AnnAssign node) {
    int flags = names.flags(name.id());
    boolean declared = (flags & (Names.GLOBAL | Names.NONLOCAL)) != 0;
    if (node.simple() && declared && names.kind != Kind.MODULE) {
      String kind = (flags & Names.GLOBAL) != 0 ? "global" : "nonlocal";
      problems.report(node, "annotated name '" + name.id() + "' can't be " + kind);
      // CPython says nothing more of the name.
      names.nonlocals.removeIf(nonlocal -> nonlocal.name().equals(name.id()));
    } else if (node.simple()) {
      names.add(name.id(), Names.ANNOTATED | Names.ASSIGNED);
    } else if (node.value() != null) {
      names.add(name.id(), Names.ASSIGNED);
    }
  }

  /** An assignment expression binds in the scope around all comprehensions. */
  @Override
  public void visitNamedExpr(NamedExpr node) {
    visit(node.value());
    Names around = names;
    while (around.kind == Kind.COMPREHENSION && around.outer != null) {
      around = around.outer;
    }
    around.add(node.target().id(), Names.ASSIGNED);
  }

  // Scopes

  private void enter(Kind kind) {
    names = new Names(kind, names);
  }

  private void leave() {
    Names outer = names.outer;
    if (outer != null) {
      names = outer;
    }
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    bound(node.name(), node);
    visitAll(node.decoratorList());
    defaults(node.args());
    boolean generic = enterTypeParams(node.typeParams());
    annotations(node.args());
    visitOptional(node.returns());
    if (occurrences.declaresWithin(node.start(), node.end())) {
      enter(Kind.FUNCTION);
      parameters(node.args());
      visitAll(node.body());
      leave();
    }
    leaveTypeParams(generic);
  }

  private void defaults(Arguments args) {
    visitAll(args.defaults());
    visitAll(args.kwDefaults());
  }

  private void annotations(Arguments args) {
    for (Arg arg : all(args)) {
      visitOptional(arg.annotation());
    }
  }

  private void parameters(Arguments args) {
    for (Arg arg : all(args)) {
      bound(arg.name(), arg);
    }
  }

  private static List<Arg> all(Arguments args) {
    List<Arg> all = new ArrayList<>(args.posonlyargs());
    all.addAll(args.args());
    all.addAll(args.kwonlyargs());
    if (args.vararg() != null) {
      all.add(args.vararg());
    }
    if (args.kwarg() != null) {
      all.add(args.kwarg());
    }
    return all;
  }

  @Override
  public void visitClassDef(ClassDef node) {
    bound(node.name(), node);
    visitAll(node.decoratorList());
    boolean generic = enterTypeParams(node.typeParams());
    visitAll(node.bases());
    visitAll(node.keywords());
    if (occurrences.declaresWithin(node.start(), node.end())) {
      enter(Kind.CLASS);
      visitAll(node.body());
      leave();
    }
    leaveTypeParams(generic);
  }

  @Override
  public void visitTypeAlias(TypeAlias node) {
    target(node.name());
  }

  private boolean enterTypeParams(List<TypeParam> params) {
    if (!params.isEmpty()) {
      enter(Kind.FUNCTION);
      visitAll(params);
    }
    return !params.isEmpty();
  }

  private void leaveTypeParams(boolean generic) {
    if (generic) {
      leave();
    }
  }

  @Override
  public void visitLambda(Lambda node) {
    defaults(node.args());
  }

  @Override
  public void visitListComp(ListComp node) {
    comprehension(node, node.generators(), node.elt(), null);
  }

  @Override
  public void visitSetComp(SetComp node) {
    comprehension(node, node.generators(), node.elt(), null);
  }

  @Override
  public void visitDictComp(DictComp node) {
    comprehension(node, node.generators(), node.key(), node.value());
  }

  @Override
  public void visitGeneratorExp(GeneratorExp node) {
    comprehension(node, node.generators(), node.elt(), null);
  }

  private void comprehension(
      Expression node,
      List<Comprehension> generators,
      Expression element,
      @Nullable Expression value) {
    visit(generators.getFirst().iter());
    boolean mayBindAround = occurrences.anyWithin(node.start(), node.end());
    if (!mayBindAround) {
      return;
    }
    enter(Kind.COMPREHENSION);
    for (Comprehension generator : generators) {
      target(generator.target());
      if (generator != generators.getFirst()) {
        visit(generator.iter());
      }
      visitAll(generator.ifs());
    }
    visit(element);
    visitOptional(value);
    leave();
  }
}
