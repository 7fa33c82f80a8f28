//! A way to the database that can be cut, or fall silent.

use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    os::unix::net::UnixStream,
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread,
};

/// What becomes of what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Open,
    /// Connections end, and there are no new ones.
    Cut,
    /// Everything is taken, and nothing comes through. Nobody is told.
    Silent,
    /// Open, until something is asked in which these words stand.
    NoAnswerTo(&'static str),
    /// What is asked comes through, and no answer.
    NoAnswers,
}

#[derive(Clone)]
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    way: Way,
    upstream: PathBuf,
    open: Vec<(TcpStream, UnixStream)>,
}

impl Proxy {
    /// To the socket of a PostgreSQL.
    pub fn to(upstream: PathBuf) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its address");
        let state = Mutex::new(State { way: Way::Open, upstream, open: Vec::new() });
        let shared = Arc::new(Shared { state, changed: Condvar::new() });
        let taking = shared.clone();
        thread::spawn(move || listener.incoming().flatten().for_each(|near| taking.clone().take(near)));
        Proxy { address, shared }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn is_now(&self, way: Way) {
        let mut state = self.shared.state();
        state.way = way;
        if way == Way::Cut {
            end_all(&mut state);
        }
        self.shared.changed.notify_all();
    }

    /// Whoever comes from now on is led to another PostgreSQL. What is open stays so.
    pub fn leads_to(&self, upstream: PathBuf) {
        self.shared.state().upstream = upstream;
    }

    /// Ends what is open, and lets in what comes next.
    pub fn reopen(&self) {
        let mut state = self.shared.state();
        end_all(&mut state);
        state.way = Way::Open;
        self.shared.changed.notify_all();
    }
}

fn end_all(state: &mut State) {
    for (near, far) in state.open.drain(..) {
        // It may have ended by itself.
        let _ = near.shutdown(Shutdown::Both);
        let _ = far.shutdown(Shutdown::Both);
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("the state")
    }

    fn take(self: Arc<Shared>, near: TcpStream) {
        let mut state = self.state();
        if state.way == Way::Cut {
            return;
        }
        let Ok(far) = UnixStream::connect(&state.upstream) else { return };
        let copies = || Some((near.try_clone().ok()?, far.try_clone().ok()?));
        let (Some(held), Some((mut asks, mut asked)), Some((mut answered, mut answers))) =
            (copies(), copies(), copies())
        else {
            return;
        };
        state.open.push(held);
        drop(state);
        let (there, back) = (self.clone(), self.clone());
        // One that has ended ends the other too: the database gives back what was locked. It may have ended by itself.
        thread::spawn(move || {
            there.carry(&mut asks, &mut asked, true);
            let _ = asked.shutdown(Shutdown::Both);
        });
        thread::spawn(move || {
            back.carry(&mut answers, &mut answered, false);
            let _ = answered.shutdown(Shutdown::Both);
        });
    }

    /// Until one of them ends. What does not come through now waits.
    fn carry(&self, from: &mut impl Read, to: &mut impl Write, asked: bool) {
        let mut bytes = [0; 16_384];
        loop {
            let read = from.read(&mut bytes).unwrap_or_default();
            let stays = |state: &mut State| match state.way {
                Way::Open | Way::Cut | Way::NoAnswerTo(_) => false,
                Way::Silent => true,
                Way::NoAnswers => !asked,
            };
            let mut state = self.changed.wait_while(self.state(), stays).expect("the state");
            if let Way::NoAnswerTo(words) = state.way
                && asked
                && bytes[..read].windows(words.len()).any(|held| held == words.as_bytes())
            {
                state.way = Way::NoAnswers;
            }
            drop(state);
            if read == 0 {
                return;
            }
            if to.write_all(&bytes[..read]).is_err() {
                return;
            }
        }
    }
}
