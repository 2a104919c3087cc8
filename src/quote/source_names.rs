//! Names behind a marker of the source that no list of those who speak has: «وبحسب حداد، …», «وفقا للألمانية».

use super::cues::{Finder, LONGEST_NAME};
use crate::lexicon::{Classes, List};
use crate::script::ends_in_pronoun;
use crate::token::Kind;

/// Letters of a plural like مضامين, and of one like منظمين.
const BROKEN_PLURAL: usize = 6;
const SHORTEST_PEOPLE: usize = 6;

impl Finder<'_, '_> {
    /// «…، وفق الغزالي.» and «وبحسب حداد، …»: an unknown word is a name where the marker is set off
    /// and the phrase is short; «وفق خطط مدروسة» goes on.
    pub(super) fn names_somebody(&self, at: usize, after: usize) -> bool {
        let tag = self.tags.get(after);
        let set_off = at == 0 || !matches!(self.tokens.kind(at - 1), Kind::Word | Kind::Number);
        let word = self.tokens.word(after);
        let plain = !word.starts_with("ال") && !word.starts_with("لل") || word.ends_with('ي');
        let owned = ends_in_pronoun(word);
        let people = tag.is_open() && are_people(word);
        let plain = plain && !word.ends_with("ات");
        let ends = (after + 1..after + LONGEST_NAME).any(|near| {
            let relative = self.tags.get(near).is(Classes::RELATIVE) && near <= after + 3;
            self.tokens.kind(near) != Kind::Word || self.is_that(near) || relative
        });
        let names = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
        let next = self.tags.get(after + 1);
        // وبحسب أم سجاد: behind the marker no "or" stands.
        let mother = word == "ام" && next.is_bare() && !next.known;
        let name = tag.is(Classes::PERSON_NAME) || next.is(names) || mother;
        self.tokens.kind(after) == Kind::Word
            && (set_off
                && (name
                    || people
                    || !tag.known && plain && !owned && ends
                    || self.is_spelled(after))
                || self.is_given_name(at, after))
    }

    /// «… كان صعبا بحسب سالم الحمدي.», «… وفقا لسالم، …»: a given name with nothing or a surname behind it; «وفق جمال المكان»
    /// is none.
    fn is_given_name(&self, at: usize, after: usize) -> bool {
        let (given, next) = (self.tags.get(after), self.tags.get(after + 1));
        let pause = |at: usize| {
            matches!(self.tokens.kind(at), Kind::Comma | Kind::Stop | Kind::Break | Kind::Semicolon)
        };
        let surname = !next.known || next.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
        let sure = matches!(self.tokens.word(at), "بحسب" | "وفقا");
        sure && given.is(Classes::PERSON_NAME)
            && !given.definite
            && (pause(after + 1)
                || surname && self.tokens.kind(after + 1) == Kind::Word && pause(after + 2))
    }

    /// «…، وفقا للألمانية.»: the agency of a nation, with no noun of its own.
    pub(super) fn is_agency_of_nation(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        tag.is(Classes::NATIONALITY)
            && tag.definite
            && self.tokens.word(at).ends_with("يه")
            && self.tokens.kind(at + 1) != Kind::Word
    }

    /// «بحسب بي بي سي»: a name spelled out in letters.
    fn is_spelled(&self, at: usize) -> bool {
        self.tags.in_list(at, List::LetterName) && self.tags.in_list(at + 1, List::LetterName)
    }
}

/// المنظمين، للمشككين: the plural of a participle with the article, which no thing has; المضامين has another
/// pattern.
fn are_people(word: &str) -> bool {
    let stem = word.strip_prefix("ال").or(word.strip_prefix("لل")).unwrap_or("");
    let pattern = stem.starts_with('م') && stem.ends_with("ين");
    let broken = stem.chars().nth(2) == Some('ا') && stem.chars().count() <= BROKEN_PLURAL;
    pattern && !broken && stem.chars().count() >= SHORTEST_PEOPLE
}
