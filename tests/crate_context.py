"""Keep the context of RO-Crate 1.1 where roc-validator looks for it, so that it asks no network for it.

Run by the Python of `make validators`, where the package rocrate has the context. Takes the address of the context and
the cache's file, without its ending.
"""

import io
import sys
from importlib.resources import files
from typing import Any

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from requests_cache import CachedSession
from urllib3 import HTTPResponse


class Shipped(HTTPAdapter):
    """Answers with the file of the package, as a server would."""

    def send(self, request: PreparedRequest, *_: Any, **__: Any) -> Response:
        context = io.BytesIO(files("rocrate").joinpath("data", "ro-crate.jsonld").read_bytes())
        kind = {"Content-Type": "application/ld+json"}
        return self.build_response(request, HTTPResponse(context, kind, 200, preload_content=False))


def keep(address: str, cache: str) -> None:
    session = CachedSession(cache)
    session.mount(address, Shipped())
    session.get(address)


if __name__ == "__main__":
    keep(*sys.argv[1:])
