"""Writing files so that a reader finds the old content or the new one, never a part."""

from contextlib import contextmanager


@contextmanager
def whole_file(path):
    """Gives a temporary path to write to, and renames it to `path` once all is written."""
    temporary = path.with_suffix(".tmp")
    yield temporary
    temporary.replace(path)
