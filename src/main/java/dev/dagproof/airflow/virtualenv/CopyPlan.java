package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Global;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Nonlocal;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Scope;
import dev.dagproof.python.semantic.Scopes;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The statements of a file that a function needs inside of it, so that it has some of its names
 * where nothing else of the file is: imports, constants, helpers, with what these need themselves.
 */
public final class CopyPlan {
  /** More than so many statements are no longer a small thing to copy. */
  private static final int MOST = 30;

  private final PythonModule module;
  private final Scopes scopes;
  private final FunctionDef function;
  private final NameResolver resolver;

  /** By their place in the text. */
  private final Map<Integer, Copied> copies = new TreeMap<>();

  private final Set<Binding> seen = new HashSet<>();
  private boolean possible = true;

  /**
   * A statement to copy.
   *
   * @param names of an import the names that are needed; none for other statements
   */
  public record Copied(Statement statement, List<Alias> names) {
    /** Whether it is an import. */
    public boolean isImport() {
      return !names.isEmpty();
    }
  }

  private CopyPlan(PythonModule module, FunctionDef function, NameResolver resolver) {
    this.module = module;
    this.scopes = module.scopes();
    this.function = function;
    this.resolver = resolver;
  }

  /**
   * What this function needs to have these names, which it uses; in the order of the text. Empty
   * where something cannot be copied, or would mean something else inside of the function.
   */
  public static List<Copied> of(
      PythonModule module, FunctionDef function, List<Name> uses, NameResolver resolver) {
    CopyPlan plan = new CopyPlan(module, function, resolver);
    for (Name use : uses) {
      plan.need(use);
    }
    return plan.possible && plan.copies.size() <= MOST
        ? List.copyOf(plan.copies.values())
        : List.of();
  }

  private void need(Name use) {
    List<Binding> bindings = scopes.bindings(use);
    FallbackImport fallback = FallbackImport.of(module, bindings, resolver);
    if (fallback != null) {
      for (String name : fallback.names()) {
        possible &= isFree(name);
      }
      Statement statement = fallback.statement();
      copies.put(statement.start(), new Copied(statement, List.of()));
      return;
    }
    boolean areDotted = !bindings.isEmpty();
    for (Binding binding : bindings) {
      areDotted &= binding instanceof ImportBinding plain && isDotted(plain);
    }
    possible &= !bindings.isEmpty() && (bindings.size() == 1 || areDotted) && isFree(use.id());
    for (Binding binding : bindings) {
      if (possible && seen.add(binding)) {
        add(binding);
      }
    }
  }

  /** {@code import a.b}: several of them share the name a. */
  private static boolean isDotted(ImportBinding binding) {
    return binding.node().asname() == null;
  }

  /** Whether the function can take this name: nothing in it makes something else of it. */
  private boolean isFree(String name) {
    if (!scopes.of(function).bindings(name).isEmpty()
        || scopes.of(function).declaresGlobal(name)
        || scopes.of(function).declaresNonlocal(name)) {
      return false;
    }
    for (ClassDef classDef : module.tree().allIn(function, ClassDef.class)) {
      if (!scopes.of(classDef).bindings(name).isEmpty()) {
        return false;
      }
    }
    for (Global global : module.tree().allIn(function, Global.class)) {
      if (global.names().contains(name)) {
        return false;
      }
    }
    for (Nonlocal nonlocal : module.tree().allIn(function, Nonlocal.class)) {
      if (nonlocal.names().contains(name)) {
        return false;
      }
    }
    return true;
  }

  private void add(Binding binding) {
    if (binding instanceof ImportBinding plain) {
      addImport(binding, plain.statement(), plain.node());
    } else if (binding instanceof FromImportBinding from) {
      possible &= from.level() == 0 && !from.importedName().equals("*");
      addImport(binding, from.statement(), from.node());
    } else if (binding.scope().kind() != Scope.Kind.MODULE || !isOnlyBinding(binding)) {
      possible = false;
    } else if (binding instanceof AssignmentBinding assignment) {
      addConstant(assignment);
    } else if (binding instanceof DefinitionBinding definition) {
      addDefinition(definition);
    } else {
      possible = false;
    }
  }

  private boolean isOnlyBinding(Binding binding) {
    return binding.scope().bindings(binding.name()).size() == 1;
  }

  private void addImport(Binding binding, Statement statement, Alias alias) {
    possible &= isPlace(statement);
    for (Resolution resolution : resolver.resolve(module, binding)) {
      possible &= resolution.isExternal();
    }
    Copied known = copies.get(statement.start());
    List<Alias> names = new ArrayList<>(known == null ? List.of() : known.names());
    names.add(alias);
    names.sort((a, b) -> Integer.compare(a.start(), b.start()));
    copies.put(statement.start(), new Copied(statement, List.copyOf(names)));
  }

