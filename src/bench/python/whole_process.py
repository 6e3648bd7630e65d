#!/usr/bin/env python3
"""Time dagproof as whole processes, each run paired with one of a yardstick.

usage: whole_process.py parse CORPUS [--megabytes 12] [--rounds 40] [--runs 5]
       whole_process.py check FILE_OR_FOLDER [--runs 10]
       whole_process.py run DAG_FILE DAG_ID --airflow ENVIRONMENT [--runs 5]

parse   one process parses files of CORPUS, 12 MB in all, 40 times in one thread; the other one
        runs ast.parse over the same files 4 times. Build it first:
        mvn -q -Pbench -DskipTests -DskipBenchmarks package
check   one file: the installed `dagproof check` against `python3 -c pass`; a folder: against
        `ruff check --select AIR --preview --no-cache`.
run     the installed `dagproof run` against `airflow dags test` of an environment that has Airflow:
        both with its Python, their children included, the database made before.

CPU is user + system time of the process, start-up, JIT and garbage collection included. The
ratio is taken pair by pair, and the median of all pairs is what counts.
--dagproof, --python, --ruff and --java name other programs than those on the PATH. java must be a 25;
that of $JAVA_HOME goes before the one on the PATH.
"""

import argparse
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
AST_LOOP = """
import ast, sys, warnings
warnings.simplefilter("ignore")
sys.setrecursionlimit(20_000)
sources = [open(name, "rb").read() for name in open(sys.argv[1]).read().split("\\n") if name]
for _ in range(int(sys.argv[2])):
    for source in sources:
        ast.parse(source)
"""

# In a run of ten seconds, code that C2 does not inline costs less than the time it takes to compile.
JVM = ["-XX:+UseSerialGC", "-XX:InlineSmallCode=400", "-XX:FreqInlineSize=100"]


def run(command, environment=None):
    """Run a command to its end; its CPU seconds, wall seconds and peak memory in MiB."""
    with tempfile.TemporaryFile() as messages:
        begin = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=messages,
                                   env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            messages.seek(0)
            said = messages.read().decode(errors="replace").splitlines()[-10:]
            ended = f"{command[0]} ended with {process.returncode}: {' '.join(map(str, command))}"
            sys.exit("\n".join([ended, *said]))
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss / 1024


def pairs(name_a, command_a, name_b, command_b, runs, work_a=1.0, work_b=1.0, environment=None):
    """Run both in turn; print medians, and the ratio of CPU for the same work."""
    run(command_a, environment), run(command_b, environment)
    a, b = [], []
    for _ in range(runs):
        a.append(run(command_a, environment))
        b.append(run(command_b, environment))
    for name, figures in ((name_a, a), (name_b, b)):
        cpu, wall, peak = (statistics.median(column) for column in zip(*figures))
        print(f"{name:30} CPU {cpu:8.3f} s   wall {wall:8.3f} s   peak {peak:6.0f} MiB")
    ratios = sorted((x[0] / work_a) / (y[0] / work_b) for x, y in zip(a, b))
    median = statistics.median(ratios)
    print(f"CPU ratio for the same work: {median:.3f} ({ratios[0]:.3f} to {ratios[-1]:.3f}), "
          f"inverse {1 / median:.1f}x, {runs} pairs")


def sample(corpus, megabytes, python):
    """Files that ast.parse accepts, picked the same way each time, up to this size."""
    files = sorted(Path(corpus).rglob("*.py"))
    random.Random(0).shuffle(files)
    check = "import ast,sys,warnings\nwarnings.simplefilter('ignore')\nsys.setrecursionlimit(20000)\n" \
        "for n in sys.stdin.read().split('\\n'):\n" \
        "    try: ast.parse(open(n,'rb').read())\n" \
        "    except (OSError, SyntaxError, ValueError): pass\n" \
        "    else: print(n)\n"
    valid = subprocess.run([python, "-c", check], input="\n".join(map(str, files)), text=True,
                           check=True, stdout=subprocess.PIPE).stdout.split("\n")
    chosen, size = [], 0
    for name in filter(None, valid):
        if size >= megabytes * 1e6:
            break
        chosen.append(name)
        size += os.path.getsize(name)
    return chosen, size


