import json
from typing import List

UNUSED = json.dumps([1])


def run(rows: List[int] = ()) -> List[int]:
    import json

    return json.loads(json.dumps(list(rows)))


def branch():
    return "inner"
