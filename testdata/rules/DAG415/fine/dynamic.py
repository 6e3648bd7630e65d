globals()["ANY"] = 1
