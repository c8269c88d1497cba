"""Short and long names that no letters link: acronyms, and what other languages call a thing.

Each line holds phrases of the same thing, parted by `|`. A query that is one of them is searched as
each of the others, too, and such a hit says so. Acronyms that are the first letters of a name need no
line: the index finds these by itself.
"""

from functools import cache

from axis_tui.search.fold import fold_text

TABLE = """
irgc | islamic revolutionary guard corps | islamic revolutionary guards corps | revolutionary guards | sepah pasdaran
isis | isil | islamic state | daesh | داعش | islamic state of iraq and syria | islamic state of iraq and the levant | даиш | игил
pmf | pmu | popular mobilization forces | popular mobilization units | hashd al shaabi | الحشد الشعبي
kh | kataib hezbollah
aah | asaib ahl al haq
hhn | hrn | harakat hezbollah al nujaba | harakat al nujaba
kss | kataib sayyid al shuhada
pij | palestinian islamic jihad | islamic jihad movement in palestine | الجهاد الإسلامي
pflp | popular front for the liberation of palestine | الجبهة الشعبية لتحرير فلسطين
dflp | democratic front for the liberation of palestine
pflp gc | popular front for the liberation of palestine general command
plo | palestine liberation organization | منظمة التحرير الفلسطينية | אשף
hts | hayat tahrir al sham
aqap | al qaeda in the arabian peninsula
aqim | al qaeda in the islamic maghreb
pkk | kurdistan workers party | partiya karkeren kurdistane
ypg | peoples protection units | people s protection units
sdf | syrian democratic forces | قسد
mek | mko | pmoi | mojahedin e khalq | peoples mojahedin organization of iran
ssnp | syrian social nationalist party
laf | lebanese armed forces
ndf | national defence forces | national defense forces
stc | southern transitional council
ansar allah | ansarallah | houthis | houthi movement | huthis | الحوثيون | أنصار الله
al aqsa martyrs brigades | aamb
idf | israel defense forces | israel defence forces | צהל | tsahal | tzahal
iaf | israeli air force
shin bet | shabak | isa | israel security agency
mossad | institute for intelligence and special operations
mois | ministry of intelligence and security
unifil | united nations interim force in lebanon | اليونيفيل | يونيفيل
unrwa | united nations relief and works agency | الأونروا
un | united nations | الأمم المتحدة | سازمان ملل | оон
eu | european union | الاتحاد الأوروبي
nato | north atlantic treaty organization | الناتو | нато
iaea | international atomic energy agency | магатэ
who | world health organization
gcc | gulf cooperation council
oic | organisation of islamic cooperation
arab league | league of arab states | جامعة الدول العربية
icc | international criminal court
icrc | international committee of the red cross
cia | central intelligence agency
fbi | federal bureau of investigation
nsa | national security agency
centcom | united states central command | us central command
kgb | committee for state security
fsb | federal security service | фсб
gru | main intelligence directorate | гру
isi | inter services intelligence
raw | research and analysis wing
ttp | tehrik i taliban pakistan | pakistani taliban
ltte | liberation tigers of tamil eelam | tamil tigers
farc | revolutionary armed forces of colombia | fuerzas armadas revolucionarias de colombia
eln | national liberation army | ejercito de liberacion nacional
kmt | kuomintang
frelimo | frente de libertacao de mocambique | mozambique liberation front
renamo | resistencia nacional mocambicana | mozambican national resistance
huji | harkat ul jihad al islami
hum | harkat ul mujahideen
jnim | jamaat nusrat al islam wal muslimin
m23 | march 23 movement | m23 movement
17n | n17 | 17 november | revolutionary organization 17 november
dhkp c | dhkpc | devrimci halk kurtulus partisi cephesi | revolutionary peoples liberation party front
rkn | roskomnadzor
eta | euskadi ta askatasuna
ira | irish republican army
ukraine | украина | أوكرانيا | اوكراين | אוקראינה
united states | usa | us | united states of america | america | الولايات المتحدة | الولايات المتحدة الأمريكية | أمريكا | ایالات متحده | ایالات متحده آمریکا | آمریکا | ארצות הברית | ארהב | соединенные штаты | сша
united kingdom | uk | great britain | britain | المملكة المتحدة | بريطانيا | بریتانیا | بريطانيا العظمى | انگلیس | انگلستان | הממלכה המאוחדת | בריטניה | великобритания | england
united arab emirates | uae | emirates | الإمارات | الإمارات العربية المتحدة | امارات متحده عربی | امارات | איחוד האמירויות | оаэ
saudi arabia | ksa | kingdom of saudi arabia | السعودية | المملكة العربية السعودية | عربستان سعودی | عربستان | ערב הסעודית | саудовская аравия
islamic republic of iran | iran | persia | إيران | ایران | איראן | иран
israel | إسرائيل | اسرائیل | ישראל | израиль | zionist entity
palestine | فلسطين | فلسطین | פלסטין | палестина
lebanon | liban | لبنان | לבנון | ливан
syria | syrian arab republic | سوريا | سورية | سوریه | סוריה | сирия
iraq | العراق | عراق | עיראק | עירק | ирак
egypt | مصر | מצרים | египет | misr
jordan | الأردن | اردن | ירדן | иордания
turkey | turkiye | تركيا | ترکیه | טורקיה | турция
yemen | اليمن | یمن | תימן | йемен
qatar | قطر | קטאר | катар
kuwait | الكويت | کویت | כווית | кувейт
bahrain | البحرين | بحرین | בחריין | бахрейн
oman | عمان | עומאן | оман
libya | ليبيا | لیبی | לוב | ливия
tunisia | تونس | תוניסיה | тунис
algeria | الجزائر | الجزایر | אלגיריה | алжир
morocco | المغرب | مراکش | מרוקו | марокко
sudan | السودان | سودان | סודאן | судан
somalia | الصومال | سومالی | סומליה | сомали
afghanistan | أفغانستان | افغانستان | אפגניסטן | афганистан
pakistan | باكستان | پاکستان | פקיסטן | пакистан
india | الهند | هند | هندوستان | הודו | индия | bharat
china | peoples republic of china | prc | الصين | چین | סין | китай | 中国
japan | اليابان | ژاپن | יפן | япония | 日本 | nippon
russia | russian federation | روسيا | روسیه | רוסיה | россия | российская федерация
germany | federal republic of germany | deutschland | ألمانيا | آلمان | גרמניה | германия | allemagne
france | فرنسا | فرانسه | צרפת | франция
italy | italia | إيطاليا | ایتالیا | איטליה | италия
spain | espana | إسبانيا | اسپانیا | ספרד | испания
greece | hellas | اليونان | یونان | יוון | греция | ελλαδα
cyprus | قبرص | קפריסין | кипр
netherlands | holland | هولندا | هلند | הולנד | нидерланды
switzerland | suisse | schweiz | سويسرا | سوئیس | שווייץ | швейцария
austria | osterreich | النمسا | اتریش | אוסטריה | австрия
hungary | magyarorszag | المجر | مجارستان | הונגריה | венгрия
poland | polska | بولندا | لهستان | פולין | польша
sweden | sverige | السويد | سوئد | שוודיה | швеция
norway | norge | النرويج | نروژ | נורווגיה | норвегия
north korea | dprk | democratic peoples republic of korea | كوريا الشمالية | کره شمالی | צפון קוריאה | кндр | северная корея
south korea | rok | republic of korea | كوريا الجنوبية | کره جنوبی | דרום קוריאה | южная корея
georgia | sakartvelo | جورجيا | گرجستان | גאורגיה | грузия
armenia | hayastan | أرمينيا | ارمنستان | ארמניה | армения
azerbaijan | أذربيجان | آذربایجان | אזרבייגן | азербайджан
democratic republic of the congo | drc | congo kinshasa
south africa | rsa | جنوب أفريقيا | آفریقای جنوبی | דרום אפריקה | юар
venezuela | فنزويلا | ونزوئلا | ונצואלה | венесуэла
cuba | كوبا | کوبا | קובה | куба
brazil | brasil | البرازيل | برزیل | ברזיל | бразилия
argentina | الأرجنتين | آرژانتین | ארגנטינה | аргентина
croatia | hrvatska | كرواتيا | کرواسی | קרואטיה | хорватия
czech republic | czechia | التشيك | جمهورية التشيك | چک | צכיה | чехия
finland | suomi | فنلندا | فنلاند | פינלנד | финляндия
ireland | eire | أيرلندا | ایرلند | אירלנד | ирландия
albania | shqiperia | ألبانيا | آلبانی | אלבניה | албания
ethiopia | abyssinia | إثيوبيا | اتیوپی | אתיופיה | эфиопия
mexico | المكسيك | مکزیک | מקסיקו | мексика
vatican | holy see | الفاتيكان | واتیکان | הוותיקן | ватикан
chechnya | ichkeria | الشيشان | چچن | צצניה | чечня
xinhua | شينخوا | شین‌هوا | שינחואה | синьхуа
huawei | هواوي | هواوی | וואווי | хуавэй
canada | كندا | کانادا | קנדה | канада
australia | أستراليا | استرالیا | אוסטרליה | австралия
european union | eu | اتحادیه اروپا | האיחוד האירופי | евросоюз
muslim brotherhood | ikhwan | الإخوان المسلمون | اخوان المسلمین | האחים המוסלמים
axis of resistance | محور المقاومة | محور مقاومت | ציר ההתנגדות | ось сопротивления
quds force | qods force | فيلق القدس | نیروی قدس | سپاه قدس | כוח קודס
revolutionary guards | الحرس الثوري | سپاه پاسداران | سپاه | משמרות המהפכה | ксир
islamic jihad | palestinian islamic jihad | הגיהאד האסלאמי
hamas | islamic resistance movement | حماس | חמאס | хамас | harakat al muqawama al islamiyya
hezbollah | party of god | حزب الله | חיזבאללה | хезболла
kataib hezbollah | hezbollah brigades | كتائب حزب الله
fatah | palestinian national liberation movement | فتح | פתח | фатх
palestinian authority | pa | السلطة الفلسطينية | הרשות הפלסטינית
kurdistan regional government | krg | حكومة إقليم كردستان
taliban | طالبان | טאליבן | талибан
al qaeda | القاعدة | القاعده | אל קאעידה | аль каида
wagner group | pmc wagner | вагнер | فاغنر
kremlin | кремль | الكرملين
white house | البيت الأبيض | کاخ سفید
"""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Return, for each phrase of the table in folded form, the other phrases of its lines."""
    others: dict[str, tuple[str, ...]] = {}
    for line in TABLE.strip().splitlines():
        phrases = [phrase.strip() for phrase in line.split("|")]
        for phrase in phrases:
            folded = " ".join(fold_text(phrase).split())
            rest = tuple(other for other in phrases if other != phrase)
            others[folded] = tuple(dict.fromkeys(others.get(folded, ()) + rest))
    return others


def other_names_of(folded_query: str) -> tuple[str, ...]:
    """Return what else the thing of a whole folded query is called; empty for most queries."""
    return _table().get(folded_query, ())
