package dev.dagproof.airflow.catalog;

/** The kinds of tasks that run a Python callable. */
public enum TaskKind {
  /** PythonOperator, {@code @task}. */
  PYTHON("PythonOperator", "@task"),
  /** BranchPythonOperator, {@code @task.branch}. */
  BRANCH_PYTHON("BranchPythonOperator", "@task.branch"),
  /** ShortCircuitOperator, {@code @task.short_circuit}. */
  SHORT_CIRCUIT("ShortCircuitOperator", "@task.short_circuit"),
  /** PythonVirtualenvOperator, {@code @task.virtualenv}. */
  VIRTUALENV("PythonVirtualenvOperator", "@task.virtualenv"),
  /** BranchPythonVirtualenvOperator, {@code @task.branch_virtualenv}. */
  BRANCH_VIRTUALENV("BranchPythonVirtualenvOperator", "@task.branch_virtualenv"),
  /** ExternalPythonOperator, {@code @task.external_python}. */
  EXTERNAL_PYTHON("ExternalPythonOperator", "@task.external_python"),
  /** BranchExternalPythonOperator, {@code @task.branch_external_python}. */
  BRANCH_EXTERNAL_PYTHON("BranchExternalPythonOperator", "@task.branch_external_python"),
  /** {@code @task.docker}; its operator has no public name. */
  DOCKER("_DockerDecoratedOperator", "@task.docker"),
  /** {@code @task.kubernetes}; its operator has no public name. */
  KUBERNETES("_KubernetesDecoratedOperator", "@task.kubernetes");

  private final String operator;
  private final String decorator;

  TaskKind(String operator, String decorator) {
    this.operator = operator;
    this.decorator = decorator;
  }

  /** The name of the operator's class. */
  public String operator() {
    return operator;
  }

  /** How the decorator is written. */
  public String decorator() {
    return decorator;
  }

  /** Whether the callable's source text is sent to another interpreter. */
  public boolean shipsSource() {
    return isVirtualenv() || isExternalPython() || isContainer();
  }

  /** Whether Airflow builds the environment that the callable runs in. */
  public boolean isVirtualenv() {
    return this == VIRTUALENV || this == BRANCH_VIRTUALENV;
  }

  /** Whether the callable runs in an interpreter that is there already. */
  public boolean isExternalPython() {
    return this == EXTERNAL_PYTHON || this == BRANCH_EXTERNAL_PYTHON;
  }

  /** Whether the callable runs in a container: it is given none of the task context. */
  public boolean isContainer() {
    return this == DOCKER || this == KUBERNETES;
  }

  /** Whether what the callable returns says which tasks come next. */
  public boolean isBranch() {
    return this == BRANCH_PYTHON || this == BRANCH_VIRTUALENV || this == BRANCH_EXTERNAL_PYTHON;
  }

  /**
   * Whether what the callable returns goes to XCom as the task's result, and not into a decision.
   */
  public boolean returnsResult() {
    return this == PYTHON || this == VIRTUALENV || this == EXTERNAL_PYTHON || this == DOCKER;
  }
}
