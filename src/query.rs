//! 7 · questions put to an analysis: who said these words, what did this speaker say.

mod key;

use crate::Span;
use crate::analysis::{Analysis, Quote, Speaker};
use key::{Fit, Word, words_of};

/// What a word that stands between two of the words asked for takes from the fit.
const GAP: f32 = 0.93;
/// Words that may stand between two of the words asked for.
const MAX_GAP: usize = 1;
/// Words a question must have before one of them may be missing.
const MIN_WORDS_TO_MISS: usize = 3;
/// The part of an answer's score that does not depend on how sure the speaker is.
const SURE: f32 = 0.6;
/// What is left of the score where nobody is named.
const NOBODY: f32 = 0.5;

/// A quotation that holds the words asked for.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The quotation.
    pub quote: Quote<'a>,
    /// Where the words stand in it.
    pub found: Span,
    /// How well the words fit and how sure the speaker is, from 0 to 1; answers are sorted by it.
    pub score: f32,
}

impl Analysis {
    /// The quotations that hold `words`, best first.
    ///
    /// Spelling does not matter (diacritics, alef forms, ى/ي, ة/ه), nor the article ال and stuck
    /// particles; whole words only. One word inflected otherwise, or missing from a question of
    /// three words or more, costs score but not the answer. A question without a word has no
    /// answer. Of a quotation inside reported speech only the inner one answers.
    ///
    /// ```
    /// let analysis = qawl::analyze("وقال الوزير فهد الرامي إن التأخير \"غير مقبول\".");
    /// let answer = &analysis.who_said("غير المقبول")[0];
    /// assert_eq!(answer.quote.speaker().unwrap().name(), "الوزير فهد الرامي");
    /// ```
    pub fn who_said(&self, words: &str) -> Vec<Answer<'_>> {
        let asked = words_of(words, 0);
        let mut answers: Vec<_> = self.quotes().filter_map(|quote| answer(&asked, quote)).collect();
        let all = answers.clone();
        answers.retain(|answer| !all.iter().any(|other| is_wider(answer, other)));
        answers.sort_by(|a, b| b.score.total_cmp(&a.score));
        answers
    }

    /// What the speakers whom `name` fits said, in text order.
    ///
    /// A surname, a title, or both in their order are enough; spelling does not matter. Where no
    /// name fits letter by letter, usual ways of writing a foreign one do (غوتيريش, جوتيريش).
    ///
    /// ```
    /// let analysis = qawl::analyze("وقال الوزير فهد الرامي: \"لن نتأخر\".");
    /// assert_eq!(analysis.said_by("الرامى")[0].text(), "لن نتأخر");
    /// ```
    pub fn said_by(&self, name: &str) -> Vec<Quote<'_>> {
        let asked = words_of(name, 0);
        let fitting = |variants| -> Vec<usize> {
            let fits = |speaker: &Speaker<'_>| names_speaker(&asked, *speaker, variants);
            self.speakers().filter(fits).map(Speaker::index).collect()
        };
        let exact = fitting(false);
        let speakers = if exact.is_empty() { fitting(true) } else { exact };
        let by = |quote: &Quote<'_>| quote.speaker().is_some_and(|s| speakers.contains(&s.index()));
        self.quotes().filter(by).collect()
    }
}

/// The best place of the words in one quotation.
fn answer<'a>(asked: &[Word], quote: Quote<'a>) -> Option<Answer<'a>> {
    let said = words_of_quote(quote);
    let starts = 0..said.len();
    let best = starts.filter_map(|at| phrase_at(asked, &said, at));
    let (fit, found) = best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))?;
    let speaker = if quote.speaker().is_some() { 1.0 } else { NOBODY };
    let score = fit * (SURE + (1.0 - SURE) * quote.confidence()) * speaker;
    Some(Answer { quote, found, score })
}

/// Whether `answer` says with more words around it what `other` says, by the same speaker: of a
/// quotation inside reported speech the inner one answers.
fn is_wider(answer: &Answer<'_>, other: &Answer<'_>) -> bool {
    let (wide, narrow) = (answer.quote, other.quote);
    let speaker = |quote: Quote<'_>| quote.speaker().map(Speaker::index);
    answer.found == other.found
        && speaker(wide) == speaker(narrow)
        && wide.span() != narrow.span()
        && wide.span().contains(narrow.span())
}

fn words_of_quote(quote: Quote<'_>) -> Vec<Word> {
    let text = quote.analysis().text();
    quote.parts().iter().flat_map(|&part| words_of(&text[part], part.start())).collect()
}

/// How well `asked` fits the words from `at` on, and where it stands there.
fn phrase_at(asked: &[Word], said: &[Word], at: usize) -> Option<(f32, Span)> {
    let mut next = at;
    let mut sum = 0.0;
    let mut gaps = 0;
    let mut slips = 0;
    let mut found: Option<Span> = None;
    for word in asked {
        let reach = if found.is_some() { MAX_GAP } else { 0 };
        let Some((skipped, fit)) = next_fit(word, &said[next..], reach) else {
            slips += if asked.len() < MIN_WORDS_TO_MISS { 2 } else { 1 };
            continue;
        };
        slips += usize::from(fit == Fit::Inflected);
        gaps += skipped;
        sum += fit.score();
        let span = said[next + skipped].span;
        found = Some(found.map_or(span, |before| before.cover(span)));
        next += skipped + 1;
    }
    let fit = sum / asked.len() as f32 * GAP.powi(gaps as i32);
    found.filter(|_| slips <= 1).map(|span| (fit, span))
}

/// The nearest of the next words that fits: how many stand before it, and how well it fits.
fn next_fit(word: &Word, said: &[Word], reach: usize) -> Option<(usize, Fit)> {
    let near = said.iter().take(reach + 1).enumerate();
    near.filter_map(|(skipped, other)| Some((skipped, word.fit(other)?)))
        .max_by(|a, b| a.1.score().total_cmp(&b.1.score()).then(b.0.cmp(&a.0)))
}

/// Whether one of the speaker's names holds the words of `asked` in their order.
fn names_speaker(asked: &[Word], speaker: Speaker<'_>, variants: bool) -> bool {
    let text = speaker.analysis().text();
    let mentions = speaker.mentions().iter().map(|&span| &text[span]);
    let entry = speaker.entry();
    let listed = entry.into_iter().flat_map(|entry| {
        std::iter::once(entry.name()).chain(entry.aliases().iter().map(AsRef::as_ref))
    });
    let mut names = std::iter::once(speaker.name()).chain(mentions).chain(listed);
    !asked.is_empty() && names.any(|name| names_in_order(asked, &words_of(name, 0), variants))
}

fn names_in_order(asked: &[Word], name: &[Word], variants: bool) -> bool {
    let mut rest = name.iter();
    asked.iter().all(|word| rest.any(|other| word.names(other, variants)))
}

#[cfg(test)]
mod tests;
