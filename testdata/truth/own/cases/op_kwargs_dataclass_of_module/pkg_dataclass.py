from dataclasses import dataclass


@dataclass
class Row:
    price: int
