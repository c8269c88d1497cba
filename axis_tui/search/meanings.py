"""What common words of names mean, as far as a search needs it: which weigh little, which translate.

Titles, particles and words like "movement" tell few names apart, so a query that leaves them out is
still complete. Words of one concept ("kata'ib", "brigades") stand for each other.
"""

PARTICLES = frozenset(
    """al el ul ol bin ibn ben bint ould wal wel wuld abu abi abou umm of the for and in to on de del della di
    da do dos du des la le les los van von der den das und et y e i o w wa oghli oglu zadeh na no an a at as s
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
    battalions corps council committee union league association company corporation republic
    state kingdom islamic national popular people peoples liberation harakat hezb hizb jabhat jaysh jaish
    liwa kataib katibat hayat hayaa majlis tanzim jamaat jama a quwwat saraya asaib allah din united
    democratic ministry government foundation institute agency service office nations bank university network
    ~hrkh ~hrka ~hzb ~jbhh ~jbha ~jysh ~ktayb ~lwaa ~hyya ~mjls ~sraya ~allh ~qwat ~jmaah""".split()
)
"""Words that many organisations share; they weigh less than a name's own words."""

LEGAL_FORMS = frozenset(
    """ltd limited inc incorporated co corp plc llc llp lp ag gmbh kg spa srl sarl sas sro bv nv ab asa oy oyj
    kk pte pty sdn bhd jsc pjsc ojsc cjsc oao pao zao ooo ao tbk doo""".split()
)
"""What companies are before the law; a name is as often written without it."""

CONCEPTS = (
    "bin ibn ben ~bn",
    "abu abou abo aboo ~abw ~aby",
    "umm um oum ~am",
    "brigade brigades battalion battalions kataib katibat kataeb liwa alwiya ~ktayb ~ktyba ~lwaa brigada",
    "lashkar brigade army division ~lshkr",
    "companies saraya ~sraya",
    "movement harakat haraka harakah jonbesh ~hrka ~hrkt ~jnbsh hareket dvizhenie",
    "party hezb hizb parti partiya ~hzb",
    "front jabhat jabha cephesi ~jbha ~jbhh",
    "army jaysh jaish geish ordu artesh armiya ~jysh ~artsh",
    "organization organisation munazzamat tanzim hayat sazman ~mnzma ~tnzym ~hyya ~sazman organizatsiya",
    "forces force quwwat quwat niru niruye ~qwat ~qwt ~nyrw ~nyrwy ~nyrwhay sily ~fylq",
    "council majlis shura shoura ~mjls ~shwra sovet",
    "guard guards corps sepah pasdaran haras ~spah ~hrs ~pasdaran gvardiya",
    "islamic islami islamiya islamiyya eslami islamique ~islamy ~islamya ~aslamy ~islamyh islamskiy",
    "jihad cihad ~jhad dzhikhad",
    "resistance muqawama moqavemat ~mqawma ~mqawmt soprotivlenie",
    "state dawla dawlah devlet ~dwla ~dwlt gosudarstvo",
    "victory nasr ~nsr",
    "mobilization mobilisation hashd ~hshd",
    "popular people peoples shaab shaabi shabi ~shab ~shaby narodnyy",
    "liberation tahrir ~thryr ~lthryr osvobozhdenie",
    "revolution revolutionary thawra thawri enqelab enghelab devrim ~thwra ~thwry ~anqlab revolyutsiya",
    "palestine filastin falastin ~flstyn palestina",
    "palestinian filastini filastiniya falastiniya ~flstynya ~flstyny",
    "lebanese lubnani lubnaniya ~lbnany ~lbnanya",
    "syria suriya souria ~swrya ~swryh siriya",
    "syrian suri suriyya ~swry ~swrya ~swryh",
    "iraqi ~iraqy ~araqy ~araqya",
    "kurdish kurdistan kordestan ~krdstan ~krdstany",
    "iraq irak ~iraq ~araq",
    "jerusalem quds qods ghods kudus ~qds kuds",
    "supporters partisans helpers ansar ~ansar",
    "martyr martyrs shahid shuhada shohada ~shhda ~shhyd",
    "righteous haq haqq ~hq",
    "league asaib rabita ~asayb",
    "unity wahda vahdat ~whda",
    "units wahadat yekineyen ~whdat",
    "protection himaya parastina ~hmaya",
    "workers worker ummal kargaran ~amal ~kargran karkeren",
    "hope amal ~aml",
    "union ittihad ettehad ~athad soyuz",
    "european urubbi ~awrwby ~arwpa evropeyskiy",
    "national watani wataniya melli ~wtny ~wtnya ~mly natsionalnyy",
    "democratic dimuqrati dimuqratiya demokrat ~dymqratya ~dymqraty ~dmwkratyk demokraticheskiy",
    "republic jumhuriya jomhuri ~jmhwrya ~jmhwry respublika",
    "government hukuma hokumat ~hkwma pravitelstvo",
    "ministry wizara vezarat ~wzara ~wzart ministerstvo",
    "group majmua goruh ~mjmwaa ~grwh gruppa",
    "network shabaka shabake ~shbka ~shbkh",
    "agency wakala azhans ~wkala ~azhans agentstvo",
    "international duwali beynolmelali ~dwly ~bynalmlly mezhdunarodnyy",
    "energy taqa enerzhi ~taqa ~anrzhy energiya",
    "atomic nuclear dharri atomi ~dhry ~atmy atomnyy",
    "nations umam ~amm ~mll",
    "united muttahida mottahed ~mthda ~mthdh ~mthd",
    "allah ullah ~allh",
    "brothers brotherhood ikhwan ~akhwan",
    "bank banque bankasi ~bnk",
    "north northern shamal shamali ~shmalya ~shmaly",
    "south southern janub janubi ~jnwbya ~jnwby",
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
    if key in LEGAL_FORMS:
        return 0.15
    return 0.6 if key in GENERIC else 1.0


def is_organisation(folded: str) -> bool:
    """Whether a folded name has a word such as organisations have in theirs."""
    return any(word in GENERIC or word in LEGAL_FORMS or word in CONCEPT_OF for word in folded.split())


def translations(key: str) -> frozenset[str]:
    """Return the words that mean what a word means, itself among them; empty for most words."""
    concepts = CONCEPT_OF.get(key)
    return (
        frozenset().union(*(WORDS_OF_CONCEPT[concept] for concept in concepts)) if concepts else frozenset()
    )
