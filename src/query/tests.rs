use crate::analysis::Analysis;
use crate::attribute::{Attributed, Attribution, QuoteRecord, SpeakerRecord};
use crate::mention::SpeakerKind;
use crate::quote::{Polarity, QuoteKind};
use crate::{Answer, Quote, Span};

/// An analysis in which each speaker says the words beside them.
fn meeting(said: &[(&str, &str)]) -> Analysis {
    let mut text = String::new();
    let mut found = Attributed::default();
    for &(name, words) in said {
        text.push_str("وقال ");
        let mention = append(&mut text, name);
        text.push_str(": «");
        let content = append(&mut text, words);
        text.push_str("».\n");
        found.quotes.push(quote(content, mention, found.speakers.len()));
        found.speakers.push(speaker(name, mention));
    }
    Analysis::new(&text, found)
}

fn append(text: &mut String, words: &str) -> Span {
    let start = text.len();
    text.push_str(words);
    Span::new(start, text.len())
}

fn quote(content: Span, mention: Span, speaker: usize) -> QuoteRecord {
    QuoteRecord {
        kind: QuoteKind::Direct,
        parts: vec![content],
        cue: None,
        mention: Some(mention),
        speaker: Some(speaker),
        polarity: Polarity::Asserted,
        relays: Vec::new(),
        repairs: Vec::new(),
        attribution: Attribution::default(),
    }
}

fn speaker(name: &str, mention: Span) -> SpeakerRecord {
    SpeakerRecord {
        name: name.into(),
        kind: SpeakerKind::Person,
        gender: None,
        number: None,
        mentions: vec![mention],
        entry: None,
    }
}

fn found<'a>(analysis: &'a Analysis, words: &str) -> Vec<&'a str> {
    let text = analysis.text();
    analysis.who_said(words).iter().map(|answer| &text[answer.found]).collect()
}

