//! Who is unlikely to be meant for what it is: a name where a source is looked for, a paper that never speaks.

use super::Context;
use super::candidates::{Candidate, Scene, Spoken};
use super::holy::is_holy;
use super::identity::{Id, People};
use super::issued::is_behind_issuing;
use super::person::Person;
use super::place::{Role, role};
use crate::lexicon::{Act, Classes, Hints};
use crate::mention::{Mention, SpeakerKind};

impl Scene<'_, '_> {
    /// Whether somebody speaks nowhere in the text and is one who would not: a platform, God, what somebody is said to be.
    pub(super) fn is_no_voice(&self, person: &Person<'_>) -> bool {
        person.is_platform(self.context)
            || is_holy(self.context, person)
            || self.is_predicate(person)
            || self.is_of_actor(person)
    }

    /// «أشاد بأداء فريقه، وقال»: a body that is named only by whom it belongs to, and does nothing; the pronoun is of whoever acts.
    fn is_of_actor(&self, person: &Person<'_>) -> bool {
        let of_somebody = |mention: &Mention| {
            let start = mention.words.start;
            let tag = self.context.tags.at(start);
            let owned = !tag.definite && tag.hints.has(Hints::OWNED);
            owned
                && self.context.tokens.written(start).ends_with(['ه', 'ا', 'م'])
                && !matches!(role(self.context, start), Role::Subject | Role::Topic)
        };
        person.is_body() && person.mentions().early().all(of_somebody)
    }

    /// ووجه نداء, أصدرت رسالة: what somebody issues, without the article right behind the verb.
    fn is_made_public(&self, at: usize) -> bool {
        is_behind_issuing(self.context, at) && !self.context.tags.at(at).definite
    }

    /// «وقال تعالى …. وأشار إلى أن الأمن نعمة»: whoever cites holy words points out, adds and explains himself.
    pub(super) fn is_only_cited(&self, person: &Person<'_>) -> bool {
        let says =
            self.context.speech.cues[self.cue].lexeme().is_none_or(|verb| verb.act == Act::Say);
        !says && is_holy(self.context, person)
    }

    /// «وجه نداء إلى البلدية، موضحا», «رفضت الجمعية، في بلاغ، القرار، متهمة إياه»: a paper that has said nothing and is no
    /// subject does not go on in a participle; whoever wrote it does.
    pub(super) fn is_told_in(&self, id: Id, at: usize, role: Role) -> bool {
        let object = match role {
            Role::Oblique | Role::Inside => true,
            Role::Subject => self.is_made_public(at),
            Role::Topic => false,
        };
        if !object {
            return false;
        }
        let verb = self.context.speech.cues[self.cue].verb;
        verb.is_some_and(|verb| verb.is_participle())
            && self.people.list[id].kind == SpeakerKind::Document
            && !self.has_spoken(id)
    }

    /// «شكر جاره، حيث إنه صاحب الفكرة، موضحا»: what somebody is said to be, never named besides.
    fn is_predicate(&self, person: &Person<'_>) -> bool {
        let of_pronoun = |mention: &Mention| {
            let before = self.context.tokens.word_before(mention.words.start);
            mention.name.is_none()
                && matches!(
                    before.trim_start_matches(['و', 'ب', 'ل']),
                    "انه" | "انها" | "كونه" | "كونها"
                )
        };
        !person.is_body() && person.mentions().early().all(of_pronoun)
    }

    /// المصدر ذاته is seldom said of somebody with a name where papers or people without one were heard.
    pub(super) fn is_no_source(&self, id: Id) -> bool {
        let source = |spoken: &Spoken| {
            let person = &self.people.list[spoken.id];
            matches!(person.kind, SpeakerKind::Document | SpeakerKind::Anonymous) || person.press
        };
        let others = |spoken: &&Spoken| spoken.id != id;
        let heard = || self.has_spoken(id) && !self.spoken.iter().any(source);
        let person = &self.people.list[id];
        person.is_named() && !self.is_cited(id) && !heard()
            || person.is_figures(self.context) && self.spoken.iter().filter(others).any(source)
            || self.is_unheard(id)
    }

    /// «أعلنت الإذاعة أن الجسر تصدع. وسيغلقه الجهاز غدا، وفق المصدر ذاته»: whoever was not heard is no source that was, nor are
    /// many people where a paper or a body was («ويطالب السكان بفتحه. وبحسب المصدر ذاته»).
    fn is_unheard(&self, id: Id) -> bool {
        let many = |id: Id| {
            let person = &self.people.list[id];
            person.kind == SpeakerKind::Group && !person.press
        };
        let one = |spoken: &Spoken| !many(spoken.id);
        // «لكن مصدرا رسميا استبعد ذلك. وقال المصدر»
        let person = &self.people.list[id];
        let source = matches!(person.kind, SpeakerKind::Document | SpeakerKind::Anonymous);
        let heard = source || person.press || self.spoken.is_empty() || self.has_spoken(id);
        !heard || many(id) && self.spoken.iter().any(one)
    }

    /// بحسب الضحى العربية: whom a marker of the source named.
    fn is_cited(&self, id: Id) -> bool {
        let source = |spoken: &Spoken| self.context.speech.cues[spoken.cue].is_source();
        self.spoken.iter().any(|spoken| spoken.id == id && source(spoken))
    }

    /// اتخذ قرار الرحيل بعد لقاء المدرب الذي أبلغه أن: a paper that speaks nowhere tells, thinks and promises nothing; وأيد
    /// القرار، وقال: a decision does not even say anything.
    pub(super) fn is_mute_paper(&self, person: &Person<'_>) -> bool {
        let cue = &self.context.speech.cues[self.cue];
        let human = cue.lexeme().is_some_and(|verb| {
            matches!(
                verb.act,
                Act::Inform
                    | Act::Opine
                    | Act::Feel
                    | Act::Promise
                    | Act::Reply
                    | Act::Call
                    | Act::Ask
                    | Act::Evaluate
            )
        });
        let paper = person.kind == SpeakerKind::Document && !person.spoken;
        paper && (human || person.is_law(self.context))
    }
}

/// «حذر البرلمان من الحرب. وقال الكاتب»، «حضر الشيخ. وهو كسول، حسب الأم»: a body is no writer, nor a man a mother; the mere المتحدث
/// and الجهة ذاتها may be anybody.
pub(super) fn keep_who_is_called(
    context: &Context<'_, '_>,
    people: &People<'_>,
    noun: &Mention,
    candidates: &mut Vec<Candidate>,
) {
    let human = |head: usize| {
        let speaks = context.tokens.word(head).trim_start_matches("ال").starts_with("متحدث");
        context.tags.at(head).is(Classes::HUMAN) && !speaks
    };
    let may_be = |one: &Candidate| {
        let person = &people.list[one.id];
        !person.is_body() && person.kind != SpeakerKind::Document && person.agrees(noun.gender)
    };
    let one = noun.kind == SpeakerKind::Person && noun.head.is_some_and(human);
    if one && candidates.iter().any(may_be) {
        candidates.retain(may_be);
    }
}
