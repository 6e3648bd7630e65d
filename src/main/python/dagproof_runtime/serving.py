"""The zygote's answers to `load` and `begin`, and what a child does."""

import traceback

from . import loading
from .shared import packages
from .zygote import Zygote


class Work:
    """What was loaded and begun."""

    def __init__(self):
        self.version = "3.3"
        self.loaded = None
        self.runs = {}  # (dag, run) by the number that the engine gave to the run
        self.folder = None

    def load(self, request, send):
        """The answer to `load`; each file is announced, as it may take this process with it."""
        self.version = request.get("version") or "3.3"
        self.folder = request.get("dags_folder")
        self.loaded = loading.load(request, lambda file: send({"type": "loading", "file": file}))
        return self.loaded.message()

    def begin(self, request):
        """The answer to `begin`: `begun`, or `refused`, with the number of the run."""
        number = request.get("number", 0)
        return {**self._begun(request, number), "number": number}

    def _begun(self, request, number):
        dag = self.loaded.dags.get(request["dag_id"]) if self.loaded else None
        if dag is None:
            return _refused(f"There is no DAG {request['dag_id']!r}.")
        from .execution.dag_run import Refused, make_run
        from .execution.preload import preload

        try:
            run = make_run(dag, request.get("run") or {}, self.version)
        except Refused as error:
            return _refused(str(error))
        except Exception as error:  # a date that is none, a timetable of the user's that raises
            return _refused(f"{type(error).__name__}: {error}")
        self.runs[number] = dag, run
        run.dags_folder = self.folder
        try:
            preload(dag, run)
        except Exception:  # what cannot be imported now, the task that needs it will tell
            traceback.print_exc()
        return {"type": "begun", **run.announce()}

    def answer(self, request):
        """What a task asks of the variables and connections, which all tasks share."""
        from .standin import values

        return values.answer(request)

    def perform(self, request, channel):
        """In a forked child: one attempt, a count, the DAG's callbacks, or a plan."""
        packages.install(channel.request)
        dag, run = self.runs[request.get("run", 0)]
        kind = request["type"]
        if kind == "expand":
            from .execution.expand import run_expand as perform
        elif kind == "callback":
            from .execution.callbacks import of_dag as perform
        elif kind == "plan":
            from .execution.plan import of_dag as perform
        else:
            from .execution.child import run_attempt as perform
        perform(request, dag, run, channel)


def _refused(message):
    return {"type": "refused", "message": message, "exit": 2}


def serve(engine_in, engine_out):
    """Work for the engine until it ends."""
    Zygote(engine_in, engine_out, Work()).serve()
