//! Words whose forms no ending tells: a line is one word, in all its forms. Reviewed by hand, per language.
//!
//! Closed classes as grammars list them (strong verbs, nouns with another vowel in the plural, adjectives that lose a
//! vowel), then what the endings alone would take for another word of this field.

use std::{collections::HashMap, sync::LazyLock};

use crate::Lang;

/// Verbs are known with one of these before them, too: *del-ta*, *misfor-stå*.
const BEFORE_VERBS: &[&str] = &[
    "an", "av", "be", "del", "etter", "for", "fram", "frem", "gjen", "gjennom", "god", "imøte", "inn", "med",
    "mis", "misfor", "ned", "om", "opp", "over", "på", "sam", "sammen", "til", "under", "unn", "ut", "ved",
    "videre",
];

/// The first form of the line that `word` is in.
pub(super) fn irregular(word: &str, lang: Lang) -> Option<String> {
    static BOTH: LazyLock<[Table; 2]> = LazyLock::new(|| [Table::of(&NB), Table::of(&NN)]);
    let table = match lang {
        Lang::Nb => &BOTH[0],
        Lang::Nn => &BOTH[1],
        Lang::En => return None,
    };
    let listed = |word| table.words.get(word).map(|first| (*first).to_owned());
    let denied = || Some(format!("u{}", listed(word.strip_prefix('u')?)?));
    listed(word).or_else(|| table.verb(word)).or_else(denied)
}

struct Table {
    verbs: HashMap<&'static str, &'static str>,
    words: HashMap<&'static str, &'static str>,
}

impl Table {
    fn of([verbs, others]: &[&'static str; 2]) -> Table {
        let read = |list: &'static str| -> HashMap<&str, &str> {
            let lines = list.lines().filter_map(|line| Some((line.split(' ').next()?, line)));
            let forms = lines.flat_map(|(first, line)| line.split(' ').map(move |form| (form, first)));
            // A form of two words is of the one that stands first.
            let mut table = HashMap::new();
            forms.for_each(|(form, first)| {
                table.entry(form).or_insert(first);
            });
            table
        };
        let verbs = read(verbs);
        let mut words = verbs.clone();
        words.extend(read(others));
        Table { verbs, words }
    }

    fn verb(&self, word: &str) -> Option<String> {
        BEFORE_VERBS.iter().find_map(|before| {
            let rest = word.strip_prefix(before)?;
            Some(format!("{before}{}", self.verbs.get(rest)?))
        })
    }
}

