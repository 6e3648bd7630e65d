"""What an import error, or the log of a failed task, says: when it failed, in which stage, with which error.

Stages of a parse: `task-construct` (raised by Airflow's own code, called by the DAG file), `dag-parse` (anything else).
Stages of a run, as a task goes through them: `template-render`, `parent-context-keys` (which keys of the context go along),
`parent-serialise-args`, `parent-source` (the callable's source), `venv-build`, `venv-script` (the script dies before or after the call:
definition, arguments, result, sys.exit), `venv-call` (the callable raises), `parent-read-result`, `branch`, `xcom-push`;
`parent` is anything else in the worker's own process.
"""
import json
import re
from typing import NamedTuple, Optional

FUNCTIONS = {
    "render_templates": "template-render",
    "render_template_fields": "template-render",
    "_iter_serializable_context_keys": "parent-context-keys",
    "_write_args": "parent-serialise-args",
    "get_python_source": "parent-source",
    "_prepare_venv": "venv-build",
    "_ensure_venv_cache_exists": "venv-build",
    "_read_result": "parent-read-result",
    "do_branch": "branch",
    "xcom_push": "xcom-push",
    "_xcom_push": "xcom-push",
    "_push_xcom_if_needed": "xcom-push",
}
FRAME = re.compile(r'^\s*File "(.*)", line \d+(?:, in (.*))?$')
RECORD = re.compile(r"^\[\d{4}-[^\]]*\] \{([\w.]+):\d+\} [A-Z]+ - ")
SUBPROCESS_FILES = ("process_utils.py", "python_virtualenv.py")


class Failure(NamedTuple):
    when: str
    stage: str
    error: Optional[str]
    message: str


class Raised(NamedTuple):
    error: str
    message: str
    functions: list
    file: str


def import_failure(trace):
    raised = last_traceback(trace.splitlines())
    if raised is None:
        return Failure("parse", "dag-parse", None, trace.strip())
    in_airflow = "/site-packages/airflow/" in raised.file
    return Failure("parse", "task-construct" if in_airflow else "dag-parse", raised.error, raised.message)


def task_failure(log):
    raised, output = (read_json if log.startswith("{") else read_text)(log.splitlines())
    if raised is None:
        return Failure("run", "parent", None, "no exception in the log")
    called = raised.error == "AirflowException" and raised.message.startswith("Process returned non-zero exit status")
    if called or raised.error == "CalledProcessError" and "script.py" in raised.message:
        inner = last_traceback(output) or raised
        return Failure("run", "venv-call" if called else "venv-script", inner.error, inner.message)
    stages = [FUNCTIONS[name] for name in raised.functions if name in FUNCTIONS]
    return Failure("run", stages[-1] if stages else "parent", raised.error, raised.message)


def last_traceback(lines):
    """The exception that a text ends with: what follows the last frame and its indented source."""
    frames = [number for number, line in enumerate(lines) if FRAME.match(line)]
    if not frames:
        return None
    head = next((n for n in range(frames[-1] + 1, len(lines)) if lines[n] and not lines[n][0].isspace()), None)
    if head is None:
        return None
    start = max((n for n in range(head) if lines[n].startswith("Traceback (most recent")), default=0)
    functions = [FRAME.match(lines[n])[2] for n in frames if n > start]
    error, _, message = lines[head].partition(": ")
    message = "\n".join([message, *lines[head + 1 :]]).rstrip()
    return Raised(short(error), message, functions, FRAME.match(lines[frames[-1]])[1])


def short(error):
    return error.strip().rstrip(":").rpartition(".")[2]


def read_text(lines):
    """A log of Airflow 2: records that begin with time and place, some of many lines."""
    raised, output, record = None, [], []
    for line in [*lines, "[2000-] {end.py:0} INFO - "]:
        if not RECORD.match(line) and not line.startswith("[2000-] "):
            record.append(line)
            continue
        if record and "Task failed with exception" in record[0]:
            raised = last_traceback(record[1:]) or raised
        match = RECORD.match(line)
        if match and match[1] in SUBPROCESS_FILES:
            output.append(line[match.end() :])
        record = [line]
    return raised, output


def read_json(lines):
    """A log of Airflow 3: a JSON object a line."""
    raised, output = None, []
    for line in lines:
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if record.get("filename") in SUBPROCESS_FILES:
            output += record.get("event", "").splitlines()
        if record.get("event") == "Task failed with exception" and record.get("error_detail"):
            detail = record["error_detail"][0]
            frames = detail["frames"]
            raised = Raised(
                short(detail["exc_type"]),
                detail["exc_value"],
                [frame["name"] for frame in frames],
                frames[-1]["filename"] if frames else "",
            )
    return raised, output
