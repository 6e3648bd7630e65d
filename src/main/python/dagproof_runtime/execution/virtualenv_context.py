"""Which context keys reach another interpreter: only those whose values it can read."""

COMMON = (
    "ds ds_nodash expanded_ti_count inlets map_index_template next_ds next_ds_nodash outlets "
    "prev_ds prev_ds_nodash run_id task_instance_key_str test_mode tomorrow_ds tomorrow_ds_nodash "
    "ts ts_nodash ts_nodash_with_tz yesterday_ds yesterday_ds_nodash"
)
BASE = frozenset(COMMON.split())
# 3.x passes fewer (measured): its own list names keys that its context no longer has
BASE_3 = (BASE - {"expanded_ti_count", "map_index_template", "test_mode"}) | {
    "task_reschedule_count",
    "partition_key",
}
DATES = (
    "data_interval_end data_interval_start execution_date logical_date next_execution_date "
    "prev_data_interval_end_success prev_data_interval_start_success prev_execution_date "
    "prev_execution_date_success prev_start_date_success prev_end_date_success"
)
PENDULUM = frozenset(DATES.split())
PENDULUM_3 = PENDULUM | {"partition_date"}
AIRFLOW = frozenset(("macros", "conf", "dag", "dag_run", "task", "params"))
ASK = """\
import importlib.util, json, sys
try:
    from importlib.metadata import version
    airflow = version("apache-airflow")
except Exception:
    airflow = None
pendulum = importlib.util.find_spec("pendulum") is not None
print(json.dumps({"version": list(sys.version_info[:3]), "airflow": airflow,
                  "pendulum": pendulum}))
"""


def keys(call):
    """The context keys that may be passed, by version, requirements and interpreter."""
    modern = call.modern
    base = BASE_3 if modern else BASE
    pendulum = PENDULUM_3 if modern else PENDULUM
    events = "triggering_asset_events" if modern else "triggering_dataset_events"
    airflow = AIRFLOW | {events}
    found_airflow, found_pendulum = (_external if call.external else _required)(call, pendulum)
    if found_airflow:
        return base | airflow | pendulum
    return base | pendulum if found_pendulum else base


def requirement_texts(operator):
    """The requirements as a list: one text may be a whole (rendered) requirements file."""
    found = operator.requirements or ()
    return [found] if isinstance(found, str) else [str(one) for one in found]


def _required(call, _pendulum):
    operator = call.operator
    if operator.system_site_packages and call.modern:
        return True, True
    if not call.modern:
        texts = requirement_texts(operator)
        found = operator.system_site_packages or "apache-airflow" in texts
        return found, found or "pendulum" in texts
    names = set()
    for text in requirement_texts(operator):
        for line in text.splitlines():
            bare = line.split("#", 1)[0].strip()
            if bare:
                name = requirement_name(bare)
                if name is None:
                    raise ValueError(f"Invalid requirement '{text}': {_complaint(bare)}")
                names.add(name)
    found = "apache-airflow" in names
    return found, found or "pendulum" in names


def _complaint(text):
    return f"Expected package name at the start of dependency specifier\n    {text}\n    ^"


def requirement_name(text):
    """The project name of a PEP 508 requirement, or None if it is none."""
    import re

    version = r"(~=|===?|!=|<=?|>=?)\s*[^\s,;()]+"
    versions = rf"{version}(\s*,\s*{version})*\s*,?"
    match = re.fullmatch(
        r"([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(\[[^\]]*\])?\s*"
        rf"(@\s*\S+|\({versions}\)|{versions})?\s*(;.*)?",
        text,
    )
    return match.group(1) if match else None


def _external(call, pendulum):
    """Ask the interpreter only if the function could get one of these keys at all."""
    from ..shared.arguments import parameters

    operator = call.operator
    names, wildcard = parameters(operator.python_callable)
    if not wildcard and not (set(names) & (pendulum | AIRFLOW)):
        return False, False
    known = call.interpreter()
    same = known["airflow"] is not None and _same_version(known["airflow"], call.ti.run.version)
    found = same and (operator.expect_airflow or not call.modern)
    if not found and operator.expect_airflow:
        call.ti.logger.warning(
            "Airflow is not installed in %s: its context keys are not available.", operator.python
        )
    return found, found or known["pendulum"]


def _same_version(text, version):
    return tuple(text.split(".")[:2]) == tuple(str(part) for part in version)


def ask_interpreter(path):
    """{"version": [3, 11, 7] or None, "airflow": version or None, "pendulum": bool}."""
    import json
    import subprocess

    try:
        output = subprocess.run([path, "-c", ASK], capture_output=True, check=True, text=True)
        return json.loads(output.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {"version": None, "airflow": None, "pendulum": False}
