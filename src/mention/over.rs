//! What no speaker's phrase goes on with, whatever stands before it, and what surely belongs to it.

use super::reading::Reading;
use crate::lexicon::{self, Act, Addresses, Classes, Hints, Lexicon, List, Tag};
use crate::token::Kind;

/// Words of the longest foreign name whose Latin letters stand behind it in brackets.
const LONGEST_FOREIGN: usize = 6;

impl Reading<'_, '_> {
    /// مركز البحوث الأميركي ذي نورثرن كونسل (The Northern Council): where the Latin letters begin that
    /// show words unknown to be a foreign name.
    pub(super) fn glossed_name_end(&self) -> Option<usize> {
        let foreign = |at: usize| {
            let tag = self.tag(at);
            self.kind(at) == Kind::Word
                && (!tag.known & !tag.definite || self.in_list(at, List::ForeignArticle))
                && !tag.conjunction
        };
        if !foreign(self.at) {
            return None;
        }
        let last = self.end.min(self.at + LONGEST_FOREIGN);
        let open = (self.at + 1..last).find(|&at| !foreign(at))?;
        let latin = || self.word(open + 1).starts_with(|c: char| c.is_ascii_alphabetic());
        (self.kind(open) == Kind::Open && latin()).then_some(open)
    }

    pub(super) fn take_glossed_name(&mut self, bracket: usize) -> bool {
        self.name = Some(self.at..bracket);
        self.at = bracket;
        true
    }

    /// Whether the word at hand begins what is surely no part of the phrase.
    pub(super) fn is_surely_over(&self, tag: &Tag) -> bool {
        let listed = tag.hints.has(Hints::ENDING);
        debug_assert!(listed || !self.is_over_by_word(tag), "`{}` belongs to the list", self.here);
        listed && self.is_over_by_word(tag)
            || self.is_behind_unnamed(tag)
            || tag.is(Classes::MEDIA | Classes::AGENCY) && self.is_told_without_particle(tag)
    }

    #[inline(never)]
    fn is_over_by_word(&self, tag: &Tag) -> bool {
        self.is_curtain()
            || self.is_need()
            || self.is_our_man(tag)
            || self.is_number_behind_brackets()
            || self.is_other_office()
    }

    /// عضو المجلس السابق ويرأس شركة: what somebody is besides, with a verb of its own.
    fn is_other_office(&self) -> bool {
        self.here.starts_with('و') && self.in_list(self.at, List::HoldsOffice)
    }

    /// كشفت شركة النور الستار عن هاتفها, لفت الكاتب الانتباه إلى, فتح المدرب النار على: what is lifted from the thing shown, what is
    /// drawn to it or opened on it.
    fn is_curtain(&self) -> bool {
        let next = self.word(self.at + 1);
        next == "الي" && self.in_list(self.at, List::Attention)
            || next == "عن" && self.in_list(self.at, List::Curtain)
            || next == "علي" && self.in_list(self.at, List::Fire)
    }

    /// أبلغ مصدر طبي مراسلنا: whom the writer's paper has sent is told, behind whoever tells.
    fn is_our_man(&self, tag: &Tag) -> bool {
        let source = || self.head.is_some_and(|head| self.tag(head).is(Classes::ANONYMOUS));
        let ours = || self.in_list(self.at, List::Ours);
        self.in_list(self.at, List::Reporter) && source()
            || self.head.is_some() && tag.preposition.is_none() && ours()
    }

