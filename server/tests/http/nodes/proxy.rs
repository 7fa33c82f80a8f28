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
    /// What is asked comes through, and no answer.
    NoAnswers,
}

#[derive(Clone)]
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    upstream: PathBuf,
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    way: Way,
    open: Vec<(TcpStream, UnixStream)>,
}

impl Proxy {
    /// To the socket of a PostgreSQL.
    pub fn to(upstream: PathBuf) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its address");
        let state = Mutex::new(State { way: Way::Open, open: Vec::new() });
        let shared = Arc::new(Shared { upstream, state, changed: Condvar::new() });
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
        let Ok(far) = UnixStream::connect(&self.upstream) else { return };
        let copies = || Some((near.try_clone().ok()?, far.try_clone().ok()?));
        let (Some(held), Some((mut asks, mut asked)), Some((mut answered, mut answers))) =
            (copies(), copies(), copies())
        else {
            return;
        };
        state.open.push(held);
        drop(state);
        let (there, back) = (self.clone(), self.clone());
        thread::spawn(move || there.carry(&mut asks, &mut asked, &[Way::Open, Way::NoAnswers]));
        thread::spawn(move || back.carry(&mut answers, &mut answered, &[Way::Open]));
    }

    /// Until one of them ends. `through`: when it comes through; it waits otherwise.
    fn carry(&self, from: &mut impl Read, to: &mut impl Write, through: &[Way]) {
        let mut bytes = [0; 16_384];
        while let Ok(read @ 1..) = from.read(&mut bytes) {
            let waiting = self
                .changed
                .wait_while(self.state(), |state| !through.contains(&state.way) && state.way != Way::Cut);
            drop(waiting.expect("the state"));
            if to.write_all(&bytes[..read]).is_err() {
                return;
            }
        }
    }
}
