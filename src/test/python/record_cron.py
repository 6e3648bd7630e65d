#!/usr/bin/env python3
"""Records what Airflow makes of 2,000 cron texts, in testdata/cron/airflow-VERSION.json. Run with a Python that has Airflow:

    python3 -m pip install apache-airflow==2.11.2 croniter==7.0.0   # and another one with 3.3.2
    python3 src/test/python/record_cron.py

The texts come from a fixed seed. A text is given to the timetables that DAG(schedule="...") makes (CronMixin: the presets, croniter,
the description). A row has the text and either the error, or the next three times after START (UTC; fewer when there are no more
within croniter's 50 years; none recorded for a text with R, which is drawn anew each time), and for some the next three in a zone
that changes its clocks.
"""
import json
import random
import re
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path

import airflow
import pendulum
from airflow.timetables.trigger import CronTriggerTimetable
from croniter import CroniterBadDateError

try:
    from airflow.sdk.definitions.timetables.trigger import CronTriggerTimetable as AuthoredTimetable
except ImportError:
    AuthoredTimetable = None

TARGET = Path(__file__).parents[3] / "testdata" / "cron"
ROWS = 2000
START = datetime(2024, 1, 31, 12, 34, 56, tzinfo=timezone.utc)
ZONES = [("Europe/Zurich", datetime(2024, 3, 30, 12, tzinfo=timezone.utc)), ("Europe/Zurich", datetime(2024, 10, 26, 12, tzinfo=timezone.utc)),
         ("America/New_York", datetime(2024, 3, 9, 20, tzinfo=timezone.utc)), ("America/New_York", datetime(2024, 11, 2, 20, tzinfo=timezone.utc))]

