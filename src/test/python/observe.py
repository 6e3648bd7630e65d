#!/usr/bin/env python3
"""Run the DAGs of testdata/truth/own on real Airflow and write down what happened.

usage: observe.py [CASE...] [--airflow 2.11|3.3] [--truth DIR] [--cache DIR] [--python2 PYTHON] [--python3 PYTHON]
                  [--patience SECONDS] [--check | --lines] [--keep]

A case is a folder cases/NAME with NAME.py, which defines one DAG of the id NAME, and what stands beside it. Each runs on
Airflow 2.11.2 and 3.3.2 as users have it: scheduler and LocalExecutor; 3.3 with DAG processor and API server as well.
2.11 needs PostgreSQL for that: its programs (initdb, postgres) are looked for, a database is made and thrown away;
without them it runs on SQLite with the SequentialExecutor. Airflow is installed below --cache at the first run
(Python 3.11, the release's own constraints), unless --python2 and --python3 name interpreters that have it; they need
dill, and 2.11 virtualenv and psycopg2-binary, too. Tasks build their virtualenvs with PyPI at hand.

A case's folder is a DAGs folder. Cases whose files do not meet share one: all single files do. 2.11 has one DAGs folder,
so there is one scheduler after the other; 3.3 gets each as a bundle of its own.

The rows (README.md beside the cases tells the fields) go to observed.jsonl, sorted. Those of cases not run stay, those of
cases that are gone go. What no run can tell is written in the case, in comments that hold for both versions or, as
`# observe[2.11]: …`, for one:

    # observe: here                 on the line that a linter should name
    # observe: dynamic              anywhere: `static` (certain if there is none)
    # observe: not run              anywhere: the row is written by hand, and kept

A row of a case without such comments keeps its `line` and `static`. --check writes nothing and prints what differs;
--lines runs nothing and brings `line` and `static` of the rows up to date.
"""
import argparse
import contextlib
import glob
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from observe_log import Failure, import_failure, task_failure

HERE = Path(__file__).resolve().parent
TRUTH = HERE.parents[2] / "testdata" / "truth" / "own"
RELEASES = {"2.11": "2.11.2", "3.3": "3.3.2"}
EXTRAS = {"2.11": ["virtualenv", "psycopg2-binary", "dill"], "3.3": ["apache-airflow-providers-standard", "dill"]}
CONSTRAINTS = "https://raw.githubusercontent.com/apache/airflow/constraints-{}/constraints-3.11.txt"
FIELDS = ("case", "airflow", "outcome", "when", "stage", "error", "message", "line", "observed", "static", "xcom")
COMMENT = re.compile(r"#\s*observe(?:\[([\d.]+)\])?:\s*(here|certain|environment|dynamic|not run)\b")


# ---- cases ---------------------------------------------------------------------------------------------------------


def comments(case, version):
    """What the case says of itself: `line`, `static`, `not run`."""
    said = {}
    for file in sorted(case.rglob("*.py")):
        for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = COMMENT.search(text)
            if match and match[1] in (None, version):
                if match[2] == "here":
                    said["line"] = number
                elif match[2] == "not run":
                    said["not run"] = True
                else:
                    said["static"] = match[2]
    return said


def shared_folders(cases):
    """The cases in as few groups as can share a folder: no file or package of one meets another's."""
    folders = []
    for case in cases:
        names = {entry.name for entry in case.iterdir() if entry.name != "__pycache__"}
        for taken, members in folders:
            if not taken & names:
                taken |= names
                members.append(case)
                break
        else:
            folders.append((names, [case]))
    return [members for _, members in folders]


