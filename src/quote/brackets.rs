//! Brackets that stand for quotation marks: «وقال البيان (إن ما حدث …).»

use crate::lexicon::{self, Classes, Lexicon, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens in brackets that hold speech, and the fewest words of it.
const LONGEST_BRACKET: usize = 240;
const SHORTEST_BRACKET: usize = 5;

/// Tokens of who says it, and of where and when besides, before brackets that no gloss fills.
const SPEAKER_WITHIN: usize = 8;
const OCCASION_WITHIN: usize = 18;
/// Words of brackets that no gloss fills.
const LONG_BRACKET: usize = 12;
/// Tokens of a blessing.
const BLESSING_WITHIN: usize = 5;
/// Letters of a participle in the accusative.
const SHORTEST_PARTICIPLE: usize = 5;

/// «وقال البيان (إن ما حدث …).»: brackets right behind who says it, around all that is left of the
/// sentence; «قال محمد (بائع عسل) إن …» holds but a gloss, which what God and his Prophet say never is.
pub(super) fn holds_speech(tokens: &Tokens<'_>, tags: &Tags, open: usize) -> bool {
    // Most brackets hold no speech, which the few words before them show.
    let sacred = is_sacred(tokens, open);
    let near = is_told(tokens, tags, open, SPEAKER_WITHIN);
    if !near && !is_told_there(tokens, tags, open) {
        return false;
    }
    let Some(close) = closing_bracket(tokens, open) else { return false };
    let words = (open + 1..close).filter(|&at| tokens.kind(at) == Kind::Word).count();
    let fewest = if near { SHORTEST_BRACKET } else { LONG_BRACKET };
    words >= fewest && (sacred || ends_behind(tokens, tags, close))
}

/// «قال تعالى (…)» and «يقول صلى الله عليه وسلم (…)»: whether a blessing stands before the bracket at `open`.
fn is_sacred(tokens: &Tokens<'_>, open: usize) -> bool {
    let blesses = |at: usize| {
        lexicon::of_god(tokens, at).is_some() || lexicon::of_prophet(tokens, at).is_some()
    };
    (open.saturating_sub(BLESSING_WITHIN)..open).any(blesses)
}

/// «وقال سموه لدى استقباله الوفد مساء أمس (…)»: where and when it was said stands between a verb that opens
/// its clause and the bracket at `open`.
fn is_told_there(tokens: &Tokens<'_>, tags: &Tags, open: usize) -> bool {
    let finite = |at: usize| tags.get(at).verb.is_some_and(VerbReading::is_finite);
    let far = (open.saturating_sub(OCCASION_WITHIN)..open).rev();
    let mut far = far.take_while(|&at| matches!(tokens.kind(at), Kind::Word | Kind::Number));
    let verb = far.find(|&at| finite(at) && tags.get(at).conjunction);
    let that = open > 0 && tags.get(open - 1).is(Classes::COMPLEMENTISER);
    verb.is_some() && !that && is_told(tokens, tags, open, OCCASION_WITHIN)
}

/// The bracket that closes the one at `open` in its paragraph, past names in brackets.
fn closing_bracket(tokens: &Tokens<'_>, open: usize) -> Option<usize> {
    let mut depth = 0;
    let inside = |at: &usize| tokens.kind(*at) != Kind::Break;
    (open + 1..open + LONGEST_BRACKET).take_while(inside).find(|&at| match tokens.kind(at) {
        Kind::Open => {
            depth += 1;
            false
        }
        Kind::Close if depth > 0 => {
            depth -= 1;
            false
        }
        kind => kind == Kind::Close,
    })
}

/// Whether the sentence ends behind the bracket at `close`, or goes on with how it was said.
fn ends_behind(tokens: &Tokens<'_>, tags: &Tags, close: usize) -> bool {
    let next = close + 1 + usize::from(tokens.kind(close + 1) == Kind::Comma);
    let goes_on = tags.get(next).verb.is_some_and(|verb| {
        verb.is_participle() && tokens.word(next).ends_with('ا')
            || verb.is_finite() && tags.get(next).conjunction
    });
    // (الدقيق معدوم)، محملا الوزارة المسؤولية
    let word = tokens.word(next);
    let besides = next > close + 1 && word.starts_with('م') && word.ends_with('ا');
    goes_on
        || besides && word.chars().count() >= SHORTEST_PARTICIPLE
        || close + 1 >= tokens.len()
        || matches!(tokens.kind(close + 1), Kind::Stop | Kind::Break | Kind::Ellipsis)
}

/// Whether only who says it stands between a telling verb and the bracket at `open`, or the أن of such
/// a verb (وأكد الوزير أن (…)), at most `within` tokens of it.
fn is_told(tokens: &Tokens<'_>, tags: &Tags, open: usize, within: usize) -> bool {
    let that = open > 0 && tags.get(open - 1).is(Classes::COMPLEMENTISER);
    let open = open - usize::from(that);
    let told = |at: usize| {
        let tag = tags.get(at);
        tag.verb.is_some_and(|reading| {
            let verb = Lexicon::get().verb(reading);
            let adds = at + 1 == open && tag.conjunction;
            verb.quote && (!verb.homograph || adds) && !tag.definite
        })
    };
    let speaker = (open.saturating_sub(within)..open).rev();
    let mut speaker = speaker.take_while(|&at| {
        matches!(tokens.kind(at), Kind::Word | Kind::Dash | Kind::Number)
            && !tags.get(at).is(Classes::COMPLEMENTISER)
    });
    speaker.any(told)
}
