"""Copies the alias table, which lies at the top level for its editors, into the package that is built."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithTable(build_py):
    """The usual build, and the alias table beside the modules."""

    def run(self) -> None:
        """Builds, then copies the table."""
        super().run()
        if not self.editable_mode:
            self.copy_file("aliases.yaml", str(Path(self.build_lib) / "graph" / "aliases.yaml"))


setup(cmdclass={"build_py": BuildWithTable})
