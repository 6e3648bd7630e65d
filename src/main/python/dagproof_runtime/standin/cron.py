"""The moments before and after a given one at which a cron expression is true (five fields)."""

import datetime

PRESETS = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@quarterly": "0 0 1 */3 *",
    "@yearly": "0 0 1 1 *",
}
NAMES = (
    {},
    {},
    {},
    {
        n: i
        for i, n in enumerate(
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
        )
    },
    {n: i for i, n in enumerate(["sun", "mon", "tue", "wed", "thu", "fri", "sat"])},
)
LIMITS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))


class Cron:
    """A cron expression; ValueError where it is none."""

    def __init__(self, text):
        fields = PRESETS.get(text, text).lower().split()
        if len(fields) not in (5, 6):
            raise ValueError(f"[{text}] is not acceptable, out of range or badly formed")
        self._last = fields[2] == "l"
        self._nth = set()
        sets = []
        for place, field in enumerate(fields[:5]):
            sets.append(self._values(field, place, text))
        self.minutes, self.hours, self.days, self.months, self.weekdays = sets
        if 7 in self.weekdays:
            self.weekdays.add(0)
        self._any_day = fields[2].startswith("*")
        self._any_weekday = fields[4].startswith("*")

    def _values(self, field, place, text):
        low, high = LIMITS[place]
        found = set()
        if field == "l" and place == 2:
            return found
        for part in field.split(","):
            span, _, step = part.partition("/")
            name, _, nth = span.partition("#")
            try:
                every = int(step or 1)
                if name in ("*", "?"):
                    first, last = low, min(high, 6) if place == 4 else high
                elif "-" in name:
                    first, last = (self._number(one, place) for one in name.split("-"))
                else:
                    first = self._number(name, place)
                    last = high if step else first
                if nth:
                    self._nth.add((first % 7, int(nth)))
                    continue
            except ValueError:
                raise ValueError(f"[{text}] is not acceptable, out of range") from None
            if first < low or last > high or every < 1:
                raise ValueError(f"[{text}] is not acceptable, out of range")
            found.update(range(first, last + 1, every))
        return found

    @staticmethod
    def _number(text, place):
        return NAMES[place][text] if text in NAMES[place] else int(text)

    def _day_fits(self, day):
        number = (day.weekday() + 1) % 7
        in_month = day.day in self.days
        if self._last:
            in_month = (day + datetime.timedelta(1)).month != day.month
        in_week = number in self.weekdays or (number, (day.day + 6) // 7) in self._nth
        if self._any_day:
            return in_week
        if self._any_weekday:
            return in_month
        return in_month or in_week

    def previous(self, moment, inclusive=True):
        """The last moment at or (not `inclusive`) before `moment`, in its own time zone."""
        start = moment.replace(second=0, microsecond=0)
        if start == moment and not inclusive:
            start -= datetime.timedelta(minutes=1)
        limit = (start.hour, start.minute)
        return self._nearest(start, -1, max, lambda time: time <= limit)

    def following(self, moment):
        """The first moment after `moment`, in its own time zone."""
        start = moment.replace(second=0, microsecond=0) + datetime.timedelta(minutes=1)
        limit = (start.hour, start.minute)
        return self._nearest(start, 1, min, lambda time: time >= limit)

    def _nearest(self, start, step, choose, fits):
        """Of the days from `start` on the first with times, of its times the one to `choose`."""
        day = start.date()
        for _ in range(366 * 8):
            if day.month in self.months and self._day_fits(day):
                times = [(hour, minute) for hour in self.hours for minute in self.minutes]
                times = [time for time in times if day != start.date() or fits(time)]
                if times:
                    hour, minute = choose(times)
                    return start.replace(
                        year=day.year, month=day.month, day=day.day, hour=hour, minute=minute
                    )
            day += datetime.timedelta(step)
        raise ValueError("the schedule is never true")
