"""Spark in this process, with workers of the same Python."""

import os
import sys

import pytest
from pyspark.sql import SparkSession


def pytest_configure():
    os.environ["PYSPARK_PYTHON"] = sys.executable


@pytest.fixture(scope="session")
def session():
    """Starts a session of Spark; the one before it must have been stopped."""

    def start(master, **settings):
        builder = SparkSession.builder.master(master).config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.shuffle.partitions", "2")
        for name, value in settings.items():
            builder = builder.config(name.replace("_", "."), value)
        return builder.getOrCreate()

    return start
