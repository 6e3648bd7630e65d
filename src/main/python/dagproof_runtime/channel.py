"""The two ends of the protocol: lines of JSON between the engine, the zygote and its children."""

import json


def encode(message):
    """A message as one line of ASCII."""
    return json.dumps(message, ensure_ascii=True, default=str).encode("ascii") + b"\n"


class Lines:
    """Cuts a stream of bytes into lines; what has no end yet waits for the rest."""

    def __init__(self):
        self._rest = b""

    def feed(self, data):
        """The lines that are complete with this data, without their ends."""
        lines = (self._rest + data).split(b"\n")
        self._rest = lines.pop()
        return [line for line in lines if line]


class ChildChannel:
    """A task's end: sends messages, and waits for the answers to its requests."""

    def __init__(self, sock, number):
        self._socket = sock
        self._number = number
        self._requests = 0
        self._lines = Lines()
        self._received = []

    def send(self, message):
        """Send a message with the number of this attempt, on a line of its own: user code that
        writes to all that is open may have begun one."""
        self._socket.sendall(b"\n" + encode({**message, "id": self._number}))

    def request(self, message):
        """Send a request and wait for its answer; EOFError when the engine is gone."""
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
