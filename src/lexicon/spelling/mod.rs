//! Final letters as a text means them.
//!
//! Many papers write one letter for ي and ى at the end of a word, whichever it is (فى مصر، علي الأرض), or ه for ة
//! (وزاره). Where a text does, a copy of it is made with the letters that it means, and every rule that asks how a
//! word is written is answered from there: the name علي and the preposition على, طالبة and طالبه.

mod ali;
mod habits;
mod teh;
mod yeh;

use std::cell::OnceCell;

use super::{Classes, Number, Tag, Tags, imprint};
use crate::token::{Kind, Tokens};
use habits::Habits;
use teh::is_feminine;
use yeh::Yeh;

/// Looks every word of `tokens` up, and gives them the letters that the text means; `copy` holds the text with
/// those where it is written otherwise.
pub(crate) fn read<'t>(tokens: &mut Tokens<'t>, copy: &'t OnceCell<String>) -> Tags {
    let mut tags = Tags::new(tokens);
    if let Some(text) = respelled(tokens, tags.as_slice()) {
        tokens.respell(copy.get_or_init(|| text));
        tags = Tags::new(tokens);
    }
    imprint::leave_out(tokens, &mut tags);
    tags
}

/// The text as it is meant, if that is not how it is written.
fn respelled(tokens: &Tokens<'_>, tags: &[Tag]) -> Option<String> {
    let habits = Habits::of(tokens, tags);
    if habits.are_usual() {
        return None;
    }
    let meaning = Meaning { tokens, tags, habits, yeh: Yeh::new(tokens, tags) };
    let mut text = tokens.original().as_bytes().to_vec();
    let mut feminine = false;
    for (at, tag) in tags.iter().enumerate() {
        let letter = meaning.of(at, feminine).filter(|_| tokens.kind(at) == Kind::Word);
        let plural = is_plural(tokens.word(at), tag);
        feminine = !tag.definite && (letter == Some('ة') || plural);
        if let Some(letter) = letter {
            // As long as the one that is written.
            let end = tokens.span(at..at + 1).end();
            letter.encode_utf8(&mut text[end - letter.len_utf8()..end]);
        }
    }
    String::from_utf8(text).ok().filter(|text| text != tokens.original())
}

/// مصادر, سيارات: an adjective of it ends in ة.
fn is_plural(word: &str, tag: &Tag) -> bool {
    word.ends_with("ات") || tag.is(Classes::COMMON_NOUN) && tag.number == Some(Number::Plural)
}

/// What the ends of words are meant to be.
struct Meaning<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a [Tag],
    habits: Habits,
    yeh: Yeh<'a, 't>,
}

impl Meaning<'_, '_> {
    /// The last letter of the word at `at`, where it may be meant to be another than is written; `feminine`
    /// says whether an adjective of the word before it ends in ة.
    fn of(&self, at: usize, feminine: bool) -> Option<char> {
        // Where no word tells how the text spells, the name may still be told by its neighbours.
        let name = || self.habits.dotless.is_none() && self.tokens.word(at) == "علي";
        match self.tokens.written(at).chars().next_back()? {
            'ى' if self.habits.dotless == Some(true) || name() => self.yeh.meant(at),
            'ي' if self.habits.dotted == Some(true) => self.yeh.meant(at),
            'ه' if self.habits.heh => {
                is_feminine(self.tokens, self.tags, at, feminine).then_some('ة')
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::normalized;

    /// The words of `text` with the letters that it means.
    fn meant(text: &str) -> String {
        let (normalized, copy) = (normalized(text), OnceCell::new());
        let mut tokens = Tokens::new(&normalized);
        read(&mut tokens, &copy);
        let words: Vec<_> = (0..tokens.len()).map(|at| tokens.written(at)).collect();
        words.join(" ")
    }

    #[test]
    fn usual_spelling_is_left_as_it_is() {
        for text in [
            "وقال الدكتور علي حسن في الندوة على المنصة إلى الحضور",
            "شكا المدير من سائقه في المدينة إلى صديقه على الهاتف",
            "في",
            "",
        ] {
            assert_eq!(meant(text), text);
        }
    }

    #[test]
    fn one_letter_for_both_is_told_by_the_neighbours() {
        let dotless = "وقال الدكتور على حسن فى النادى على المنصة إن على اللاعب المغربى أن يدعى";
        let meaning = "وقال الدكتور علي حسن في النادي على المنصة إن على اللاعب المغربي أن يدعي";
        assert_eq!(meant(dotless), meaning);
        let dotted = "وشدد علي أن الطريق إلي المستشفي آمن حتي المساء لدي المدير علي بن سالم";
        let meaning = "وشدد على أن الطريق إلى المستشفى آمن حتى المساء لدى المدير علي بن سالم";
        assert_eq!(meant(dotted), meaning);
    }

    #[test]
    fn the_feminine_is_told_from_the_pronoun() {
        let written =
            "قالت وزاره الصحه في الحكومه الجديده إن وزيره الجديد سيعرض كتابه في جلسه مغلقه";
        let meaning =
            "قالت وزارة الصحة في الحكومة الجديدة إن وزيره الجديد سيعرض كتابه في جلسة مغلقة";
        assert_eq!(meant(written), meaning);
    }
}
