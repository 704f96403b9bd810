"""Changes that keep the form of JSON, XML and archives, so that readers get past their parsers."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random

_ATTRIBUTE = re.compile(rb"(\s)([\w:.-]+)=([\"'])([^\"'<]{0,2000})\3")
_ELEMENT = re.compile(rb"<([\w:.-]+)\b[^<>]*(?:/>|>[^<>]*</\1>)")
_TAG = re.compile(rb"</?[\w:.-]+[^<>]*>")
_DEEP = 300


def nasty_value(chance: random.Random) -> Any:
    """Return a JSON value that a reader may not expect at its place."""
    deep: Any = 1
    for _ in range(chance.choice((3, 250, _DEEP))):
        deep = [deep] if chance.random() < 0.5 else {"a": deep}
    values = (
        None, True, "", "ن", "\ud800", "\0", "📈" * 50, 0, -1, 1, 10**6, 2**31, 2**53 + 1, 10**30,
        0.5, float("nan"), float("inf"), [], {}, [[]], [None], deep, "x" * 100_000,
    )  # fmt: skip
    return chance.choice(values)


def mutated_json(content: bytes, chance: random.Random) -> bytes:
    """Change a value, a key or a number in JSON, or in one line of JSON lines."""
    try:
        return _dumped(_changed(json.loads(content), chance), chance)
    except ValueError:
        lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    try:
        lines[at] = _dumped(_changed(json.loads(lines[at]), chance), chance)
    except ValueError:
        lines[at:at] = lines[at : at + 1]
    return b"\n".join(lines)


def _dumped(value: Any, chance: random.Random) -> bytes:
    text = json.dumps(value, ensure_ascii=chance.random() < 0.5)
    if chance.random() < 0.1:
        # The same key a second time, which json cannot write.
        text = re.sub(r'("\w+"): ("[^"]*"|\d+)', r"\1: \2, \1: null", text, count=1)
    return text.encode("utf-8", "surrogatepass")


def _changed(root: Any, chance: random.Random) -> Any:
    places = list(_places(root))
    if not places:
        return nasty_value(chance)
    for _ in range(chance.choice((1, 1, 2, 5))):
        holder, key = chance.choice(places)
        try:
            _change(holder, key, chance, places)
        except (LookupError, TypeError):
            continue  # gone by an earlier change
    return root


def _change(holder: Any, key: Any, chance: random.Random, places: list[tuple[Any, Any]]) -> None:
    value = holder[key]
    match chance.randrange(5):
        case 0:
            holder[key] = nasty_value(chance)
        case 1:
            del holder[key]
        case 2 if isinstance(value, int):
            holder[key] = value + chance.choice((-100, -2, -1, 1, 2, 100))
        case 3 if isinstance(holder, dict):
            holder[chance.choice(("", "text", "spans", "label", "start", f"{key}x"))] = value
        case 3:
            holder.insert(key, value)
        case _:
            other, place = chance.choice(places)
            holder[key], other[place] = json.loads(json.dumps((other[place], value)))


def _places(root: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting = [root] if isinstance(root, dict | list) else []
    while waiting:
        each = waiting.pop()
        keys = (
            each if isinstance(each, dict) else range(len(each)) if isinstance(each, list) else ()
        )
        for key in keys:
            found.append((each, key))
            if isinstance(each[key], dict | list):
                waiting.append(each[key])
    return found


def mutated_xml(content: bytes, chance: random.Random) -> bytes:
    """Change attributes and elements of XML or HTML."""
    for _ in range(chance.choice((1, 1, 2, 5))):
        content = _mutated_once(content, chance)
    return content


def _mutated_once(content: bytes, chance: random.Random) -> bytes:
    kind = chance.randrange(9)
    found = list((_ATTRIBUTE if kind < 5 else _ELEMENT if kind < 8 else _TAG).finditer(content))
    if not found:
        return content
    one, other = chance.choice(found), chance.choice(found)
    match kind:
        case 0 | 1 | 2:
            new = one.group(1) + one.group(2) + b'="' + _nasty_words(one.group(4), chance) + b'"'
        case 3:
            new = b""
        case 4:
            new = one.group(1) + other.group(2) + b'="' + one.group(4) + b'"'
        case 5:
            new = one.group() * chance.choice((2, 50))
        case 6:
            new = other.group()
        case 7:
            new = b"<" + one.group(1) + b"/>"
        case _:
            new = one.group() * chance.choice((0, 2, _DEEP))
    return content[: one.start()] + new + content[one.end() :]


def _nasty_words(words: bytes, chance: random.Random) -> bytes:
    if words.strip().lstrip(b"-").isdigit() and len(words) < 15 and chance.random() < 0.6:
        return b"%d" % (int(words) + chance.choice((-1000, -2, -1, 1, 2, 1000, 10**20)))
    return chance.choice(
        (
            b"",
            b"-1",
            b"1e9",
            b"x",
            "ن📈".encode(),
            b"&#0;",
            b"&#xD800;",
            b"&a;",
            b"1 2 999",
            b"9" * 400,
        )
    )


def mutated_archive(content: bytes, chance: random.Random) -> bytes:
    """Change a part of an archive inside, or leave one out, or give it another name."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        names = old.namelist()
        texts = [name for name in names if name.endswith((".xml", ".rels"))] or names
        chosen, kind = chance.choice(texts), chance.random()
        for name in names:
            part = old.read(name)
            if name == chosen:
                if kind < 0.05:
                    continue
                if kind < 0.1:
                    name = chance.choice([*names[:3], "../a", "/a", "a" * 300, "x.zip"])
                part = mutated_xml(part, chance) if kind < 0.95 else part[: len(part) // 2]
            if name not in new.namelist():
                new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()
