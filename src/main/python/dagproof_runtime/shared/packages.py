"""jinja2 and pendulum are asked of the engine when an import of them finds nothing."""

import sys

NAMES = ("jinja2", "pendulum")


class Finder:
    """The last entry of `sys.meta_path`; `ask(message)` gives the engine's reply."""

    def __init__(self, ask):
        self.ask = ask
        self.asked = set()

    def find_spec(self, name, path=None, target=None):
        """Get the package, then look again where it was put."""
        if name not in NAMES or name in self.asked:
            return None
        self.asked.add(name)
        reply = self.ask({"type": "packages", "names": [name]})
        folder = reply.get("folder")
        if not folder:
            raise ModuleNotFoundError(reply.get("error") or f"No module named {name!r}", name=name)
        if folder not in sys.path:
            sys.path.append(folder)
        from importlib.machinery import PathFinder

        return PathFinder.find_spec(name, [folder])


def install(ask):
    """Put the finder last; one that was there is replaced."""
    sys.meta_path[:] = [one for one in sys.meta_path if not isinstance(one, Finder)]
    sys.meta_path.append(Finder(ask))
