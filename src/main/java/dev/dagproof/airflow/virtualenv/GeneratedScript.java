package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.TaskKind;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.PythonValue;

/**
 * The script that Airflow writes around the shipped source, as far as names go.
 *
 * <p>Facts: {@code airflow/utils/python_virtualenv_script.jinja2} of 2.11.2, {@code
 * python_virtualenv_script.jinja2} of apache-airflow-providers-standard 1.21.0 for 3.3.2, {@code
 * PythonVirtualenvOperator._generate_python_code} of 1.10.15; {@code decorators/docker.py} of
 * apache-airflow-providers-docker 4.6.1, which takes the same script; {@code
 * python_kubernetes_script.jinja2} of apache-airflow-providers-cncf-kubernetes 10.25.0; recorded
 * cases uses_toplevel_types, uses_toplevel_os.
 */
final class GeneratedScript {
  private final PythonTask task;
  private final AirflowVersion version;
  private final PythonValue serializer;
  private final boolean inDagFile;

  /** The script for one task. */
  GeneratedScript(
      PythonTask task, TaskCallable callable, AirflowVersion version, PythonValue serializer) {
    this.task = task;
    this.version = version;
    this.serializer = serializer;
    this.inDagFile = callable.module() == task.dagFile();
  }

  /** Whether the script has this name, or may have it: a builtin too, whatever the file binds. */
  boolean provides(String name) {
    if (Builtins.contains(name)) {
      return true;
    }
    return switch (name) {
      // It begins with "from __future__ import annotations".
      case "annotations" -> version.isAtLeast(2, 0);
      case "sys", "arg_dict" -> true;
      case "virtualenv_string_args" -> !task.kind().isContainer();
      case "json" -> task.kind() == TaskKind.KUBERNETES;
      // What it read last: a closed file.
      case "file" -> version.isAtLeast(2, 0);
      case "args", "kwargs", "f" -> !version.isAtLeast(2, 0);
      case "os" -> hasOs();
      // Airflow registers a module under the DAG file's changed name, and imports types for it.
      case "types" -> inDagFile && version.isAtLeast(2, 0) && !task.kind().isContainer();
      case "pickle", "dill", "cloudpickle" ->
          !serializer.isKnown() || serializer.equals(new PythonValue.Str(name));
      default -> false;
    };
  }

  /** With docker on Airflow 2, only where the standard provider is installed, too. */
  private boolean hasOs() {
    return switch (task.kind()) {
      case KUBERNETES -> false;
      case DOCKER -> true;
      default -> version.isAtLeast(3, 0) || task.standardProvider();
    };
  }
}
