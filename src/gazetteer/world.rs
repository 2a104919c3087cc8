//! The names in the box.
//!
//! What they are worth was read, not computed: of 300 matches drawn at random from all those in 1,000
//! articles, themselves drawn at random from 19,608 of Saudi, Maghrebi and pan-Arab news (seed 1), 291 were
//! the place or people that they were taken for. After most causes of the others had been mended, by
//! reading one match of each name in all the articles, 294 of 300 with seed 2 were, and 296 with seed 3.
//! Then what stands beside each name was read, longer names that hide a place were added (أمريكا اللاتينية,
//! نداء تونس, الرباط الصليبي), and 299 with seed 4 were right. Three to five more in each draw can be argued
//! about (تدريس الفرنسية, the language), and are counted as right. All draws share a corpus with the
//! mending, so none but the first is a blind figure. What is left is mostly a place that gave its name to
//! something else, a people that is a surname, or a land of old (الكتابة الليبية).

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
    /// currencies, languages, news agencies, international organisations, and some clubs, parties
    /// and others that have a place in their name and are none (ريال مدريد). Their ids are Wikidata's (`Q851`,
    /// `Q851#people` for a nationality), GeoNames' (`geonames:…`), ISO codes (`iso4217:SAR`) or
    /// our own (`club:ajax`). Built at first use.
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
