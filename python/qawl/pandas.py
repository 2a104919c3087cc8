"""A pandas Series of texts in, a Series with the same index out.

With pyarrow installed the result is an Arrow-typed Series (`.list` and `.struct` work, and
`.explode()`); without it, a Series of lists of dictionaries.
"""

from typing import Any

import pandas as pd

import qawl


def quotes(texts: "pd.Series[Any]", *, analyzer: qawl.Analyzer | None = None) -> "pd.Series[Any]":
    """The quotations of each text, with the fields of `qawl.quotes_table`.

    >>> texts = pd.Series(['وقال الوزير سالم الحمدي: "لن نرفع الأسعار".'], index=["a"])
    >>> quotes(texts).explode().struct.field("speaker")["a"]
    'الوزير سالم الحمدي'
    """
    column = (analyzer or qawl.Analyzer()).analyze_all(texts)
    try:
        import pyarrow as pa
    except ImportError:
        return pd.Series(column.to_pylist(), index=texts.index, name=texts.name, dtype=object)
    return pd.Series(
        pd.arrays.ArrowExtensionArray(pa.array(column)), index=texts.index, name=texts.name
    )


def normalize(
    texts: "pd.Series[Any]", *, normalizer: qawl.Normalizer | None = None
) -> "pd.Series[Any]":
    """The normalized texts."""
    column = (normalizer or qawl.Normalizer()).normalize_all(texts)
    return pd.Series(list(column), index=texts.index, name=texts.name, dtype=texts.dtype)
