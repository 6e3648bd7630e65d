def work():
    return "ok"
