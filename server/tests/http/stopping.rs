//! SIGTERM: streams end, what was taken in is finished, and nobody can keep the server from stopping.

use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::mpsc,
    thread,
    time::Duration,
};

use crate::common::{Device, Room, Server, act, signal};

/// The server promises five seconds; a busy machine may be late.
const FAR_TOO_LONG: Duration = Duration::from_secs(20);

#[test]
fn a_polite_stop_ends_in_time_and_loses_nothing() {
    let server = Server::open();
    let room = Room::open(&server);
    let phones: Vec<(Device, String)> = (0..3).map(|_| room.join()).collect();
    room.next();
    let (first, page) = &phones[0];
    let mut stream =
        open(&server, &format!("GET {page}/live HTTP/1.1\r\nCookie: {}\r\n\r\n", first.cookie()));
    assert!(read_some(&mut stream).contains("200 OK"), "an open stream");
    let silent = TcpStream::connect(server.socket()).expect("a connection on which nothing comes");
    let half = open(&server, "GET / HTTP/1.1\r\nHost: ");
    let slow = open(&server, "POST /api/participant HTTP/1.1\r\nContent-Length: 1000\r\n\r\nworkshop=");

    let pid = server.pid();
    let (ended, end) = mpsc::channel();
    let acknowledged: Vec<usize> = thread::scope(|scope| {
        let (said, heard) = mpsc::channel();
        let writing: Vec<_> = phones
            .iter()
            .map(|(phone, page)| {
                let said = said.clone();
                let (phone, page) = (phone.clone(), page.clone());
                scope.spawn(move || {
                    (0..30).take_while(|nth| phone.add(&page, &format!("Norm {nth}"), &said)).count()
                })
            })
            .collect();
        heard.recv().expect("commands are in flight");
        let server = &server;
        scope.spawn(move || ended.send(server.terminate()));
        let status = end.recv_timeout(FAR_TOO_LONG).unwrap_or_else(|_| {
            signal(&pid, "KILL");
            panic!("it did not stop")
        });
        assert_eq!(status.code(), Some(0));
        writing.into_iter().map(|thread| thread.join().expect("a count")).collect()
    });
    let mut rest = String::new();
    stream.read_to_string(&mut rest).expect("the stream's end");
    drop((silent, half, slow));

    server.start_again();
    for ((phone, page), acknowledged) in phones.iter().zip(acknowledged) {
        let texts = phone.phone(page).texts.len();
        // The last one's answer may have been all that was lost.
        assert!((acknowledged..=acknowledged + 1).contains(&texts), "{texts} of {acknowledged}");
    }
    let (phone, page) = &phones[1];
    assert_eq!(act(phone, page, &[("command[Remove][text]", "x")]).status, 422, "it serves again");
}

impl Device {
    /// Adds a norm. False when the server does not answer any more.
    fn add(&self, page: &str, words: &str, said: &mpsc::Sender<()>) -> bool {
        let mut parts = page.split('/').skip(2);
        let (workshop, seat) = (parts.next().expect("a workshop"), parts.next().expect("a seat"));
        let fields = [
            ("workshop", workshop),
            ("seat", seat),
            ("id", ""),
            ("command[Add][value]", "0"),
            ("command[Add][kind]", "norm"),
            ("command[Add][words]", words),
        ];
        let answer = self.try_send("participant", &fields, "application/json", &[]);
        let _ = said.send(());
        answer.is_some_and(|answer| answer.body == "null")
    }
}

/// A connection on which this much was sent.
fn open(server: &Server, sent: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.socket()).expect("a connection");
    stream.set_read_timeout(Some(FAR_TOO_LONG)).expect("a limit");
    stream.write_all(sent.replacen("\r\n", "\r\nHost: localhost\r\n", 1).as_bytes()).expect("sent");
    stream
}

fn read_some(stream: &mut TcpStream) -> String {
    let mut bytes = [0; 4_096];
    let read = stream.read(&mut bytes).expect("an answer");
    String::from_utf8_lossy(&bytes[..read]).into_owned()
}
