//! Who acts in the sentence of a cue or in the one before: «أمام المصرف يقف سالم. يقول».

use super::agreement::Agreement;
use super::candidates::Scene;
use super::identity::Id;
use super::person::Person;
use super::place::{Role, before_pronouns, is_one_of_these, is_was, role};
use super::verbs::is_behind_circumstance;
use crate::lexicon::{Classes, Gender, List};
use crate::mention::SpeakerKind;
use crate::quote::{self, Cue};
use crate::token::Kind;

/// Tokens from the start of a sentence to the subject behind its verb (وقد زار الوزير).
const BEHIND_VERB: usize = 2;

/// Where a sentence begins, and where its main clause does, if something else opens it.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    pub(super) start: usize,
    main: Option<usize>,
}

impl Scene<'_, '_> {
    /// «وزار الوزير مكان الحادث. وقال»: the subject right behind the verb that opens the sentence before,
    /// in which nobody spoke.
    pub(super) fn acted_last(&self, before: Opening, id: Id, at: usize) -> bool {
        let verb = |at: usize| self.context.tokens.word(at - 1).trim_start_matches(['و', 'ف']);
        // ويلتقي البطل بصديقه: what happens in a book.
        let present = |verb: &str| verb.starts_with(['ي', 'ت']) || verb.starts_with("سي");
        let was = |verb: &str| matches!(verb, "كان" | "كانت" | "ليس" | "ليست");
        let person = &self.people.list[id];
        let last = || self.spoken.first().map(|spoken| &self.people.list[spoken.id]);
        let body = || last().is_some_and(Person::is_body);
        let agrees = || self.agreement(person) != Agreement::Against;
        if self.opens_paragraph(before, id, at) || self.used_to_do(before, id, at) {
            return agrees();
        }
        self.acts_in(before, id, at)
            && agrees()
            && !was(verb(at))
            && (!present(verb(at)) || self.is_past(at - 1) || person.is_named())
            && (!person.is_body() || body())
    }

    /// «⏎ سعاد حلاق معلمة في القرية. تقول»: somebody by name begins the paragraph, whose first sentence tells of him, and nobody
    /// has spoken in it.
    fn opens_paragraph(&self, Opening { start, .. }: Opening, id: Id, at: usize) -> bool {
        let breaks = start == 0 || self.context.tokens.kind(start - 1) == Kind::Break;
        let cue = self.spoken.first().map(|spoken| &self.context.speech.cues[spoken.cue]);
        let person = &self.people.list[id];
        (at == start || is_one_of_these(self.context, at))
            && breaks
            && cue.is_none_or(|cue| cue.at() < start)
            && person.kind == SpeakerKind::Person
            && person.is_named()
    }

    /// «⏎ كان سالم الحمدي يعمل في الميناء. يقول»: what somebody by name did for long, where his paragraph begins.
    fn used_to_do(&self, before: Opening, id: Id, at: usize) -> bool {
        let start = before.start;
        let mention = self.people.list[id].mentions().at(at);
        let does = |verb: usize| {
            let present = self.context.tokens.word(verb).starts_with(['ي', 'ت']);
            present && self.context.tags.at(verb).is_open()
        };
        at == start + 1
            && is_was(self.context, start)
            && mention.is_some_and(|mention| does(mention.words.end))
            && self.opens_paragraph(before, id, start)
    }

    pub(super) fn opening(&self, start: usize) -> Opening {
        let main = quote::main_clause(self.context.tokens, self.context.tags, start);
        Opening { start, main: main.or_else(|| self.behind_turn(start)) }
    }

    /// «ومن جهته تحدث الوزير عن …»
    pub(super) fn behind_turn(&self, start: usize) -> Option<usize> {
        let of = usize::from(matches!(self.context.tokens.word(start), "من" | "ومن"));
        self.context.tags.at(start + of).is(Classes::TURN).then_some(start + of + 1)
    }

    /// «وزار الوزير مكان الحادث، مؤكدا أن»: whether the subject at `at` stands right behind the verb that opens the
    /// sentence, and nobody spoke from there on.
    pub(super) fn acts_in(&self, Opening { start, main }: Opening, id: Id, at: usize) -> bool {
        let at = before_pronouns(self.context, at);
        // أمام المصرف يقف سالم, في الخيمة المجاورة، التقينا سالم الحمدي
        let verb = at.saturating_sub(1);
        let person = !self.people.list[id].is_body();
        let met = || self.context.tags.in_list(verb, List::WeMeet);
        let behind = || is_behind_circumstance(self.context, verb) || met();
        let placed = || Some(verb).filter(|_| person && behind());
        let main = main.or_else(placed);
        let start = main.filter(|_| at > start + BEHIND_VERB).unwrap_or(start);
        let cue = self.spoken.first().map(|spoken| &self.context.speech.cues[spoken.cue]);
        cue.map_or(0, Cue::at) < start
            && at > start
            && at - start <= BEHIND_VERB
            && self.people.list[id].kind != SpeakerKind::Document
    }

    /// «وبعدما أعلن الوزير أن الجسر آمن، زار النائب الموقع. وقال»: who spoke last, in the background of what somebody
    /// else did then.
    pub(super) fn in_background(&self) -> Option<Id> {
        let last = self.spoken.first()?;
        let at = self.context.speech.cues[last.cue].at();
        let extents = &self.context.speech.extents;
        let start = extents.sentence_start(at);
        if start != self.sentence() && start != self.sentence_before() {
            return None;
        }
        let main = quote::main_clause(self.context.tokens, self.context.tags, start)?;
        let acts = |&&(named, id): &&(usize, Id)| {
            named > main && id != last.id && role(self.context, named) == Role::Subject
        };
        let mut near = self.before.iter().take_while(|&&(named, _)| named <= main + BEHIND_VERB);
        (main > at && near.any(|named| acts(&named))).then_some(last.id)
    }

    /// تسلم الوزير، توجه النائب، تبنت الحركة: the past of a verb in ت, before a man or with a ت of its own behind.
    fn is_past(&self, verb: usize) -> bool {
        let man = self.context.tags.at(verb + 1).gender == Some(Gender::Masculine);
        let word = self.context.tokens.word(verb).trim_start_matches(['و', 'ف']);
        (man || word.ends_with('ت')) && word.starts_with('ت')
    }
}
