"""What a screen reader asks of the window, over the accessibility bus (AT-SPI 2)."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_TEXT = "org.a11y.atspi.Text"
_SCREEN = 0  # ATSPI_COORD_TYPE_SCREEN
_FOCUSED = 1 << 12  # ATSPI_STATE_FOCUSED
_PATIENCE = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the screen."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def center(self) -> tuple[int, int]:
        return self.left + self.width // 2, self.top + self.height // 2


@contextmanager
def session_bus(address: str) -> Iterator[DBusConnection]:
    """Connect to the bus at an address."""
    with closing(open_dbus_connection(address)) as connection:
        yield connection


class AccessibilityBus:
    """A connection to the bus on which applications offer themselves to screen readers."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def of(cls, session: DBusConnection) -> Iterator[AccessibilityBus]:
        """Ask the session for its accessibility bus and connect to it."""
        place = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        reply = session.send_and_get_reply(new_method_call(place, "GetAddress"), timeout=_PATIENCE)
        with closing(open_dbus_connection(unwrap_msg(reply)[0])) as connection:
            yield cls(connection)

    def call(self, place: DBusAddress, method: str, signature: str = "", *values: Any) -> Any:
        """Call a method and return its results."""
        message = new_method_call(place, method, signature or None, values)
        reply = self._connection.send_and_get_reply(message, timeout=_PATIENCE)
        return unwrap_msg(reply)

    def property(self, place: DBusAddress, name: str) -> Any:
        """Return a property's value."""
        message = Properties(place).get(name)
        reply = self._connection.send_and_get_reply(message, timeout=_PATIENCE)
        return unwrap_msg(reply)[0][1]

    def applications(self) -> list[Accessible]:
        """Return the applications that are there."""
        return Accessible(self, "org.a11y.atspi.Registry", _ROOT).children()


@dataclass(frozen=True, slots=True)
class Accessible:
    """One thing of an application that has a name; the article has a text as well."""

    bus: AccessibilityBus
    owner: str
    path: str

    def _place(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, self.owner, interface)

    def children(self) -> list[Accessible]:
        """Return what it holds; nothing where it is gone."""
        try:
            found = self.bus.call(self._place(_ACCESSIBLE), "GetChildren")[0]
        except DBusErrorResponse:
            return []
        return [Accessible(self.bus, owner, path) for owner, path in found]

    def walk(self) -> Iterator[Accessible]:
        """Yield it and everything it holds."""
        yield self
        for child in self.children():
            yield from child.walk()

    @property
    def name(self) -> str:
        """What a screen reader calls it; empty where it is gone."""
        try:
            return str(self.bus.property(self._place(_ACCESSIBLE), "Name"))
        except DBusErrorResponse:
            return ""

    def interfaces(self) -> list[str]:
        """Return what may be asked of it."""
        try:
            return list(self.bus.call(self._place(_ACCESSIBLE), "GetInterfaces")[0])
        except DBusErrorResponse:
            return []

    def extents(self) -> Box:
        """Return where it is."""
        return Box(*self.bus.call(self._place(_COMPONENT), "GetExtents", "u", _SCREEN)[0])

    def has_focus(self) -> bool:
        """Tell whether the keyboard is in it."""
        states = self.bus.call(self._place(_ACCESSIBLE), "GetState")[0]
        return bool(states[0] & _FOCUSED)

    def text(self) -> str:
        """Return the whole text."""
        return str(self.bus.call(self._place(_TEXT), "GetText", "ii", 0, -1)[0])

    def character_count(self) -> int:
        """Return how many characters the text has."""
        return int(self.bus.property(self._place(_TEXT), "CharacterCount"))

    def character_box(self, offset: int) -> Box:
        """Return where a character is."""
        place = self._place(_TEXT)
        return Box(*self.bus.call(place, "GetCharacterExtents", "iu", offset, _SCREEN))

    def offset_at(self, x: int, y: int) -> int:
        """Return which character is at a point."""
        place = self._place(_TEXT)
        return int(self.bus.call(place, "GetOffsetAtPoint", "iiu", x, y, _SCREEN)[0])

    def caret(self) -> int:
        """Return where the caret is."""
        return int(self.bus.property(self._place(_TEXT), "CaretOffset"))

    def set_caret(self, offset: int) -> None:
        """Put the caret before a character."""
        self.bus.call(self._place(_TEXT), "SetCaretOffset", "i", offset)
