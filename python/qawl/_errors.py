"""The one exception of the package."""


class QawlError(ValueError):
    """Something that was configured cannot be used; the message says what and where.

    Texts never raise it: any text has an analysis.
    """


QawlError.__module__ = "qawl"