def parse(arguments):
    """One process that parses against one that runs ast.parse."""
    if not (PROJECT / "target/test-classes/dev/dagproof/bench/ParseLoop.class").exists():
        sys.exit("not built: mvn -q -Pbench -DskipTests -DskipBenchmarks package")
    files, size = sample(arguments.corpus, arguments.megabytes, arguments.python)
    if not files:
        sys.exit(f"no Python files in {arguments.corpus}")
    print(f"{len(files)} files, {size / 1e6:.1f} MB")
    classes = PROJECT / "target"
    path = [classes / "classes", classes / "test-classes", *sorted((classes / "dist/lib").glob("*.jar"))]
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
        names.write("\n".join(files) + "\n")
        names.flush()
        rounds = arguments.rounds
        java = [arguments.java, "-Xss64m", f"-Xmx{arguments.heap}", *JVM, "-cp", os.pathsep.join(map(str, path)),
                "dev.dagproof.bench.ParseLoop", names.name, str(rounds)]
        pairs(f"dagproof, {rounds} rounds", java,
              "ast.parse, 4 rounds", [arguments.python, "-c", AST_LOOP, names.name, "4"],
              arguments.runs, rounds, 4)


def check(arguments):
    """The installed dagproof against the start of Python, or against ruff."""
    if not os.path.exists(arguments.place):
        sys.exit(f"no such file or folder: {arguments.place}")
    command = [arguments.dagproof, "check", "--isolated", "--exit-zero", arguments.place]
    if os.path.isdir(arguments.place):
        ruff = [arguments.ruff, "check", "--select", "AIR", "--preview", "--no-cache", "--isolated",
                "--exit-zero", arguments.place]
        pairs("dagproof check", command, "ruff check --select AIR", ruff, arguments.runs)
    else:
        pairs("dagproof check", command, "python3 -c pass", [arguments.python, "-c", "pass"], arguments.runs)


def run_dag(arguments):
    """The installed dagproof against a real Airflow."""
    binaries = Path(arguments.airflow).resolve() / "bin"
    file = Path(arguments.place).resolve()
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "AIRFLOW_HOME": home, "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
                       "AIRFLOW__CORE__DAGS_FOLDER": str(file.parent)}
        run([binaries / "airflow", "db", "migrate"], environment)
        pairs("dagproof run", [arguments.dagproof, "run", "--python", binaries / "python", file, arguments.dag_id],
              "airflow dags test", [binaries / "airflow", "dags", "test", arguments.dag_id, "2024-01-01"],
              arguments.runs, environment=environment)


def add_programs(parser, **default):
    """The options that name programs, which may stand before the subcommand or behind it."""
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else "java"
    for name, program in (("dagproof", "dagproof"), ("python", sys.executable), ("ruff", "ruff"), ("java", java)):
        parser.add_argument(f"--{name}", **{"default": program, "metavar": "PROGRAM", **default})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_programs(parser)
    commands = parser.add_subparsers(required=True)
    for name, action, runs in (("parse", parse, 5), ("check", check, 10), ("run", run_dag, 5)):
        command = commands.add_parser(name)
        add_programs(command, default=argparse.SUPPRESS)
        command.set_defaults(action=action)
        command.add_argument("--runs", type=int, default=runs)
        if name == "parse":
            command.add_argument("corpus")
            command.add_argument("--megabytes", type=float, default=12)
            command.add_argument("--rounds", type=int, default=40)
            command.add_argument("--heap", default="48m")
        else:
            command.add_argument("place")
        if name == "run":
            command.add_argument("dag_id")
            command.add_argument("--airflow", metavar="ENVIRONMENT", required=True)
    arguments = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}", flush=True)
    try:
        arguments.action(arguments)
    except (FileNotFoundError, PermissionError) as problem:
        sys.exit(f"cannot run {problem.filename}: {problem.strerror}")


if __name__ == "__main__":
    main()
