package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.TemplateStr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.ast.TypeParam;
import dev.dagproof.python.ast.TypeParam.ParamSpec;
import dev.dagproof.python.ast.TypeParam.TypeVar;
import dev.dagproof.python.ast.TypeParam.TypeVarTuple;
import dev.dagproof.python.source.PythonVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a file uses of the syntax of later versions of Python than a given one. */
public final class SyntaxFeatures implements NodeVisitor {
  private final byte[] text;
  private final PythonVersion version;
  private final List<FeatureUse> found = new ArrayList<>();

  /** Whether the scope is that of a comprehension without {@code async}. */
  private boolean inPlainComprehension;

  /** The first part of a comprehension takes its values from the scope around. */
  private final Set<Integer> firstParts = new HashSet<>();

  private SyntaxFeatures(SyntaxTree tree, PythonVersion version) {
    this.text = tree.source().bytes();
    this.version = version;
  }

  /** What a tree uses that this version does not have, in the order of the text. */
  public static List<FeatureUse> beyond(PythonVersion version, SyntaxTree tree) {
    if (version.compareTo(PythonVersion.NEWEST) >= 0) {
      return List.of();
    }
    SyntaxFeatures features = new SyntaxFeatures(tree, version);
    features.visit(tree.module());
    if (features.found.size() > 1) {
      features.found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }
    return List.copyOf(features.found);
  }

  private void use(SyntaxFeature feature, int start, int end) {
    if (version.compareTo(feature.since()) < 0) {
      found.add(new FeatureUse(feature, start, end));
    }
  }

  private void use(SyntaxFeature feature, Node node) {
    use(feature, node.start(), node.end());
  }

  /** A statement is shown by its first word. */
  private void useWord(SyntaxFeature feature, Node statement, int letters) {
    use(feature, statement.start(), statement.start() + letters);
  }

  // Statements

  @Override
  public void visitFunctionDef(FunctionDef node) {
    decorators(node.decoratorList());
    typeParameters(node.typeParams());
    NodeVisitor.super.visitFunctionDef(node);
  }

  @Override
  public void visitClassDef(ClassDef node) {
    decorators(node.decoratorList());
    typeParameters(node.typeParams());
    NodeVisitor.super.visitClassDef(node);
  }

  private void decorators(List<Expression> decorators) {
    for (Expression decorator : decorators) {
      boolean parenthesized = text[blanksBefore(decorator.start())] == '(';
      Expression head = decorator instanceof Call call ? call.func() : decorator;
      if (parenthesized || !isDottedName(head)) {
        use(SyntaxFeature.ANY_DECORATOR, decorator);
      }
    }
  }

  private static boolean isDottedName(Expression expression) {
    Expression head = expression;
    while (head instanceof Attribute attribute) {
      head = attribute.value();
    }
    return head instanceof Name;
  }

  private void typeParameters(List<TypeParam> parameters) {
    if (!parameters.isEmpty()) {
      int start = parameters.getFirst().start();
      use(SyntaxFeature.TYPE_PARAMETERS, start, parameters.getLast().end());
    }
  }

  @Override
  public void visitTypeVar(TypeVar node) {
    typeParameterDefault(node.defaultValue());
    NodeVisitor.super.visitTypeVar(node);
  }

  @Override
  public void visitParamSpec(ParamSpec node) {
    typeParameterDefault(node.defaultValue());
    NodeVisitor.super.visitParamSpec(node);
  }

  @Override
  public void visitTypeVarTuple(TypeVarTuple node) {
    typeParameterDefault(node.defaultValue());
    NodeVisitor.super.visitTypeVarTuple(node);
  }

  private void typeParameterDefault(@Nullable Expression value) {
    if (value != null) {
      use(SyntaxFeature.TYPE_PARAMETER_DEFAULT, value);
    }
  }

  @Override
  public void visitTypeAlias(TypeAlias node) {
    useWord(SyntaxFeature.TYPE_ALIAS, node, "type".length());
    NodeVisitor.super.visitTypeAlias(node);
  }

  @Override
  public void visitFor(For node) {
    starInBareTuple(node.iter());
    NodeVisitor.super.visitFor(node);
  }

  @Override
  public void visitAugAssign(AugAssign node) {
    starInBareTuple(node.value());
    NodeVisitor.super.visitAugAssign(node);
  }

  private void starInBareTuple(Expression value) {
    if (isBareTuple(value) && hasStar((Tuple) value)) {
      use(SyntaxFeature.BARE_STAR, value);
    }
  }

  @Override
  public void visitWith(With node) {
    int word = node.isAsync() ? behindWord(node.start(), "async") : node.start();
    int first = behindWord(word, "with");
    boolean list = text[first] == '(' && Parentheses.encloseItems(text, first, node.items());
    if (list) {
      use(SyntaxFeature.PARENTHESIZED_WITH_ITEMS, first, first + 1);
    }
    NodeVisitor.super.visitWith(node);
  }

  private int behindWord(int start, String word) {
    return blanksFrom(start + word.length());
  }

  @Override
  public void visitMatch(Match node) {
    useWord(SyntaxFeature.MATCH, node, "match".length());
    NodeVisitor.super.visitMatch(node);
  }

