//! An article with its quotations coloured by speaker, right to left, without JavaScript.

use std::collections::BTreeSet;

use crate::{Analysis, Quote, Span, Speaker};

/// Colours in the style sheet; speakers beyond them begin again at the first.
const COLOURS: usize = 8;

/// Bytes of a text that a notebook shows without being asked to.
const LONG: usize = 8_000;

/// What stands before the first article of a page.
#[cfg(feature = "cli")]
pub(crate) const PAGE_HEAD: &str = concat!(
    "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n",
    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>qawl</title>\n<style>\n",
    ":root { color-scheme: light dark; font-family: system-ui, sans-serif; }\n",
    "body { margin: 2em auto; padding: 0 1em; max-width: 52em; }\n",
    include_str!("quote.css"),
    "</style>\n</head>\n<body>\n"
);

/// What stands after the last one.
#[cfg(feature = "cli")]
pub(crate) const PAGE_TAIL: &str = "</body>\n</html>\n";

/// The article as a piece of HTML with its style: quotations coloured by speaker, mentions
/// underlined, a legend below; who said it, how and how surely is shown on hover. A long article is
/// folded behind its first line.
///
/// ```
/// let analysis = qawl::analyze("وقال الوزير سالم الحمدي: \"لن نرفع الأسعار\".");
/// let html = qawl::view::html(&analysis);
/// assert!(html.contains("dir=\"rtl\"") && html.contains(">لن نرفع الأسعار</mark>"));
/// ```
pub fn html(analysis: &Analysis) -> String {
    let style = concat!("<style>\n", include_str!("quote.css"), "</style>\n");
    match analysis.text().len() {
        0..LONG => format!("{style}{}", body(analysis)),
        _ => format!("{style}{}", folded(analysis)),
    }
}

fn folded(analysis: &Analysis) -> String {
    let first = analysis.text().lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let (title, count) = (escape(first), analysis.quotes().len());
    let summary = format!("<bdi>{title}</bdi> <bdi dir=\"ltr\">({count})</bdi>");
    let body = body(analysis);
    format!("<details dir=\"rtl\" lang=\"ar\"><summary>{summary}</summary>{body}</details>\n")
}

/// One article of a page under its title.
#[cfg(feature = "cli")]
pub(crate) fn article(title: &str, analysis: &Analysis) -> String {
    format!("<h2><bdi>{}</bdi></h2>\n{}", escape(title), body(analysis))
}

fn body(analysis: &Analysis) -> String {
    let text: String = pieces(analysis).map(|piece| piece.html(analysis)).collect();
    let legend = legend(analysis);
    format!(
        "<div class=\"qawl\" dir=\"rtl\" lang=\"ar\"><div class=\"text\">{text}</div>{legend}</div>\n"
    )
}

/// A stretch of the text in which nothing begins or ends.
struct Piece<'a> {
    span: Span,
    /// The innermost quotation that holds it.
    quote: Option<Quote<'a>>,
    /// The quotation whose speaker is named here.
    mention: Option<Quote<'a>>,
    /// Whether it belongs to a cue.
    cue: bool,
}

/// The whole text, cut wherever a quotation, mention or cue begins or ends.
fn pieces(analysis: &Analysis) -> impl Iterator<Item = Piece<'_>> {
    let quotes: Vec<_> = analysis.quotes().collect();
    let marked = |quote: &Quote<'_>| {
        let own = quote.parts().iter().copied();
        own.chain(quote.mention()).chain(quote.cue()).collect::<Vec<_>>()
    };
    let spans = quotes.iter().flat_map(marked);
    let mut cuts: BTreeSet<usize> = spans.flat_map(|span| [span.start(), span.end()]).collect();
    cuts.extend([0, analysis.text().len()]);
    let ends: Vec<_> = cuts.iter().copied().skip(1).collect();
    cuts.into_iter().zip(ends).map(move |(start, end)| Piece::new(Span::new(start, end), &quotes))
}

impl<'a> Piece<'a> {
    fn new(span: Span, quotes: &[Quote<'a>]) -> Piece<'a> {
        let holds = |marked: Option<Span>| marked.is_some_and(|marked| marked.contains(span));
        let part =
            |quote: &Quote<'_>| quote.parts().iter().find(|part| part.contains(span)).copied();
        let inside = quotes.iter().filter_map(|quote| Some((part(quote)?.len(), *quote)));
        Piece {
            span,
            quote: inside.min_by_key(|&(length, _)| length).map(|(_, quote)| quote),
            mention: quotes.iter().find(|quote| holds(quote.mention())).copied(),
            cue: quotes.iter().any(|quote| holds(quote.cue())),
        }
    }

    fn html(&self, analysis: &Analysis) -> String {
        let mut html = escape(&analysis.text()[self.span]);
        if self.cue {
            html = format!("<span class=\"cue\">{html}</span>");
        }
        if let Some(quote) = self.mention {
            html = mention(quote.speaker(), &html);
        }
        match self.quote {
            Some(quote) => mark(quote, &html) + &self.chip(quote),
            None => html,
        }
    }

    /// The number of the speaker after the last word; never between two letters, which would no
    /// longer join.
    fn chip(&self, quote: Quote<'_>) -> String {
        let after = quote.analysis().text()[self.span.end()..].chars().next();
        if self.span.end() != quote.span().end() || after.is_some_and(char::is_alphanumeric) {
            return String::new();
        }
        chip(quote.speaker())
    }
}

fn mention(speaker: Option<Speaker<'_>>, html: &str) -> String {
    let name = escape(speaker.map_or("?", Speaker::name));
    format!("<u class=\"{}\" title=\"{name}\">{html}</u>", colour(speaker))
}

fn mark(quote: Quote<'_>, html: &str) -> String {
    let kind = quote.kind().as_str();
    let class = colour(quote.speaker());
    let title = escape(&title(quote));
    format!("<mark class=\"{kind} {class}\" title=\"{title}\">{html}</mark>")
}

fn chip(speaker: Option<Speaker<'_>>) -> String {
    let class = colour(speaker);
    let number = speaker.map_or("?".into(), |speaker| (speaker.index() + 1).to_string());
    format!("<bdi class=\"chip {class}\" dir=\"ltr\">{number}</bdi>")
}

/// What is shown on hover: the speaker, the kind of quotation, how sure it is.
fn title(quote: Quote<'_>) -> String {
    let name = quote.speaker().map_or("?", Speaker::name);
    format!("{name} · {} · {:.0} %", quote.kind().as_str(), quote.confidence() * 100.0)
}

fn colour(speaker: Option<Speaker<'_>>) -> String {
    let number = speaker.map_or(0, |speaker| speaker.index() % COLOURS + 1);
    format!("s{number}")
}

fn legend(analysis: &Analysis) -> String {
    let entries: String = analysis.speakers().map(legend_entry).collect();
    if entries.is_empty() { entries } else { format!("<ul class=\"speakers\">{entries}</ul>") }
}

fn legend_entry(speaker: Speaker<'_>) -> String {
    let chip = chip(Some(speaker));
    let name = escape(speaker.name());
    let (kind, count) = (speaker.kind().as_str(), speaker.quotes().count());
    format!("<li>{chip}{name} <small><bdi dir=\"ltr\">{kind}, {count}</bdi></small></li>")
}

/// Text as it may stand in HTML, also between double quotation marks.
fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\0' => html.push('\u{FFFD}'),
            c => html.push(c),
        }
    }
    html
}