    /// أبلغ مصدر أمني الضحى: a source without the article takes no adjective with it.
    fn is_behind_unnamed(&self, tag: &Tag) -> bool {
        if self.at != self.start + 2 || !tag.definite || self.head != Some(self.start) {
            return false;
        }
        let (head, before) = (self.first, self.before);
        let word = self.word(self.at - 1);
        let quality = || word.ends_with('ي') || word.ends_with("يه") || word == "مسؤول";
        matches!(self.word(self.start), "مصدر" | "مصادر")
            && head.is_bare()
            && quality()
            && before.is_bare()
            && !before.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PREPOSITION)
            && tag.preposition.is_none()
            && !tag.conjunction
    }

    /// أفاد مصدر عسكري وكالة فرانس برس، أبلغ شاهد عيان رويترز: the medium that is told, for a source without the article is whole
    /// with its adjective.
    fn is_told_without_particle(&self, tag: &Tag) -> bool {
        let source = self.first.is(Classes::ANONYMOUS | Classes::OFFICIAL) && self.first.is_bare();
        let word = self.word(self.at - 1);
        let quality = word.ends_with('ي') || word.ends_with("يه") || word == "عيان";
        self.at > self.start + 1
            && source
            && self.head == Some(self.start)
            && quality
            && tag.is_bare()
            && !tag.is(Classes::HUMAN)
            && !(self.before.definite || self.in_name() || self.before.is(Classes::PREPOSITION))
    }

    /// أوصى الخبراء بضرورة: what is called for.
    fn is_need(&self) -> bool {
        self.in_list(self.at, List::CalledFor)
    }

    /// الهيئة البحرية (أوشن) مئات السفن
    fn is_number_behind_brackets(&self) -> bool {
        self.kind(self.at - 1) == Kind::Close && self.in_list(self.at, List::Masses)
    }

    /// مراقبون، وبصرف النظر عن …: a circumstance behind the comma, not somebody else.
    pub(super) fn is_disregard(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(word.strip_prefix('و').unwrap_or(word), "بصرف" | "بغض")
            && self.word(at + 1) == "النظر"
    }

    /// الصحيفة في خمس نسخ: so many copies are no field of anybody's.
    pub(super) fn is_so_many(&self) -> bool {
        let few = lexicon::is_unit(self.word(self.at + 1).trim_end_matches('ه'));
        few && !self.tag(self.at + 2).is(Classes::COLLECTIVE_BODY)
    }

    /// دعت حركة الأمل، الحكومة الجديدة، إلى: behind a body and a comma, another body is whom the verb calls upon.
    pub(super) fn is_called_upon(&self, at: usize) -> bool {
        let body = |tag: &Tag| tag.is(Classes::COLLECTIVE_BODY) && !tag.is(Classes::HUMAN);
        let bodies = self.head == Some(self.start)
            && self.name.is_none()
            && body(self.first)
            && body(self.tag(at))
            && self.tag(at).is_bare() | self.tag(at).definite;
        let before = self.start.checked_sub(1).and_then(|before| self.tag(before).verb);
        bodies
            && before.filter(|verb| verb.is_finite() && !verb.object).is_some_and(|verb| {
                let verb = Lexicon::get().verb(verb);
                verb.addresses != Addresses::Never || matches!(verb.act, Act::Evaluate | Act::Call)
            })
    }

    /// جهاز الهجرة غير الشرعية, نادي «نبع» غير الربحي: the adjective of a definite noun, or of a name in marks, is denied.
    pub(super) fn is_denied_adjective(&self) -> bool {
        let (before, next) = (self.before, self.tag(self.at + 1));
        let goes_on = self.at + 1 < self.end && self.kind(self.at + 1) == Kind::Word;
        let marked = matches!(self.kind(self.at - 1), Kind::Mark(_));
        let agrees = (before.definite || marked) && next.definite && next.preposition.is_none();
        self.here == "غير" && goes_on && agrees && !next.conjunction
    }

    /// جامعة ظهر الجبل: the noun of a school or a hospital without the article has its name behind it.
    pub(super) fn is_named_place(&self) -> bool {
        let school = self.in_list(self.at - 1, List::Schools);
        let next = self.tag(self.at + 1);
        school && !self.before.definite && next.definite && next.preposition.is_none()
    }

    /// كشف مصدر أمني للضحى، كشف مصدر لـ RT: a source that is not named has no other behind ل than who is told.
    pub(super) fn is_told_by_source(&self, tag: &Tag) -> bool {
        let source = self.head == Some(self.start)
            && self.first.is(Classes::ANONYMOUS)
            && self.first.is_bare();
        let before = self.word(self.at - 1);
        let plain = !self.before.definite;
        let quality = self.at == self.start + 1
            || before.ends_with('ي')
            || before.ends_with("يه")
            || self.in_list(self.at - 1, List::Informed);
        let body = Classes::COLLECTIVE_BODY | Classes::HUMAN;
        let medium = !tag.is(body) || tag.is(Classes::MEDIA | Classes::AGENCY);
        let told = tag.definite && self.here.starts_with("لل");
        source && plain && quality && medium && (told || self.is_apart_from_medium())
    }

    /// مصدر لـ RT, مصدر لـCNN, مصدر أمني لـ سبوتنيك: the particle stands before a name in other letters, or apart
    /// from that of a medium.
    fn is_apart_from_medium(&self) -> bool {
        let next = self.at + 1;
        let latin = |at: usize| self.parser.tokens.is_latin(at);
        let medium = self.tag(next).is(Classes::MEDIA | Classes::AGENCY);
        match self.here {
            "ل" => medium || latin(next),
            here => here.starts_with('ل') && latin(self.at),
        }
    }

    /// طرح الخبير فكرا اعتبره, أضاف سالم عنصرا آخر: an unlisted noun in ـا, with its adjective or its clause behind
    /// it.
    pub(super) fn is_described_in_accusative(&self, tag: &Tag) -> bool {
        if tag.known || !tag.is_bare() || self.parser.tokens.written(self.at).ends_with('ى') {
            return false;
        }
        let next = self.tag(self.at + 1);
        let clause = next.verb.is_some_and(|verb| verb.is_finite() && verb.object);
        // استحضرت نموذجا تونسيا
        let of_people = || {
            let stem =
                self.word(self.at + 1).strip_suffix('ا').filter(|_| self.here.ends_with('ا'));
            let tag = stem.and_then(|stem| Lexicon::get().reading(stem));
            tag.is_some_and(|tag| tag.is(Classes::NATIONALITY))
        };
        let adjective = || self.in_list(self.at + 1, List::OfObject) || of_people();
        self.kind(self.at + 1) == Kind::Word && (clause || adjective())
    }
}
