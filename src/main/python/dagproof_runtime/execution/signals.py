"""SIGTERM in a task: `on_kill` is called and the task ends (models/taskinstance.py of 2.11.2)."""


def set_up(attempt):
    """Install the handler for this process; processes that the task forks just end."""
    import os
    import signal

    own = os.getpid()

    def terminate(_number, _frame):
        if os.getpid() != own:
            os._exit(1)
        from airflow.exceptions import AirflowTaskTerminated

        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        task = attempt.ti.task if attempt.ti is not None else None
        if task is not None and hasattr(task, "on_kill"):
            task.on_kill()
        raise AirflowTaskTerminated("Task received SIGTERM signal")

    signal.signal(signal.SIGTERM, terminate)
