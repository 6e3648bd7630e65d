"""Triggers that wait for a file and delete it."""

import os

from .triggers import BaseTrigger, TriggerEvent


class FileDeleteTrigger(BaseTrigger):
    """Waits for one file, and deletes it."""

    def __init__(self, filepath, poke_interval=5.0, **kwargs):
        super().__init__()
        self.filepath, self.poke_interval = filepath, poke_interval

    def serialize(self):
        path = "airflow.providers.standard.triggers.file.FileDeleteTrigger"
        return path, {"filepath": self.filepath, "poke_interval": self.poke_interval}

    async def run(self):
        import asyncio

        while not os.path.isfile(self.filepath):
            await asyncio.sleep(self.poke_interval)
        os.unlink(self.filepath)
        yield TriggerEvent(True)


class DirectoryFileDeleteTrigger(BaseTrigger):
    """Waits for a name in a folder, and deletes the file."""

    def __init__(self, *, directory, filename, poke_interval=5.0):
        super().__init__()
        self.directory, self.filename = directory, filename
        self.poke_interval = poke_interval

    def serialize(self):
        path = "airflow.providers.standard.triggers.file.DirectoryFileDeleteTrigger"
        names = ("directory", "filename", "poke_interval")
        return path, {name: getattr(self, name) for name in names}

    def shared_stream_key(self):
        """Those with the same folder and interval share a look at it."""
        return "directory-scan", os.path.realpath(self.directory), self.poke_interval

    async def run(self):
        import asyncio

        path = os.path.join(self.directory, self.filename)
        while True:
            try:
                if self.filename in os.listdir(self.directory):
                    os.unlink(path)
                    break
            except FileNotFoundError:
                pass  # neither the folder nor the file need be there yet
            await asyncio.sleep(self.poke_interval)
        yield TriggerEvent({"filepath": path})
