package dev.dagproof.airflow.template;

import dev.dagproof.airflow.jinja.JinjaTemplate;
import dev.dagproof.airflow.task.Reached;
import dev.dagproof.airflow.template.FieldFault.Kind;
import dev.dagproof.airflow.template.UserOperator.Assignment;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the operator classes that a file defines. */
final class FieldFaults implements NodeVisitor {
  private final PythonModule module;
  private final UserOperators operators;
  private final Reached reached;
  private final List<FieldFault> found = new ArrayList<>();

  FieldFaults(PythonModule module, UserOperators operators, Reached reached) {
    this.module = module;
    this.operators = operators;
    this.reached = reached;
  }

  List<FieldFault> find() {
    visit(module.tree().module());
    return found;
  }

  @Override
  public void visitClassDef(ClassDef node) {
    Expression fields = UserOperators.classValue(node, "template_fields");
    FunctionDef init = UserOperator.init(node);
    // Looking up what a class inherits is dear.
    if (init != null && (fields != null || worksOnSomething(init))) {
      UserOperator operator = operators.of(module, node);
      if (operator != null) {
        check(operator, init, fields);
      }
    }
    NodeVisitor.super.visitClassDef(node);
  }

  private static boolean worksOnSomething(FunctionDef init) {
    for (Assignment assignment : UserOperator.assignments(init)) {
      if (workedOn(assignment.value()) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Checks one class.
   *
   * @param fields what it says itself of its template fields; null where it takes all over
   */
  private void check(UserOperator operator, FunctionDef init, @Nullable Expression fields) {
    if (fields != null && operator.plainBase() && operator.base() == null) {
      checkAssigned(operator, init, fields);
    }
    List<String> parameters = UserOperator.parameters(init);
    for (Assignment assignment : UserOperator.assignments(init)) {
      if (operator.operator().fields().contains(assignment.attribute())) {
        String worked = workedOn(assignment.value());
        if (worked != null && parameters.contains(worked)) {
          add(Kind.WORKED_ON, operator, assignment.attribute(), assignment.statement());
        }
      }
    }
    for (String parameter : parameters) {
      String field = field(operator, init, parameter);
      if (field != null && isGivenTemplate(operator, parameter)) {
        RawFieldUses.of(operator.module(), init, parameter, field)
            .forEach(use -> addUse(operator, field, use));
      }
    }
  }

  /** The template field that a parameter is for; null if it is for none. */
  private static @Nullable String field(UserOperator operator, FunctionDef init, String parameter) {
    Set<String> fields = operator.operator().fields();
    for (Assignment assignment : UserOperator.assignments(init)) {
      if (assignment.value() instanceof Name value
          && value.id().equals(parameter)
          && fields.contains(assignment.attribute())) {
        return assignment.attribute();
      }
    }
    return fields.contains(parameter) ? parameter : null;
  }

  /** Whether a task of the class gets a template here. */
  private boolean isGivenTemplate(UserOperator operator, String parameter) {
    for (Expression use : module.uses().of(operator.node().name())) {
      if (module.tree().parent(use).orElse(null) instanceof Call call && call.func() == use) {
        for (Keyword keyword : call.keywords()) {
          if (parameter.equals(keyword.arg())
              && keyword.value() instanceof Constant constant
              && constant.value() instanceof ConstantValue.Str text
              && JinjaTemplate.hasTags(text.value())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void addUse(UserOperator operator, String field, Expression use) {
    for (FieldFault fault : found) {
      if (fault.place().start() <= use.start() && use.end() <= fault.place().end()) {
        return;
      }
    }
    add(Kind.WORKED_ON, operator, field, use);
  }

  private void checkAssigned(UserOperator operator, FunctionDef init, Expression fields) {
    Attributes attributes = new Attributes();
    attributes.visit(operator.node());
    for (Constant field : literals(fields)) {
      String name = field.value() instanceof ConstantValue.Str text ? text.value() : "";
      if (!attributes.any && !attributes.names.contains(name) && !isOfBase(name)) {
        add(Kind.NOT_ASSIGNED, operator, name, place(init, name, field));
      }
    }
  }

  /** The statement that assigns the parameter of this name to something else; else the field. */
  private static Node place(FunctionDef init, String name, Constant field) {
    for (Assignment assignment : UserOperator.assignments(init)) {
      if (assignment.value() instanceof Name value && value.id().equals(name)) {
        return assignment.statement();
      }
    }
    return field;
  }

  private void add(Kind kind, UserOperator operator, String field, Node place) {
    boolean made = reached.makes(operator.node());
    found.add(new FieldFault(kind, operator.node().name(), field, module, place, made));
  }

  private static List<Constant> literals(Expression fields) {
    List<Constant> literals = new ArrayList<>();
    List<Expression> elements =
        fields instanceof Tuple tuple
            ? tuple.elts()
            : fields instanceof ListExpr list ? list.elts() : List.of(fields);
    for (Expression element : elements) {
      if (element instanceof Constant constant && constant.value() instanceof ConstantValue.Str) {
        literals.add(constant);
      }
    }
    return literals;
  }

  /** The parameter of which a value takes the text apart; null if it is none of this kind. */
  private static @Nullable String workedOn(Expression value) {
    if (value instanceof Call call
        && call.func() instanceof Attribute method
        && method.value() instanceof Name name
        && TextWork.isMethod(method.attr())) {
      return name.id();
    }
    if (value instanceof Call call
        && call.func() instanceof Name function
        && call.args().size() == 1
        && call.args().getFirst() instanceof Name name
        && (function.id().equals("int") || function.id().equals("float"))) {
      return name.id();
    }
    return null;
  }

  /** What every operator has. */
  private static boolean isOfBase(String name) {
    return switch (name) {
      case "task_id", "owner", "email", "retries", "params", "queue", "pool", "start_date" -> true;
      case "end_date", "doc", "doc_md", "dag", "default_args", "trigger_rule", "resources" -> true;
      case "execution_timeout", "executor_config", "inlets", "outlets", "retry_delay" -> true;
      case "run_as_user", "depends_on_past", "wait_for_downstream", "priority_weight" -> true;
      case "poke_interval", "timeout", "mode", "soft_fail", "map_index_template" -> true;
      case "task_display_name", "on_failure_callback", "pool_slots", "env", "executor" -> true;
      default -> name.startsWith("_");
    };
  }

  /** The attributes that a class gives to its objects. */
  private static final class Attributes implements NodeVisitor {
    private final Set<String> names = new HashSet<>();

    /** Whether there may be others: {@code setattr}, {@code self.__dict__}. */
    private boolean any;

    @Override
    public void visitAttribute(Attribute node) {
      if (node.value() instanceof Name self && self.id().equals("self")) {
        if (node.attr().equals("__dict__")) {
          any = true;
        }
      }
      NodeVisitor.super.visitAttribute(node);
    }

    @Override
    public void visitName(Name node) {
      any |= node.id().equals("setattr") || node.id().equals("vars");
    }

    @Override
    public void visitAssign(Assign node) {
      node.targets().forEach(this::target);
      NodeVisitor.super.visitAssign(node);
    }

    @Override
    public void visitAnnAssign(AnnAssign node) {
      target(node.target());
      NodeVisitor.super.visitAnnAssign(node);
    }

    private void target(Expression target) {
      if (target instanceof Attribute attribute) {
        names.add(attribute.attr());
      } else if (target instanceof Name name) {
        names.add(name.id());
      } else if (target instanceof Tuple tuple) {
        tuple.elts().forEach(this::target);
      }
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {
      names.add(node.name());
      any |= node.name().equals("__getattr__") || node.name().equals("__getattribute__");
      for (Statement statement : node.body()) {
        visit(statement);
      }
    }
  }
}
