"""A connector as another package brings it: a folder with its entry point, for any process."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.example_ads import shown_source

_ROOT = Path(__file__).resolve().parent.parent.parent
POINTS = """\
[icp_pulse.connectors]
example_ads = example_ads_package:CONNECTOR
example_product = tests.fakes.example_product:CONNECTOR
"""


def install_examples(folder: Path) -> dict[str, str]:
    """Installs the example connectors below a folder; gives what a process's environment needs."""
    about = folder / "example_ads_package-1.0.dist-info"
    about.mkdir(parents=True)
    (folder / "example_ads_package.py").write_text(shown_source())
    (about / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: example-ads-package\nVersion: 1.0\n"
    )
    (about / "entry_points.txt").write_text(POINTS)
    return {"PYTHONPATH": f"{folder}:{_ROOT}"}