def lay_out(groups, root):
    for index, members in enumerate(groups):
        folder = root / f"dags{index}"
        for case in members:
            shutil.copytree(case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        yield folder, [case.name for case in members]


# ---- processes -----------------------------------------------------------------------------------------------------


class Processes:
    """Starts programs in the background, and ends them and all that they started: a mark in the environment tells."""

    def __init__(self, logs):
        self.mark = f"OBSERVE_SESSION={secrets.token_hex(8)}"
        self.logs = logs
        self.started = []

    def environment(self, variables):
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("AIRFLOW", "PYTHON", "VIRTUAL_ENV"))
        }
        return kept | dict([self.mark.split("=")]) | variables

    def start(self, name, command, variables):
        log = (self.logs / f"{name}.log").open("ab")
        process = subprocess.Popen(
            command, env=self.environment(variables), stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            start_new_session=True, cwd=self.logs,
        )
        log.close()
        self.started.append(process)
        return process

    def run(self, command, variables, **options):
        return subprocess.run(command, env=self.environment(variables), check=True, cwd=self.logs, **options)

    def stop(self):
        for process in reversed(self.started):
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        deadline = time.monotonic() + 20
        for process in self.started:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.1, deadline - time.monotonic()))
        for sign in (signal.SIGTERM, signal.SIGKILL):
            for pid in self.left():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, sign)
            if self.left():
                time.sleep(3)
        self.started.clear()

    def left(self):
        mark = self.mark.encode()
        found = []
        for environment in glob.glob("/proc/[0-9]*/environ"):
            with contextlib.suppress(OSError):
                if mark in Path(environment).read_bytes().split(b"\0"):
                    found.append(int(environment.split("/")[2]))
        return found


