"""As much of pandas as testdata/projects/ab_test uses: the real one takes a minute to install."""

import json


class Series(list):
    def map(self, function):
        return Series(function(value) for value in self)


class DataFrame:
    def __init__(self, rows, columns):
        self.columns = {name: Series(row[i] for row in rows) for i, name in enumerate(columns)}

    def __getitem__(self, name):
        return self.columns[name]

    def __setitem__(self, name, values):
        self.columns[name] = values

    def to_dict(self, orient):
        assert orient == "records"
        return [dict(zip(self.columns, row)) for row in zip(*self.columns.values())]

    def to_json(self, path_or_buf=None, orient=None):
        text = json.dumps(self.to_dict("records"))
        if path_or_buf is None:
            return text
        with open(path_or_buf, "w") as file:
            file.write(text)
        return None
