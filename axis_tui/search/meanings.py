"""What common words of names mean, as far as a search needs it: which weigh little, which translate.

Titles, particles and words like "movement" tell few names apart, so a query that leaves them out is
still complete. Words of one concept ("kata'ib", "brigades") stand for each other.
"""

PARTICLES = frozenset(
    """al el ul ol bin ibn ben bint ould wuld abu abi abou umm of the for and in to on de del della di da do
    dos du des la le les los van von der den das und et y e i o w wa oghli oglu zadeh na no an a at as s
    ~bn ~abw ~aby ~w ~fy ~mn ~al""".split()
)
"""Words that tie names together; they carry almost no weight."""

TITLES = frozenset(
    """general gen brigadier brig major maj colonel col lieutenant lt captain capt commander admiral marshal
    sheikh shaikh shaykh cheikh sayyid sayed seyyed seyed sayyed syed said hajj haj haji hajji imam mullah
    ayatollah grand hojjatoleslam dr doctor prof professor mr mrs ms sir lord president minister prime premier
    king prince princess emir amir sultan shah crown st saint haj agha khan
    ~syd ~shykh ~hajj ~dktwr ~imam ~ayt ~srdar ~zhnral ~amyr""".split()
)
"""Titles and ranks; they weigh little, for they are put before any name."""

GENERIC = frozenset(
    """movement group organization organisation party front army forces force brigade brigades battalion
    battalions corps council committee union league association company ltd co inc corporation republic
    state kingdom islamic national popular people peoples liberation harakat hezb hizb jabhat jaysh jaish
    liwa kataib katibat hayat hayaa majlis tanzim jamaat jama a quwwat saraya asaib allah din united
    democratic ministry government foundation institute agency service office nations bank university network
    ~hrkh ~hrka ~hzb ~jbhh ~jbha ~jysh ~ktayb ~lwaa ~hyya ~mjls ~sraya ~allh ~qwat ~jmaah""".split()
)
"""Words that many organisations share; they weigh less than a name's own words."""

CONCEPTS = (
    "brigade brigades battalion battalions kataib katibat kataeb kataib liwa alwiya ~ktayb ~ktyba ~lwaa",
    "companies saraya ~sraya",
    "movement harakat haraka harakah jonbesh ~hrka ~hrkt ~jnbsh hareket dvizhenie",
    "party hezb hizb parti partiya ~hzb",
    "front jabhat jabha cephesi ~jbha ~jbhh",
    "army jaysh jaish geish ordu artesh armiya ~jysh ~artsh",
    "organization organisation munazzamat tanzim hayat sazman ~mnzma ~tnzym ~hyya ~sazman",
    "forces force quwwat quwat niru niruye ~qwat ~qwt ~nyrw ~nyrwy",
    "council majlis shura shoura ~mjls",
    "guard guards corps sepah pasdaran ~spah ~hrs ~pasdaran",
    "islamic islami islamiya islamiyya eslami islamique ~islamy ~islamya ~aslamy ~islamyh",
    "jihad cihad ~jhad",
    "resistance muqawama moqavemat ~mqawma ~mqawmt",
    "state dawla dawlah devlet ~dwla ~dwlt",
    "victory nasr",
    "mobilization mobilisation hashd ~hshd",
    "popular people peoples shaabi shaabi shabi ~shaby",
    "liberation tahrir ~thryr",
    "palestine filastin falastin ~flstyn",
    "palestinian filastiniya falastiniya ~flstynya ~flstyny",
    "lebanese lubnaniya lubnani ~lbnany ~lbnanya",
    "syria suriya souria sham ~swrya ~swryh",
    "iraq irak ~iraq ~araq",
    "jerusalem quds qods kudus ~qds",
    "god allah ~allh",
    "supporters ansar ~ansar",
    "partisans helpers ansar",
    "martyrs shuhada shohada ~shhda",
    "righteous haq haqq ~hq",
    "league asaib ~asayb",
    "unity wahda ~whda",
    "hope amal ~aml",
    "union ittihad ettehad ~athad",
    "national watani wataniya melli ~wtny ~wtnya ~mly",
    "democratic dimuqratiya demokrat ~dymqratya",
    "republic jumhuriya jomhuri ~jmhwrya ~jmhwry",
    "government hukuma hokumat ~hkwma",
    "ministry wizara vezarat ~wzara ~wzart",
    "bank banque bankasi ~bnk",
    "news akhbar khabar",
)
"""Each line: words of several languages that stand for one another in names of organisations."""

CONCEPT_OF: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(CONCEPTS):
    for _word in _line.split():
        CONCEPT_OF[_word] = CONCEPT_OF.get(_word, frozenset()) | {_number}

WORDS_OF_CONCEPT: tuple[frozenset[str], ...] = tuple(frozenset(line.split()) for line in CONCEPTS)


def share_of(key: str) -> float:
    """Return how much of its rarity a word keeps: 1 for a word of its own, little for a particle."""
    if key in PARTICLES:
        return 0.1
    if key in TITLES:
        return 0.3
    return 0.6 if key in GENERIC else 1.0


def translations(key: str) -> frozenset[str]:
    """Return the words that mean what a word means, itself among them; empty for most words."""
    concepts = CONCEPT_OF.get(key)
    return (
        frozenset().union(*(WORDS_OF_CONCEPT[concept] for concept in concepts)) if concepts else frozenset()
    )
