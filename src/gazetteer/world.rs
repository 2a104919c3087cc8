//! The names in the box.

use std::sync::LazyLock;

use super::read::{Format, Reader};
use super::{Entry, Gazetteer};

/// Made by `scripts/make_names.py`, which says from what; the licences are in the file NOTICE.
const BOX: &str = include_str!("data/box.tsv");

static WORLD: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::new(world()).unwrap_or_default());

fn world() -> Vec<Entry> {
    let listed = Reader::new(Format::Tsv).read(BOX.as_bytes(), "box.tsv");
    listed.map(|listed| listed.entries).unwrap_or_default()
}

impl Gazetteer {
    /// The names in the box: countries, nationalities in all genders and numbers, large cities,
    /// currencies, languages, news agencies, international organisations. Their ids are Wikidata's
    /// (`Q851`, `Q851#people` for a nationality), GeoNames' (`geonames:…`) or ISO codes
    /// (`iso4217:SAR`). Built at first use.
    ///
    /// ```
    /// use qawl::Gazetteer;
    ///
    /// let world = Gazetteer::world();
    /// let found: Vec<_> = world.find_iter("لاعبون سعوديون في باريس").collect();
    /// assert_eq!(found[0].best().id(), "Q851#people");
    /// assert_eq!(found[1].best().kind(), Some("city"));
    /// ```
    pub fn world() -> Gazetteer {
        WORLD.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        assert!(world().len() > 900);
        assert_eq!(Gazetteer::world().len(), world().len());
    }
}