const NB: [&str; 2] = [
    "\
be ber ba bad bedt bedes
binde binder bandt bundet bindende
bli blir ble blei blitt
bo bor bodde bodd
bry bryr brydde brydd
bryte bryter brøt brutt brytende
bære bærer bar båret bærende
dra drar dro drog dratt
drikke drikker drakk drukket
drive driver drev dreiv drevet drivende
ete eter åt ett
falle faller falt fallende
finne finner fant funnet
flyte flyter fløt flytt
fortelle forteller fortalte fortalt fortellende
følge følger fulgte fulgt følgende
få får fikk fått
gi gir ga gav gitt givende
gjelde gjelder gjaldt gjeldt gjeldende
gjøre gjør gjorde gjort gjøres
gli glir gled glei glidd
gripe griper grep greip grepet gripende
gråte gråter gråt grått
gå går gikk gått gående
ha har hadde hatt
henge henger hang hengt hengende
hete heter het hett
hjelpe hjelper hjalp hjulpet hjelp hjelpen hjelpende
holde holder holdt holdende
klype klyper kløp kløpet
komme kommer kom kommet kommende
la lar lot latt
le ler lo ledd
legge legger la lagt
ligge ligger lå ligget liggende
lyve lyver løy løyet
møte møter møtte møtt møtet møtene møtes møtende
nyte nyter nøt
nå når nådde nådd nående
ri rir red ridd
rive river rev revet
se ser så sett sees seende
selge selger solgte solgt
sette setter satte satt settende
si sier sa sagt sies
sitte sitter satt sittet sittende
skje skjer skjedde skjedd
skjære skjærer skar skåret
skrike skriker skrek skreik skreket
skrive skriver skrev skreiv skrevet skrivende
skyte skyter skjøt skutt
skyve skyver skjøv skjøvet
slippe slipper slapp sluppet
slite sliter slet sleit slitt
slå slår slo slått
smile smiler smilte smilt smilende
snu snur snudde snudd
sove sover sov sovet
spre sprer spredde spredd
springe springer sprang sprunget
spørre spør spurte spurt spørrende spørres
stige stiger steg steig steget
stikke stikker stakk stukket
stjele stjeler stjal stjålet
strekke strekker strakk strukket
stryke stryker strøk strøket
stå står sto stod stått stående
tilby tilbyr tilbød tilbydde tilbudt tilbys
sverge sverger sverget svor svoret
svike sviker svek sveik sveket
synge synger sang sunget
synke synker sank sunket
ta tar tok tatt tas
telle teller telte telt
tie tier tidde tidd
tigge tigger tagg tigget
treffe treffer traff truffet
trekke trekker trakk trukket
tro tror trodde trodd troende
tvinge tvinger tvang tvunget
velge velger valgte valgt velgende
vike viker vek veik veket
vinne vinner vant vunnet
vite vet visste visst vites
vri vrir vred vridd
være er var vært
vokse vokser vokste vokst voksende
øve øver øvde øvd øvet øvende",
    "\
barn barna barnet barnets barnas barns
bok boka boken bøker bøkene
bonde bonden bønder bøndene
bror broren brors brødre brødrene
datter datteren dattera døtre døtrene
egen eget egne egenes
far faren fedre fedrene
felles
sammen
fot foten føtter føttene
hand handa hånd hånda hånden hender hendene
hilsen hilsenen hilsener
kne kneet knær knærne
kraft krafta kraften krefter kreftene
lite liten lita små
lyst lysten lysta
mann mannen menn mennene mannens
mor mora moren mødre mødrene
natt natta natten netter nettene
orden ordenen
rot rota roten røtter røttene
søster søsteren søstera søstre søstrene
tann tanna tannen tenner tennene
treet trær trærne
ny nytt nye nyere nyest nyeste
ung unge ungt yngre yngst yngste
vesen vesenet vesener
viten
øye øyet øyne øynene øyner
eldre eldst eldste
forelder foreldre foreldrene
nummer numre nummeret numrene
erfaren erfarne erfarent
moden modne modent modnere
velkommen velkomne velkomment
åpen åpne åpent åpnere åpnest åpner åpnet åpnende
bitter bitre bittert
lekker lekre lekkert
mager magre magert
munter muntre muntert
nøktern nøkterne nøkternt
sikker sikre sikkert sikrere sikrest
tapper tapre tappert tapreste
vakker vakre vakkert vakrere vakrest
voksen voksne voksent voksnes
sliten slitne slitent
avtale avtaler avtalen avtalene avtalt avtalte
dom dommen dommer dommene dommens
føle føler følte følt følende
følelse følelser følelsen følelsene
glad glade gladere gladest
klok kloke klokt klokere klokest
klokke klokka klokken klokker klokkene
lov loven lovens lovene
love lovet lovte lovende
mot motet motets
ros rosen
rose rost roste rosende
sann sant sanne sannere
sang sangen sanger sangene
skap skapet skapene
stol stolen stolene
syn synet synene
synes syntes
stolt stolte stoltere
venn vennen venner vennene venns
vente venter ventet venta ventende
vis
vise viser viste visende vises
lett lette lettere lettest
rett retten rettene rettens
tak taket takene
takt takten takter",
];

