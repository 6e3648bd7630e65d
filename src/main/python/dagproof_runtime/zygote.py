"""The process that has loaded the DAG: forks a child for each attempt, and passes messages on."""

import gc
import json
import os
import selectors
import signal
import socket
import sys
import traceback

from . import strays
from .channel import ChildChannel, Lines, encode
from .shared import packages

DEADLY = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
# requests that this process answers itself: what children share that are forked from it
OWN = (b'{"type": "variable', b'{"type": "connection')


def flush():
    """What was printed goes out now; user code may have replaced or closed the streams."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass


class Child:
    """A running attempt."""

    def __init__(self, number, pid, sock):
        self.number = number
        self.pid = pid
        self.socket = sock
        self.unsent = bytearray()


class Zygote:
    """One thread: waits for the engine, for its children, and for their ends."""

    def __init__(self, engine_in, engine_out, work):
        """`work` has load(request, send), begin(request), answer(request) for requests of children
        that are not the engine's, and for children perform(request, channel)."""
        self._in = engine_in
        self._out = engine_out
        self._work = work
        self._selector = selectors.DefaultSelector()
        self._children = {}
        self._frozen = False
        self._ended = False
        self._requests = Lines()
        self._waiting = []  # lines that came while the answer to a request was awaited
        self._asked = 0

    def send(self, message):
        """Send a message to the engine."""
        self._write(encode(message))

    def _write(self, data):
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._out, view) :]
        except OSError:  # the engine is gone: the end of its pipe says so, too
            self._ended = True

    def serve(self):
        """Work until the engine sends `end`, or is gone; then nothing is left running."""
        self._waker, woken = socket.socketpair()
        self._waker.setblocking(False)
        woken.setblocking(False)
        self._pid = os.getpid()
        self._listen()
        strays.adopt()
        self._selector.register(self._in, selectors.EVENT_READ, self._from_engine)
        self._selector.register(woken, selectors.EVENT_READ, lambda: self._reap(woken))
        packages.install(self.ask)
        try:
            while not self._ended:
                for key, _ in self._selector.select():
                    key.data()
        finally:
            self._kill_all()

    def _listen(self):
        """Hear of signals; again after user code was imported, which may have turned them off."""
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        signal.set_wakeup_fd(self._waker.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the engine says what a Ctrl-C means
        for number in DEADLY:
            signal.signal(number, self._end)

    def _end(self, *_signal):
        """Sent to all of a process group, for example: the tasks must not outlive this one."""
        self._ended = True

    def _from_engine(self):
        data = os.read(self._in, 1 << 16)
        if not data:
            self._ended = True
            return
        self._waiting.extend(self._requests.feed(data))
        while self._waiting and not self._ended:
            line = self._waiting.pop(0)
            self._handle(json.loads(line), line)

    def ask(self, message):
        """Send a request of the zygote's own and wait for the answer; the rest waits, too."""
        self._asked += 1
        self.send({**message, "request": self._asked})
        seen = 0
        while True:
            while seen < len(self._waiting):
                reply = json.loads(self._waiting[seen])
                if reply.get("type") == "reply" and reply.get("id") is None:
                    del self._waiting[seen]
                    return reply
                seen += 1
            data = os.read(self._in, 1 << 16)
            if not data:
                self._ended = True
                return {"error": "dagproof is gone"}
            self._waiting.extend(self._requests.feed(data))

    def _handle(self, message, line):
        kind = message.get("type")
        if kind in ("run", "expand", "callback", "plan"):
            self._fork(message)
        elif kind == "load":
            loaded = self._work.load(message, self.send)
            self._listen()
            self.send(loaded)
        elif kind == "begin":
            begun = self._work.begin(message)
            self._listen()
            self.send(begun)
        elif kind == "reply":
            child = self._children.get(message.get("id"))
            if child is not None:
                self._tell(child, line + b"\n")
        elif kind == "kill":
            child = self._children.get(message.get("id"))
            if child is not None:
                number = signal.SIGKILL if message.get("signal") == "KILL" else signal.SIGTERM
                strays.kill_group(child.pid, number)
        elif kind == "end":
            self._ended = True

    # Children

    def _fork(self, request):
        if not self._frozen:
            gc.collect()
            gc.freeze()
            self._frozen = True
        number = request["id"]
        flush()
        try:
            ours, theirs = socket.socketpair()
            pid = os.fork()
        except OSError as error:
            described = {"kind": type(error).__name__, "message": str(error), "frames": []}
            self.send({"type": "result", "id": number, "state": "failed", "error": described})
            self.send({"type": "exited", "id": number, "status": 1})
            return
        if pid == 0:
            self._be_child(request, ours, theirs)
        theirs.close()
        self._children[number] = child = Child(number, pid, ours)
        lines = Lines()
        self._selector.register(ours, selectors.EVENT_READ, lambda: self._from_child(child, lines))
        self.send({"type": "started", "id": number, "pid": pid})

    def _be_child(self, request, ours, theirs):
        status = 1
        try:
            if not request.get("debug"):  # a debugger needs the terminal of this session
                os.setsid()
            signal.set_wakeup_fd(-1)
            strays.end_with_parent(self._pid)
            for number in (signal.SIGCHLD, signal.SIGINT, *DEADLY):
                signal.signal(number, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            self._selector.close()
            ours.close()
            for child in self._children.values():
                child.socket.close()
            os.close(self._in)
            os.close(self._out)
            self._work.perform(request, ChildChannel(theirs, request["id"]))
            status = 0
        except BaseException:
            traceback.print_exc()
            flush()
        finally:
            os._exit(status)

    def _from_child(self, child, lines):
        if child.unsent:
            self._send_on(child)
        try:
            data = child.socket.recv(1 << 16, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if data:
            for line in lines.feed(data):
                if not line.startswith(OWN):
                    self._write(line + b"\n")
                    continue
                message = json.loads(line)
                answer = self._work.answer(message)
                answer.update(type="reply", request=message.get("request"), id=child.number)
                self._tell(child, encode(answer))
        else:
            self._forget(child.socket)

    def _tell(self, child, data):
        """Send to a child, which may be too busy to read: what it does not take now waits."""
        child.unsent += data
        self._send_on(child)

    def _send_on(self, child):
        try:
            sent = child.socket.send(child.unsent, socket.MSG_DONTWAIT) if child.unsent else 0
        except BlockingIOError:
            sent = 0
        except OSError:  # it is gone, which its end tells
            sent = len(child.unsent)
        del child.unsent[:sent]
        wanted = selectors.EVENT_READ | (selectors.EVENT_WRITE if child.unsent else 0)
        key = self._selector.get_map().get(child.socket)
        if key is not None and key.events != wanted:
            self._selector.modify(child.socket, wanted, key.data)

    def _forget(self, sock):
        try:
            self._selector.unregister(sock)
        except (KeyError, ValueError):
            pass

    def _reap(self, woken):
        try:
            woken.recv(4096)
        except BlockingIOError:
            pass
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            for child in list(self._children.values()):
                if child.pid == pid:
                    self._exited(child, status)

    def _exited(self, child, status):
        """What it had sent comes before the message of its end."""
        child.socket.setblocking(False)
        key = self._selector.get_map().get(child.socket)
        while key is not None:
            try:
                data = child.socket.recv(1 << 16, socket.MSG_PEEK)
            except OSError:
                break
            if not data:
                break
            key.data()
        self._forget(child.socket)
        child.socket.close()
        del self._children[child.number]
        code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        self.send({"type": "exited", "id": child.number, "status": code})

    def _kill_all(self):
        for child in self._children.values():
            strays.kill_group(child.pid, signal.SIGKILL)
        strays.kill_all()
