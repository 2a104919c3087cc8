//! هذا الأخير: who was named last.

use super::Context;
use super::asked::asker;
use super::identity::{Id, People};
use super::person::Person;
use crate::mention::{Mention, SpeakerKind};

impl<'a> People<'a> {
    /// The one named last of the gender of `mention`, if the gender is known of any.
    ///
    /// «سأله القاضي عن الصفقة، فرد هذا الأخير»: as the subject of a cue none who asked what it answers.
    pub(super) fn by_nearness(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        cue: Option<usize>,
    ) -> Option<Id> {
        let asker = cue.and_then(|cue| asker(context, self, cue));
        // لفائدة أقاربه، فرد هذا الأخير: one, not several.
        let speaks = |person: &Person<'a>| {
            let several = person.kind == SpeakerKind::Group && mention.kind != SpeakerKind::Group;
            let asks = asker.is_some_and(|asker| std::ptr::eq(person, &self.list[asker]));
            person.kind != SpeakerKind::Document && !several && !asks
        };
        let known = |person: &Person<'a>| speaks(person) && is_somebody(context, person);
        self.newest(|person| known(person) && person.gender == mention.gender)
            .or_else(|| self.newest(|person| speaks(person) && person.gender == mention.gender))
            .or_else(|| self.newest(|person| known(person) && person.agrees(mention.gender)))
            .or_else(|| self.newest(|person| speaks(person) && person.agrees(mention.gender)))
    }
}

/// المتهم is known to the reader, though without a name; لاعب كبير is nobody in particular.
fn is_somebody(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    let last = person.mentions().last().map(|mention| mention.words.start);
    person.kind != SpeakerKind::Anonymous
        || last.is_some_and(|start| context.tags.at(start).definite)
}
