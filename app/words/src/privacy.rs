//! Words of «Personvern». What they promise is tested where it is kept: a change here is a change there.

pub struct Privacy {
    pub title: &'static str,
    pub lead: &'static str,
    pub sections: &'static [Section],
    pub accessibility: &'static str,
    pub contact: &'static str,
    /// When the server does not say who runs it.
    pub ask_inviter: &'static str,
}

pub struct Section {
    pub heading: &'static str,
    pub about: &'static str,
    /// What, and what is said of it.
    pub points: &'static [(&'static str, &'static str)],
}

pub const NB: Privacy = Privacy {
    title: "Personvern",
    lead: "Du deltar uten navn, e-post og konto. Vi vet ikke hvem du er, og trenger ikke å vite det.",
    sections: &[
        Section {
            heading: "Hvem ser hva?",
            about: "",
            points: &[
                (
                    "Det du skriver",
                    "Bare du ser det. Ikke engang fasilitatoren: der står bare hvor mange som skriver nå, fra tre og opp, og fra fem og opp hvor mange som har skrevet noe.",
                ),
                ("Det du legger fram", "Gruppen din ser det, fra det er din tur."),
                (
                    "Det gruppen velger",
                    "Alle ser det, uten navn og uten gruppe. Fasilitatoren kan skjule eller slette det.",
                ),
                (
                    "Stemmene dine",
                    "Gruppen ser bare rekkefølgen, ikke hva noen har stemt. Er dere bare to, kan den andre regne seg fram til det.",
                ),
                (
                    "Det som blir publisert",
                    "Lederne og de som var med, ser det, slik fasilitatoren har bearbeidet det. Blir det tatt vare på som verdigrunnlag, ser alle ansatte som får lenken det også.",
                ),
                (
                    "Evalueringen",
                    "Bare de som leder verkstedet (fasilitator og medfasilitator), bare som tall, når økten er over og minst fem har svart.",
                ),
                (
                    "Puls i et verdigrunnlag",
                    "Ingen ser hva du svarer, og det lagres ikke når du svarte. Telefonen din merkes, så den svarer én gang. Når runden er over, slettes merkene, og alle med lenken ser summene hvis minst fem har svart. Svarer alle likt, vet alle hva alle svarte.",
                ),
            ],
        },
        Section {
            heading: "Hva lagrer vi, og hvor lenge?",
            about: "Fristen kan være en annen enn 30 dager. Datoen for sletting ser du når du blir med, og på siden din når økten er over. Blir økten aldri holdt, slettes verkstedet 30 dager etter at det ble laget.",
            points: &[
                (
                    "Mens økten pågår",
                    "Tekster, stemmer og hvilken plass du har i hvilken gruppe. Den som drifter tjenesten, kan lese databasen, og ser der hvilken plass som skrev hva – men ikke hvem du er.",
                ),
                (
                    "Når økten avsluttes",
                    "Koblingen mellom deg og det du skrev, slettes. Utkast, stemmer og plasser også. Tekstene som ble lagt fram, blandes og lagres uten noe som peker tilbake. Det skjer av seg selv tolv timer etter siste trykk, om ingen gjør det før.",
                ),
                (
                    "30 dager senere",
                    "Alt slettes. Bare verkstedets nummer og tidspunktet tas vare på i et år, så ingen sikkerhetskopi kan bringe det tilbake.",
                ),
                (
                    "Verdigrunnlaget",
                    "Det som er publisert, kan tas vare på lenger: bare tekstene, uten tall, navn og grupper. Det slettes etter ett år, om ingen forlenger det. Den som holder i det, kan skjule og slette tekster, men ikke skrive dem om. Tiltak og møter skrives inn der, med roller og ikke navn.",
                ),
                (
                    "Tjenesten du jobber i",
                    "Spør vi bare om for å blande gruppene. Det lagres aldri sammen med en tekst, og glemmes når økten avsluttes.",
                ),
                (
                    "IP-adressen din",
                    "Lagres ikke. Den holdes i minnet i opptil et døgn, for å stoppe dem som gjetter koder.",
                ),
            ],
        },
        Section {
            heading: "På telefonen din",
            about: "Ikke noe annet lagres hos deg, og siden henter aldri noe fra andre enn oss. Derfor spør vi ikke om samtykke til informasjonskapsler.",
            points: &[
                (
                    "Informasjonskapselen «verdiverksted» (over https «__Host-verdiverksted»)",
                    "Strengt nødvendig: Den lar deg komme tilbake til plassen din. Den husker også språket du velger. Den er et tilfeldig tall, og forsvinner 90 dager etter at du sist åpnet siden din.",
                ),
                (
                    "Det du ikke har sendt ennå",
                    "Ligger i nettleseren til det er sendt. Er noe igjen når økten er over, slettes det neste gang du åpner siden.",
                ),
                (
                    "Møtet du leder under «Møter»",
                    "Kryss, klokke og hvem som har ordet, ligger i fanen til du trykker «Takk for møtet» eller lukker den. Der kan ingenting skrives, og ingenting sendes til oss.",
                ),
            ],
        },
        Section {
            heading: "Rettighetene dine",
            about: "Mens økten pågår, kan du endre og slette det du ikke har lagt fram. Senere kan fasilitatoren slette enkelte tekster, eller hele verkstedet. Når koblingen er borte, kan ingen finne ut hvilke tekster som var dine – heller ikke vi.",
            points: &[],
        },
    ],
    accessibility: "Tilgjengelighetserklæring",
    contact: "Ansvarlig: ",
    ask_inviter: "Ansvarlig er virksomheten som har invitert deg. Spør den som leder verkstedet.",
};

