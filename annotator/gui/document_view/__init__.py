"""The article view: right-to-left text, spans in lanes under it, and the gestures on both."""
