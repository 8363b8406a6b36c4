"""The command `icp-pulse`."""

from __future__ import annotations

import multiprocessing

from desktop.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    multiprocessing.freeze_support()
    main()
