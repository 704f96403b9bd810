"""Arabic articles of every kind, written for the tests."""

from __future__ import annotations

ARTICLE = (
    "سهم الواحة يصعد بعد صفقة الطاقة\n"
    "أعلنت “شركة الواحة” في الرياض أنها ستضخ بين 15 إلى 25 مليار دولار في مشروع “نجمة الشمال”"
    " بالشراكة مع OpenAI و”أوراكل” خلال العام 2027، وقال الوزير إن الأعمال تبدأ قريبا"
    " (المرحلة الأولى) بنسبة 12.5% من الكلفة. وأضاف أن الميناء يكتمل في الربيع.\n"
    "\n"
    "وكَتَبَ الوَزِيرُ في رسالةٍ: «الاستثمــار يعني عملا وأملا للأجيال» 👨‍👩‍👧 ثم غادر القاعة.\n"
    "Ibn Sina Holding signed a contract worth 40 million riyals (Riyadh)."
)

KINDS = {
    "quotes, brackets and per cent": "قال “المدير” (أمس) إن «الأرباح» [الصافية] زادت 12.5% عن 3/4.",
    "Latin and digits": "وقعت شركة Blue Nile 7 عقدا مع OpenAI بقيمة 1,250.75 دولار في 12/05/2027.",
    "Arabic-Indic digits": "بلغت الكلفة ١٢٫٥ مليون ريال بزيادة ٣٪ عن ٢٠٢٦",
    "harakat": "كَتَبَ المُحَاسِبُ تَقْرِيرًا مُفَصَّلًا عَنِ المَشْرُوعِ",
    "tatweel": "الاستثمـــــار في الطـــاقة",
    "lam-alef": "لا بد للآمال والأعمال والإنجاز من أهلها، فالأولى للأجيال",
    "emoji and ZWJ": "وصلنا 👨‍👩‍👧‍👦 إلى الهدف 🇸🇦 مع الفريق 👍🏽 كله 😀",
    "NBSP": "ربح\u00a0الصندوق\u00a05\u00a0ملايين",
    "CRLF": "سطر أول\r\nسطر ثان\r\n",
    "U+2028 and U+2029": "قبل\u2028بعد\u2029آخر",
    "bidi controls": "من \u202bالشركة\u202c إلى \u2066OpenAI\u2069 ثم \u200fعاد\u200e والختام",
    "lone marks": "\u064fبداية ثم \u0301 وحدها \u0651",
    "BOM inside and before": "\ufeffعنوان \ufeff وبقية",
    "controls": "رقم\u0001 وحرف\u007f وسطر\u0085 ونهاية",
    "a Latin paragraph": "Ibn Sina Holding paid 40 million riyals (12.5%).",
    "Latin with Arabic": "The company الواحة القابضة signed on 12 May.",
    "noncharacters": "\ufffeab \uffff وكلمة \ufffc",
    "empty lines": "\n\nكلمة\n\n",
}
TWO_TEXTS = ("قال الوزير إن الأعمال تبدأ قريبا", "أعلن الصندوق شراء حصة")
