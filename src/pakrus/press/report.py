"""What a person reads while the book is built: a line when a task starts, and one when it ends."""

import sys
import time
from typing import Any

from doit.exceptions import BaseFail, TaskFailed
from doit.task import Task

GROUP = "all:"
"""What doit puts before the name of each task of the one group, and a reader need not see."""


class Report:
    """A reporter for doit, which calls its methods by name. `done` are the tasks that ran, `failure` the first line
    that says why one did not."""

    def __init__(self, width: int):
        self.width = width
        self.started: dict[str, float] = {}
        self.done: list[str] = []
        self.failure = ""

    def _say(self, task: Task, words: str) -> None:
        print(f"{task.name.removeprefix(GROUP):<{self.width}}  {words}", file=sys.__stdout__, flush=True)

    def execute_task(self, task: Task) -> None:
        if task.actions:
            self.started[task.name] = time.monotonic()
            changed = getattr(task, "changed", [])
            more = f" and {len(changed) - 2} more" if len(changed) > 2 else ""
            self._say(task, f"started: {', '.join(changed[:2])}{more} changed" if changed else "started")

    def add_success(self, task: Task) -> None:
        if task.name in self.started:
            self.done.append(task.name)
            self._say(task, f"done in {time.monotonic() - self.started[task.name]:.1f} s")

    def add_failure(self, task: Task, fail: BaseFail) -> None:
        if task.name in self.started:
            self._say(task, "failed")
        if fail.report and not self.failure:
            self.failure = fail.message if isinstance(fail, TaskFailed) else fail.get_msg()

    def runtime_error(self, message: str) -> None:
        self.failure = self.failure or message.strip().splitlines()[-1]

    def _nothing(self, *_: Any) -> None:
        """An occasion that this report says nothing about."""

    initialize = get_status = skip_uptodate = skip_ignore = cleanup_error = teardown_task = complete_run = _nothing