  @Override
  public void visitTry(Try node) {
    if (node.isStar() && !node.handlers().isEmpty()) {
      useWord(SyntaxFeature.EXCEPT_STAR, node.handlers().getFirst(), "except".length());
    }
    NodeVisitor.super.visitTry(node);
  }

  @Override
  public void visitExceptHandler(ExceptHandler node) {
    Expression type = node.type();
    if (type != null && isBareTuple(type)) {
      use(SyntaxFeature.EXCEPT_WITHOUT_PARENTHESES, type);
    }
    NodeVisitor.super.visitExceptHandler(node);
  }

  @Override
  public void visitArg(Arg node) {
    if (node.annotation() instanceof Starred annotation) {
      use(SyntaxFeature.STAR_ANNOTATION, annotation);
    }
    NodeVisitor.super.visitArg(node);
  }

  // Expressions

  @Override
  public void visitSubscript(Subscript node) {
    inSubscript(node.slice());
    if (isBareTuple(node.slice())) {
      ((Tuple) node.slice()).elts().forEach(this::inSubscript);
    }
    NodeVisitor.super.visitSubscript(node);
  }

  private void inSubscript(Expression element) {
    if (element instanceof Starred) {
      use(SyntaxFeature.STAR_IN_SUBSCRIPT, element);
    } else if (element instanceof NamedExpr && !isParenthesized(element)) {
      use(SyntaxFeature.NAMED_EXPRESSION_IN_SUBSCRIPT, element);
    }
  }

  @Override
  public void visitSetExpr(SetExpr node) {
    node.elts().forEach(this::inSet);
    NodeVisitor.super.visitSetExpr(node);
  }

  private void inSet(Expression element) {
    if (element instanceof NamedExpr && !isParenthesized(element)) {
      use(SyntaxFeature.NAMED_EXPRESSION_IN_SET, element);
    }
  }

  @Override
  public void visitSetComp(SetComp node) {
    inSet(node.elt());
    comprehension(node, node.generators(), () -> NodeVisitor.super.visitSetComp(node));
  }

  @Override
  public void visitListComp(ListComp node) {
    comprehension(node, node.generators(), () -> NodeVisitor.super.visitListComp(node));
  }

  @Override
  public void visitDictComp(DictComp node) {
    comprehension(node, node.generators(), () -> NodeVisitor.super.visitDictComp(node));
  }

  @Override
  public void visitComprehension(Comprehension node) {
    visit(node.target());
    if (!firstParts.contains(node.index())) {
      visit(node.iter());
    }
    visitAll(node.ifs());
  }

  private void firstPart(List<Comprehension> generators) {
    firstParts.add(generators.getFirst().index());
    visit(generators.getFirst().iter());
  }

  @Override
  public void visitGeneratorExp(GeneratorExp node) {
    firstPart(node.generators());
    boolean outer = inPlainComprehension;
    inPlainComprehension = !isAsync(node.generators());
    NodeVisitor.super.visitGeneratorExp(node);
    inPlainComprehension = outer;
  }

  /** One that is no generator waits for its values, which 3.10 allows in a coroutine only. */
  private void comprehension(Node node, List<Comprehension> generators, Runnable below) {
    firstPart(generators);
    boolean isAsync = isAsync(generators);
    if (isAsync && inPlainComprehension) {
      use(SyntaxFeature.ASYNC_IN_COMPREHENSION, node);
    }
    boolean outer = inPlainComprehension;
    inPlainComprehension = !isAsync;
    below.run();
    inPlainComprehension = outer;
  }

  private static boolean isAsync(List<Comprehension> generators) {
    for (Comprehension generator : generators) {
      if (generator.isAsync()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visitJoinedStr(JoinedStr node) {
    // From 3.12 on a field may hold whatever an expression may.
    if (version.minor() < 12) {
      new FormattedFields(text, this::use).check(node);
    }
    NodeVisitor.super.visitJoinedStr(node);
  }

  @Override
  public void visitFormattedValue(FormattedValue node) {
    visit(node.value());
    if (node.formatSpec() instanceof JoinedStr spec) {
      visitAll(spec.values());
    }
  }

  @Override
  public void visitTemplateStr(TemplateStr node) {
    use(SyntaxFeature.TEMPLATE_STRING, node);
    NodeVisitor.super.visitTemplateStr(node);
  }

  // Parentheses, which the tree does not hold

  private boolean isBareTuple(Expression expression) {
    return expression instanceof Tuple tuple
        && !tuple.elts().isEmpty()
        && !Parentheses.enclose(text, tuple.start(), tuple.elts().getFirst());
  }

  private static boolean hasStar(Tuple tuple) {
    for (Expression element : tuple.elts()) {
      if (element instanceof Starred) {
        return true;
      }
    }
    return false;
  }

  /** Whether parentheses stand directly around; those of a call or tuple would count as well. */
  private boolean isParenthesized(Expression expression) {
    int behind = blanksFrom(expression.end());
    return text[blanksBefore(expression.start())] == '('
        && behind < text.length
        && text[behind] == ')';
  }

  /** The last place before this one that is no blank; 0 if there is none. */
  private int blanksBefore(int offset) {
    int i = offset - 1;
    while (i > 0 && isBlank(text[i])) {
      i--;
    }
    return Math.max(i, 0);
  }

  private int blanksFrom(int offset) {
    int i = offset;
    while (i < text.length && isBlank(text[i])) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == '\\';
  }
}
