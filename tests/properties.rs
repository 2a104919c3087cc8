//! What holds for every text.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use qawl::{Analysis, Span};

/// Pieces of which news is made, marks that do not pair and invisible characters among them.
const PIECES: &[&str] = &[
    "وقال",
    "قالت",
    "وأضاف",
    "أن",
    "إن",
    "إنه",
    " ",
    "\n",
    "\n\n",
    "الوزير",
    "سالم الحمدي",
    "وزارة الصحة",
    ":",
    "،",
    ".",
    "\"",
    "«",
    "»",
    "“",
    "”",
    "((",
    "))",
    "بحسب",
    "مضيفا",
    "من جهته",
    "غير مقبول",
    "\u{64E}",
    "ـ",
    "\u{200F}",
    "\u{202E}",
    "😀",
    "(رويترز)",
    "12",
    "a",
];

/// Texts that once were not analysed: they end, or begin, where a rule looked further.
const BROKE: &[&str] = &[
    "وأكدت حريق أن المراقبين على ",
    "وتساءل: حريق الضحايا، بأن ",
    "بحسب ",
    "سألته \"بنك ",
    "- سألته قال على بين وفقا لتنتشر ",
    "- من وفق وغيرها مضيفا بعد ",
    "- مضيفا بحسب العالم مواقع المقبلة تنسحب على حد رسميا وفقا ل",
    "وحسب مجلة \"البيت\"، أوضحت المصادر أن الحادث وقع",
    "الذكر المدير أن",
    "قال الذكر المدير نفسه أن",
    "الهولندية لشراء مضخة.قال بحسب المجلة",
    "وهم: \"ناصر عيد (\n• الله الحداد\" و\"سامر بن حلاق الحمدي\"",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = vec(select(PIECES), 0..60);
    let blanks = prop_oneof![Just(""), Just(" ")];
    let news = (pieces, blanks).prop_map(|(pieces, blank)| pieces.join(blank));
    prop_oneof![any::<String>(), news]
}

/// The words of our own articles, shuffled.
fn shuffled_articles() -> impl Strategy<Value = String> {
    let words: Vec<String> = super::articles()
        .flat_map(|article| article.split_inclusive(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    vec(select(words), 0..80).prop_map(|words| words.concat())
}

/// Slicing panics where a span is out of the text or cuts a character.
fn check_spans(analysis: &Analysis) {
    let text = analysis.text();
    for quote in analysis.quotes() {
        let marked = quote.parts().iter().copied().chain(quote.cue()).chain(quote.mention());
        marked.for_each(|span: Span| assert!(text[span].len() == span.len() && !span.is_empty()));
        assert_eq!(quote.text(), &text[quote.span()]);
        assert!((0.0..=1.0).contains(&quote.confidence()), "{quote:?}");
        assert_eq!(quote.relayed_by().len(), quote.relayed_by().count());
    }
    for speaker in analysis.speakers() {
        assert!(!speaker.name().is_empty());
        speaker.mentions().iter().for_each(|&mention| assert!(!text[mention].is_empty()));
    }
}

fn check(text: &str) {
    let analysis = qawl::analyze(text);
    assert_eq!(analysis.text(), text);
    check_spans(&analysis);
    let starts: Vec<_> = analysis.quotes().map(|quote| quote.span().start()).collect();
    assert!(starts.is_sorted(), "{starts:?}");
    qawl::view::html(&analysis);
    qawl::view::terminal(&analysis, qawl::view::Line::Terminal);
}

#[test]
fn texts_that_once_broke_are_analysed() {
    BROKE.iter().for_each(|text| check(text));
}

proptest! {
    #[test]
    fn any_text_is_analysed(text in texts()) {
        check(&text);
    }

    #[test]
    fn shuffled_news_is_analysed(text in shuffled_articles()) {
        check(&text);
    }

    #[test]
    fn any_question_has_answers_inside_their_quotations(text in texts(), words in texts()) {
        let analysis = qawl::analyze(&text);
        for answer in analysis.who_said(&words) {
            assert!(answer.quote.span().contains(answer.found));
            assert!(answer.score > 0.0 && answer.score <= 1.0, "{}", answer.score);
        }
        analysis.said_by(&words);
    }

    #[test]
    fn whole_quotations_answer_for_themselves(text in shuffled_articles()) {
        let analysis = qawl::analyze(&text);
        for quote in analysis.quotes().filter(|quote| quote.parts().len() == 1) {
            let answers = analysis.who_said(quote.text());
            let has_words = quote.text().contains(char::is_alphanumeric);
            assert!(!has_words || answers.iter().any(|answer| quote.span().contains(answer.quote.span())));
        }
    }

    #[test]
    fn positions_convert_as_counting_does(text in any::<String>()) {
        let offsets = qawl::Offsets::new(&text);
        for (at, _) in text.char_indices() {
            assert_eq!(offsets.chars(at), text[..at].chars().count());
            assert_eq!(offsets.utf16(at), text[..at].encode_utf16().count());
        }
    }
}
