//! What stands behind a source between commas or at the end of the sentence, and tells of the source itself, not of what
//! it vouches for: «…، وفق ما أكده مدير المرصد، سالم الحمدي لمراسل الإذاعة.»

use std::ops::Range;

use super::cues::Cue;
use super::extents::Walk;
use super::vouched::{LONGEST_GLOSS, source_end};
use crate::lexicon::{Classes, List, Proclitic, Tags, VerbReading};
use crate::token::{Kind, Tokens};

impl Walk<'_, '_> {
    /// «… أقل من النصف، وفقا للبيانات، وبدلا من ذلك …»: between two commas the source interrupts the
    /// clause, which goes on unless another cue follows.
    pub(super) fn is_parenthetic(&self, cue: &Cue) -> bool {
        let open = cue.at() > 0 && self.tokens.kind(cue.at() - 1) == Kind::Comma;
        let close = source_end(self.tokens, self.tags, cue)
            .filter(|&end| open && self.tokens.kind(end) == Kind::Comma);
        // «…، بحسب حداد، الذي أشرف على العملية»: a gloss of the source.
        let gloss = |close: usize| {
            let tag = self.tags.get(close + 1);
            tag.is(Classes::RELATIVE) && self.tokens.word(close + 1).starts_with("ال")
        };
        // «ستنمو الصناعة، يقول التقرير، …»: a verb that is put in has whoever speaks behind it, and no more.
        let set_off = cue.verb.is_none() || cue.words.len() > 1;
        close.filter(|&close| !gloss(close)).is_some_and(|close| {
            let next = self.cue(close + 1);
            self.tokens.kind(close + 1) == Kind::Word
                && next.is_none()
                && !self.leads_to_cue(close + 1)
                && !(set_off && self.goes_on_about_source(cue, close))
        })
    }

    /// Whether what stands behind the comma at `close` up to the end of the sentence tells of the source.
    fn goes_on_about_source(&self, cue: &Cue, close: usize) -> bool {
        let ends = |at: &usize| matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        let last = self.tokens.len().min(close + LONGEST_GLOSS);
        let end = (close..last).find(ends).unwrap_or(last);
        tells_of_source(self.tokens, self.tags, cue, close..end)
    }
}

/// Whether what stands behind the pause at `rest.start` up to the end of its clause names or describes whoever vouches.
pub(super) fn tells_of_source(
    tokens: &Tokens<'_>,
    tags: &Tags,
    cue: &Cue,
    rest: Range<usize>,
) -> bool {
    is_apposed(tokens, tags, rest.clone())
        || is_teller(tokens, tags, cue, rest.clone())
        || is_called(tokens, tags, cue, rest.clone())
        || is_told_there(tokens, tags, cue, rest.clone())
        || is_where_told(tokens, tags, rest.clone())
        || is_explained(tokens, tags, rest)
}

/// «…، حسب عميد المعهد، أحمد بكري.»: his name behind his title.
fn is_called(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, rest: Range<usize>) -> bool {
    let person = Classes::OFFICIAL | Classes::PROFESSION;
    let titled = (cue.zone.start..rest.start).any(|at| tags.get(at).is(person));
    let name = tags.get(rest.start + 1).is(Classes::PERSON_NAME | Classes::HONORIFIC);
    titled && name && is_over(tokens, rest.end) && is_clear(tags, rest)
}

/// «…، وفق ما أعلنه، اليوم الأحد، رئيس البلدية.», «…، وفق ما أكده المدير، لمراسل الإذاعة.», «…، خلال ندوة صحفية.»: when, to
/// whom or where somebody told it.
fn is_told_there(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, rest: Range<usize>) -> bool {
    let (at, first) = (rest.start + 1, tags.get(rest.start + 1));
    let rest = rest.start..before_other_clause(tokens, tags, rest);
    let told = cue.verb.is_some() && cue.words.len() > 1 && is_over(tokens, rest.end);
    let said = Classes::OCCASION | Classes::STATEMENT;
    // «في تصريح، اليوم الأحد», but «في تصريح للوكالة، في عبارات جميلة»
    let pause = |near: usize| tokens.kind(near) == Kind::Comma;
    let only = |near: usize| !pause(near) || tags.get(near + 1).is(Classes::TIME);
    let setting = matches!(tokens.word(at), "في" | "خلال" | "عبر")
        && tags.get(at + 1).is(said)
        && (at..rest.end.saturating_sub(1)).all(only);
    let heard = tags.in_list(at, List::Press) || first.is(Classes::MEDIA | Classes::AGENCY);
    let hearer = first.preposition == Some(Proclitic::Li) && heard || tokens.word(at) == "ل";
    told && (setting || (first.is(Classes::TIME) || hearer) && is_clear(tags, rest))
}

/// «…، صباح السبت، بينما يستعد الأطفال …»: the comma before another clause in `rest`, else its end.
fn before_other_clause(tokens: &Tokens<'_>, tags: &Tags, rest: Range<usize>) -> usize {
    let joins = |at: usize| tags.get(at).is(Classes::CONJUNCTION) || tags.get(at).conjunction;
    let comma = |at: &usize| tokens.kind(*at) == Kind::Comma && joins(at + 1);
    (rest.start + 1..rest.end).find(comma).map_or(rest.end, |comma| comma + 1)
}

