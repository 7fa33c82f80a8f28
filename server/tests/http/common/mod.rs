//! What every test begins with: a server, its devices, and a room.

mod device;
mod fields;
pub mod play;
mod server;

use domain::{FacilitatorCommand, ParticipantCommand, TextId, view::FacilitatorView};

pub use device::{Answer, Device};
pub use fields::{as_fields, borrowed};
pub use server::{Server, free_address, signal};

/// A workshop with its facilitator's device.
pub struct Room<'a> {
    pub server: &'a Server,
    pub facilitator: Device,
    pub id: String,
    pub code: String,
    pub link: String,
}

impl<'a> Room<'a> {
    pub fn open(server: &'a Server) -> Room<'a> {
        Room::open_as(server, &form("create"))
    }

    /// As a form of one's own says.
    pub fn open_as(server: &'a Server, form: &[(&str, &str)]) -> Room<'a> {
        Room::open_by(server, server.device(), form)
    }

    /// By a device that is there already.
    pub fn open_by(server: &'a Server, facilitator: Device, form: &[(&str, &str)]) -> Room<'a> {
        let made = facilitator.submit("create", form);
        let page = made.location.expect("the way to the link");
        let id = page.split('/').nth(2).expect("an id").to_owned();
        let link = shown_link(&facilitator, &page);
        let code = facilitator.view::<FacilitatorView>(&format!("/f/{id}")).code.as_str().to_owned();
        Room { server, facilitator, id, code, link }
    }

    /// A new link for a role, such as `Leader`: the path of the secret.
    pub fn link_for(&self, role: &str) -> String {
        let made = self.facilitator.submit("link", &[("workshop", &self.id), ("opens", role)]);
        shown_link(&self.facilitator, &made.location.expect("the way to the link"))
    }

    /// A device that came in by a new link for a role.
    pub fn with_link(&self, role: &str) -> Device {
        let device = self.server.device();
        assert_eq!(device.get(&self.link_for(role)).status, 303);
        device
    }

    /// A new participant: the device, and its page.
    pub fn join(&self) -> (Device, String) {
        let device = self.server.device();
        let joined = device.submit("join", &[("code", &self.code), ("service", "1")]);
        (device, joined.location.expect("a page"))
    }

    /// What the facilitator's page shows.
    pub fn view(&self) -> FacilitatorView {
        self.facilitator.view(&format!("/f/{}", self.id))
    }

    /// The line of the first value that says this.
    pub fn line(&self, words: &str) -> TextId {
        let boards = self.view().boards;
        boards[0].lines.iter().find(|line| line.words == words).expect("the line").id
    }

    /// The facilitator's act; `command` is one nested field.
    pub fn act(&self, command: &[(&str, &str)]) -> Answer {
        let mut fields = vec![("workshop", self.id.as_str()), ("id", "")];
        fields.extend(command);
        self.facilitator.post("facilitator", &fields)
    }

    pub fn lead(&self, command: &FacilitatorCommand) -> Answer {
        self.act(&borrowed(&as_fields(command)))
    }

    pub fn next(&self) -> Answer {
        self.act(&[("command[Next][rev]", &self.view().stage_rev.to_string())])
    }
}

/// The path of the secret on the page that shows it once.
pub fn shown_link(facilitator: &Device, page: &str) -> String {
    let shown = facilitator.get(page).body;
    let secret = shown.split_once("/k/").expect("the link").1;
    let secret: String = secret.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
    format!("/k/{secret}")
}

/// The form of a new workshop, with three values.
pub fn form(how: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![
        ("form[title]", "Kultur for god samhandling"),
        ("form[organisation]", "Siljan kommune"),
        ("form[lang]", "nb"),
        ("form[services]", "NAV Siljan\r\nPPT Grenland"),
        ("form[minutes]", "5"),
        ("form[people]", "4"),
        ("form[rehearsal_seconds]", "20"),
        ("form[how]", how),
    ];
    for (name, individual, group) in [
        ("form[values][0][name]", "form[values][0][individual_prompt]", "form[values][0][group_prompt]"),
        ("form[values][1][name]", "form[values][1][individual_prompt]", "form[values][1][group_prompt]"),
    ] {
        fields.extend([(name, "Mot"), (individual, "Finn normer"), (group, "Bli enige")]);
    }
    fields
}

/// A participant's act from its page, such as `/d/{workshop}/{seat}`.
pub fn act(device: &Device, page: &str, command: &[(&str, &str)]) -> Answer {
    let mut parts = page.split('/').skip(2);
    let (workshop, seat) = (parts.next().expect("a workshop"), parts.next().expect("a seat"));
    let mut fields = vec![("workshop", workshop), ("seat", seat), ("id", "")];
    fields.extend(command);
    device.post("participant", &fields)
}

pub fn press(device: &Device, page: &str, command: &ParticipantCommand) -> Answer {
    act(device, page, &borrowed(&as_fields(command)))
}
