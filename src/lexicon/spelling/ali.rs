//! علي or على: where both are written alike, the neighbours tell the name from the preposition.

use rustc_hash::FxHashSet;

use super::super::context::tells;
use super::super::{Act, Classes, Lexicon, Links, Number, Proclitic, Tag, looks_like_noun};
use crate::token::{Kind, Tokens};

/// Words of the longest title before the name (مدرب النادي المصري السابق علي …).
const LONGEST_TITLE: usize = 8;

/// Words of the longest name behind علي.
const LONGEST_REST: usize = 4;

/// A text in which علي may be either.
pub(super) struct Ali<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a [Tag],
    /// Words that stand right behind a verb of speech somewhere: who is علي الزعتر once is الزعتر then.
    spoken: FxHashSet<&'t str>,
    /// What stands behind a name that is علي for sure.
    surnames: FxHashSet<&'t str>,
}

impl<'a, 't> Ali<'a, 't> {
    pub(super) fn new(tokens: &'a Tokens<'t>, tags: &'a [Tag]) -> Ali<'a, 't> {
        let (spoken, surnames) = Default::default();
        let mut text = Ali { tokens, tags, spoken, surnames };
        text.spoken = (1..tags.len())
            .filter(|&at| text.says(at - 1) && (text.is_family(at) || text.is_unlisted(at)))
            .map(|at| tokens.word(at))
            .collect();
        text.surnames = (0..tags.len())
            .filter(|&at| tokens.word(at) == "علي" && text.is_name(at))
            .filter(|&at| text.is_family(at + 1) || text.is_unlisted(at + 1))
            .map(|at| tokens.word(at + 1))
            .collect();
        text
    }

