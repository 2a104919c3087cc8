//! The same article, written in another way, has the same answers.

use qawl::Quote;

#[test]
fn lines_broken_at_a_width() {
    for width in [50, 72, 100] {
        same_answers(|text| Some(wrapped(text, width, "\n\n")));
        // A headline as wide as the lines below it would go on in them.
        same_answers(|text| {
            let narrow = text.lines().next()?.chars().count() + 20 < width;
            narrow.then(|| wrapped(text, width, "\n"))
        });
    }
}

#[test]
fn other_line_ends_and_blanks() {
    same_answers(|text| Some(text.replace('\n', "\r\n")));
    same_answers(|text| Some(text.replace(' ', "  ")));
    same_answers(|text| Some(text.replace(' ', "\u{A0}")));
}

#[test]
fn conjunctions_written_apart() {
    for verb in ["قال", "قالت", "أضاف", "أضافت", "أكد", "أكدت", "أوضح", "أوضحت"]
    {
        let (joined, apart) = (format!("و{verb} "), format!("و {verb} "));
        same_answers(|text| Some(text.replace(&joined, &apart)));
    }
}

#[test]
fn other_ends_of_quotations() {
    same_answers(|text| Some(text.replace('«', "„").replace('»', "“")));
    same_answers(|text| Some(text.replace('"', "''")));
}

#[test]
fn full_stops_inside_the_marks() {
    same_answers(|text| Some(text.replace("».", ".»")));
}

#[test]
fn datelines_before_the_lead() {
    for dateline in ["بيروت – «الضحى»: ", "القاهرة (رويترز) - ", "الرياض - واس: "]
    {
        same_answers(|text| {
            let (headline, rest) = text.split_once('\n')?;
            let lead = rest.trim_start();
            (!lead.is_empty()).then(|| format!("{headline}\n\n{dateline}{lead}"))
        });
    }
}

/// Asserts that no answer changes in any of our articles whose lines are paragraphs.
fn same_answers(rewrite: impl Fn(&str) -> Option<String>) {
    for text in super::articles().filter(|text| is_in_paragraphs(text)) {
        let Some(rewritten) = rewrite(&text) else { continue };
        let (found, expected) = (answers(&rewritten), answers(&text));
        assert_eq!(found, expected, "{rewritten}");
    }
}

/// Whether one line has what a screen is too narrow for.
fn is_in_paragraphs(text: &str) -> bool {
    text.lines().any(|line| line.chars().count() > 140)
}

/// Kind, words and speaker of all quotations, without marks, with single blanks.
fn answers(text: &str) -> Vec<[String; 3]> {
    let analysis = qawl::analyze(text);
    analysis.quotes().map(answer).collect()
}

fn answer(quote: Quote<'_>) -> [String; 3] {
    let speaker = quote.speaker().map_or("", |speaker| speaker.name());
    [quote.kind().as_str().into(), bare(quote.text()), bare(speaker)]
}

fn bare(text: &str) -> String {
    let text = text.replace(['«', '»', '„', '“', '"', '\''], "");
    let words: Vec<_> = text.trim_end_matches('.').split_whitespace().collect();
    words.join(" ")
}

/// `text` in lines of at most `width` letters, with `gap` between its paragraphs.
fn wrapped(text: &str, width: usize, gap: &str) -> String {
    let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
    paragraphs.map(|line| filled(line, width)).collect::<Vec<_>>().join(gap)
}

fn filled(line: &str, width: usize) -> String {
    let (mut filled, mut column) = (String::new(), 0);
    for word in line.split_whitespace() {
        let letters = word.chars().count();
        let fits = column + 1 + letters <= width;
        match column {
            0 => {}
            _ if fits => filled.push(' '),
            _ => filled.push('\n'),
        }
        column = if column > 0 && fits { column + 1 + letters } else { letters };
        filled.push_str(word);
    }
    filled
}