@contextlib.contextmanager
def postgres(processes):
    """The URL of a database that lives as long as the block, or None without PostgreSQL."""
    initdb, server = program("initdb"), program("postgres")
    if not initdb or not server:
        yield None
        return
    as_user = []
    data = Path(tempfile.mkdtemp(prefix="observe-postgres"))
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(data, "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    try:
        processes.run(
            [*as_user, initdb, "-D", data / "db", "-U", "airflow", "--auth=trust", "--no-sync", "-E", "UTF8"],
            {}, stdout=subprocess.DEVNULL,
        )
        running = processes.start(
            "postgres",
            [*as_user, server, "-D", data / "db", "-k", data, "-c", "listen_addresses=", "-c", "fsync=off"], {},
        )
        wait_for(lambda: (data / ".s.PGSQL.5432").exists(), 30, "PostgreSQL")
        try:
            yield f"postgresql+psycopg2://airflow@/postgres?host={data}"
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(20)
    finally:
        shutil.rmtree(data, ignore_errors=True)


def program(name):
    beside = sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"))
    return beside[-1] if beside else shutil.which(name)


def wait_for(condition, seconds, what):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            sys.exit(f"{what} did not start within {seconds} seconds")
        time.sleep(0.5)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def listens(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


# ---- Airflow -------------------------------------------------------------------------------------------------------


def installed(version, cache):
    """The Python of an environment with this Airflow, made if need be."""
    release = RELEASES[version]
    home = cache / f"airflow-{release}"
    python = home / "bin" / "python"
    if not (home / "complete").exists():
        base = shutil.which("python3.11") or sys.exit("Python 3.11 is needed to install Airflow")
        subprocess.run([base, "-m", "venv", "--clear", home], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", "-q", f"apache-airflow=={release}", *EXTRAS[version],
             "-c", CONSTRAINTS.format(release)],
            check=True,
        )
        (home / "complete").touch()
    return python


class Session:
    """One Airflow home, with its database, and the programs of one version."""

    def __init__(self, version, python, work, processes, database, patience):
        self.version, self.python, self.processes, self.patience = version, python, processes, patience
        self.home = work
        self.variables = {
            "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}",
            "AIRFLOW_HOME": str(work),
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
            "AIRFLOW__CORE__PARALLELISM": "3",
            "AIRFLOW__CORE__EXECUTOR": "LocalExecutor" if database or version != "2.11" else "SequentialExecutor",
            "AIRFLOW__LOGGING__COLORED_CONSOLE_LOG": "False",
            "AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME": "0.5",
            # A file is parsed once and, by the task, once more.
            "AIRFLOW__SCHEDULER__MIN_FILE_PROCESS_INTERVAL": "3600",
            "AIRFLOW__DAG_PROCESSOR__MIN_FILE_PROCESS_INTERVAL": "3600",
            "AIRFLOW__API_AUTH__JWT_SECRET": secrets.token_hex(32),
        }
        if database:
            self.variables["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"] = database

    def airflow(self, *arguments, **more):
        self.processes.start(arguments[0], [self.python, "-m", "airflow", *arguments], self.variables | more)

    def migrate(self):
        with (self.home / "migrate.log").open("wb") as log:
            self.processes.run(
                [self.python, "-m", "airflow", "db", "migrate"], self.variables, stdout=log, stderr=log
            )

    def play(self, dag_ids):
        """What the database says of each DAG that was parsed and, if it could be, has run."""
        answer = self.home / "results.json"
        command = [self.python, HERE / "observe_in_airflow.py", answer, str(self.patience), *dag_ids]
        self.processes.run(command, self.variables, stdout=subprocess.DEVNULL)
        return json.loads(answer.read_text(encoding="utf-8"))

    def results(self, folders):
        self.migrate()
        if self.version == "2.11":
            results = {}
            for folder, dag_ids in folders:
                self.variables["AIRFLOW__CORE__DAGS_FOLDER"] = str(folder)
                self.airflow("scheduler")
                results |= self.play(dag_ids)
                self.processes.started[-1].terminate()
                self.processes.started.pop().wait(60)
            return results
        port = free_port()
        self.variables |= {
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
            "AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST": json.dumps([
                {
                    "name": folder.name,
                    "classpath": "airflow.dag_processing.bundles.local.LocalDagBundle",
                    "kwargs": {"path": str(folder)},
                }
                for folder, _ in folders
            ]),
        }
        self.airflow("api-server", "--host", "127.0.0.1", "--port", str(port), "--workers", "1")
        wait_for(lambda: listens(port), 120, "the API server")
        self.airflow("dag-processor")
        self.airflow("scheduler")
        return self.play([dag_id for _, dag_ids in folders for dag_id in dag_ids])

    def log(self, dag_id, task):
        folder = self.home / "logs" / f"dag_id={dag_id}" / "run_id=observed" / f"task_id={task['task_id']}"
        if task["map_index"] >= 0:
            folder /= f"map_index={task['map_index']}"
        attempts = sorted(folder.glob("attempt=*.log"))
        return attempts[-1].read_text(encoding="utf-8", errors="replace") if attempts else ""


# ---- rows ----------------------------------------------------------------------------------------------------------


def row(case, result, session, old, normal):
    fields = dict.fromkeys(FIELDS) | {"case": case.name, "airflow": session.version, "observed": "scheduler run"}
    failure = failure_of(case.name, result, session)
    if failure is None:
        fields |= {"outcome": "ok", "xcom": normal(xcom_text(result["xcoms"]))}
    else:
        fields |= {
            "outcome": "fails",
            "when": failure.when,
            "stage": failure.stage,
            "error": failure.error,
            "message": normal(failure.message),
        }
    return fields | set_by_hand(case, fields, old)


def set_by_hand(case, fields, old):
    """What the case says of a row, else what the old row said."""
    said = comments(case, fields["airflow"])
    noted = old if old and not said else {}
    line = said.get("line", noted.get("line")) if fields["outcome"] == "fails" else None
    return {"line": line, "static": said.get("static", noted.get("static", "certain"))}


def failure_of(dag_id, result, session):
    if "import_error" in result:
        return import_failure(result["import_error"])
    if result["state"] == "success":
        return None
    failed = [task for task in result["tasks"] if task["state"] == "failed"]
    if not failed:
        return Failure("run", "scheduler", None, f"run {result['state']}, no task failed")
    return task_failure(session.log(dag_id, failed[0]))


def xcom_text(xcoms):
    """The value if there is one alone; else an object of all, by task and key."""
    if not xcoms:
        return None
    if len(xcoms) == 1 and xcoms[0]["key"] == "return_value" and xcoms[0]["map_index"] < 0:
        return xcoms[0]["value"]
    named = {}
    for xcom in xcoms:
        index = f"[{xcom['map_index']}]" if xcom["map_index"] >= 0 else ""
        value = xcom["value"]
        if xcom["key"] == "skipmixin_key":  # made of a set
            value = json.dumps({name: sorted(ids) for name, ids in json.loads(value).items()})
        named[f"{xcom['task_id']}{index}.{xcom['key']}"] = value
    return json.dumps(named)


def normaliser(session, folders):
    """Takes out of a text what differs from machine to machine and from run to run."""
    plain = [(str(folder), "/opt/dags") for folder, _ in folders]
    plain += [(str(session.home), "/opt/airflow"), (str(session.python.parent.parent), "/opt/python")]
    patterns = [
        (re.compile(r"/tmp/venv-?(?:call)?\w+/script"), "/tmp/venvXXXX/script"),
        (re.compile(r"/tmp/venv-?(?:call)?\w+/(?=string_args|termination|airflow_context)"), "/tmp/venvXXXX/"),
        (re.compile(r"unusual_prefix_[0-9a-f]{40}_"), "unusual_prefix_<sha1>_"),
        (re.compile(r"\b0x[0-9a-f]{6,}"), "0x…"),
        (re.compile(r"'(TI_ID|ti_id|id)': '[0-9a-f-]{36}'"), r"'\1': '<uuid>'"),
    ]

    def normal(text):
        if text is not None:
            for found, replacement in plain:
                text = text.replace(found, replacement)
            for pattern, replacement in patterns:
                text = pattern.sub(replacement, text)
        return text

    return normal


def observe(version, python, cases, old, options):
    """The rows of the cases on one version of Airflow."""
    work = Path(tempfile.mkdtemp(prefix=f"observe-{version}-"))
    work.chmod(0o755)  # PostgreSQL starts in it as another user
    processes = Processes(work)
    try:
        with contextlib.ExitStack() as stack:
            database = stack.enter_context(postgres(processes)) if version == "2.11" else None
            if version == "2.11" and not database:
                print("No PostgreSQL: Airflow 2.11 runs with the SequentialExecutor", file=sys.stderr)
            folders = list(lay_out(shared_folders(cases), work))
            session = Session(version, python, work, processes, database, options.patience)
            results = session.results(folders)
            normal = normaliser(session, folders)
            for case in cases:
                if case.name in results:
                    yield row(case, results[case.name], session, old.get((case.name, version)), normal)
                else:
                    print(f"undecided: {case.name} on {version}", file=sys.stderr)
    finally:
        processes.stop()
        if options.keep:
            print(f"kept: {work}", file=sys.stderr)
        else:
            shutil.rmtree(work, ignore_errors=True)


def rows_in(file):
    if not file.exists():
        return {}
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return {(entry["case"], entry["airflow"]): entry for entry in rows}


def write(file, rows):
    text = "".join(json.dumps(rows[key], ensure_ascii=False) + "\n" for key in sorted(rows))
    scratch = file.with_suffix(".new")
    scratch.write_text(text, encoding="utf-8")
    scratch.replace(file)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", nargs="*")
    parser.add_argument("--airflow", choices=list(RELEASES))
    parser.add_argument("--truth", type=Path, default=TRUTH)
    default_cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dagproof-observe"
    parser.add_argument("--cache", type=Path, default=default_cache)
    parser.add_argument("--python2", type=Path)
    parser.add_argument("--python3", type=Path)
    parser.add_argument("--patience", type=float, default=150, help="seconds without news after which it gives up")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="write nothing, print what differs")
    what.add_argument("--lines", action="store_true", help="run nothing, take line and static from the cases")
    parser.add_argument("--keep", action="store_true", help="leave logs and database")
    options = parser.parse_args()

    file = options.truth / "observed.jsonl"
    folders = sorted(path for path in (options.truth / "cases").iterdir() if path.is_dir())
    if unknown := set(options.case) - {case.name for case in folders}:
        sys.exit(f"no such case: {', '.join(sorted(unknown))}")
    if options.lines:
        rows = rows_in(file)
        cases = {case.name: case for case in folders}
        kept = {key: old | set_by_hand(cases[key[0]], old, old) for key, old in rows.items() if key[0] in cases}
        write(file, kept)
        return 0
    differ = 0
    for version in [options.airflow] if options.airflow else RELEASES:
        python = options.python2 if version == "2.11" else options.python3
        python = Path(os.path.abspath(python)) if python else installed(version, options.cache)
        cases = [
            case
            for case in folders
            if (not options.case or case.name in options.case) and "not run" not in comments(case, version)
        ]
        rows = {key: entry for key, entry in rows_in(file).items() if (options.truth / "cases" / key[0]).is_dir()}
        for new in observe(version, python, cases, dict(rows), options):
            key = (new["case"], version)
            if rows.get(key) != new:
                differ += 1
                print(f"was {json.dumps(rows.get(key))}\nis  {json.dumps(new)}")
            rows[key] = new
        if not options.check:
            write(file, rows)
    return 1 if options.check and differ else 0


if __name__ == "__main__":
    sys.exit(main())