pub const NN: Privacy = Privacy {
    title: "Personvern",
    lead: "Du deltek utan namn, e-post og konto. Vi veit ikkje kven du er, og treng ikkje å vite det.",
    sections: &[
        Section {
            heading: "Kven ser kva?",
            about: "",
            points: &[
                (
                    "Det du skriv",
                    "Berre du ser det. Ikkje eingong fasilitatoren: der står berre kor mange som skriv no, frå tre og opp, og frå fem og opp kor mange som har skrive noko.",
                ),
                ("Det du legg fram", "Gruppa di ser det, frå det er din tur."),
                (
                    "Det gruppa vel",
                    "Alle ser det, utan namn og utan gruppe. Fasilitatoren kan skjule eller slette det.",
                ),
                (
                    "Røystene dine",
                    "Gruppa ser berre rekkjefølgja, ikkje kva den enkelte har røysta. Er de berre to, kan den andre rekne seg fram til det.",
                ),
                (
                    "Det som blir publisert",
                    "Leiarane og dei som var med, ser det, slik fasilitatoren har bearbeidd det. Blir det teke vare på som verdigrunnlag, ser alle tilsette som får lenkja det òg.",
                ),
                (
                    "Evalueringa",
                    "Berre dei som leier verkstaden (fasilitator og medfasilitator), berre som tal, når økta er over og minst fem har svart.",
                ),
                (
                    "Puls i eit verdigrunnlag",
                    "Ingen ser kva du svarer, og det blir ikkje lagra når du svarte. Telefonen din blir merkt, så han svarer éin gong. Når runden er over, blir merka sletta, og alle med lenkja ser summane om minst fem har svart. Svarer alle likt, veit alle kva alle svarte.",
                ),
            ],
        },
        Section {
            heading: "Kva lagrar vi, og kor lenge?",
            about: "Fristen kan vere ein annan enn 30 dagar. Datoen for sletting ser du når du blir med, og på sida di når økta er over. Blir økta aldri halden, blir verkstaden sletta 30 dagar etter at han vart laga.",
            points: &[
                (
                    "Medan økta går føre seg",
                    "Tekstar, røyster og kva plass du har i kva gruppe. Den som driftar tenesta, kan lese databasen, og ser der kva plass som skreiv kva – men ikkje kven du er.",
                ),
                (
                    "Når økta blir avslutta",
                    "Koplinga mellom deg og det du skreiv, blir sletta. Utkast, røyster og plassar òg. Tekstane som vart lagde fram, blir blanda og lagra utan noko som peikar tilbake. Det skjer av seg sjølv tolv timar etter siste trykk, om ingen gjer det før.",
                ),
                (
                    "30 dagar seinare",
                    "Alt blir sletta. Berre nummeret til verkstaden og tidspunktet blir tekne vare på i eitt år, så ingen tryggingskopi kan bringe det tilbake.",
                ),
                (
                    "Verdigrunnlaget",
                    "Det som er publisert, kan takast vare på lenger: berre tekstane, utan tal, namn og grupper. Det blir sletta etter eitt år, om ingen forlengjer det. Den som held i det, kan skjule og slette tekstar, men ikkje skrive dei om. Tiltak og møte blir skrivne inn der, med roller og ikkje namn.",
                ),
                (
                    "Tenesta du arbeider i",
                    "Spør vi berre om for å blande gruppene. Det blir aldri lagra saman med ein tekst, og blir gløymt når økta blir avslutta.",
                ),
                (
                    "IP-adressa di",
                    "Blir ikkje lagra. Ho blir halden i minnet i opptil eit døgn, for å stoppe dei som gjettar kodar.",
                ),
            ],
        },
        Section {
            heading: "På telefonen din",
            about: "Ikkje noko anna blir lagra hos deg, og sida hentar aldri noko frå andre enn oss. Difor spør vi ikkje om samtykke til informasjonskapslar.",
            points: &[
                (
                    "Informasjonskapselen «verdiverksted» (over https «__Host-verdiverksted»)",
                    "Strengt naudsynt: Han lèt deg kome tilbake til plassen din. Han hugsar òg språket du vel. Han er eit tilfeldig tal, og forsvinn 90 dagar etter at du sist opna sida di.",
                ),
                (
                    "Det du ikkje har sendt enno",
                    "Ligg i nettlesaren til det er sendt. Er noko att når økta er over, blir det sletta neste gong du opnar sida.",
                ),
                (
                    "Møtet du leier under «Møte»",
                    "Kryss, klokke og kven som har ordet, ligg i fana til du trykkjer «Takk for møtet» eller lukkar ho. Der kan ingenting skrivast, og ingenting blir sendt til oss.",
                ),
            ],
        },
        Section {
            heading: "Rettane dine",
            about: "Medan økta går føre seg, kan du endre og slette det du ikkje har lagt fram. Seinare kan fasilitatoren slette einskilde tekstar, eller heile verkstaden. Når koplinga er borte, kan ingen finne ut kva tekstar som var dine – heller ikkje vi.",
            points: &[],
        },
    ],
    accessibility: "Tilgjengeerklæring",
    contact: "Ansvarleg: ",
    ask_inviter: "Ansvarleg er verksemda som har invitert deg. Spør den som leier verkstaden.",
};

