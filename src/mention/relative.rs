//! Verbs behind a noun that no relative pronoun brings: they describe an indefinite one, and go on
//! from a definite one.

use super::reading::Reading;
use crate::lexicon::{Classes, Lexicon, List, Number, Proclitic, Tag, looks_like_noun};
use crate::token::Kind;

/// Letters of the shortest verb told by its shape.
const SHORTEST: usize = 4;
/// Letters of the plain past.
const SHORTEST_PAST: usize = 3;

impl Reading<'_, '_> {
    /// دراسة أجراها باحثون، بيان نشرته الوكالة، قراصنة يعملون، سكان رأوا: behind an indefinite noun without a
    /// name, a word that looks like a verb begins a clause.
    pub(super) fn begins_relative(&self, tag: &Tag) -> bool {
        if !tag.is_bare() || self.first.definite {
            return false;
        }
        // فلسطينيون
        let nation = self.first.is(Classes::NATIONALITY) || self.word(self.start).ends_with("يون");
        let Some(head) = self.head.or(nation.then_some(self.start)) else { return false };
        (self.name.is_none() || nation)
            && (self.start..self.at).all(|at| !self.tag(at).definite)
            && self.looks_like_verb(self.tag(head), tag)
    }

    /// المزارع يواجه، المسيرة تأتي، المسلحون خططوا: behind a definite noun a bare word that no list knows and that begins
    /// as the present does, of the noun's gender.
    pub(super) fn is_unlisted_verb(&self, tag: &Tag) -> bool {
        let (word, before) = (self.here, self.word(self.at - 1));
        if !tag.is_bare() || !word.starts_with(['ي', 'ت']) && !word.ends_with("وا") {
            return false;
        }
        // منى منصور تشغل منصب السفيرة
        if self.in_list(self.at, List::HoldsOffice) && self.is_behind_whole_name() {
            return true;
        }
        if self.closed || tag.known || !self.before.definite {
            return false;
        }
        let feminine = before.ends_with('ه') || before.ends_with("ات");
        let ending = word.ends_with('ه') || word.ends_with("ات");
        // المسلحين خططوا
        let several = ["ين", "ون"].iter().any(|ending| before.ends_with(ending));
        let past = several && word.ends_with("وا");
        let present = word.starts_with('ي') || word.starts_with('ت') && feminine;
        (present || past) && !ending && word.chars().count() >= SHORTEST
    }

    /// «وكان المدعي رفع دعوى», «وكانت المدعية رفعت دعوى»: behind كان and a definite noun the past of a verb, before what it is done to,
    /// though a name may look like it.
    pub(super) fn is_past_behind_was(&self, tag: &Tag) -> bool {
        let was = self.start.checked_sub(1).map_or("", |was| self.word(was));
        let subject = self.at == self.start + 1
            && self.first.definite
            && self.first.is(Classes::HUMAN | Classes::ORGANISATION);
        if !subject || self.kind(self.at + 1) != Kind::Word {
            return false;
        }
        let things = Classes::THING | Classes::STATEMENT | Classes::OCCASION | Classes::LAW;
        let (next, other) = (self.tag(self.at + 1), Classes::PERSON_NAME | Classes::HUMAN);
        let name = !tag.known || tag.classes.is_only(Classes::PERSON_NAME);
        match was.trim_start_matches(['و', 'ف']) {
            "كانت" => name && self.here.ends_with('ت') && self.word(self.start).ends_with('ه'),
            "كان" => {
                let done = next.is(things) && !next.is(other) && !next.conjunction;
                let noun = tag.is(things) && !tag.is(other);
                self.here.chars().count() == SHORTEST_PAST && (noun || !tag.known && done)
            }
            _ => false,
        }
    }

    /// دراسة أولية نشرت نتائجها: no word of a title ends like the past of a feminine.
    pub(super) fn is_told_of_thing(&self, tag: &Tag) -> bool {
        let finite = tag.verb.is_some_and(|verb| verb.is_finite());
        finite && self.here.ends_with('ت') && !tag.is(Classes::PERSON_NAME) && self.name.is_none()
    }

    /// خرج سالم الحمدي، رئيس البلدية، ليشرح, لتوضيح: what somebody does it for is no part of the title.
    pub(super) fn is_purpose(&self, tag: &Tag) -> bool {
        let word = self.here;
        if tag.conjunction || tag.definite || !word.starts_with('ل') {
            return word.starts_with("لل") && self.is_aim_of_many();
        }
        let said = tag.preposition == Some(Proclitic::Li) && tag.verb.is_some();
        let finite = said && tag.verb.is_some_and(|verb| verb.is_finite());
        let aspires = matches!(self.word(self.at - 1), "المرشح" | "المرشحه" | "المؤهل" | "المؤهله");
        let titled = self.is_titled_behind_name() && self.before.definite;
        let act = said && titled && !aspires;
        let done = || {
            let rest = word.strip_prefix('ل').and_then(|rest| Lexicon::get().reading(rest));
            rest.is_some_and(|rest| {
                rest.is(Classes::ACTION) || rest.verb.is_some_and(|verb| verb.is_finite())
            })
        };
        // عمدة بلدة ليبين
        let named = self.before.is(Classes::PLACE_NAME | Classes::ORGANISATION);
        let named = named && !self.before.definite;
        let present = word.starts_with("لي") && !self.in_name() && !tag.known && !named;
        finite || act || present && done() || self.is_aim(tag)
    }

