//! Whose address a request comes from: the other end of the connection, or whom a proxy of ours says it speaks for.

use std::net::{IpAddr, Ipv6Addr};

use axum::http::HeaderMap;
use ipnet::IpNet;

/// The other end of the connection.
#[derive(Clone, Copy)]
pub struct Peer(pub IpAddr);

impl Peer {
    pub fn is_one_of(self, networks: &[IpNet]) -> bool {
        let address = self.0.to_canonical();
        networks.iter().any(|network| network.contains(&address))
    }
}

impl From<Peer> for Caller {
    fn from(peer: Peer) -> Caller {
        Caller::new(peer.0)
    }
}

/// Who asks, as far as an address tells: IPv6 by its network, since one machine may use a whole one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Caller(IpAddr);

impl Caller {
    #[cfg(test)]
    pub fn of_tests() -> Caller {
        Caller::new(Ipv6Addr::LOCALHOST.into())
    }

    /// One of many, each at an address of its own.
    #[cfg(test)]
    pub fn numbered(number: u32) -> Caller {
        Caller::new(std::net::Ipv4Addr::from_bits(number).into())
    }

    /// Outwards through `X-Forwarded-For`, for as long as each hop is one of `ours`: what lies beyond was written by
    /// whoever asks, and says nothing.
    pub fn of_request(peer: IpAddr, headers: &HeaderMap, ours: &[IpNet]) -> Caller {
        let lines = headers.get_all("x-forwarded-for").into_iter().filter_map(|line| line.to_str().ok());
        let hops: Vec<&str> = lines.flat_map(|line| line.split(',')).collect();
        let mut at = peer.to_canonical();
        for hop in hops.iter().rev() {
            let Ok(hop) = hop.trim().parse::<IpAddr>() else { break };
            if !ours.iter().any(|proxies| proxies.contains(&at)) {
                break;
            }
            at = hop.to_canonical();
        }
        Caller::new(at)
    }

    fn new(address: IpAddr) -> Caller {
        match address.to_canonical() {
            IpAddr::V6(six) => Caller(Ipv6Addr::from_bits(six.to_bits() >> 64 << 64).into()),
            four => Caller(four),
        }
    }
}

/// An address, or a network such as `10.0.0.0/8`.
pub fn proxies(typed: &str) -> Result<IpNet, ipnet::AddrParseError> {
    typed.parse::<IpAddr>().map(IpNet::from).or_else(|_| typed.parse())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_proxies_are_believed() {
        let ours = ["10.0.0.0/8", "127.0.0.1"].map(|typed| proxies(typed).unwrap());
        for (peer, forwarded, expected) in [
            ("192.0.2.1", "", "192.0.2.1"),
            ("192.0.2.1", "198.51.100.7", "192.0.2.1"),
            ("127.0.0.1", "", "127.0.0.1"),
            ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
            ("::ffff:127.0.0.1", "198.51.100.7", "198.51.100.7"),
            ("127.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
            ("127.0.0.1", "203.0.113.9, 198.51.100.7, 10.1.2.3", "198.51.100.7"),
            ("127.0.0.1", "198.51.100.7, unknown", "127.0.0.1"),
            ("127.0.0.1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", forwarded.parse().unwrap());
            let expected = Caller(expected.parse().unwrap());
            assert_eq!(
                Caller::of_request(peer.parse().unwrap(), &headers, &ours),
                expected,
                "{peer} {forwarded}"
            );
        }
    }
}
