package dev.dagproof.airflow.dag;

import dev.dagproof.airflow.dag.DagValue.Kind;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assert;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Pass;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.MainCheck;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs through the statements of a DAG file as Airflow does, as long as it understands them. */
final class DagReader {
  private final PythonModule module;
  private final DagExpressions expressions;
  private final DagSymbols symbols;
  private final List<StaticDag> dags = new ArrayList<>();
  private Map<String, DagValue> names = new HashMap<>();
  private @Nullable StaticDag dag;
  private @Nullable DagGroup group;
  private boolean understood = true;

  /** What a function's {@code return} gave. */
  private DagValue returned = DagValue.DATA;

  DagReader(PythonModule module, NameResolver resolver) {
    this.module = module;
    this.symbols = new DagSymbols(module, resolver);
    this.expressions = new DagExpressions(this, module, symbols);
  }

  /** The DAGs; none if anything was not understood. */
  List<StaticDag> read() {
    understood = module.scopes().module().starImports().isEmpty();
    run(module.tree().module().body());
    for (StaticDag one : dags) {
      understood &= !one.hasEmptyEnd();
    }
    return understood ? List.copyOf(dags) : List.of();
  }

  /** The DAG that tasks made here belong to; null outside of all. */
  @Nullable StaticDag dag() {
    return dag;
  }

  @Nullable DagGroup group() {
    return group;
  }

  /** What a name stands for; null for one that no statement so far has bound. */
  @Nullable DagValue named(String name) {
    return names.get(name);
  }

  void bind(String name, DagValue value) {
    names.put(name, value);
  }

  void add(StaticDag made) {
    dags.add(made);
  }

  /** The DAG of a task, or of one in a group; null if there is none. */
  @Nullable StaticDag dagOf(List<DagMember> members) {
    for (StaticDag one : dags) {
      for (DagMember member : members) {
        if (!member.tasks().isEmpty() && one.holds(member.tasks().getFirst())) {
          return one;
        }
      }
    }
    return null;
  }

  /** From now on nothing is claimed of this file. */
  DagValue giveUp() {
    understood = false;
    return DagValue.UNKNOWN;
  }

  private void run(List<Statement> body) {
    for (Statement statement : body) {
      if (!understood) {
        return;
      }
      run(statement);
    }
  }

  private void run(Statement statement) {
    if (statement instanceof Expr expression) {
      expressions.evaluate(expression.value());
    } else if (statement instanceof Assign assign) {
      DagValue value = expressions.evaluate(assign.value());
      for (Expression target : assign.targets()) {
        assign(target, assign.value(), value);
      }
    } else if (statement instanceof AnnAssign assign) {
      if (assign.value() != null) {
        assign(assign.target(), assign.value(), expressions.evaluate(assign.value()));
      }
    } else if (statement instanceof FunctionDef function) {
      names.put(function.name(), symbols.function(function));
    } else if (statement instanceof ClassDef classDef) {
      names.put(classDef.name(), DagValue.UNKNOWN);
    } else if (statement instanceof With with) {
      run(with);
    } else if (statement instanceof If branch) {
      run(branch);
    } else if (statement instanceof Return result) {
      returned = result.value() == null ? DagValue.DATA : expressions.evaluate(result.value());
    } else if (!isHarmless(statement)) {
      giveUp();
    }
  }

  /** Imports and the like; any other statement that neither calls Airflow nor touches a task. */
  private boolean isHarmless(Statement statement) {
    boolean isPlain =
        statement instanceof Import
            || statement instanceof ImportFrom
            || statement instanceof Pass
            || statement instanceof Assert;
    return isPlain || !mentionsTasks(statement);
  }

  /** Whether tasks may come of it: by what it names. */
  boolean mentionsTasks(Node node) {
    for (Name name : module.tree().allIn(node, Name.class)) {
      DagValue value = names.get(name.id());
      boolean isTouched = value != null && !value.is(Kind.DATA);
      if (isTouched || symbols.isOfAirflow(name)) {
        return true;
      }
    }
    return false;
  }

  private void assign(Expression target, Expression value, DagValue given) {
    if (target instanceof Name name) {
      names.put(name.id(), given);
    } else if (target instanceof Tuple tuple) {
      boolean isMatched =
          value instanceof Tuple values && values.elts().size() == tuple.elts().size();
      for (int i = 0; i < tuple.elts().size(); i++) {
        if (isMatched && value instanceof Tuple values) {
          // The elements were evaluated already: names of tasks give the same ones again.
          Expression element = values.elts().get(i);
          DagValue one = element instanceof Name ? expressions.evaluate(element) : DagValue.UNKNOWN;
          assign(tuple.elts().get(i), element, one);
        } else {
          assign(tuple.elts().get(i), value, DagValue.UNKNOWN);
        }
      }
    } else if (!given.members().isEmpty() || given.is(Kind.DAG)) {
      giveUp();
    }
  }

  private void run(With with) {
    StaticDag outerDag = dag;
    DagGroup outerGroup = group;
    for (WithItem item : with.items()) {
      enter(item);
    }
    run(with.body());
    dag = outerDag;
    group = outerGroup;
  }

  private void enter(WithItem item) {
    DagValue value = expressions.evaluate(item.contextExpr());
    if (value.is(Kind.DAG)) {
      dag = value.dag();
      group = null;
    } else if (value.members().size() == 1 && value.members().getFirst() instanceof DagGroup own) {
      group = own;
    } else {
      giveUp();
    }
    if (item.optionalVars() instanceof Name name) {
      names.put(name.id(), value);
    }
  }

  private void run(If branch) {
    MainCheck check = MainCheck.of(branch.test());
    if (check == MainCheck.IS_MAIN) {
      run(branch.orelse());
    } else if (check == MainCheck.IS_IMPORTED) {
      run(branch.body());
    } else if (branch.test() instanceof Name name && name.id().equals("TYPE_CHECKING")) {
      run(branch.orelse());
    } else if (!isHarmless(branch)) {
      giveUp();
    }
  }

  /**
   * Runs the body of a function of {@code @dag} or {@code @task_group}.
   *
   * @param given what its parameters hold, all of them alike: more dependencies than there are do
   *     no harm
   */
  DagValue call(
      FunctionDef function, DagValue given, @Nullable StaticDag inDag, @Nullable DagGroup inGroup) {
    StaticDag outerDag = dag;
    DagGroup outerGroup = group;
    DagValue outerReturned = returned;
    Map<String, DagValue> outerNames = names;
    names = new HashMap<>(outerNames);
    for (Arg parameter : module.tree().allIn(function.args(), Arg.class)) {
      names.put(parameter.name(), given);
    }
    dag = inDag;
    group = inGroup;
    returned = DagValue.DATA;
    run(function.body());
    names = outerNames;
    dag = outerDag;
    group = outerGroup;
    DagValue result = returned;
    returned = outerReturned;
    return result;
  }
}
