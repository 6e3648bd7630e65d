"""Operators that call Python functions, here or in another interpreter."""

from ..shared import current
from .exceptions import AirflowException
from .operator import BaseOperator
from .skipmixin import BranchMixIn, SkipMixin
from .version import modern


class PythonOperator(BaseOperator):
    """Calls `python_callable`."""

    template_fields = ("templates_dict", "op_args", "op_kwargs")
    template_fields_renderers = {"templates_dict": "json", "op_args": "py", "op_kwargs": "py"}  # noqa: RUF012
    ui_color = "#ffefeb"

    def __init__(
        self,
        *,
        python_callable,
        op_args=None,
        op_kwargs=None,
        templates_dict=None,
        templates_exts=None,
        show_return_value_in_logs=True,
        **kwargs,
    ):
        if not modern() and kwargs.pop("provide_context", None) is not None:
            import warnings

            warnings.warn("provide_context is deprecated as of 2.0", stacklevel=3)
        super().__init__(**kwargs)
        if not callable(python_callable):
            raise AirflowException("`python_callable` param must be callable")
        self.python_callable = python_callable
        self.op_args = op_args if op_args is not None else ()
        self.op_kwargs = op_kwargs if op_kwargs is not None else {}
        self.templates_dict = templates_dict
        if templates_exts:
            self.template_ext = templates_exts
        self.show_return_value_in_logs = show_return_value_in_logs

    def execute(self, context):
        merged = context.copy()
        merged.update(self.op_kwargs or {})
        merged["templates_dict"] = self.templates_dict
        self._events = lambda: context["outlet_events"]
        self.op_kwargs = self.determine_kwargs(merged)
        result = self.execute_callable()
        if self.show_return_value_in_logs:
            self.log.info("Done. Returned value was: %s", result)
        return result

    def determine_kwargs(self, context):
        """Keyword arguments of the call."""
        from ..shared.arguments import determine_kwargs

        return determine_kwargs(self.python_callable, self.op_args, context)

    def execute_callable(self):
        """Call the function; a coroutine is run to its end in 3.x, which knows them."""
        from .running import call

        result = call(self.python_callable, self._events, *self.op_args, **self.op_kwargs)
        if hasattr(result, "__await__") and modern():
            import asyncio

            return asyncio.run(result)
        return result


class BranchPythonOperator(PythonOperator, BranchMixIn):
    """Follows the tasks whose ids the function returns."""

    def execute(self, context):
        return self.do_branch(context, super().execute(context))


class ShortCircuitOperator(PythonOperator, SkipMixin):
    """Skips what is behind it unless the function returns something true."""

    def __init__(self, *, ignore_downstream_trigger_rules=True, **kwargs):
        super().__init__(**kwargs)
        self.ignore_downstream_trigger_rules = ignore_downstream_trigger_rules

    def execute(self, context):
        condition = super().execute(context)
        self.log.info("Condition result is %s", condition)
        if condition:
            return condition
        if not self.downstream_task_ids:
            return condition
        every = self.ignore_downstream_trigger_rules
        tasks = self.get_flat_relatives() if every else self.get_direct_relatives()
        tasks = [task for task in tasks if not task.is_teardown]
        if tasks:
            from .running import skip

            skip(context["ti"], sorted(tasks, key=lambda task: task.task_id))
        return condition