    /// Whether the word at `at`, either of both, is the name: what stands before it is due to a name, and
    /// what stands behind it is what stands behind one.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let next = at + 1;
        if self.stops(next) || self.surnames.contains(self.tokens.word(next)) {
            return true;
        }
        let Some(before) = at.checked_sub(1) else { return self.is_surely_surname(next) };
        if self.is_patronym(before) {
            return true;
        }
        if self.is_honorific(before) {
            let surname = self.is_surname(next) || self.is_family(next);
            return self.ends(next) || surname || self.is_unlisted(next);
        }
        let told = before > 0 && self.says(before - 1);
        if self.is_given(before) {
            let alone = self.is_unlisted(next) && self.stops(next + 1);
            let reports = told && self.tag(next).is(Classes::COMPLEMENTISER);
            return self.ends(next) || self.is_surname(next) || alone || reports;
        }
        if self.says(before) || told && self.is_title(before) {
            let tag = self.tag(next);
            let nisba = tag.definite && self.tokens.word(next).ends_with('ي');
            let named = tag.is(Classes::PERSON_NAME) && tag.is_bare() && self.closes(next + 1);
            let reports = tag.is(Classes::COMPLEMENTISER) && !tag.conjunction;
            return self.is_surname(next) || nisba || named || reports || self.is_unlisted(next);
        }
        let title = self.is_behind_title(at);
        (title || told || self.opens(before) || tells(self.tags, before))
            && self.is_surely_surname(next)
            || title && (self.spoken.contains(self.tokens.word(next)) || self.is_told_to_say(next))
    }

    fn tag(&self, at: usize) -> &Tag {
        self.tags.get(at).unwrap_or(&Tag::NONE)
    }

    fn is_word(&self, at: usize) -> bool {
        self.tokens.kind(at) == Kind::Word
    }

    /// سالم بن علي, آل علي
    fn is_patronym(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let descends =
            matches!(word, "بن" | "ابن" | "بنت" | "ابو" | "ابي" | "ولد" | "ايت" | "اولاد");
        let pilgrim = matches!(word, "الحاج" | "بالحاج" | "بلحاج");
        self.is_word(at) && (descends || pilgrim || self.tokens.written(at) == "آل")
    }

    /// الدكتور, د., but not الملك and سموه, who need no name.
    fn is_honorific(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let word = self.tokens.word(at);
        let alone = matches!(word, "الملك" | "الام" | "الاب" | "الشهيد" | "السلطان");
        let honours = tag.is(Classes::HONORIFIC) && !tag.is(Classes::OFFICIAL) && !tag.conjunction;
        self.tokens.kind(at) == Kind::Abbreviation
            || honours && tag.definite && tag.gender.is_some() && !alone
            || self.is_word(at) && matches!(word, "سيدي" | "مولاي")
            || word == "الله" && at > 0 && self.tokens.word(at - 1) == "ايه"
    }

    /// الوزير
    fn is_title(&self, at: usize) -> bool {
        let tag = self.tag(at);
        tag.definite && tag.is(Classes::HUMAN) && tag.number != Some(Number::Plural)
    }

    /// محمد
    fn is_given(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let named = tag.classes.is_only(Classes::PERSON_NAME) && !tag.definite;
        named && tag.gender.is_some() && tag.verb.is_none() && self.tokens.word(at) != "الله"
    }

    /// قال: a verb that takes no على, unlike شدد and رد.
    fn says(&self, at: usize) -> bool {
        let plain =
            |act| matches!(act, Act::Say | Act::Add | Act::Assert | Act::Explain | Act::Point);
        let finite = self.tags[at].verb.filter(|verb| verb.is_finite() && !verb.object);
        let verb = finite.map(|verb| Lexicon::get().verb(verb));
        let takes = self.answers(at) || verb.is_some_and(|verb| verb.links.has(Links::ALA));
        !takes && verb.is_some_and(|verb| plain(verb.act))
    }

    /// A new sentence, or marks and brackets.
    fn opens(&self, at: usize) -> bool {
        matches!(
            self.tokens.kind(at),
            Kind::Break | Kind::Stop | Kind::Colon | Kind::Dash | Kind::Mark(_) | Kind::Open
        )
    }

    /// علي، : nothing stands so behind a preposition.
    fn stops(&self, at: usize) -> bool {
        matches!(self.tokens.kind(at), Kind::Comma | Kind::Semicolon | Kind::Stop | Kind::Close)
    }

    /// علي في, علي وسالم: nothing that a preposition governs.
    fn ends(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let word = self.tokens.word(at);
        let governed = matches!(word, "الرغم" | "بعد" | "نحو" | "مدي" | "اثر" | "ما" | "من");
        let joined =
            tag.conjunction || matches!(tag.preposition, Some(Proclitic::Bi | Proclitic::Li));
        let particle = tag.is(Classes::PREPOSITION)
            || joined && (tag.definite || tag.is(Classes::PERSON_NAME));
        let pauses = matches!(self.tokens.kind(at), Kind::Colon | Kind::Break);
        self.stops(at) || pauses || self.is_word(at) && particle && !governed
    }

    /// حسن, بن, آل, الغافري
    fn is_surname(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let word = self.tokens.word(at);
        let nisba = word.ends_with('ي') && !is_common(word) && self.is_family(at);
        let listed = tag.classes.is_only(Classes::PERSON_NAME) && tag.is_bare();
        self.is_word(at) && (self.is_particle(at) || listed || nisba)
    }

    /// بن, آل, عبد, behind which more of the name follows; على أم وابنتها.
    fn is_particle(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let noun = matches!(self.tokens.word(at), "ام" | "ابو" | "ابي" | "ابن" | "دو" | "ايت");
        tag.is(Classes::NAME_PARTICLE) && tag.is_bare() && !noun || self.tokens.written(at) == "آل"
    }

    /// الزعتر: a definite word that no list knows but among names.
    fn is_family(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let definite = tag.definite && tag.preposition.is_none() && !tag.conjunction;
        self.is_word(at) && definite && (!tag.known || tag.is(Classes::PERSON_NAME))
    }

    /// شيمي: no list knows the word, and it looks like no noun.
    fn is_unlisted(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let word = self.tokens.word(at);
        let noun = matches!(word, "حد" | "يد" | "راس" | "قيد" | "خير" | "متن" | "بال" | "جانب");
        self.is_word(at)
            && tag.is_bare()
            && !tag.known
            && !looks_like_noun(word)
            && !self.tokens.is_owned(at)
            && !noun
    }

    /// حسن البيضاني، : a surname behind which nothing stands but the rest of the name.
    fn is_surely_surname(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let named = tag.classes.is_only(Classes::PERSON_NAME);
        let given = named && tag.gender.is_some();
        let nisba = self.tokens.word(at).ends_with('ي') && (named || !tag.known);
        self.is_particle(at)
            || (nisba || given || named && self.is_surname(at + 1))
                && self.is_surname(at)
                && self.name_end(at, |at| self.is_surname(at)).is_some_and(|end| self.closes(end))
    }

    /// علي الزعتر أن: behind على the word would be أن itself.
    fn is_told_to_say(&self, at: usize) -> bool {
        let family = |at| self.is_surname(at) || self.is_family(at);
        let end = self.name_end(at, family).filter(|_| self.is_family(at));
        end.is_some_and(|end| self.tag(end).is(Classes::COMPLEMENTISER))
    }

    /// Where the name ends that goes on at `at`.
    fn name_end(&self, at: usize, goes_on: impl Fn(usize) -> bool) -> Option<usize> {
        (at + 1..at + LONGEST_REST).find(|&at| !goes_on(at))
    }

    /// What may stand behind a name.
    fn closes(&self, at: usize) -> bool {
        let tag = self.tag(at);
        self.ends(at)
            || !self.is_word(at)
            || tag.preposition.is_some()
            || tag.is(Classes::COMPLEMENTISER | Classes::RELATIVE | Classes::HUMAN | Classes::TIME)
            || tag.verb.is_some_and(|verb| verb.is_finite())
    }

    /// رئيس الهيئة المصري السابق علي, رئيس الهيئة، علي, but not رد الرئيس على.
    fn is_behind_title(&self, at: usize) -> bool {
        let last = at - usize::from(self.tokens.kind(at - 1) == Kind::Comma);
        let mut titled = false;
        for at in (last.saturating_sub(LONGEST_TITLE)..last).rev() {
            if !self.is_word(at) || self.breaks_title(at) {
                return titled && !self.answers(at);
            }
            let tag = self.tag(at);
            titled |= tag.is(Classes::HUMAN) && tag.number != Some(Number::Plural);
        }
        titled
    }

    /// رد, ورد
    fn answers(&self, at: usize) -> bool {
        self.tokens.word(at).trim_start_matches('و') == "رد"
    }

    fn breaks_title(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let clause = Classes::COMPLEMENTISER | Classes::CONJUNCTION | Classes::RELATIVE;
        let placed = tag.is(Classes::PREPOSITION) && self.tokens.word(at) != "في";
        tag.is(clause)
            || placed
            || self.answers(at)
            || tag.verb.is_some_and(|verb| verb.is_finite())
    }
}

