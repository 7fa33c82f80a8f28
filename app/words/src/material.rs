//! Words for the facilitator's work on what the groups chose.

pub struct Material {
    pub chosen: &'static str,
    pub none_agreed: &'static str,
    /// Once the session is over.
    pub none_did_agree: &'static str,
    pub no_figures: &'static str,
    pub only_you: &'static str,
    pub on_screen_now: &'static str,
    /// A slide stands on the wall in its place.
    pub on_phones_now: &'static str,
    pub show_result: &'static str,
    pub take_away: &'static str,
    pub merge: &'static str,
    pub merge_how: &'static str,
    pub ticked: fn(usize) -> String,
    pub originals: &'static str,
    pub split: &'static str,
    pub hide: &'static str,
    pub show_again: &'static str,
    /// The same in Bearbeiding, where there is no screen.
    pub take_out: &'static str,
    pub take_in: &'static str,
    /// The same of what no group chose, which is in no result.
    pub put_aside: &'static str,
    pub put_back: &'static str,
    pub hidden: &'static str,
    pub change: &'static str,
    pub new_wording: &'static str,
    pub delete: &'static str,
    pub delete_question: &'static str,
    pub truth_note: &'static str,
    /// Where the room sees it, in plenum.
    pub truth_seen: &'static str,
    pub no_names: &'static str,
    pub unsaved: &'static str,
    pub saved: &'static str,
    pub matrix_empty: &'static str,
    /// What stands on its flanks, and beneath.
    pub matrix_note: &'static str,
    pub steps_note: &'static str,
    pub row: fn(usize) -> String,
    pub add_row: &'static str,
    /// Where there are no scripts to take it away.
    pub emptied_row: &'static str,
    pub remove_row: fn(usize) -> String,
    /// What another has made of a row that one has written in.
    pub row_now: fn(&str) -> String,
    pub evaluation: &'static str,
    pub answered: fn(u32, usize) -> String,
    pub from_five: &'static str,
    /// The session is closed, and there were fewer.
    pub under_five: &'static str,
    pub nobody_answered: &'static str,
    /// Fewer than five take part, or took part.
    pub not_asked: &'static str,
    pub question: &'static str,
    pub message: &'static str,
    pub on_poster: &'static str,
    /// Above those that would together be too many for the poster, as many as are on it now.
    pub tied: fn(usize) -> String,
    /// The same, where nothing may be said of how many stand behind them.
    pub choose_yourself: fn(usize) -> String,
    /// Why some are on the poster that she has not put there: there is room, more groups chose them, or no word of why.
    pub all_fit: &'static str,
    pub most_chosen: &'static str,
    pub some_beforehand: &'static str,
    /// Beside «Godkjenn»: fewer than three.
    pub few_norms: fn(usize) -> String,
    /// Beside «Publiser»: of this value, fewer than three.
    pub thin: fn(&str, usize) -> String,
    pub others: &'static str,
    pub others_note: &'static str,
    /// The same once the value is approved.
    pub others_locked: &'static str,
    pub approve: &'static str,
    pub approve_note: &'static str,
    pub approve_without: &'static str,
    pub unlock: &'static str,
    pub approved: &'static str,
    pub approved_without: &'static str,
    pub publish: &'static str,
    pub save_first: &'static str,
    pub approve_first: fn(&str) -> String,
    pub not_published: &'static str,
    pub published: fn(&str) -> String,
    /// As this edition of a verdigrunnlag.
    pub published_as: fn(u32, &str) -> String,
    pub changed_since: &'static str,
    pub share: &'static str,
    pub share_note: &'static str,
    pub result_page: &'static str,
    pub result_note: &'static str,
    /// Beside the link for leaders, once there is a result.
    pub leaders_may: &'static str,
    pub poster_on_wall: &'static str,
    pub poster_off_wall: &'static str,
    pub poster_on_wall_note: &'static str,
    /// The list is hers alone: how many norms and taboos she may look through.
    pub read_first: fn(usize, usize) -> String,
    /// Turns the pages of the wall.
    pub wall_pages: &'static str,
    pub wall_back: &'static str,
    pub wall_on: &'static str,
    pub wall_pages_note: &'static str,
    pub deletes: fn(&str) -> String,
    /// Before the session has begun: the date if it never does, and the days after it if it does.
    pub deletes_unbegun: fn(&str, u16) -> String,
    pub delete_workshop: &'static str,
    pub delete_workshop_question: &'static str,
    /// The same, where a verdigrunnlag was kept.
    pub delete_workshop_only: &'static str,
}

