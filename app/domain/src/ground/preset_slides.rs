//! The slides of the presets, as the deck has them, in three languages. The source is in Bokmål.

use crate::{Lang, Slide, SlideKind, SlidePlace};

/// One of ours, in Bokmål, Nynorsk and English.
pub(super) struct Ours {
    place: SlidePlace,
    kind: SlideKind,
    by: &'static str,
    said: [Said; 3],
    /// Its list is no quotation of the source: laws and plans have other names next year.
    check: bool,
}

#[derive(Clone, Copy)]
pub(super) struct Said {
    pub heading: &'static str,
    pub lines: &'static [&'static str],
}

impl Ours {
    pub fn said(&self, lang: Lang) -> Said {
        match lang {
            Lang::Nb => self.said[0],
            Lang::Nn => self.said[1],
            Lang::En => self.said[2],
        }
    }

    pub fn slide(&self, lang: Lang) -> Slide {
        let Said { heading, lines } = self.said(lang);
        Slide {
            place: self.place,
            kind: self.kind,
            heading: heading.to_owned(),
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            by: self.by.to_owned(),
        }
    }

    /// Whether somebody has to read it through: its wording is our own and not the source's.
    pub fn is_draft(&self, lang: Lang) -> bool {
        let worded = !self.said[0].heading.is_empty() || !self.said[0].lines.is_empty();
        worded && (self.check || lang != Lang::Nb)
    }
}

