"""The words that edge policies are about: titles before names, currencies after amounts."""

from __future__ import annotations

from functools import cache

from annotator.arabic.folding import fold

_TITLES = """شركة شركات مجموعة مؤسسة هيئة صندوق مشروع مشروعات مشاريع برنامج مبادرة منصة مصنع محطة
السيد السيدة الدكتور الدكتورة المهندس المهندسة الشيخ الشيخة الأستاذ الأمير الأميرة"""
_CURRENCIES = """ريال ريالا ريالات ريالين دولار دولارا دولارات دولارين درهم درهما دراهم درهمين دينار
دينارا دنانير دينارين جنيه جنيها جنيهات جنيهين ليرة ليرات يورو يوان ين روبية روبيات
روبل روبلا فرنك فرنكا كرونة كرون شيكل شيكلا بيزو راند وون باوند بيتكوين سنت سنتا هللة
هللات فلس فلسا فلوس قرش قرشا قروش"""
_CURRENCY_ADJECTIVES = """سعودي سعوديا إماراتي إماراتيا قطري قطريا كويتي كويتيا بحريني بحرينيا عماني
عمانيا مصري مصريا أردني أردنيا لبناني لبنانيا لبنانية سوري سورية عراقي عراقيا يمني يمنيا مغربي
مغربيا تونسي تونسيا جزائري جزائريا ليبي ليبيا سوداني سودانيا أمريكي أمريكيا أميركي
أميركيا كندي كنديا أسترالي أستراليا إسترليني إسترلينيا تركي تركية صيني صينيا ياباني
يابانيا هندي هندية باكستانية روسي روسيا سويسري سويسريا"""
_NUMBERS = """ألف ألفا آلاف ألفي ألفين مليون مليونا ملايين مليونين مليوني مليار مليارا مليارات
مليارين ملياري بليون بلايين تريليون تريليونا تريليونات تريليونين تريليوني مئة مائة
مئات مئتين مائتين نصف ربع ثلث واحد ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشر
عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين عشرون ثلاثون أربعون خمسون ستون سبعون
ثمانون تسعون"""
_PERCENT = "بالمئة بالمائة"
_HUNDREDS = "المئة المائة المية"
CURRENCY_SIGNS = "$€£¥₽₺₹₪₩﷼%٪‰"


@cache
def titles() -> frozenset[str]:
    """Return the words that a policy may leave out before a name, folded."""
    return _folded(_TITLES)


@cache
def currencies() -> frozenset[str]:
    """Return the words for a currency and for per cent, folded."""
    return _folded(_CURRENCIES) | _folded(_PERCENT)


@cache
def currency_adjectives() -> frozenset[str]:
    """Return the words that say whose currency it is, folded."""
    return _folded(_CURRENCY_ADJECTIVES)


@cache
def number_words() -> frozenset[str]:
    """Return the words with which a number may end before its currency, folded."""
    return _folded(_NUMBERS)


@cache
def hundreds() -> frozenset[str]:
    """Return the words for the hundred of a percentage (في المئة), folded."""
    return _folded(_HUNDREDS)


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))