    /// تجمع العمال للمطالبة بحقوقهم: what many people come together for.
    fn is_aim_of_many(&self) -> bool {
        let many = self.before.number == Some(Number::Plural) && self.before.is(Classes::HUMAN);
        many && self.before.definite && self.in_list(self.at, List::AimsOfMany)
    }

    /// تدخل رئيس الجلسة لتهدئة القاعة، وصل الوزير لتوقيع الاتفاق: the titles of those who preside or rule go on with no
    /// act that they come for, unlike المدير العام لتطوير الأعمال and وزير الدولة لتنمية الصادرات.
    #[inline(never)]
    fn is_aim(&self, tag: &Tag) -> bool {
        let act = self.here.strip_prefix('ل').unwrap_or_default();
        let act = tag.verb.is_some()
            || act.starts_with(['ا', 'ت', 'م'])
                && looks_like_noun(act)
                && !tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
        let head = self.head.filter(|&head| head == self.start && self.name.is_none());
        let rules = head.is_some_and(|head| self.in_list(head, List::Rules));
        let nation = usize::from(self.before.is(Classes::NATIONALITY));
        let Some(noun) = self.at.checked_sub(1 + nation).filter(|_| act && rules) else {
            return false;
        };
        let whole = noun == self.start || noun == self.start + 1 && !self.tag(self.start).definite;
        let of = self.tag(noun);
        // رئيس الهيئة لمكافحة الغش, but not وزير الخارجية
        let governs = self.word(noun) == "الحكومه" || self.word(self.start).starts_with("وزير");
        let body = of.is(Classes::COLLECTIVE_BODY) && !governs;
        whole
            && of.definite
            && !(body || of.is(Classes::STATE) || self.word(noun) == "الدوله")
            && self.tag(self.at + 1).definite
    }

    /// تقرير لصحيفة واشنطن بوست: the second word of the name of an outlet.
    fn is_named_outlet(&self) -> bool {
        let Some(noun) = self.at.checked_sub(2).filter(|&noun| noun > self.start) else {
            return false;
        };
        let (noun, name) = (self.tag(noun), self.before);
        let outlet = noun.is(Classes::MEDIA) && !noun.definite;
        outlet && name.is_bare() && (name.is(Classes::STATE | Classes::CITY) || !name.known)
    }

    #[inline(never)]
    fn looks_like_verb(&self, head: &Tag, tag: &Tag) -> bool {
        let word = self.here;
        let long = || word.chars().count() >= SHORTEST;
        let noun = tag.is(Classes::HUMAN
            | Classes::COLLECTIVE_BODY
            | Classes::STATEMENT
            | Classes::NATIONALITY
            | Classes::OCCASION
            | Classes::PERSON_NAME);
        if head.is(Classes::STATEMENT) {
            let written = self.parser.tokens.written(self.at);
            // نشرته: of publishing rather than a bulletin of his.
            let of_it =
                (written.ends_with('ه') || written.ends_with("ها")) && !tag.is(Classes::HUMAN);
            let past = || {
                !noun && !self.is_named_outlet() && (is_past_feminine(word) || self.is_present())
            };
            let ours = word.strip_suffix("نا");
            let ours = ours.is_some_and(|verb| Lexicon::get().in_list(verb, List::Publishes));
            return (of_it || past()) && long() || self.in_list(self.at, List::Publishes) || ours;
        }
        let people = head.is(Classes::HUMAN | Classes::NATIONALITY) || !head.known;
        let plural = || word.ends_with("وا") && long();
        people && (!noun && (self.is_present() || plural()) || word == "حضر")
    }

    /// يعملون، يتابع، يستعد; a word in ي alone may be the name of a town (لاعب يوفنتوس، محافظ ينبع).
    fn is_present(&self) -> bool {
        let word = self.here;
        if !word.starts_with(['ي', 'ت']) {
            return false;
        }
        let plural = word.starts_with('ي') && word.ends_with("ون") && !word.ends_with("يون");
        let derived = word.starts_with("يت") || word.starts_with("يست");
        let long = word.chars().count() >= SHORTEST;
        long && (plural || derived)
    }
}

/// نشرت، تناولت، استندت: a long word in ت that does not begin as a derived form is a name (مانديانت).
fn is_past_feminine(word: &str) -> bool {
    if !word.ends_with('ت') || word.ends_with("ات") {
        return false;
    }
    let first = match word.chars().count() {
        ..=5 => "",
        6 => "ا",
        _ => "است",
    };
    word.starts_with(first) || word.starts_with('ت')
}