const fn said(heading: &'static str, lines: &'static [&'static str]) -> Said {
    Said { heading, lines }
}

const fn ours(place: SlidePlace, kind: SlideKind, said: [Said; 3]) -> Ours {
    Ours { place, kind, by: "", said, check: false }
}

const fn quote(place: SlidePlace, by: &'static str, said: [Said; 3]) -> Ours {
    Ours { place, kind: SlideKind::Quote, by, said, check: false }
}

const fn to_be_checked(ours: Ours) -> Ours {
    Ours { check: true, ..ours }
}

/// Where «Mot» stands among Siljan's values.
const AFTER_COURAGE: SlidePlace = SlidePlace::After(2);

pub(super) const SILJAN: [Ours; 11] = [
    ours(
        SlidePlace::Lobby,
        SlideKind::Why,
        [
            said(
                "Samskaping for å sikre felles verdiforståelse",
                &[
                    "For å få til god samhandling må man starte med å dele verdier.",
                    "Det er grunnstolpen i all samhandling.",
                ],
            ),
            said(
                "Samskaping for å sikre felles verdiforståing",
                &[
                    "For å få til god samhandling må ein starte med å dele verdiar.",
                    "Det er grunnstolpen i all samhandling.",
                ],
            ),
            said(
                "Creating a shared understanding of values together",
                &[
                    "To work well together, one has to begin by sharing values.",
                    "They are the foundation of all working together.",
                ],
            ),
        ],
    ),
    to_be_checked(ours(
        SlidePlace::Lobby,
        SlideKind::List,
        [
            said(
                "HVORFOR jobbe med verdigrunnlag? Verdier kommer sterkt frem i alle styrende dokumenter:",
                &[
                    "Norges lover",
                    "FNs barnekonvensjon",
                    "Kommuneplan: Trygg, levende og inkluderende",
                    "Ny barnevernsreform/oppvekstreform",
                    "Fagfornyelsen, rammeplanen",
                    "Stortingsmelding 6: Tett på – tidlig innsats og inkluderende fellesskap i barnehage, skole og SFO",
                ],
            ),
            said(
                "KVIFOR arbeide med verdigrunnlag? Verdiar kjem sterkt fram i alle styrande dokument:",
                &[
                    "Noregs lover",
                    "FNs barnekonvensjon",
                    "Kommuneplan: Trygg, levande og inkluderande",
                    "Ny barnevernsreform/oppvekstreform",
                    "Fagfornyinga, rammeplanen",
                    "Stortingsmelding 6: Tett på – tidleg innsats og inkluderande fellesskap i barnehage, skule og SFO",
                ],
            ),
            said(
                "WHY work on shared values? Values stand out in all the documents that govern us:",
                &[
                    "The laws of Norway",
                    "The UN Convention on the Rights of the Child",
                    "The municipal plan: Safe, lively and inclusive",
                    "The new child welfare reform",
                    "The renewed curriculum, the framework plan for kindergartens",
                    "White paper 6: Early intervention and inclusive communities in kindergarten and school",
                ],
            ),
        ],
    )),
    to_be_checked(ours(
        SlidePlace::Lobby,
        SlideKind::List,
        [
            said(
                "Mål for arbeidet med tverrfaglig samhandling",
                &[
                    "Alle ansatte opplever at Siljan kommune er «en lærende organisasjon» hvor det er rom for å prøve og feile.",
                    "Alle ansatte har en felles målsetting og jobber ut fra de normer og verdier som er satt for tverrfaglig samhandling.",
                ],
            ),
            said(
                "Mål for arbeidet med tverrfagleg samhandling",
                &[
                    "Alle tilsette opplever at Siljan kommune er «ein lærande organisasjon» der det er rom for å prøve og feile.",
                    "Alle tilsette har ei felles målsetjing og arbeider ut frå dei normene og verdiane som er sette for tverrfagleg samhandling.",
                ],
            ),
            said(
                "Aims of working across services",
                &[
                    "All employees find that Siljan kommune is “a learning organisation” with room to try and fail.",
                    "All employees have a common aim, and work by the norms and values that are set for working across services.",
                ],
            ),
        ],
    )),
    ours(
        SlidePlace::Lobby,
        SlideKind::List,
        [
            said(
                "Skape kultur for god samhandling – jobbe ut fra felles verdigrunnlag",
                &[
                    "Godt samarbeidsklima – trygghet",
                    "Nysgjerrig og anerkjennende på hverandres kompetanse",
                    "Ansvarsdeling i stedet for ansvarsfordeling",
                    "Brukermedvirkning med barnets stemme i fokus",
                ],
            ),
            said(
                "Skape kultur for god samhandling – arbeide ut frå felles verdigrunnlag",
                &[
                    "Godt samarbeidsklima – tryggleik",
                    "Nysgjerrig på og anerkjennande til kompetansen til kvarandre",
                    "Ansvarsdeling i staden for ansvarsfordeling",
                    "Brukarmedverknad med stemma til barnet i fokus",
                ],
            ),
            said(
                "A culture of working well together – from shared values",
                &[
                    "A good climate for working together – safety",
                    "Curious about each other’s competence, and acknowledging it",
                    "Sharing responsibility instead of dividing it",
                    "Users take part, with the child’s voice in focus",
                ],
            ),
        ],
    ),
    quote(
        SlidePlace::Lobby,
        "Peter Senge",
        [
            said(
                "",
                &["En lærende organisasjon forbedrer kontinuerlig sin evne til å skape sin egen framtid."],
            ),
            said("", &["Ein lærande organisasjon betrar heile tida evna si til å skape si eiga framtid."]),
            said("", &["A learning organisation continually improves its ability to create its own future."]),
        ],
    ),
    quote(
        SlidePlace::Lobby,
        "Peter Senge",
        [
            said("", &["Organisasjoner lærer kun gjennom individer som lærer."]),
            said("", &["Organisasjonar lærer berre gjennom individ som lærer."]),
            said("", &["Organisations learn only through individuals who learn."]),
        ],
    ),
    ours(
        SlidePlace::Lobby,
        SlideKind::Why,
        [
            said(
                "Verdier må konkretiseres for å få felles forståelse",
                &["Dette må være så klart at man ikke er i tvil om hva som gjelder."],
            ),
            said(
                "Verdiar må konkretiserast for å få felles forståing",
                &["Dette må vere så klart at ein ikkje er i tvil om kva som gjeld."],
            ),
            said(
                "Values have to be made concrete to be understood alike",
                &["It has to be so clear that nobody is in doubt about what applies."],
            ),
        ],
    ),
    ours(
        AFTER_COURAGE,
        SlideKind::Why,
        [
            said("Mot krever psykologisk trygghet", &[]),
            said("Mot krev psykologisk tryggleik", &[]),
            said("Courage takes psychological safety", &[]),
        ],
    ),
    ours(
        AFTER_COURAGE,
        SlideKind::Question,
        [
            said("Løfter vi sammen eller drar vi hver vår retning?", &[]),
            said("Løftar vi saman, eller dreg vi kvar vår veg?", &[]),
            said("Do we lift together, or each pull our own way?", &[]),
        ],
    ),
    ours(
        AFTER_COURAGE,
        SlideKind::Question,
        [
            said("Snakker vi om elefanten i rommet?", &[]),
            said("Snakkar vi om elefanten i rommet?", &[]),
            said("Do we talk about the elephant in the room?", &[]),
        ],
    ),
    // The place of the poem, which is not ours to hand out.
    Ours {
        place: SlidePlace::Closing,
        kind: SlideKind::Verse,
        by: "Ingrid Ovedie Volden",
        said: [said("", &[]); 3],
        check: false,
    },
];

pub(super) const VESTRE_TOTEN: [Ours; 3] = [
    quote(
        SlidePlace::Lobby,
        "Dialogen – en veileder, Vestre Toten kommune",
        [
            said(
                "",
                &[
                    "Summen skal være større, mer, enn det vi er hver for oss.",
                    "Tverrfaglig samarbeid krever at ditt og mitt blir til vårt.",
                ],
            ),
            said(
                "",
                &[
                    "Summen skal vere større, meir, enn det vi er kvar for oss.",
                    "Tverrfagleg samarbeid krev at ditt og mitt blir til vårt.",
                ],
            ),
            said(
                "",
                &[
                    "The sum is to be larger, more, than what we are each on our own.",
                    "Working across services means that yours and mine become ours.",
                ],
            ),
        ],
    ),
    to_be_checked(ours(
        SlidePlace::Lobby,
        SlideKind::List,
        [
            said(
                "HVORFOR jobbe med verdigrunnlag? Verdier kommer sterkt frem i alle styrende dokumenter:",
                &[
                    "Norges lover",
                    "FNs barnekonvensjon",
                    "Ny barnevernsreform/oppvekstreform",
                    "Fagfornyelsen, rammeplanen",
                    "Stortingsmelding 6: Tett på – tidlig innsats og inkluderende fellesskap i barnehage, skole og SFO",
                ],
            ),
            said(
                "KVIFOR arbeide med verdigrunnlag? Verdiar kjem sterkt fram i alle styrande dokument:",
                &[
                    "Noregs lover",
                    "FNs barnekonvensjon",
                    "Ny barnevernsreform/oppvekstreform",
                    "Fagfornyinga, rammeplanen",
                    "Stortingsmelding 6: Tett på – tidleg innsats og inkluderande fellesskap i barnehage, skule og SFO",
                ],
            ),
            said(
                "WHY work on shared values? Values stand out in all the documents that govern us:",
                &[
                    "The laws of Norway",
                    "The UN Convention on the Rights of the Child",
                    "The new child welfare reform",
                    "The renewed curriculum, the framework plan for kindergartens",
                    "White paper 6: Early intervention and inclusive communities in kindergarten and school",
                ],
            ),
        ],
    )),
    quote(
        SlidePlace::Lobby,
        "KS, tverrfaglige møter",
        [
            said(
                "",
                &[
                    "Likeverdig dialog vil si å vise sine egne tanker, følelser, opplevelser, mål og grenser",
                    "samtidig som man både har vilje og evne til å lytte til og anerkjenne den andres.",
                ],
            ),
            said(
                "",
                &[
                    "Likeverdig dialog vil seie å vise sine eigne tankar, kjensler, opplevingar, mål og grenser",
                    "samstundes som ein både har vilje og evne til å lytte til og anerkjenne den andre sine.",
                ],
            ),
            said(
                "",
                &[
                    "Dialogue between equals means showing one’s own thoughts, feelings, experiences, aims and boundaries",
                    "while having both the will and the ability to listen to and acknowledge the other’s.",
                ],
            ),
        ],
    ),
];
