"""One task for each way to go wrong, side by side."""

import os
import resource
import signal
import subprocess
import sys
import time
from datetime import timedelta

from airflow.sdk import DAG, task


def killed():
    os.kill(os.getpid(), signal.SIGKILL)


def exits():
    sys.exit(5)


def exits_hard():
    os._exit(3)


def raises():
    raise ValueError("no")


def too_deep():
    return too_deep()


def out_of_memory():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    return len(bytearray(4 << 30))


def times_out():
    time.sleep(60)


def prints_binary():
    os.write(1, bytes(range(256)))
    print("\udcff")


def writes_everywhere():
    for number in range(3, 64):
        try:
            os.write(number, b"no line")
        except OSError:
            pass


def closes_all():
    os.closerange(0, 3)
    sys.stdout = sys.stderr = None


def leaves_daemon():
    subprocess.Popen(["sleep", "600"], start_new_session=True)


with DAG("many", schedule=None):

    @task(trigger_rule="all_done")
    def after(ti=None):
        return "pulled " + ti.xcom_pull(task_ids="before")

    before = task(task_id="before")(lambda: "kept")()
    last = after()
    for bad in (killed, exits, exits_hard, raises, too_deep, out_of_memory, prints_binary):
        before >> task(bad)() >> last
    for good in (writes_everywhere, closes_all, leaves_daemon):
        before >> task(good)() >> last
    before >> task(times_out, execution_timeout=timedelta(seconds=0.5))() >> last
