"""Extract: the users of the experiment and the group each of them is in."""
import hashlib

EXPERIMENT = "new-checkout"

# user_id, visits, revenue
USERS = [
    (1001, 3, 0.0),
    (1002, 1, 24.9),
    (1003, 7, 112.5),
    (1004, 2, 0.0),
    (1005, 4, 39.0),
    (1006, 1, 0.0),
    (1007, 5, 18.75),
    (1008, 2, 61.2),
]


def assign_group(user_id):
    """The same user is always in the same group."""
    digest = hashlib.sha256(f"{EXPERIMENT}:{user_id}".encode()).hexdigest()
    return "A" if int(digest, 16) % 2 == 0 else "B"


def extract_function(**kwargs):
    import pandas as pd

    df = pd.DataFrame(USERS, columns=["user_id", "visits", "revenue"])
    df["group"] = df["user_id"].map(assign_group)
    kwargs["ti"].xcom_push(key="result", value=df.to_json("records"))
