"""Virtualenv and external-python tasks: a function's text runs in another interpreter.

`run_virtualenv` is the `execute` of PythonVirtualenvOperator, ExternalPythonOperator, their branch
forms and decorators. Protocol and texts: airflow/operators/python.py of 2.11.2, providers/standard of
3.3.2. Environments are built and kept by the engine; it is asked with an `environment` request.
"""

import os
import sys

from ..shared.arguments import determine_kwargs
from . import virtualenv_context, virtualenv_script, virtualenv_source


def run_virtualenv(operator, context):
    """The result of the function; AirflowSkipException, AirflowException, CalledProcessError."""
    call = Call(operator, context)
    call.prepare()
    return call.result()


class Call:
    """One call of a function in an environment."""

    def __init__(self, operator, context):
        self.operator = operator
        self.context = context
        self.ti = context["ti"]
        self.modern = self.ti.run.version >= (3, 0)
        self.external = hasattr(operator, "python") and not hasattr(operator, "requirements")
        self.known = None  # of an external interpreter: version, airflow, pendulum

    def prepare(self):
        """Find out which arguments the function gets (Airflow's PythonOperator.execute)."""
        operator = self.operator
        keys = virtualenv_context.keys(self)
        passed = self.context.only(keys)
        passed.update(operator.op_kwargs or {})
        passed["templates_dict"] = operator.templates_dict
        self.kwargs = determine_kwargs(operator.python_callable, operator.op_args, passed)

    def result(self):
        operator = self.operator
        if self.modern and _is_async(operator.python_callable):
            # 3.2 and later run it in the worker's own process: the environment is not used
            import asyncio

            return asyncio.run(operator.python_callable(*operator.op_args, **self.kwargs))
        python = self._external_python() if self.external else self._environment()
        import tempfile

        with tempfile.TemporaryDirectory(prefix="venv-call") as folder:
            return self._run_in(os.path.realpath(folder), python)

    def _environment(self):
        """The interpreter of the environment that the engine builds or has built."""
        from airflow.exceptions import AirflowException

        operator = self.operator
        wanted = environment(operator, self._index_urls())
        reply = self.ti.channel.request({"type": "environment", **wanted})
        if reply.get("python"):
            return reply["python"]
        if reply.get("output"):
            print(reply["output"], flush=True)
        error = AirflowException(reply.get("error") or "The environment could not be built.")
        raise error

    def _index_urls(self):
        operator = self.operator
        urls = operator.index_urls
        connections = getattr(operator, "index_urls_from_connection_ids", None)
        if connections:
            from airflow.hooks.base import BaseHook

            urls = list(urls or ())
            for conn_id in connections:
                urls.append(_index_url(BaseHook.get_connection(conn_id)))
        return None if urls is None else [str(url) for url in urls]

    def _external_python(self):
        from airflow.exceptions import AirflowException

        path = str(self.operator.python)
        if not os.path.exists(path):
            raise ValueError(f"Python Path '{path}' must exists")
        if not os.path.isfile(path):
            raise ValueError(f"Python Path '{path}' must be a file")
        if not os.path.isabs(path):
            raise ValueError(f"Python Path '{path}' must be an absolute path.")
        if self.operator.op_args or self.kwargs:
            version = self.interpreter()["version"]
            if version and version[0] != sys.version_info.major:
                raise AirflowException(
                    "Passing op_args or op_kwargs is not supported across different Python "
                    "major versions for ExternalPythonOperator. Please use string_args."
                    f"Sys version: {sys.version_info}. "
                    f"Virtual environment version: {tuple(version)}"
                )
        return path

    def interpreter(self):
        """What the external interpreter is and has: {"version", "airflow", "pendulum"}."""
        if self.known is None:
            self.known = virtualenv_context.ask_interpreter(str(self.operator.python))
        return self.known

    def _run_in(self, folder, python):
        from . import virtualenv_pickle as pickling

        operator = self.operator
        paths = [
            os.path.join(folder, name)
            for name in ("script.in", "script.out", "string_args.txt", "termination.log")
        ]
        report = os.path.join(folder, "error.json")
        script_path = os.path.join(folder, "script.py")
        library = pickling.library(operator.serializer)
        if operator.op_args or self.kwargs:
            data = self._pickled(pickling, library)
            with open(paths[0], "wb") as file:
                file.write(data)
        with open(paths[2], "w", encoding="utf-8") as file:
            file.write("\n".join(map(str, operator.string_args)))
        script = self._write_script(folder, script_path)
        code = _spawn([python, script_path, *paths, report], self._environ())
        if code != 0:
            raise self._failure(code, [python, script_path, *paths], script, report, folder)
        if 0 in operator.skip_on_exit_code:
            raise _skip("Process exited with code 0. Skipping.")
        return pickling.load(library, paths[1])

    def _pickled(self, pickling, library):
        """The arguments' bytes; an error says where the function asks for what cannot travel."""
        operator = self.operator
        try:
            return pickling.dump(library, operator.op_args, self.kwargs, self.modern)
        except Exception as error:
            live = [key for key, value in self.kwargs.items() if pickling.live_kind(value)]
            refused = [key for key in live if not pickling.can_dump(library, self.kwargs[key])]
            if refused:
                error.user_frames = [virtualenv_source.definition(operator.python_callable)]
                error.user_hint = (
                    f"{', '.join(refused)} cannot be sent to another interpreter: let the "
                    "function name the context keys it needs instead of **kwargs, or set "
                    "system_site_packages=False."
                )
            raise

    def _write_script(self, folder, path):
        operator = self.operator
        func = operator.python_callable
        decorator = getattr(operator, "custom_operator_name", None)
        if not (isinstance(decorator, str) and decorator.startswith("@")):
            decorator = None
        source = virtualenv_source.of(func, decorator, self.modern)
        in_dag_file = func.__code__.co_filename == operator.dag.fileloc
        script = virtualenv_script.Script(
            operator,
            source,
            self.modern,
            bool(operator.op_args or self.kwargs or operator.templates_dict),
            _module_name(operator.dag.fileloc) if in_dag_file else None,
        )
        with open(path, "w", encoding="utf-8") as file:
            file.write(script.text)
        reporter = os.path.join(folder, virtualenv_script.REPORTER_NAME + ".py")
        with open(reporter, "w", encoding="utf-8") as file:
            file.write(virtualenv_script.REPORTER)
        return script

    def _environ(self):
        operator = self.operator
        environ = dict(os.environ) if operator.inherit_env else {}
        environ.update(operator.env_vars or {})
        if self.modern:  # the DAGs folder can be imported from, after what the user set
            folder = getattr(self.ti.run, "dags_folder", None)
            folder = folder or os.path.dirname(os.path.abspath(operator.dag.fileloc))
            known = environ.get("PYTHONPATH")
            environ["PYTHONPATH"] = f"{known}{os.pathsep}{folder}" if known else folder
        return {str(key): str(value) for key, value in environ.items()}

    def _failure(self, code, command, script, report, folder):
        """The exception for an exit code, with the inner error attached."""
        if code in self.operator.skip_on_exit_code:
            return _skip(f"Process exited with code {code}. Skipping.")
        words = _read(command[-1])
        if words:
            from airflow.exceptions import AirflowException

            error = AirflowException(f"Process returned non-zero exit status {code}.\n{words}")
        else:
            import subprocess

            error = subprocess.CalledProcessError(code, command)
        inner = _read(report)
        if inner:
            import json

            error.inner_error = virtualenv_script.user_error(
                json.loads(inner), script, os.path.join(folder, "script.py"), folder
            )
        elif code > 0:
            error.inner_error = _syntax_error(script)
        return error


