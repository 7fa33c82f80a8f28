//! The program that makes documents: asked by the server through its input, it answers through its output, one after the
//! other, until its input ends.

use std::{
    io::{self, stdin, stdout},
    process::{ExitCode, exit},
    sync::mpsc::{Receiver, sync_channel},
    thread,
};

use poster::{calendar, logo, measures, meeting_template, meetings, pdf, png, talk};
use printing::{Answer, BUILD, Request, frame};
use rlimit::Resource;

/// A poster is tens of thousands of small things that are made and dropped.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Bytes of memory, several times what the largest document takes: what goes wild must not take the server's.
const MEMORY: u64 = 2 << 30;

type Asked = (Request, Vec<u8>);

fn main() -> ExitCode {
    confine();
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        // The server is gone.
        Err(_) => ExitCode::FAILURE,
    }
}

/// It needs no files, and nobody a dump of what people have written. A panic tells where it was, and not of what.
fn confine() {
    for (what, most) in [(Resource::CORE, 0), (Resource::FSIZE, 0), (Resource::DATA, MEMORY)] {
        // Where the system knows no such limit, the server's own of time remains.
        let _ = what.set(most, most);
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        eprintln!("documents: panicked at {}", place.unwrap_or_default());
    }));
}

fn serve() -> io::Result<()> {
    let mut out = stdout().lock();
    frame::write(&mut out, &BUILD, &[])?;
    for (request, bytes) in asked() {
        let (answer, made) = answered(request, bytes);
        frame::write(&mut out, &answer, &made)?;
    }
    Ok(())
}

/// Read beside the work: whoever asks for a document no more ends the input, and it is given up at once.
fn asked() -> Receiver<Asked> {
    let (sender, receiver) = sync_channel(1);
    thread::spawn(move || {
        let mut input = stdin().lock();
        let ended = loop {
            match frame::read(&mut input) {
                // The other thread takes what comes for as long as the program lives.
                Ok(asked) => drop(sender.send(asked)),
                Err(error) => break error.kind(),
            }
        };
        if ended != io::ErrorKind::UnexpectedEof {
            eprintln!("documents: a request that cannot be read");
            exit(1);
        }
        exit(0);
    });
    receiver
}

fn answered(request: Request, bytes: Vec<u8>) -> (Answer, Vec<u8>) {
    let logo = (!bytes.is_empty()).then(|| bytes.as_slice().into());
    let made = match request {
        Request::Document { mut result, what, paper, print } => {
            result.logo = logo;
            pdf(&result, what, paper, print)
        }
        Request::Picture { mut result, dpi } => {
            result.logo = logo;
            png(&result, dpi)
        }
        Request::Meetings { lang } => meetings(lang),
        Request::Calendar { mut shown, calendar: of, meetings, paper, at } => {
            shown.logo = logo;
            calendar(&shown, &of, &meetings, paper, at)
        }
        Request::Measures { shown, measures: all, at } => measures(&shown, &all, at),
        Request::MeetingTemplate { shown, with_taboos } => meeting_template(&shown, with_taboos),
        Request::Talk { shown } => talk(&shown),
        Request::Logo => {
            return match logo::checked(bytes) {
                Ok(kept) => (Answer::Made, kept),
                Err(fault) => (Answer::Refused(fault), Vec::new()),
            };
        }
    };
    match made {
        Ok(made) => (Answer::Made, made),
        Err(error) => (Answer::Failed(error.to_string()), Vec::new()),
    }
}