FIELDS = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7), (0, 59), (1970, 2099)]
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
DAYS = "sun mon tue wed thu fri sat".split()
FIXED = [
    "@hourly", "@daily", "@weekly", "@monthly", "@quarterly", "@yearly", "@annually", "@midnight", "@once", "@continuous", "@reboot", "@minutely",
    "@Daily", "@DAILY", "@Quarterly", "@None", "@none", " @daily", "@daily ", "@ daily", "daily", "None", "", " ", "\n", "@", "@daily @daily", "* * * *", "* * * * *",
    "* * * * * *", "* * * * * * *", "* * * * * * * *", "  0  0 \t* *\n* ", "0\u00a00 * * *", "0 0 * *\u3000*", "0\x0b0\x0c* * *", "0 0 * * *\x1f", "{{ cron }}", "0 0 * * * UTC",
    "*/30 0 6 * * *", "0 0 6 * * ?", "0 0 12 ? * MON-FRI", "0 0 30 2 *", "0 0 31 4 *", "0 0 31 4,6,9,11 *", "0 0 29 2 *", "0 0 30 2 1", "0 0 31 2 1#2", "0 0 15W * 6", "0 0 15W * 1",
    "0 0 1 1 * 0 2020", "0 0 1 1 * 0 2099", "0 0 1 1 * 0 2074", "0 0 1 1 * 0 2075", "0 0 29 2 * 0 2025", "0 0 29 2 * 0 2028", "0 0 * 2 1#5", "0 0 * 2 1#5,2#5", "0 0 29 2 1", "0 0 13 * 5#2",
    "0 0 L * *", "0 0 l * *", "0 0 L,15 * *", "0 0 L 2 *", "0 0 5-L * *", "0 0 L-5 * *", "0 0 L/2 * *", "0 0 1-30,L * *", "0 0 1-30,L * 1", "0 0 L * 1", "0 0 LW * *", "0 0 * * L", "0 0 * * L5",
    "0 0 * * 5L", "0 0 * * L7", "0 0 * * L8", "0 0 * * L1,L2", "0 0 * * L1,3", "0 0 * * 1#1,1#3", "0 0 * * mon#1", "0 0 * * mon-fri#1", "0 0 * * 1-5#1", "0 0 * * 1#0", "0 0 * * 1#6", "0 0 * * 1#1,2",
    "0 0 * * 1#1,1", "0 0 * * 1-2,mon-tue#1", "0 0 * * 0-6,1#1", "0 0 * * *,1#1", "0 0 * * jan#1", "0 0 * * fri-mon#2", "0 0 * * 7#2", "0 0 * * 8#2", "0 0 * * *#2", "0 0 * * l#2", "0 0 * * #2", "0 0 * * 1#",
    "0 0 15W * *", "0 0 W15 * *", "0 0 0W * *", "0 0 32W * *", "0 0 31W * *", "0 0 1W * *", "0 0 1W,15 * *", "0 0 15,1W * *", "0 0 1-5W * *", "0 0 W * *", "0 0 15WW * *", "15W 0 * * *", "0 0 015W * *",
    "0 0 ? * ?", "? 0 * * *", "0 0 ?/2 * *", "0 0 1,? * *", "0 0 1 * ?", "0 0 ? * 1", "H * * * *", "R * * * *", "R R * * *", "R(0-10) * * * *", "R(10-0) * * * *", "R(5-5) * * * *", "R(0-99) * * * *", "R/15 * * * *",
    "R/0 * * * *", "R(0-30)/10 * * * *", "R(0-30)/0 * * * *", "0 0 R(0-5) * *", "0 0 * * R(1-7)", "0 0 * * R(0-7)/3", "R,5 * * * *", "R-5 * * * *", "H(0-3) * * * *", "0 0 R R *", "0 0 1 1 * 0 R", "rr * * * *", "R() * * * *",
    "17-9 * * * *", "0 17-9 * * *", "0 22-6/2 * * *", "0 0 * * 5-7", "0 0 * * 1-7", "0 0 * * 1-7/2", "0 0 * * 0-7", "0 0 * * 7-0", "0 0 * * 7/2", "0 0 * * 6/2", "0 0 * * sat-sun", "0 0 * * sun-sun", "0 0 * * mon-mon/2",
    "0 0 * nov-feb *", "0 0 * apr-jan/3 *", "0 0 0-5 * *", "0 0 5-0 * *", "0 0 0-0 * *", "0 0 0/5 * *", "0 0 * 0 *", "0 0 * 5-0 *", "0 0 * 13 *", "59/15 * * * *", "60/15 * * * *", "5-5 * * * *", "5-5/100 * * * *",
    "*/90 * * * *", "*/0 * * * *", "*/-5 * * * *", "*/a * * * *", "*/ * * * *", "/5 * * * *", "*/5/5 * * * *", "5- * * * *", "-5 * * * *", "5--6 * * * *", "1-2-3 * * * *", "*-5 * * * *", "** * * * *", "*5 * * * *", "5* * * * *",
    ", * * * *", "1, * * * *", ",1 * * * *", "1,,2 * * * *", "1.5 * * * *", "1_0 * * * *", "+5 * * * *", "05 * * * *", "005 * * * *", "\u0665 * * * *", "0x5 * * * *", "1e1 * * * *", "*/99999999999999999999 * * * *", "99999999999999999999 * * * *",
    "1-99999999999999999999 * * * *", "5-1/99999999999999999999 * * * *", "0 0 * * monday", "0 0 * january *", "0 0 * * MON,Wed,fRi", "0 0 jan * *", "0 0 * mon *", "0 0 * * jan", "mon * * * *", "0 0 */35 * *", "0 0 */1 * 1", "0 0 1 * */1", "0 0 1-31 * 1", "0 0 1 * 0-6",
    "0 0 1-31 * ?", "0 0 *,5 * 1", "0 0 5 * *,1", "0 0 * * 1/2", "0 0 1/7 * *", "0 0 */7 * 1", "0 0 * */5 *", "0 0 1 */3 *", "0 0 * * * 60", "0 0 * * * mon", "0 0 * * * 0 1969", "0 0 * * * 0 2100", "0 0 * * * 0 2024-2023", "0 0 * * * 0 */50", "0 0 * * * 0 2000-5",
    "0 0 * * * 0 2024/2", "0 0 * * * 0 2099/2", "0 0 * * * 0 1970-2099", "0 0 * * * 0 ?", "0 24 * * *", "60 0 * * *", "0 0 32 * *", "0 0 * * 8", "0 0 * * 0,7", "0-59 0-23 1-31 1-12 0-6", "0 0 31 * *", "0 0 30,31 2,3 *", "0 0 31 11-12 *",
    "0 2 * * *", "30 2 * * *", "30 2 * * 0", "0,30 * * * *", "*/15 1-3 * * *", "30 1 * * *", "0 */2 * * *", "15 * * * * 30", "0 3 * * * */20",
]


def texts():
    yield from dict.fromkeys(FIXED)
    rng = random.Random(20261123)
    seen = set(FIXED)
    while True:
        count = rng.choices([4, 5, 6, 7, 8], [1, 60, 14, 14, 1])[0]
        wrong = rng.random()  # most texts have at most one field that may be wrong
        odd = rng.randrange(count) if wrong < 0.45 else -1
        text = " ".join(field(rng, min(i, 6), i == odd) for i in range(count))
        if rng.random() < 0.05:
            text = rng.choice([" ", "\t", "\n", "  "]) + text.replace(" ", rng.choice(["  ", "\t", " \n", "\u00a0"]))
        if rng.random() < 0.2:
            text = text.upper()
        if text not in seen:
            seen.add(text)
            yield text


def value(rng, index, beyond):
    low, high = FIELDS[index]
    if beyond and rng.random() < 0.5:
        return str(rng.choice([low - 1, high + 1, high + 40, 0]))
    if index == 3 and rng.random() < 0.3:
        return rng.choice(MONTHS)
    if index == 4 and rng.random() < 0.35:
        return rng.choice(DAYS)
    if index == 6:
        return str(rng.randint(2020, 2080) if rng.random() < 0.8 else rng.randint(low, high))
    if beyond and rng.random() < 0.2:
        return rng.choice(MONTHS + DAYS + ["l", "monday", "x", "", "*", "?", "h"])
    return ("0" if rng.random() < 0.05 else "") + str(rng.randint(low, high))