pub const NB: Material = Material {
    chosen: "Det gruppene valgte",
    none_agreed: "Ingen grupper er enige ennå.",
    none_did_agree: "Ingen gruppe har valgt noe for denne verdien.",
    no_figures: "Med færre enn tre grupper vises ingen tall.",
    only_you: "Rommet ser ikke listen før du trykker «Vis resultatet».",
    on_screen_now: "Resultatet vises på storskjermen og telefonene.",
    on_phones_now: "Resultatet vises på telefonene. På storskjermen står et bilde.",
    show_result: "Vis resultatet",
    take_away: "Ta bort resultatet",
    merge: "Slå sammen",
    merge_how: "Kryss av dem som sier det samme. Den øverste blir stående.",
    ticked: |n| format!("{n} krysset av"),
    originals: "Andre formuleringer",
    split: "Del opp",
    hide: "Skjul fra skjermen",
    show_again: "Vis på skjermen igjen",
    take_out: "Ta ut av resultatet",
    take_in: "Ta med i resultatet igjen",
    put_aside: "Skjul",
    put_back: "Vis igjen",
    hidden: "Skjult",
    change: "Endre",
    new_wording: "Ny formulering",
    delete: "Slett for godt",
    delete_question: "Slette teksten for godt? Det kan ikke angres. Andre formuleringer av den slettes også.",
    truth_note: "Valgfritt. Det folk tar for gitt, under normene. Ingen stemmer over det.",
    truth_seen: "Det vises på telefonene sammen med normene, og på storskjermen først i kulturmatrisen til slutt.",
    no_names: "Ikke skriv navn eller noe som peker ut et bestemt barn, en familie eller en kollega.",
    unsaved: "Ikke lagret ennå",
    saved: "Lagret",
    matrix_empty: "Her kommer resultatene du har vist i plenum.",
    matrix_note: "Tabuene står ved siden av normene: slik vil vi ikke ha det. Nederst står det vi tar for gitt.",
    steps_note: "Skriv rolle eller tjeneste, ikke navn.",
    row: |n| format!("Linje {n}"),
    add_row: "Legg til linje",
    emptied_row: "En linje du tømmer, blir borte når du lagrer.",
    remove_row: |n| format!("Ta bort linje {n}"),
    row_now: |said| format!("Den andre har skrevet: {said}"),
    evaluation: "Evaluering",
    answered: |n, of| format!("{n} av {of} har svart"),
    from_five: "Tallene vises etter at økten er avsluttet, hvis minst fem har svart. Bare de som leder verkstedet, ser dem.",
    under_five: "Færre enn fem svarte. Svarene er slettet.",
    not_asked: "Med færre enn fem deltakere blir det ikke spurt: svarene kunne pekt ut noen.",
    question: "Spørsmål",
    nobody_answered: "Ingen svarte.",
    message: "Hovedbudskap",
    on_poster: "På plakaten",
    tied: |n| format!("Like mange grupper valgte disse. Velg gjerne fem i alt – nå er det {n}."),
    choose_yourself: |n| {
        format!("Velg selv hvilke av disse som skal på plakaten. Velg gjerne fem i alt – nå er det {n}.")
    },
    all_fit: "Det er plass på plakaten, så alt her er valgt på forhånd.",
    most_chosen: "De som flest grupper valgte, er valgt til plakaten på forhånd.",
    some_beforehand: "Noen er valgt til plakaten på forhånd.",
    few_norms: |n| {
        if n == 1 {
            "Bare 1 norm for denne verdien er med på plakaten.".to_owned()
        } else {
            format!("Bare {n} normer for denne verdien er med på plakaten.")
        }
    },
    thin: |value, n| match n {
        0 => format!("Ingen norm for «{value}» er valgt til plakaten."),
        1 => format!("Bare 1 norm for «{value}» er valgt til plakaten."),
        n => format!("Bare {n} normer for «{value}» er valgt til plakaten."),
    },
    others: "Andre innspill",
    others_note: "Lagt fram, men ikke valgt av noen gruppe. Blir bare med hvis du tar dem med på plakaten.",
    others_locked: "Lagt fram, men ikke valgt av noen gruppe. De er ikke med i resultatet. Lås opp verdien hvis du vil ta noen med på plakaten.",
    approve: "Godkjenn",
    approve_note: "Låser tekstene slik de står.",
    approve_without: "Ingen norm er valgt til plakaten ennå. Du kan godkjenne likevel.",
    unlock: "Lås opp",
    approved: "Godkjent. Tekstene er låst.",
    approved_without: "Godkjent. Tekstene er låst. Ingen norm er med på plakaten.",
    publish: "Publiser",
    save_first: "Venter på at «Hva skjer videre?» blir lagret.",
    approve_first: |names| format!("Godkjenn først: {names}."),
    not_published: "Lederne ser ingenting før du publiserer.",
    published: |date| format!("Publisert {date}"),
    published_as: |edition, date| format!("Publisert som {edition}. utgave {date}"),
    changed_since: "Noe er endret. Lederne ser det når du publiserer på nytt.",
    share: "Del resultatet",
    share_note: "Alle som har lenken, kan se resultatet og laste det ned. De kan ikke endre noe.",
    result_page: "Åpne resultatsiden",
    result_note: "Der laster du ned verdiplakat, normliste og ordskyer. Adressen virker bare for deg – ledere trenger lenken.",
    leaders_may: "Ledere ser resultatet, og kan laste det ned. De kan ikke endre noe.",
    poster_on_wall: "Vis plakaten på storskjermen",
    poster_off_wall: "Ta plakaten bort fra storskjermen",
    poster_on_wall_note: "Ved siden av står en QR-kode. De som var med, ser resultatet på telefonen så lenge det er publisert.",
    read_first: |norms, taboos| {
        let norms = match norms {
            0 => None,
            1 => Some("1 norm".to_owned()),
            _ => Some(format!("{norms} normer")),
        };
        let taboos = match taboos {
            0 => None,
            1 => Some("1 tabu".to_owned()),
            _ => Some(format!("{taboos} tabuer")),
        };
        let all = norms.into_iter().chain(taboos).collect::<Vec<_>>().join(" og ");
        format!("Les gjennom {all} før du viser resultatet")
    },
    wall_pages: "Sider på storskjermen",
    wall_back: "Forrige side",
    wall_on: "Neste side",
    wall_pages_note: "Storskjermen har flere sider når ikke alt får plass på én.",
    deletes: |date| format!("Slettes {date} – last ned det dere vil beholde."),
    deletes_unbegun: |date, days| {
        let days = if days == 1 { "dagen".to_owned() } else { format!("{days} dager") };
        format!("Alt slettes {days} etter økten. Blir den ikke holdt, slettes verkstedet {date}.")
    },
    delete_workshop: "Slett verkstedet nå",
    delete_workshop_question: "Slette hele verkstedet? Alt blir borte for alle, også lenken til lederne. Det kan ikke angres.",
    delete_workshop_only: "Slette hele verkstedet? Alt i det blir borte for alle, også lenken til lederne. Verdigrunnlaget blir stående, og slettes på sin egen side. Det kan ikke angres.",
};

