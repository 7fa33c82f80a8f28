//! How much comes down to the devices, as it travels: packed, and without the heads.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::measure::Report;

#[derive(Default)]
pub struct Traffic {
    pub views: AtomicUsize,
    pub pages: AtomicUsize,
}

impl Traffic {
    /// For one phone of so many. The facilitator's few views are in it.
    pub fn note(&self, report: &Report, phones: usize) {
        let each = |bytes: &AtomicUsize| bytes.load(Ordering::Relaxed) as f64 / phones as f64 / 1_000.0;
        let (views, pages) = (each(&self.views), each(&self.pages));
        report.note("to one phone: views", "kB", views);
        report.note("to one phone: pages", "kB", pages);
        report.note("to one phone: all", "kB", views + pages);
    }
}
