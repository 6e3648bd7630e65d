"""Start of the Python side: `python dagproof_runtime/__main__.py`, by dagproof's engine."""

import os
import sys


def main():
    """Keep the engine's pipes to ourselves, load the DAG, serve."""
    engine_in, engine_out = os.dup(0), os.dup(1)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    os.dup2(2, 1)
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[0] = os.path.dirname(here)
    from dagproof_runtime.serving import serve

    serve(engine_in, engine_out)


if __name__ == "__main__":
    main()