def environment(operator, index_urls):
    """What the engine needs to know to build the environment of an operator."""
    return {
        "python_version": _text(operator.python_version),
        "requirements": requirements(operator),
        "pip_install_options": [str(one) for one in operator.pip_install_options or ()],
        "index_urls": index_urls,
        "system_site_packages": bool(operator.system_site_packages),
    }


def requirements(operator):
    """The requirements as Airflow sorts and completes them."""
    found = virtualenv_context.requirement_texts(operator)
    serializer = operator.serializer
    bare = not operator.system_site_packages
    if bare and serializer in ("dill", "cloudpickle") and serializer not in found:
        found.append(serializer)
    return sorted(found)


def _text(value):
    return None if value is None else str(value)


def _index_url(connection):
    url = connection.host or ""
    if connection.login and "://" in url:
        scheme, rest = url.split("://", 1)
        password = f":{connection.password}" if connection.password else ""
        return f"{scheme}://{connection.login}{password}@{rest}"
    return url


def _is_async(func):
    return bool(func.__code__.co_flags & 0x80)


def _module_name(path):
    """The name by which Airflow loads a DAG file (get_unique_dag_module_name)."""
    import hashlib

    digest = hashlib.sha1(path.encode("utf-8")).hexdigest()
    stem = os.path.splitext(os.path.basename(path))[0].replace("-", "_").replace(".", "_")
    return f"unusual_prefix_{digest}_{stem}"


def _skip(text):
    from airflow.exceptions import AirflowSkipException

    return AirflowSkipException(text)


def _read(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def _spawn(command, environ):
    """Exit code of a command (minus the signal that killed it); it writes to the task's log.

    It is killed where an exception (a timeout) ends the waiting.
    """
    import signal

    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.posix_spawn(command[0], command, environ)
    status = None
    try:
        status = os.waitpid(pid, 0)[1]
    finally:
        if status is None:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def _syntax_error(script):
    """A script that no interpreter reads reports nothing itself: find out why."""
    try:
        compile(script.text, "script.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        line = script.place(error.lineno or 0)
        text = (error.text or "").strip() or None
        path = script.source.path
        return {
            "kind": type(error).__name__,
            "message": error.msg,
            "frames": [{"file": path, "line": line, "function": "<module>", "text": text}],
            "cause": None,
            "hint": None,
        }
    return None
