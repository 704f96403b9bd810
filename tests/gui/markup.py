"""Words that a careless widget would take for markup."""

from __future__ import annotations

MARKUP = (
    "<b>شركة</b> الواحة",
    "ربح &lt;5&gt; ملايين &amp; أكثر",
    'قبل <img src="file:///etc/hostname"> بعد',
    "<a href='x'>اضغط</a> %1 %n {label}",
    "A & B",
)
