"""The `qawl` command: `qawl` and `python -m qawl`."""

import signal
import sys

from qawl._qawl import _main


def main() -> None:
    """Runs the command and exits with its status."""
    # Python's own handler would wait until the Rust code has returned.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(_main(["qawl", *sys.argv[1:]]))


if __name__ == "__main__":
    main()
