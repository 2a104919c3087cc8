//! Whom a word of the same trade calls: الأديبة of whoever is called الكاتبة.

use super::identity::{Id, People};
use super::keys::Keys;
use super::person::Person;
use super::trades::Families;

impl<'a> People<'a> {
    /// «قالت الكاتبة فلانة …, وقال البائع فلان …, وأضافت الأديبة»: whom a word of the same family calls, where the last
    /// to speak has a title of another.
    pub(super) fn of_family(&self, keys: &Keys, suits: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        let head = match keys.content[..] {
            ["مدير", "فني"] => "مدرب",
            _ => keys.heads.first().copied()?,
        };
        let (families, last) = (Families::of(head), &self.list[self.last_speaker?]);
        let other = !families.is_empty()
            && !last.outline.heads.is_empty()
            && !last.families(&self.store).meet(families);
        let kindred = |person: &Person<'a>| {
            person.spoken
                && !person.is_body()
                && suits(person)
                && person.families(&self.store).meet(families)
        };
        other.then(|| self.newest(kindred)).flatten()
    }

    /// «صدرت رواية للأديب فلان. ويرى الكاتب أن …», «التقى الوزير السفير التونسي. وأكد المسؤول التونسي»: the only one with a
    /// title of that family or, of a nation, with a title of that nation, where nobody has spoken yet who may be meant.
    pub(super) fn not_yet_heard(
        &self,
        keys: &Keys,
        suits: impl Fn(&Person<'a>) -> bool,
    ) -> Option<Id> {
        let families = Families::of(keys.heads.first()?);
        let store = &self.store;
        let foreign = keys.nations.is_empty();
        let of_nation = |person: &Person<'a>| foreign || person.is_of(store, &keys.nations);
        let last = self.last_heard();
        let heard = last.is_some_and(|last| !last.is_body() && suits(last) && of_nation(last));
        let kindred = |person: &Person<'a>| {
            person.is_named()
                && suits(person)
                && of_nation(person)
                && person.families(store).meet(families)
        };
        let newest = (!heard).then(|| self.newest(kindred)).flatten()?;
        let alone = self.list.iter().filter(|person| kindred(person)).count() == 1;
        alone.then_some(newest)
    }
}