pub const NN: Material = Material {
    chosen: "Det gruppene valde",
    none_agreed: "Ingen grupper er einige enno.",
    none_did_agree: "Inga gruppe har valt noko for denne verdien.",
    no_figures: "Med færre enn tre grupper blir ingen tal viste.",
    only_you: "Rommet ser ikkje lista før du trykkjer «Vis resultatet».",
    on_screen_now: "Resultatet er på storskjermen og telefonane.",
    on_phones_now: "Resultatet er på telefonane. På storskjermen står eit bilete.",
    show_result: "Vis resultatet",
    take_away: "Ta bort resultatet",
    merge: "Slå saman",
    merge_how: "Kryss av dei som seier det same. Den øvste blir ståande.",
    ticked: |n| format!("{n} kryssa av"),
    originals: "Andre formuleringar",
    split: "Del opp",
    hide: "Skjul frå skjermen",
    show_again: "Vis på skjermen igjen",
    take_out: "Ta ut av resultatet",
    take_in: "Ta med i resultatet igjen",
    put_aside: "Skjul",
    put_back: "Vis igjen",
    hidden: "Skjult",
    change: "Endre",
    new_wording: "Ny formulering",
    delete: "Slett for godt",
    delete_question: "Slette teksten for godt? Det kan ikkje angrast. Andre formuleringar av same teksten blir også sletta.",
    truth_note: "Valfritt. Det folk tek for gitt, under normene. Ingen røystar over det.",
    truth_seen: "Det blir vist på telefonane saman med normene, og på storskjermen først i kulturmatrisa til slutt.",
    no_names: "Ikkje skriv namn eller noko som peikar ut eit bestemt barn, ein familie eller ein kollega.",
    unsaved: "Ikkje lagra enno",
    saved: "Lagra",
    matrix_empty: "Her kjem resultata du har vist i plenum.",
    matrix_note: "Tabua står ved sida av normene: slik vil vi ikkje ha det. Nedst står det vi tek for gitt.",
    steps_note: "Skriv rolle eller teneste, ikkje namn.",
    row: |n| format!("Linje {n}"),
    add_row: "Legg til linje",
    emptied_row: "Ei linje du tømmer, blir borte når du lagrar.",
    remove_row: |n| format!("Ta bort linje {n}"),
    row_now: |said| format!("Den andre har skrive: {said}"),
    evaluation: "Evaluering",
    answered: |n, of| format!("{n} av {of} har svart"),
    from_five: "Tala blir viste etter at økta er avslutta, dersom minst fem har svart. Berre dei som leier verkstaden, ser dei.",
    under_five: "Færre enn fem svarte. Svara er sletta.",
    not_asked: "Med færre enn fem deltakarar blir det ikkje spurt: svara kunne peikt ut nokon.",
    question: "Spørsmål",
    message: "Hovudbodskap",
    nobody_answered: "Ingen svarte.",
    on_poster: "På plakaten",
    tied: |n| format!("Like mange grupper valde desse. Vel gjerne fem i alt – no er det {n}."),
    choose_yourself: |n| {
        format!(
            "Vel sjølv kva for nokre av desse som skal på plakaten. Vel gjerne fem i alt – no er det {n}."
        )
    },
    all_fit: "Det er plass på plakaten, så alt her er valt på førehand.",
    most_chosen: "Dei som flest grupper valde, er valde til plakaten på førehand.",
    some_beforehand: "Nokre er valde til plakaten på førehand.",
    few_norms: |n| {
        if n == 1 {
            "Berre 1 norm for denne verdien er med på plakaten.".to_owned()
        } else {
            format!("Berre {n} normer for denne verdien er med på plakaten.")
        }
    },
    thin: |value, n| match n {
        0 => format!("Inga norm for «{value}» er vald til plakaten."),
        1 => format!("Berre 1 norm for «{value}» er vald til plakaten."),
        n => format!("Berre {n} normer for «{value}» er valde til plakaten."),
    },
    others: "Andre innspel",
    others_note: "Lagt fram, men ikkje valt av noka gruppe. Blir berre med om du tek dei med på plakaten.",
    others_locked: "Lagt fram, men ikkje valt av noka gruppe. Dei er ikkje med i resultatet. Lås opp verdien om du vil ta nokre med på plakaten.",
    approve: "Godkjenn",
    approve_note: "Låser tekstane slik dei står.",
    approve_without: "Inga norm er vald til plakaten enno. Du kan godkjenne likevel.",
    unlock: "Lås opp",
    approved: "Godkjent. Tekstane er låste.",
    approved_without: "Godkjent. Tekstane er låste. Inga norm er med på plakaten.",
    publish: "Publiser",
    save_first: "Ventar på at «Kva skjer vidare?» blir lagra.",
    approve_first: |names| format!("Godkjenn først: {names}."),
    not_published: "Leiarane ser ingenting før du publiserer.",
    published: |date| format!("Publisert {date}"),
    published_as: |edition, date| format!("Publisert som {edition}. utgåve {date}"),
    changed_since: "Noko er endra. Leiarane ser det når du publiserer på nytt.",
    share: "Del resultatet",
    share_note: "Alle som har lenkja, kan sjå resultatet og laste det ned. Dei kan ikkje endre noko.",
    result_page: "Opne resultatsida",
    result_note: "Der lastar du ned verdiplakat, normliste og ordskyer. Adressa verkar berre for deg – leiarar treng lenkja.",
    leaders_may: "Leiarar ser resultatet, og kan laste det ned. Dei kan ikkje endre noko.",
    poster_on_wall: "Vis plakaten på storskjermen",
    poster_off_wall: "Ta plakaten bort frå storskjermen",
    poster_on_wall_note: "Ved sida av står ein QR-kode. Dei som var med, ser resultatet på telefonen så lenge det er publisert.",
    read_first: |norms, taboos| {
        let norms = match norms {
            0 => None,
            1 => Some("1 norm".to_owned()),
            _ => Some(format!("{norms} normer")),
        };
        let taboos = (taboos > 0).then(|| format!("{taboos} tabu"));
        let all = norms.into_iter().chain(taboos).collect::<Vec<_>>().join(" og ");
        format!("Les gjennom {all} før du viser resultatet")
    },
    wall_pages: "Sider på storskjermen",
    wall_back: "Førre side",
    wall_on: "Neste side",
    wall_pages_note: "Storskjermen har fleire sider når ikkje alt får plass på éi.",
    deletes: |date| format!("Blir sletta {date} – last ned det de vil ta vare på."),
    deletes_unbegun: |date, days| {
        let days = if days == 1 { "dagen".to_owned() } else { format!("{days} dagar") };
        format!("Alt blir sletta {days} etter økta. Blir ho ikkje halden, blir verkstaden sletta {date}.")
    },
    delete_workshop: "Slett verkstaden no",
    delete_workshop_question: "Slette heile verkstaden? Alt blir borte for alle, også lenkja til leiarane. Det kan ikkje angrast.",
    delete_workshop_only: "Slette heile verkstaden? Alt i han blir borte for alle, også lenkja til leiarane. Verdigrunnlaget blir ståande, og blir sletta på si eiga side. Det kan ikkje angrast.",
};