pub const EN: Privacy = Privacy {
    title: "Privacy",
    lead: "You take part without a name, an e-mail address or an account. We don’t know who you are, and don’t need to.",
    sections: &[
        Section {
            heading: "Who sees what?",
            about: "",
            points: &[
                (
                    "What you write",
                    "Only you see it. Not even the facilitator does: their page shows only how many are writing now, from three up, and how many have written something, from five up.",
                ),
                ("What you put forward", "Your group sees it, from your turn on."),
                (
                    "What the group chooses",
                    "Everyone sees it, without name and without group. The facilitator can hide or delete it.",
                ),
                (
                    "Your votes",
                    "The group sees only the order, not what any one person voted for. If there are only two of you, the other one can work it out.",
                ),
                (
                    "What is published",
                    "Leaders and those who took part see it, as edited by the facilitator. If it is kept as a charter of values, all staff who are given its link see it too.",
                ),
                (
                    "The evaluation",
                    "Those who lead the workshop (facilitator and co-facilitator), as figures alone, once the session is over and five have answered.",
                ),
                (
                    "A pulse in a charter of values",
                    "Nobody sees what you answer, and it is not stored when you did. Your phone is marked, so that it answers once. When the round is over the marks are deleted, and everyone with the link sees the sums if at least five have answered. If all answer alike, all know what all answered.",
                ),
            ],
        },
        Section {
            heading: "What do we keep, and for how long?",
            about: "The number of days may be set to something other than 30. You see the date of deletion when you join, and on your page when the session is over. If the session is never held, the workshop is deleted 30 days after it was made.",
            points: &[
                (
                    "During the session",
                    "Texts, votes and which seat you have in which group. Whoever runs the service can read the database, and can see there which seat wrote what – but not who you are.",
                ),
                (
                    "When the session ends",
                    "The link between you and what you wrote is deleted. So are drafts, votes and seats. The texts that were put forward are shuffled and kept with nothing that points back. It happens by itself twelve hours after the last press of a button, unless somebody does it sooner.",
                ),
                (
                    "30 days later",
                    "Everything is deleted. Only the workshop’s number and the time are kept for a year, so that no backup can bring it back.",
                ),
                (
                    "The charter of values",
                    "What is published may be kept longer: the texts alone, without figures, names and groups. It is deleted after a year, unless somebody extends it. The charter owner can hide and delete texts, but not rewrite them. Actions and meetings are written there, with roles and no names.",
                ),
                (
                    "The service you work in",
                    "We only ask in order to mix the groups. It is never kept beside a text, and forgotten when the session ends.",
                ),
                (
                    "Your IP address",
                    "Is not stored. It is held in memory for up to a day, to stop those who guess codes.",
                ),
            ],
        },
        Section {
            heading: "On your phone",
            about: "Nothing else is kept on your device, and the page never fetches anything from anyone but us. That is why we don’t ask for consent to cookies.",
            points: &[
                (
                    "The cookie “verdiverksted” (“__Host-verdiverksted” over https)",
                    "Strictly necessary: it lets you come back to your seat. It also remembers the language you choose. It is a random number, and goes 90 days after you last opened your page.",
                ),
                (
                    "What you have not sent yet",
                    "Stays in the browser until it is sent. What is left when the session is over is deleted the next time you open the page.",
                ),
                (
                    "A meeting you lead under “Meetings”",
                    "Ticks, clock and whose turn it is stay in the tab until you press “Thanks for the meeting” or close it. Nothing can be written there, and nothing is sent to us.",
                ),
            ],
        },
        Section {
            heading: "Your rights",
            about: "During the session you can change and delete what you have not put forward. Later the facilitator can delete single texts, or the whole workshop. Once the link is gone, nobody can find out which texts were yours – nor can we.",
            points: &[],
        },
    ],
    accessibility: "Accessibility statement",
    contact: "Responsible: ",
    ask_inviter: "The organisation that invited you is responsible. Ask whoever leads the workshop.",
};
