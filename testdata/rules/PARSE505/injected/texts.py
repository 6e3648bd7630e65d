"""Texts in the language of the reader."""


def title():
    return _("Load")


def table():
    return TABLE + "_raw"