pub const EN: Material = Material {
    chosen: "What the groups chose",
    none_agreed: "No group has agreed yet.",
    none_did_agree: "No group has chosen anything for this value.",
    no_figures: "With fewer than three groups, no figures are shown.",
    only_you: "The room does not see the list until you press “Show the result”.",
    on_screen_now: "The result is on the big screen and the phones.",
    on_phones_now: "The result is on the phones. A slide is on the big screen.",
    show_result: "Show the result",
    take_away: "Take the result away",
    merge: "Merge",
    merge_how: "Tick those that say the same thing. The topmost one stays.",
    ticked: |n| format!("{n} ticked"),
    originals: "Other wordings",
    split: "Split up",
    hide: "Hide from the screen",
    show_again: "Show on the screen again",
    take_out: "Remove from the result",
    take_in: "Put back in the result",
    put_aside: "Hide",
    put_back: "Show again",
    hidden: "Hidden",
    change: "Change",
    new_wording: "New wording",
    delete: "Delete for good",
    delete_question: "Delete this text for good? This cannot be undone. Other wordings of it are deleted too.",
    truth_note: "Optional. What people take for granted, beneath the norms. Nobody votes on it.",
    truth_seen: "It is shown on the phones with the norms, and on the wall only in the culture matrix at the end.",
    no_names: "Do not write names or anything that points to a particular child, family or colleague.",
    unsaved: "Not saved yet",
    saved: "Saved",
    matrix_empty: "The results you have shown in plenary will appear here.",
    matrix_note: "The taboos stand beside the norms: this is not how we want it. At the bottom is what we take for granted.",
    steps_note: "Write a role or a service, not a name.",
    row: |n| format!("Row {n}"),
    add_row: "Add a row",
    emptied_row: "A row that you empty is gone once you save.",
    remove_row: |n| format!("Remove row {n}"),
    row_now: |said| format!("The other person wrote: {said}"),
    evaluation: "Evaluation",
    answered: |n, of| format!("{n} of {of} answered"),
    from_five: "Figures are shown once the session is closed, if at least five have answered. Only those who lead the workshop see them.",
    under_five: "Fewer than five answered. Their answers are deleted.",
    not_asked: "With fewer than five participants nobody is asked: the answers could point at someone.",
    question: "Question",
    message: "Main message",
    on_poster: "On the poster",
    nobody_answered: "Nobody answered.",
    tied: |n| {
        format!("The same number of groups chose each of these. About five in all is best – so far {n}.")
    },
    choose_yourself: |n| {
        format!("Choose which of these go on the poster. About five in all is best – so far {n}.")
    },
    all_fit: "There is room on the poster, so everything here has been selected for you.",
    most_chosen: "Those chosen by the most groups have been selected for the poster.",
    some_beforehand: "Some have already been selected for the poster.",
    few_norms: |n| {
        if n == 1 {
            "Only 1 norm of this value is on the poster.".to_owned()
        } else {
            format!("Only {n} norms of this value are on the poster.")
        }
    },
    thin: |value, n| match n {
        0 => format!("No norm for “{value}” is chosen for the poster."),
        1 => format!("Only 1 norm for “{value}” is chosen for the poster."),
        n => format!("Only {n} norms for “{value}” are chosen for the poster."),
    },
    others: "Other contributions",
    others_note: "Put forward, but chosen by no group. Included only if you put them on the poster.",
    others_locked: "Put forward, but chosen by no group. They are not in the result. Unlock the value if you want to put any of them on the poster.",
    approve: "Approve",
    approve_note: "Locks the texts as they stand.",
    approve_without: "No norm is chosen for the poster yet. You can approve anyway.",
    unlock: "Unlock",
    approved: "Approved. The texts are locked.",
    approved_without: "Approved. The texts are locked. No norm is on the poster.",
    publish: "Publish",
    save_first: "Waiting for “What happens next?” to be saved.",
    approve_first: |names| format!("Approve first: {names}."),
    not_published: "Leaders see nothing until you publish.",
    published: |date| format!("Published {date}"),
    published_as: |edition, date| format!("Published as edition {edition} on {date}"),
    changed_since: "Something has changed. Leaders see it when you publish again.",
    share: "Share the result",
    share_note: "Anyone with the link can see and download the result. They cannot change anything.",
    result_page: "Open the result page",
    result_note: "Download the poster, the norm list and the word clouds there. The address only works for you – leaders need the link.",
    leaders_may: "Leaders can see the result and download it. They cannot change anything.",
    poster_on_wall: "Show the poster on the big screen",
    poster_off_wall: "Take the poster off the big screen",
    poster_on_wall_note: "Beside it stands a QR code. Those who took part see the result on their phones for as long as it is published.",
    read_first: |norms, taboos| {
        let norms = match norms {
            0 => None,
            1 => Some("1 norm".to_owned()),
            _ => Some(format!("{norms} norms")),
        };
        let taboos = match taboos {
            0 => None,
            1 => Some("1 taboo".to_owned()),
            _ => Some(format!("{taboos} taboos")),
        };
        let all = norms.into_iter().chain(taboos).collect::<Vec<_>>().join(" and ");
        format!("Read through {all} before you show the result")
    },
    wall_pages: "Pages on the big screen",
    wall_back: "Previous page",
    wall_on: "Next page",
    wall_pages_note: "The big screen has several pages when everything does not fit on one.",
    deletes: |date| format!("Deleted on {date} – download what you want to keep."),
    deletes_unbegun: |date, days| {
        let days = if days == 1 { "the day".to_owned() } else { format!("{days} days") };
        format!(
            "Everything is deleted {days} after the session. If it is never held, the workshop is deleted on {date}."
        )
    },
    delete_workshop: "Delete the workshop now",
    delete_workshop_question: "Delete the whole workshop? Everything will be gone for everyone, the leaders’ link too. This cannot be undone.",
    delete_workshop_only: "Delete the whole workshop? Everything in it will be gone for everyone, the leaders’ link too. The charter stays, and is deleted on its own page. This cannot be undone.",
};
