"""Handlers of exceptions that are raised for certain."""
from datetime import datetime

from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

LIMIT = 10


class Missing(Exception):
    pass


class ConnectionError(Exception):
    pass


def body_of_handler():
    try:
        raise KeyError("a")
    except KeyError:
        return LIMIT  # expect: VENV104


def parent_class():
    try:
        raise KeyError
    except (ValueError, LookupError):
        return LIMIT  # expect: VENV104


def later_handler():
    try:
        raise KeyError("a")
    except ValueError:
        return 1
    except Exception:
        return LIMIT  # expect: VENV104
    except BaseException:
        return 2


def other_handlers():
    try:
        raise KeyError("a")
    except ValueError:
        return LIMIT  # expect: VENV104 warning
    except Exception:
        return 1


def type_of_handler():
    try:
        raise KeyError("a")
    except Missing:  # expect: VENV104
        return 2


def type_behind_others():
    try:
        raise KeyError("a")
    except ValueError:
        return 1
    except (OSError, Missing):  # expect: VENV104
        return 2


def type_never_asked_for():
    try:
        raise KeyError("a")
    except LookupError:
        return 1
    except Missing:  # expect: VENV104 warning
        return 2


def type_of_no_exception(x="a"):
    try:
        return int(x)
    except Missing:  # expect: VENV104 warning
        return 2


def unknown_type(x="a"):
    kind = KeyError if x else ValueError
    try:
        raise KeyError("a")
    except kind:
        return 1
    except Missing:  # expect: VENV104 warning
        return 2


def shadowed():
    KeyError = ValueError
    try:
        raise KeyError("a")
    except LookupError:
        return LIMIT  # expect: VENV104 warning
    except Exception:
        return 1


def shadowed_in_the_file_alone():
    try:
        raise ConnectionError("a")
    except OSError:
        return LIMIT  # expect: VENV104


def swallowed_outside(x="a"):
    try:
        try:
            raise KeyError("a")
        except KeyError:
            int(x)
            return LIMIT  # expect: VENV104 warning
    except ValueError:
        return 1


def division():
    try:
        print(1 / 1)
        x = 1 / 0
    except ZeroDivisionError:
        x = LIMIT  # expect: VENV104 warning
    return x


def division_first():
    x = None
    try:
        x = 1 / 0
    except ArithmeticError:
        x = LIMIT  # expect: VENV104
    return x


def no_number():
    try:
        return int("ten")
    except ValueError:
        return LIMIT  # expect: VENV104


def missing_key():
    try:
        return {}["a"]
    except KeyError:
        return LIMIT  # expect: VENV104


def raised_with_a_cause():
    try:
        raise KeyError("a") from ValueError
    except KeyError:
        return LIMIT  # expect: VENV104 warning


def handler_of_the_name(x="a"):
    try:
        try:
            raise KeyError("a")
        except Missing:  # expect: VENV104 warning
            return 1
    except NameError:
        return 2


def finally_returns():
    try:
        raise KeyError("a")
    except KeyError:
        return LIMIT  # expect: VENV104 warning
    finally:
        return 1


with DAG("raised_104", schedule=None, start_date=datetime(2024, 1, 1)):
    PythonVirtualenvOperator(task_id="body_of_handler", python_callable=body_of_handler)
    PythonVirtualenvOperator(task_id="parent_class", python_callable=parent_class)
    PythonVirtualenvOperator(task_id="later_handler", python_callable=later_handler)
    PythonVirtualenvOperator(task_id="other_handlers", python_callable=other_handlers)
    PythonVirtualenvOperator(task_id="type_of_handler", python_callable=type_of_handler)
    PythonVirtualenvOperator(task_id="type_behind_others", python_callable=type_behind_others)
    PythonVirtualenvOperator(task_id="type_never_asked_for", python_callable=type_never_asked_for)
    PythonVirtualenvOperator(task_id="type_of_no_exception", python_callable=type_of_no_exception)
    PythonVirtualenvOperator(task_id="unknown_type", python_callable=unknown_type)
    PythonVirtualenvOperator(task_id="shadowed", python_callable=shadowed)
    PythonVirtualenvOperator(task_id="shadowed_in_the_file_alone", python_callable=shadowed_in_the_file_alone)
    PythonVirtualenvOperator(task_id="swallowed_outside", python_callable=swallowed_outside)
    PythonVirtualenvOperator(task_id="division", python_callable=division)
    PythonVirtualenvOperator(task_id="division_first", python_callable=division_first)
    PythonVirtualenvOperator(task_id="no_number", python_callable=no_number)
    PythonVirtualenvOperator(task_id="missing_key", python_callable=missing_key)
    PythonVirtualenvOperator(task_id="raised_with_a_cause", python_callable=raised_with_a_cause)
    PythonVirtualenvOperator(task_id="handler_of_the_name", python_callable=handler_of_the_name)
    PythonVirtualenvOperator(task_id="finally_returns", python_callable=finally_returns)