const NN: [&str; 2] = [
    "\
be bed bad bede bedt
binde bind batt bunde bundne
bli blir blei vart blitt verte vert vorte
bry bryr brydde brydd
bryte bryt braut brote brotne
bu bur budde budd
bære ber bar bore borne
dra dreg drog drege dradd drar
drikke drikk drakk drukke
drive driv dreiv drive drivande
ete et åt ete
falle fell fall falle
finne finn fann funne
flyge flyg flaug floge
flyte flyt flaut flote
fortelje fortel fortalde fortalt forteljande fortelle fortalte
følgje følgjer følge følger følgde fulgt følgt
få får fekk fått
gi gir gav gitt gje gjev gjevande gjeve
gjelde gjeld galdt golde
gjere gjer gjorde gjort gjerast
gripe grip greip gripe
gråte græt gråt grete
gå går gjekk gått gåande gange
ha har hadde hatt
halde held heldt halde haldne haldande
henge heng hang hange
hete heiter heitte heite
hjelpe hjelper hjelp hjelpte hjelpt hjelpa hjelpande halp
kome kjem kom komme komande komen
la lèt let lét late lar lot latt
le ler lo ledd
leggje legg la lagt legge legger
lese les leste lese lest lesen lesande las
liggje ligg låg lege ligge ligger
lyge lyg laug loge
møte møter møtte møtt møtet møta møtast
nyte nyt naut note
nå når nådde nådd
rive riv reiv rive
seie seier sa sagt seiast sei
selje sel selde selt
setje set sette sett setter
sitje sit sat sete
skilje skil skilde skild skilt
skje skjer skjedde skjedd
skrive skriv skreiv skrive skrivande
skyte skyt skaut skote
skyve skyv skauv skove
sleppe slepp slapp sleppt
slite slit sleit slite
slå slår slo slått
snu snur snudde snudd
sove søv sov sove
springe spring sprang sprunge
spørje spør spurde spurt spørjande spørre spurte
stige stig steig stige
stikke stikk stakk stukke
strekkje strekk strekte strekt
stå står stod sto stått ståande
svike svik sveik svike
syngje syng song sunge
søkje søkjer søkte søkt søke søker
ta tek tok teke tatt tar takast
telje tel talde talt
tene tener tente tent
tie tier tagde tagd
treffe treff trefte traff
trekkje trekk trekte trekt trekke
tru trur trudde trudd truande
tvinge tving tvang tvunge
velje vel valde vald velge valt
vekse veks vaks vakse
øve øver øvde øvd øvande
verdsetje verdset verdsette verdsett
vike vik veik vike
vinne vinn vann vunne
vite veit visste visst
vere er var vore vera",
    "\
ansvar ansvaret ansvara
auge auga augo auget augene
barn barna barnet barnets barns
bok boka bøker bøkene
bonde bonden bønder bøndene
bror broren brør brørne
dotter dottera døtrer døtrene
eigen eige eigne eiga
far faren fedrar fedrane
felles
saman
sammen
fot foten føter føtene
hand handa hender hendene
klar klart klare klarare klarast
kne kneet knea
kraft krafta krefter kreftene
liten lita lite små
mann mannen menn mennene
mor mora mødrer mødrene
natt natta netter nettene
open opne ope opent opnare opnast opna opnar opnande
orden ordenen
rot rota røter røtene
stad staden stader stadene
svar svaret svara svare svarar
søster søstera systrer syster søstrer søstrene
tann tanna tenner tennene
treet trea
ny nytt nye nyare nyast
ung unge ungt yngre yngst yngste
vaksen vaksne vakse vaksent vaksi
eldre eldst eldste
forelder foreldre foreldra
erfaren erfarne erfare erfarent
moden modne modent
velkomen velkomne velkome
sikker sikre sikkert sikrare sikrast
vakker vakre vakkert vakrare vakrast
sliten slitne slite
leiar leiarar leiaren leiarane leiarens
leie leier leidde leidd leiande
lov lova loven lovene
love lovar lovande
mot motet
ring ringen ringar ringane
ringe ringer ringde ringt
ros rosen
rose rosar rosande roste rost
skap skapet skapa
stol stolen stolar stolane
stolt stolte stoltare
vente ventar venta ventande
vilje viljen viljar viljane
ville vil vilja",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_is_known_by_what_stands_before_it() {
        let of = |word| irregular(word, Lang::Nb);
        assert_eq!(of("misforstod"), Some("misforstå".to_owned()));
        assert_eq!(of("misforstod"), of("misforstått"));
        assert_ne!(of("forstår"), of("misforstår"));
        assert!(of("elev").is_none() && irregular("tok", Lang::En).is_none());
    }
}