  /**
   * Whether an import holds without conditions: in a block, or only for type checkers. One that may
   * fail stands in a try.
   */
  private boolean isPlace(Statement statement) {
    Node parent = module.tree().parent(statement).orElse(null);
    return parent instanceof dev.dagproof.python.ast.Module
        || parent instanceof FunctionDef
        || (parent instanceof If branch && isKnown(branch));
  }

  private static boolean isKnown(If branch) {
    Expression test = branch.test();
    return test instanceof Constant
        || (test instanceof Name name && name.id().equals("TYPE_CHECKING"))
        || (test instanceof Attribute attribute && attribute.attr().equals("TYPE_CHECKING"));
  }

  // Constants

  private void addConstant(AssignmentBinding binding) {
    Statement statement = null;
    if (binding.assignment() instanceof Assign assign
        && assign.targets().size() == 1
        && assign.targets().getFirst() instanceof Name) {
      statement = assign;
    } else if (binding.assignment() instanceof AnnAssign assign && assign.value() != null) {
      statement = assign;
    }
    Expression value = binding.value();
    boolean isTop =
        statement != null
            && module.tree().parent(statement).orElse(null)
                instanceof dev.dagproof.python.ast.Module;
    if (statement == null || value == null || !isTop || !isSimple(value)) {
      possible = false;
      return;
    }
    copies.put(statement.start(), new Copied(statement, List.of()));
    needAllIn(value);
  }

  /** Whether a value can be worked out anywhere, with the same result. */
  private boolean isSimple(Expression value) {
    boolean[] simple = {true};
    new NodeVisitor() {
      @Override
      public void visitCall(Call node) {
        simple[0] &= isOfStandardLibrary(node.func());
        NodeVisitor.super.visitCall(node);
      }

      @Override
      public void visitName(Name node) {
        simple[0] &= !node.id().equals("__file__");
      }

      @Override
      public void visitLambda(Lambda node) {
        simple[0] = false;
      }

      @Override
      public void visitAwait(Await node) {
        simple[0] = false;
      }

      @Override
      public void visitYield(Yield node) {
        simple[0] = false;
      }

      @Override
      public void visitYieldFrom(YieldFrom node) {
        simple[0] = false;
      }

      @Override
      public void visitNamedExpr(NamedExpr node) {
        simple[0] = false;
      }
    }.visit(value);
    return simple[0];
  }

  /** {@code logging.getLogger}, {@code timedelta}, and what makes a collection. */
  private boolean isOfStandardLibrary(Expression called) {
    if (called instanceof Name name && scopes.bindings(name).isEmpty()) {
      return switch (name.id()) {
        case "set", "frozenset", "dict", "list", "tuple", "range", "int", "float", "str" -> true;
        default -> false;
      };
    }
    if (called instanceof Attribute method && method.value() instanceof Constant constant) {
      return constant.value() instanceof ConstantValue.Str;
    }
    List<String> names = resolver.importedNames(module, called);
    return names.size() == 1 && StandardLibrary.hasModuleOf(names.getFirst());
  }

  // Helpers

  private void addDefinition(DefinitionBinding definition) {
    Statement node = definition.node();
    boolean isTop =
        module.tree().parent(node).orElse(null) instanceof dev.dagproof.python.ast.Module;
    boolean isBare =
        node instanceof FunctionDef helper
            ? helper.decoratorList().isEmpty()
            : node instanceof ClassDef classDef && classDef.decoratorList().isEmpty();
    if (!isTop || !isBare) {
      possible = false;
      return;
    }
    copies.put(node.start(), new Copied(node, List.of()));
    needAllIn(node);
  }

  private void needAllIn(Node node) {
    for (Name name : module.tree().allIn(node, Name.class)) {
      if (!possible || copies.size() > MOST) {
        return;
      }
      if (scopes.isReference(name) && !scopes.inAnnotation(name) && !isOwn(node, name)) {
        boolean isBuiltin = scopes.bindings(name).isEmpty() && isProvided(name.id());
        if (!isBuiltin) {
          need(name);
        }
      }
    }
  }

  private static boolean isProvided(String name) {
    return Builtins.contains(name) || name.equals("__name__");
  }

  private boolean isOwn(Node node, Name name) {
    List<Binding> bindings = scopes.bindings(name);
    for (Binding binding : bindings) {
      if (binding.node().start() < node.start() || binding.node().end() > node.end()) {
        return false;
      }
    }
    return !bindings.isEmpty();
  }
}