/// علي الطريق, شدد علي أن, علي هذه: whether the word at `at` is the preposition in any text.
pub(super) fn is_surely_preposition(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let before = at.checked_sub(1).map(|before| tags[before]).unwrap_or_default();
    let due = before.is(Classes::HONORIFIC | Classes::PERSON_NAME | Classes::NAME_PARTICLE);
    let points = Classes::DEMONSTRATIVE | Classes::RELATIVE | Classes::QUANTIFIER;
    let noun = next.known
        && (next.definite || next.is_bare())
        && next.is(Classes::COMMON_NOUN | Classes::JUDGEMENT)
        && !next.is(Classes::PERSON_NAME | Classes::HUMAN | Classes::TIME)
        && !tokens.word(at + 1).ends_with('ي');
    let takes = || {
        let verb = before.verb.map(|verb| Lexicon::get().verb(verb));
        verb.is_some_and(|verb| verb.links.has(Links::ALA) && !verb.links.has(Links::BARE))
    };
    let that = next.is(Classes::COMPLEMENTISER) && takes();
    let word =
        tokens.kind(at + 1) == Kind::Word && !next.conjunction && (noun || that || next.is(points));
    !due && (word || tokens.kind(at + 1) == Kind::Number)
}

/// المدى, المضي: nouns that end as surnames do.
fn is_common(word: &str) -> bool {
    const COMMON: [&str; 12] = [
        "المدي",
        "المضي",
        "المشي",
        "الجاني",
        "الهوي",
        "التنحي",
        "التوالي",
        "التعافي",
        "التصدي",
        "التخلي",
        "المشتري",
        "التالي",
    ];
    COMMON.contains(&word)
}