/// «…، وهو متطوع في المشروع.», «…، وهي شركة للنقل.»: what the source is.
fn is_explained(tokens: &Tokens<'_>, tags: &Tags, rest: Range<usize>) -> bool {
    let at = rest.start + 1;
    let noun = tags.get(at + 1);
    let speaks = noun.is(Classes::HUMAN | Classes::ORGANISATION | Classes::MEDIA);
    matches!(tokens.word(at), "وهو" | "وهي")
        && speaks
        && noun.is_bare()
        && ends_sentence(tokens, rest.end)
}

/// Whether the clause ends before `at` with its sentence, or with the pause before somebody's next words.
fn is_over(tokens: &Tokens<'_>, at: usize) -> bool {
    ends_sentence(tokens, at) || tokens.kind(at - 1) == Kind::Comma
}

fn ends_sentence(tokens: &Tokens<'_>, at: usize) -> bool {
    at >= tokens.len() || matches!(tokens.kind(at), Kind::Stop | Kind::Break)
}

/// Whether no clause stands in `words`.
fn is_clear(tags: &Tags, words: Range<usize>) -> bool {
    let clause = |at: usize| {
        let tag = tags.get(at);
        let finite = tag.verb.is_some_and(VerbReading::is_finite) && !tag.is(Classes::HUMAN);
        let open = Classes::VERBAL | Classes::COMPLEMENTISER | Classes::ACTION | Classes::NEGATION;
        finite || tag.is(open) && !tag.is(Classes::PERSON_NAME | Classes::MONTH)
    };
    words.len() <= LONGEST_GLOSS && !words.into_iter().any(clause)
}

/// «…، وفق ما أكده للإذاعة، المنسق فلان.»: behind whom or where it is told whoever tells it, up to the end of the sentence.
fn is_teller(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, rest: Range<usize>) -> bool {
    let at = cue.words.end;
    let it = matches!(tokens.word(at), "به" | "بها");
    let told = tags.get(at + usize::from(it));
    let besides = it && tokens.kind(at + 1) == Kind::Comma
        || !it && told.is(Classes::PREPOSITION)
        || told.preposition == Some(Proclitic::Li) && !told.is(Classes::COMPLEMENTISER)
        || tokens.word(at + usize::from(it)) == "ل";
    let written = matches!(tokens.word(at - 1), "جاء" | "ورد" | "نشر");
    let first = tags.get(rest.start + 1);
    let somebody = first.is(Classes::HUMAN | Classes::PERSON_NAME) || first.is_open();
    cue.verb.is_some()
        && cue.words.len() > 1
        && besides
        && !written
        && somebody
        && ends_sentence(tokens, rest.end)
        && is_clear(tags, rest)
}

/// «…، بحسب سالم الحمدي، رئيس الجمعية.»: the title of the source up to the end of the sentence.
fn is_apposed(tokens: &Tokens<'_>, tags: &Tags, rest: Range<usize>) -> bool {
    let (name, title) = (tags.get(rest.start.wrapping_sub(1)), tags.get(rest.start + 1));
    let person = Classes::OFFICIAL | Classes::PROFESSION;
    let titled = title.is(person) && title.preposition.is_none() && !title.conjunction;
    let clear = |at: usize| {
        let (tag, word) = (tags.get(at), tokens.word(at));
        let finite = tag.verb.is_some_and(VerbReading::is_finite) || tag.is(Classes::ACTION);
        let present = tag.is_open() && !tag.definite && word.starts_with(['ي', 'ت', 'س']);
        !finite && !present && !tag.is(Classes::VERBAL | Classes::NEGATION)
    };
    let speaker = Classes::HUMAN | Classes::COLLECTIVE_BODY;
    titled && !name.is(speaker) && rest.len() <= LONGEST_GLOSS && rest.clone().all(clear)
}

/// «…، وفق ما قالت متحدثة، اليوم لوكالة «نور».», «…، وفقا للمدير، في مقابلة مع الصحيفة.»: when and to whom the source
/// spoke.
fn is_where_told(tokens: &Tokens<'_>, tags: &Tags, rest: Range<usize>) -> bool {
    let time = |at: &usize| tags.get(*at).is(Classes::TIME) || tokens.kind(*at) == Kind::Number;
    let first = rest.start + 1;
    let at = first + (first..rest.end).take_while(time).count();
    let tag = tags.get(at);
    let to_outlet =
        tag.preposition == Some(Proclitic::Li) && tag.is(Classes::MEDIA | Classes::AGENCY);
    let within = tag.preposition == Some(Proclitic::Bi) || matches!(tokens.word(at), "في" | "خلال");
    let noun = at + usize::from(tag.preposition.is_none());
    let talk = tags.in_list(noun, List::Talks);
    let spoken = matches!(tokens.word(noun + 1), "مع" | "الي" | "ل" | "صحفي" | "صحافي" | "هاتفي")
        || tags.get(noun + 1).preposition == Some(Proclitic::Li);
    let acts = |at: usize| {
        let tag = tags.get(at);
        tag.is(Classes::VERBAL | Classes::COMPLEMENTISER | Classes::ACTION | Classes::RELATIVE)
            || tag.verb.is_some_and(VerbReading::is_finite)
    };
    (to_outlet || within && talk && spoken) && !rest.skip(1).any(acts)
}
