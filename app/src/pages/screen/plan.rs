//! How much stands on a page of the wall, and how it is dealt out.

/// How a part of the wall may be laid out. Sizes are hundredths of the wall's height (`--u`, 7.7 pixels at
/// 1024×768), arrangements are classes.
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser measures"))]
pub struct Plan {
    pub largest: f64,
    /// Arrangements that show everything on one page; one is taken when its type is at least `enough`.
    pub whole: &'static [&'static str],
    pub enough: f64,
    /// Else these, on as few pages as give at least `floor`.
    pub paged: &'static [&'static str],
    pub floor: f64,
    /// What can be dealt out on pages, a selector for each list: a page has its share of every one.
    pub lists: &'static [&'static str],
    /// The arrangement of one page more, for what `paged` leaves out; and what that is: without any, no such page.
    pub last: Option<(&'static str, &'static str)>,
}

/// What was found to fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    pub lists: usize,
    pub last: bool,
}

impl Pages {
    pub fn count(self) -> usize {
        self.lists.max(1) + usize::from(self.last)
    }

    /// The page that is so many further on, or back, from the last on to the first.
    pub fn turned(self, page: usize, by: i32) -> usize {
        let count = self.count();
        let step = by.unsigned_abs() as usize % count;
        (page + if by < 0 { count - step } else { step }) % count
    }
}

/// Which of `of` things are on a page, when they are dealt out evenly and in order.
#[cfg(any(test, feature = "hydrate"))]
pub fn share(of: usize, page: usize, pages: usize) -> std::ops::Range<usize> {
    let pages = pages.max(1);
    of * page / pages..of * (page + 1) / pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_turned_both_ways_and_round() {
        let three = Pages { lists: 2, last: true };
        for (page, by, there) in [(0, 1, 1), (2, 1, 0), (0, -1, 2), (1, -1, 0), (1, 7, 2), (1, -7, 0)] {
            assert_eq!(three.turned(page, by), there, "{by} from {page}");
        }
        assert_eq!(Pages::default().turned(0, -1), 0);
    }

    #[test]
    fn every_thing_is_on_one_page_and_pages_are_even() {
        for (of, pages) in [(0, 3), (1, 3), (8, 3), (9, 2), (5, 5), (3, 1)] {
            let dealt: Vec<usize> = (0..pages).flat_map(|page| share(of, page, pages)).collect();
            assert_eq!(dealt, (0..of).collect::<Vec<_>>());
            let sizes: Vec<usize> = (0..pages).map(|page| share(of, page, pages).len()).collect();
            assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{sizes:?}");
        }
    }
}
