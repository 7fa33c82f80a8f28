//! Under which address people in the room reach this server, where nobody has said so.

use std::{
    collections::BTreeSet,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use app::pages::facilitator::AddressOffer;

use crate::config::Config;

/// A machine with a VPN, a bridge or two networks has several, and may change network after it was started.
pub struct Addresses {
    /// Said in the settings, or of the one interface that is listened on.
    given: Option<Arc<str>>,
    port: u16,
    held: Mutex<Held>,
}

struct Held {
    current: Arc<str>,
    /// A host has chosen it.
    chosen: bool,
    /// Those by which somebody has come from another machine.
    reached: BTreeSet<String>,
}

impl Addresses {
    pub fn new(config: &Config) -> Addresses {
        let listens_everywhere = config.listen.ip().is_unspecified();
        let given = match &config.public_url {
            Some(url) => Some(url.trim_end_matches('/').to_owned()),
            None => (!listens_everywhere).then(|| format!("http://{}", config.listen)),
        };
        let given: Option<Arc<str>> = given.map(Into::into);
        let port = config.listen.port();
        let first = || likeliest_first(interfaces(), local_ip_address::local_ip().ok()).into_iter().next();
        let current = given
            .clone()
            .unwrap_or_else(|| url(first().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)), port).into());
        let held = Held { current, chosen: false, reached: BTreeSet::new() };
        Addresses { given, port, held: Mutex::new(held) }
    }

    /// The one that goes into links and QR codes, without a final slash.
    pub fn current(&self) -> Arc<str> {
        self.lock().current.clone()
    }

    /// What there is to choose from now, the likeliest first. Nothing where there is no choice.
    pub fn offers(&self) -> Vec<AddressOffer> {
        if self.given.is_some() {
            return Vec::new();
        }
        let all = likeliest_first(interfaces(), local_ip_address::local_ip().ok());
        let held = self.lock();
        let offer = |ip| {
            let url = url(ip, self.port);
            AddressOffer { shown: *held.current == *url, reached: held.reached.contains(&url), url }
        };
        let offers: Vec<AddressOffer> = all.into_iter().map(offer).collect();
        // One alone is a choice too, once it is another than the one that is shown.
        if offers.len() == 1 && offers[0].shown { Vec::new() } else { offers }
    }

    /// Shows another from now on, if it is one of this machine's.
    pub fn choose(&self, url: &str) -> bool {
        let ours = self.offers().iter().any(|offer| offer.url == url);
        if ours {
            let mut held = self.lock();
            held.current = url.into();
            held.chosen = true;
        }
        ours
    }

    /// Somebody has come to this host from another machine. The first who does shows which address leads here, unless
    /// somebody has chosen. True if another is shown now.
    pub fn note(&self, host: &str, from: IpAddr) -> bool {
        let from = from.to_canonical();
        if self.given.is_some()
            || from.is_loopback()
            || self.lock().reached.contains(&format!("http://{host}"))
        {
            return false;
        }
        let own = interfaces();
        let Some(ip) = host.parse::<SocketAddr>().ok().map(|address| address.ip()) else { return false };
        if own.iter().any(|(_, one)| *one == from) || own.iter().all(|(_, one)| *one != ip) {
            return false;
        }
        let mut held = self.lock();
        let url = url(ip, self.port);
        let first = held.reached.is_empty() && !held.chosen && *held.current != *url;
        held.reached.insert(url.clone());
        if first {
            held.current = url.into();
        }
        first
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn url(ip: IpAddr, port: u16) -> String {
    format!("http://{}", SocketAddr::new(ip, port))
}

fn interfaces() -> Vec<(String, IpAddr)> {
    local_ip_address::list_afinet_netifas().unwrap_or_default()
}

/// The private ones: a room's own Wi-Fi or cable before what programs have made for themselves, and of equals the one that
/// leads out.
fn likeliest_first(interfaces: Vec<(String, IpAddr)>, leads_out: Option<IpAddr>) -> Vec<IpAddr> {
    const MADE: [&str; 14] = [
        "br-",
        "docker",
        "lxc",
        "podman",
        "ppp",
        "tailscale",
        "tap",
        "tun",
        "utun",
        "vboxnet",
        "veth",
        "virbr",
        "vmnet",
        "wg",
    ];
    const WINDOWS_MADE: [&str; 4] = ["hyper-v", "vethernet", "vpn", "wsl"];
    let rank = |name: &str, ip: IpAddr| {
        let name = name.to_lowercase();
        let made = MADE.iter().any(|made| name.starts_with(made))
            || WINDOWS_MADE.iter().any(|made| name.contains(made));
        (made, Some(ip) != leads_out)
    };
    let mut found: Vec<_> = interfaces
        .into_iter()
        .filter(|(_, ip)| matches!(ip, IpAddr::V4(four) if four.is_private() || is_shared(*four)))
        .map(|(name, ip)| (rank(&name, ip), ip))
        .collect();
    found.sort();
    found.dedup_by_key(|(_, ip)| *ip);
    found.into_iter().map(|(_, ip)| ip).collect()
}

/// 100.64.0.0/10: phones on some hotspots have such.
fn is_shared(ip: Ipv4Addr) -> bool {
    let [first, second, ..] = ip.octets();
    first == 100 && second & 0xC0 == 64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rooms_own_network_comes_before_what_programs_have_made() {
        let of = |list: &[(&str, &str)], out: &str| {
            let list = list.iter().map(|(name, ip)| ((*name).to_owned(), ip.parse().unwrap())).collect();
            let found = likeliest_first(list, out.parse().ok());
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let bridge_first =
            [("docker0", "172.17.0.1"), ("lo", "127.0.0.1"), ("wlan0", "192.168.1.20"), ("wlan0", "fe80::1")];
        assert_eq!(of(&bridge_first, "192.168.1.20"), ["192.168.1.20", "172.17.0.1"]);
        let vpn_leads_out = [("tun0", "10.8.0.2"), ("Wi-Fi", "10.0.0.5"), ("Ethernet", "192.168.0.9")];
        assert_eq!(of(&vpn_leads_out, "10.8.0.2"), ["10.0.0.5", "192.168.0.9", "10.8.0.2"]);
        let two = [("en0", "192.168.0.9"), ("en1", "10.0.0.5")];
        assert_eq!(of(&two, "10.0.0.5"), ["10.0.0.5", "192.168.0.9"]);
        assert_eq!(
            of(&[("eth0", "203.0.113.7"), ("eth1", "100.64.3.1")], ""),
            ["100.64.3.1"],
            "not a public one"
        );
        assert_eq!(
            of(&[("vEthernet (WSL)", "172.20.0.1"), ("Wi-Fi", "10.0.0.5")], "172.20.0.1"),
            ["10.0.0.5", "172.20.0.1"]
        );
    }
}
