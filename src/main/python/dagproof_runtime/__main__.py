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
    keep_compiled(here)
    from dagproof_runtime import watch
    from dagproof_runtime.serving import serve

    watch.end_with(engine_in, engine_out)
    status = 1
    try:
        serve(engine_in, engine_out)
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        # threads that the DAG file has left do not keep the process
        os._exit(status)


def keep_compiled(here):
    """Compile our own files once, all of them: while user code runs, Python keeps nothing compiled,
    and many images tell it never to (`PYTHONDONTWRITEBYTECODE`)."""
    kept = os.path.join(here, "__pycache__", f"compiled.{sys.implementation.cache_tag}")
    if sys.pycache_prefix or os.path.exists(kept):
        return
    import compileall

    try:
        compileall.compile_dir(here, quiet=2)
        with open(kept, "wb"):
            pass
    except OSError:  # not ours to write: it works all the same, only slower
        return


if __name__ == "__main__":
    main()
