ORDERS = "orders"
for exported in [1]:
    pass
