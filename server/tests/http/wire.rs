//! Bytes as they go over the wire.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use crate::common::Server;

/// The tests' own patience: a busy machine may be late.
const FAR_TOO_LONG: Duration = Duration::from_secs(20);

/// A connection on which this was sent.
pub fn open(server: &Server, sent: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.socket()).expect("a connection");
    stream.set_read_timeout(Some(FAR_TOO_LONG)).expect("a limit");
    stream.write_all(sent.as_bytes()).expect("sent");
    stream
}

pub fn read_some(stream: &mut TcpStream) -> String {
    read_on(stream).expect("still open")
}

/// `None` once the server has closed.
pub fn read_on(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = [0; 16_384];
    let read = stream.read(&mut bytes).expect("something in time");
    (read > 0).then(|| String::from_utf8_lossy(&bytes[..read]).into_owned())
}

/// Until the server closes.
pub fn read_all(stream: &mut TcpStream) -> String {
    let mut all = String::new();
    stream.read_to_string(&mut all).expect("its end in time");
    all
}