fn score(said: &str, asked: &str) -> f32 {
    let analysis = meeting(&[("سالم", said)]);
    analysis.who_said(asked).first().map_or(0.0, |answer: &Answer<'_>| answer.score)
}

#[test]
fn spelling_article_and_particles_do_not_matter() {
    let minister = meeting(&[("سالم", "هذا من غير المقبول على الإطلاق")]);
    for asked in
        ["غير مقبول", "غَيْرُ المَقْبُول", "على الاطلاق", "علي إطلاق", "وغير المقبول", "غـيـر مقبول"]
    {
        assert_eq!(found(&minister, asked).len(), 1, "{asked}");
    }
    assert_eq!(found(&minister, "غير مقبول"), ["غير المقبول"]);
}

#[test]
fn every_proclitic_is_taken_off() {
    for said in [
        "القرار",
        "والقرار",
        "بالقرار",
        "فبالقرار",
        "كالقرار",
        "للقرار",
        "وللقرار",
        "بقرار",
        "لقرار",
    ] {
        assert!(score(said, "قرار") > 0.5, "{said}");
        assert!(score(said, "القرار") > 0.5, "{said}");
    }
    assert!(score("سيكون صعبا", "يكون صعبا") > 0.5);
}

#[test]
fn only_whole_words_fit() {
    for (said, asked) in [("القراران", "قرا"), ("بلد", "ولد"), ("مقبولون", "قبول"), ("وزير", "زي")]
    {
        assert_eq!(score(said, asked), 0.0, "{asked} in {said}");
    }
    assert_eq!(score("قرار", ""), 0.0);
    assert_eq!(score("قرار", "«؟»"), 0.0);
}

#[test]
fn one_slip_costs_score_and_two_cost_the_answer() {
    let exact = score("لن نرفع أسعار الوقود", "لن نرفع أسعار الوقود");
    let inflected = score("لن نرفع أسعار الوقود", "لن يرفع أسعار الوقود");
    let missing = score("لن نرفع أسعار الوقود", "لن نرفع مطلقا أسعار الوقود");
    assert!(exact > inflected && inflected > 0.3, "{exact} {inflected}");
    assert!(exact > missing && missing > 0.3, "{exact} {missing}");
    assert_eq!(score("لن نرفع أسعار الوقود", "هل يرفعون أجور الوقود"), 0.0);
    assert_eq!(score("غير ممكن", "غير مقبول"), 0.0);
    assert!(score("هذه خطوة غير مقبولة", "غير مقبول") > 0.3);
}

#[test]
fn the_best_answer_comes_first() {
    let said = [("سالم", "خطوة غير مقبولة"), ("هند", "أمر غير مقبول"), ("ليلى", "من غير المقبول")];
    let analysis = meeting(&said);
    assert_eq!(found(&analysis, "غير مقبول"), ["غير مقبول", "غير المقبول", "غير مقبولة"]);
}

#[test]
fn words_are_found_over_a_line_break_and_in_an_interrupted_quotation() {
    assert!(score("من غير\nالمقبول", "غير مقبول") > 0.5);
    let text = "«القرار صعب» يقول حازم «لكنه ضروري»";
    let at =
        |words: &str| Span::new(text.find(words).unwrap(), text.find(words).unwrap() + words.len());
    let mut record = quote(at("القرار صعب"), at("حازم"), 0);
    record.parts.push(at("لكنه ضروري"));
    let speakers = vec![speaker("حازم", at("حازم"))];
    let analysis = Analysis::new(text, Attributed { quotes: vec![record], speakers });
    assert_eq!(found(&analysis, "صعب لكنه ضروري").len(), 1);
    assert_eq!(found(&analysis, "يقول حازم").len(), 0);
}

#[test]
fn of_a_quotation_in_reported_speech_the_inner_one_answers() {
    let text = "إن هذا «غير مقبول» أبدا";
    let inner = Span::new(text.find("غير").unwrap(), text.find("»").unwrap());
    let records = vec![quote(Span::new(0, text.len()), inner, 0), quote(inner, inner, 0)];
    let speakers = vec![speaker("سالم", inner)];
    let analysis = Analysis::new(text, Attributed { quotes: records, speakers });
    let indexes = |words| -> Vec<_> {
        analysis.who_said(words).iter().map(|answer| answer.quote.index()).collect()
    };
    assert_eq!(indexes("غير مقبول"), [1]);
    assert_eq!(indexes("غير مقبول أبدا")[0], 0);
}

fn said_by<'a>(analysis: &'a Analysis, name: &str) -> Vec<&'a str> {
    analysis.said_by(name).into_iter().map(Quote::text).collect()
}

#[test]
fn a_speaker_is_known_by_surname_title_and_spelling() {
    let analysis = meeting(&[
        ("وزير الخارجية أحمد الرامي", "أولا"),
        ("الأمين العام أنطونيو غوتيريش", "ثانيا"),
        ("المتحدثة سلمى النادي", "ثالثا"),
    ]);
    for name in
        ["الرامي", "الرامى", "احمد الرامي", "وزير الخارجية", "الوزير الرامي", "وزير الخارجيه احمد"]
    {
        assert_eq!(said_by(&analysis, name), ["أولا"], "{name}");
    }
    for name in ["غوتيريش", "جوتيريش", "غوتيرش", "أنطونيو غوتيريش"]
    {
        assert_eq!(said_by(&analysis, name), ["ثانيا"], "{name}");
    }
    for name in ["", "سلم", "الرام", "الرامي أحمد"] {
        assert!(said_by(&analysis, name).is_empty(), "{name}");
    }
}

#[test]
fn a_variant_never_takes_the_place_of_a_name_that_fits() {
    let analysis = meeting(&[("جورج قرداحي", "أولا"), ("جورج غرداحي", "ثانيا")]);
    assert_eq!(said_by(&analysis, "قرداحي"), ["أولا"]);
    assert_eq!(said_by(&analysis, "جرداحي"), ["أولا", "ثانيا"]);
}