class _InterpreterOperator(PythonOperator):
    """Common part of virtualenv and external-python operators."""

    template_fields = (*PythonOperator.template_fields,)

    def __init__(
        self,
        *,
        python_callable,
        serializer=None,
        use_dill=None,
        string_args=None,
        templates_exts=None,
        expect_airflow=True,
        skip_on_exit_code=None,
        env_vars=None,
        inherit_env=True,
        **kwargs,
    ):
        if not hasattr(python_callable, "__code__") or python_callable.__name__ == "<lambda>":
            raise ValueError(
                f"{type(self).__name__} only supports functions for python_callable arg"
            )
        if python_callable.__code__.co_flags & 0x20:
            raise AirflowException(f"{type(self).__name__} does not support using 'yield'")
        super().__init__(python_callable=python_callable, templates_exts=templates_exts, **kwargs)
        if use_dill:
            serializer = "dill"
        serializer = serializer or "pickle"
        if serializer not in ("pickle", "dill", "cloudpickle"):
            raise AirflowException(
                f"Unsupported serializer {serializer!r}. Expected one of 'pickle', 'dill', 'cloudpickle'"
            )
        self.serializer = serializer
        self.use_dill = use_dill
        self.string_args = string_args or []
        self.expect_airflow = expect_airflow
        codes = skip_on_exit_code
        if codes is None:
            codes = []
        self.skip_on_exit_code = codes if hasattr(codes, "__iter__") else [codes]
        self.env_vars = env_vars
        self.inherit_env = inherit_env

    def execute(self, context):
        from .running import run_virtualenv

        return run_virtualenv(self, context)


class PythonVirtualenvOperator(_InterpreterOperator):
    """Runs a function's text in an environment with `requirements`."""

    template_fields = (
        "requirements",
        "index_urls",
        "index_urls_from_connection_ids",
        "venv_cache_path",
        *PythonOperator.template_fields,
    )
    template_ext = (".txt",)

    def __init__(
        self,
        *,
        python_callable,
        requirements=None,
        python_version=None,
        system_site_packages=True,
        pip_install_options=None,
        index_urls=None,
        index_urls_from_connection_ids=None,
        venv_cache_path=None,
        expect_pendulum=True,
        **kwargs,
    ):
        super().__init__(python_callable=python_callable, **kwargs)
        if not requirements:
            self.requirements = []
        elif isinstance(requirements, str):
            self.requirements = requirements if requirements.endswith(".txt") else [requirements]
            if "\n" in requirements:
                self.requirements = requirements.splitlines()
        else:
            self.requirements = list(requirements)
        self.python_version = python_version
        self.system_site_packages = system_site_packages
        self.pip_install_options = pip_install_options or []
        self.index_urls = [index_urls] if isinstance(index_urls, str) else index_urls
        ids = index_urls_from_connection_ids
        self.index_urls_from_connection_ids = [ids] if isinstance(ids, str) else ids
        self.venv_cache_path = venv_cache_path
        self.expect_pendulum = expect_pendulum


class ExternalPythonOperator(_InterpreterOperator):
    """Runs a function's text by the interpreter `python`."""

    template_fields = ("python", *PythonOperator.template_fields)

    def __init__(self, *, python, python_callable, expect_pendulum=False, **kwargs):
        if not python:
            raise ValueError("Python Path must be defined in ExternalPythonOperator")
        super().__init__(python_callable=python_callable, **kwargs)
        self.python = python
        self.expect_pendulum = expect_pendulum


class BranchPythonVirtualenvOperator(PythonVirtualenvOperator, BranchMixIn):
    """A branch whose function runs in an environment."""

    def execute(self, context):
        return self.do_branch(context, super().execute(context))


class BranchExternalPythonOperator(ExternalPythonOperator, BranchMixIn):
    """A branch whose function runs by another interpreter."""

    def execute(self, context):
        return self.do_branch(context, super().execute(context))


def is_venv_installed():
    """True: dagproof builds environments."""
    return True


def get_current_context():
    """The context of the running task; outside of one RuntimeError (3.x), AirflowException (2.x)."""
    context = current.peek()
    if context is not None:
        return context
    airflow, kind = ("an Airflow", RuntimeError) if modern() else ("an airflow", AirflowException)
    raise kind(
        "Current context was requested but no context was found! "
        f"Are you running within {airflow} task?"
    )


def get_parsing_context():
    """Which DAG and task is loaded: all."""
    return ParsingContext()


class ParsingContext:
    """dag_id and task_id; None stands for all."""

    dag_id = task_id = None
