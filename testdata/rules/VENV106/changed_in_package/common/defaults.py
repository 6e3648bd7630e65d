DEFAULT_ARGS = {"retries": 2}
OTHERS = {"retries": 1}