def element(rng, index, odd):
    kind = rng.random()
    if kind < 0.45:
        return value(rng, index, odd)
    if kind < 0.62:
        pair = [value(rng, index, odd), value(rng, index, odd)]
        if all(one.isdigit() for one in pair) and rng.random() < 0.75:
            pair.sort(key=int)
        return "-".join(pair)
    step = str(rng.choice([1, 2, 3, 5, 7, 10, 15, 30, 31, 59, 60, 90] + ([0, 1000, "x", ""] if odd else [])))
    if kind < 0.78:
        return "*/" + step
    if kind < 0.86:
        return value(rng, index, odd) + "/" + step
    return value(rng, index, odd) + "-" + value(rng, index, odd) + "/" + step


def field(rng, index, odd):
    if odd:
        return odd_field(rng, index)
    kind = rng.random()
    if kind < 0.3:
        return "*"
    if index == 2 and kind < 0.45:
        return rng.choice(["l", "?", "15w", "w1", "31w", "l,1", "5-l", "29-31", "30", "31"])
    if index == 4 and kind < 0.5:
        return rng.choice(["?", "l5", "5#3", "mon#1", "fri#5", "1#1,1#3", "l1,l3", "mon-wed#2", "0,7", "sat-mon", "1-5", "2#1,l2"])
    if kind > 0.985:
        return rng.choice(["r", "r/5"])
    return ",".join(element(rng, index, False) for _ in range(rng.choices([1, 2, 3], [75, 18, 7])[0]))


def odd_field(rng, index):
    kind = rng.random()
    if kind < 0.55:
        return ",".join(element(rng, index, True) for _ in range(rng.choices([1, 2, 3], [70, 20, 10])[0]))
    if kind < 0.8:
        return rng.choice(["l", "?", "15w", "w", "lw", "l-3", "5l", "l5", "5#3", "3#0", "3#6", "mon#l", "h", "h/3", "r", "r(1-3)", "r(3-1)", "r(1-7)/2", "r(0-5)", "r(0-500)", "r/0", "h(1-3)",
                           "jan#1", "1-3#2", "l5,3", "2#2,2", "?,1", "**", "*-3", "1-*", "@daily", "-1", "1--2", "mon-", "#", "l9", "10w,12", "tue#2-4"])
    good = element(rng, index, False)
    at = rng.randrange(len(good) + 1)
    return good[:at] + rng.choice(list("-/,*?#lwhrx0 9.+_é")) + good[at + rng.randrange(2):]


def three(timetable, start):
    times, at = [], pendulum.instance(start)
    try:
        for _ in range(3):
            at = timetable._get_next(at)
            times.append(at.in_timezone("UTC").strftime("%Y-%m-%dT%H:%M:%SZ"))
    except CroniterBadDateError:
        pass
    return times


def observed(text, index):
    row = {"cron": text}
    if text in ("@once", "@continuous"):  # create_timetable does not take these for cron
        return row | {"other": True}
    try:
        if AuthoredTimetable is not None:
            AuthoredTimetable(text, timezone="UTC").validate()
        timetable = CronTriggerTimetable(text, timezone="UTC")
        timetable.validate()
    except Exception as error:
        return row | {"error": f"{type(error).__name__}: {str(error)[:120]}"}
    if re.search(r"(^|\s)[rR]([(/\s]|$)", text):
        return row | {"random": True}
    row["next"] = three(timetable, START)
    if index % 8 == 0 or 0 < len(text) - len(text.lstrip("0123456789, */")) <= 14 and index % 2:
        zone, start = ZONES[index // 2 % len(ZONES)]
        zoned = CronTriggerTimetable(text, timezone=zone)
        row |= {"zone": zone, "from": start.strftime("%Y-%m-%dT%H:%M:%SZ"), "zoned": three(zoned, start)}
    return row


def main():
    rows = [observed(text, index) for index, text in zip(range(ROWS), texts())]
    record = {"airflow": airflow.__version__, "croniter": version("croniter"), "start": START.strftime("%Y-%m-%dT%H:%M:%SZ")}
    lines = ",\n".join(json.dumps(row) for row in rows)
    TARGET.mkdir(parents=True, exist_ok=True)
    path = TARGET / f"airflow-{airflow.__version__}.json"
    path.write_text(json.dumps(record)[:-1] + ', "rows": [\n' + lines + "\n]}\n")
    accepted = sum("error" not in row for row in rows)
    print(f"{path.name}: {len(rows)} rows, {accepted} accepted")


if __name__ == "__main__":
    main()
