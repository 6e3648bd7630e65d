"""The two ends of the protocol: lines of JSON between the engine, the zygote and its children."""

import json
import os
from _thread import RLock  # threading costs its import


def encode(message):
    """A message as one line of ASCII."""
    return json.dumps(message, ensure_ascii=True, default=str).encode("ascii") + b"\n"


class Lines:
    """Cuts a stream of bytes into lines; what has no end yet waits for the rest."""

    def __init__(self):
        self._rest = []  # pieces of one line: joined once, as a line may have many megabytes

    def feed(self, data):
        """The lines that are complete with this data, without their ends."""
        first, end, more = data.partition(b"\n")
        self._rest.append(first)
        if not end:
            return []
        lines = [b"".join(self._rest), *more.split(b"\n")]
        self._rest = [lines.pop()]
        return [line for line in lines if line]


class ChildChannel:
    """A task's end: sends messages, and waits for the answers to its requests.

    Threads of the task take turns: a request has the channel until its answer is there.
    """

    def __init__(self, sock, number):
        self._socket = sock
        self._number = number
        self._requests = 0
        self._lines = Lines()
        self._received = []
        self._renew()
        # a thread that has the channel does not exist in a process that the task forks
        os.register_at_fork(after_in_child=self._renew)

    def _renew(self):
        self._turn = RLock()

    def send(self, message):
        """Send a message with the number of this attempt, on a line of its own: user code that
        writes to all that is open may have begun one."""
        data = b"\n" + encode({**message, "id": self._number})
        with self._turn:
            self._socket.sendall(data)

    def request(self, message):
        """Send a request and wait for its answer; EOFError when the engine is gone."""
        with self._turn:
            self._requests += 1
            number = self._requests
            self.send({**message, "request": number})
            while True:
                reply = self._receive()
                if reply.get("request") == number:
                    return reply

    def _receive(self):
        while not self._received:
            data = self._socket.recv(65536)
            if not data:
                raise EOFError("dagproof is gone")
            self._received.extend(self._lines.feed(data))
        return json.loads(self._received.pop(0))
