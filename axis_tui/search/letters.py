"""Letter tables: what one written character becomes before names are compared.

A general transliterator makes Arabic and Persian unreadable for this purpose, so their letters have
a table of their own here; whatever is in no table is left to anyascii (see fold.py).
"""

ARABIC = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ؤ": "w", "ئ": "y", "ب": "b", "ت": "t",
    "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q",
    "ك": "k", "ک": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a", "ۀ": "h", "ە": "e", "ہ": "h",
    "ھ": "h", "و": "w", "ي": "y", "ی": "y", "ى": "a", "ې": "e", "ێ": "e", "ۆ": "o", "ۇ": "u", "پ": "p",
    "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v", "ڵ": "l", "ڕ": "r", "ٹ": "t", "ڈ": "d", "ڑ": "r",
    "ں": "n", "ے": "e", "ـ": "",
}  # fmt: skip
"""Arabic, Persian, Kurdish and Urdu letters; twins of kaf and yeh become the same letter."""

HEBREW = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "w", "ז": "z", "ח": "h", "ט": "t", "י": "y",
    "כ": "k", "ך": "k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "p",
    "ף": "f", "צ": "ts", "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t", "׳": "", "״": "",
}  # fmt: skip
"""Hebrew letters without points; geresh and gershayim are apostrophes."""

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "yu", "я": "ya", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "қ": "q",
    "ғ": "gh", "ҳ": "h", "ҷ": "j", "ӯ": "u", "ӣ": "i", "һ": "h", "ә": "a", "ө": "o", "ү": "u", "ң": "n",
}  # fmt: skip
"""Lower-case Cyrillic letters of Russian, Ukrainian, Serbian, Tajik and Kazakh."""

LATIN = {
    "ş": "sh", "š": "sh", "ș": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ğ": "g", "ı": "i", "ž": "zh",
    "đ": "d", "ð": "dh",
    "þ": "th", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "ħ": "h", "ŋ": "n",
    "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "ˈ": "",
}  # fmt: skip
"""Lower-case Latin letters whose sound is lost when their mark is only dropped."""

APOSTROPHES = "'’‘‛`´′＇ʹʽ׳ˊˋ"
"""Every character that stands for an apostrophe, a hamza or an ayn in a Latin name."""

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u061c" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
"""Joiners, direction marks and soft hyphens: they part or turn letters, yet are none."""

LETTERS: dict[str, str] = {
    **ARABIC,
    **HEBREW,
    **CYRILLIC,
    **LATIN,
    **dict.fromkeys(APOSTROPHES + INVISIBLE, ""),
}
"""All tables in one; keys are single lower-case characters."""


def is_abjad(character: str) -> bool:
    """Whether a character belongs to a script that leaves most vowels out (Arabic, Hebrew)."""
    return "\u0590" <= character <= "\u08ff" or "\ufb1d" <= character <= "\ufefc"
