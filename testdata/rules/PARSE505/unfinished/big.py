"""So much work that an import of it is not followed to its end."""
TABLE = {}
for number in range(1000):
    TABLE[number] = str(number) + "_" + str(number)

MODE = None
IDS = []
for number in range(900):
    IDS.append("t" + str(number))
MODE = "daily"
