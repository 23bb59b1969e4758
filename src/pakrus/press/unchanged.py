"""Whether a task of the build is up to date: where all that it is made from is what it was, by contents."""

from collections.abc import Callable, Mapping
from typing import Any

from doit.task import Task

from pakrus.press import inputs

Digests = Mapping[str, str]
"""Name within the project, to the hash of its content."""


class Unchanged:
    """Up to date where all that a task is made from is what it was when the task last succeeded.

    What is noted is what stood before the task began, so that an edit made while it runs is seen by the next build;
    only the `outputs` of the task itself are noted as they stand afterwards. `data` are the hashes of all tables before
    the build.
    """

    def __init__(self, current: Callable[[], Digests], data: Digests, outputs: set[str]):
        self.current, self.data, self.outputs = current, data, outputs

    def __call__(self, task: Task, values: Mapping[str, Any]) -> bool:
        """doit's question, with what was noted when the task last succeeded."""
        before, now = values.get("inputs"), self.current()
        task.value_savers.append(lambda: {"inputs": self._noted({**self.data, **now}, self.current())})
        task.changed = inputs.changed(before, now) if before else []
        return bool(before == now)

    def _noted(self, begun: Digests, after: Digests) -> dict[str, str]:
        return {name: now if name in self.outputs else begun.get(name, now) for name, now in after.items()}
