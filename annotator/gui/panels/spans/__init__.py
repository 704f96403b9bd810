"""The panel of spans, and the card of the selected one."""
