//! Normalization: what the peers do, and what must hold of any text.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use qawl::Span;
use qawl::normalize::{Normalizer, Profile, Rule, Scanner, Unit, Units};
use unicode_normalization::UnicodeNormalization;

/// Which code points the peers were asked about.
fn probes() -> Vec<char> {
    let blocks = [0x600..0x700, 0x750..0x780, 0x8A0..0x900, 0xFB50..0xFE00, 0xFE70..0xFF00u32];
    blocks.into_iter().flatten().filter_map(char::from_u32).collect()
}

/// What a peer does to each of its characters: `U+0622 U+0627` a line, nothing behind a deleted
/// one; characters that are not listed stay.
fn peer(table: &'static str) -> HashMap<char, String> {
    let code = |code: &str| {
        let hex = code.strip_prefix("U+").expect("a code point");
        char::from_u32(u32::from_str_radix(hex, 16).expect("hexadecimal")).expect("a character")
    };
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut codes = line.split(' ').map(code);
            (codes.next().expect("a first column"), codes.collect())
        })
        .collect()
}

fn lucene() -> HashMap<char, String> {
    peer(include_str!("peers/lucene.txt"))
}

fn camel() -> HashMap<char, String> {
    peer(include_str!("peers/camel.txt"))
}

fn by_peer(peer: &HashMap<char, String>, text: &str) -> String {
    text.chars().map(|c| peer.get(&c).cloned().unwrap_or_else(|| c.into())).collect()
}

#[test]
#[cfg_attr(miri, ignore = "slow, and no other memory is touched")]
fn profiles_equal_their_peers_on_every_code_point() {
    let nfkc = peer(include_str!("peers/nfkc.txt"));
    let pairs = [
        (Profile::Lucene, &lucene()),
        (Profile::Camel, &camel()),
        (Profile::Search, &camel()),
        (Profile::Nfkc, &nfkc),
    ];
    assert_eq!(probes().len(), 1232);
    for (profile, peer) in pairs {
        let normalizer = Normalizer::profile(profile);
        for c in probes() {
            let framed = format!("ب{c}ب");
            assert_eq!(normalizer.normalize(&framed), by_peer(peer, &framed), "{profile} {c:?}");
        }
    }
}

/// Text with everything that normalization is about, and other scripts in between.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        8 => prop::sample::select(probes()),
        8 => prop::sample::select("ابتةثأإآؤئىيهو  ,.;?%\n".chars().collect::<Vec<_>>()),
        4 => prop::sample::select("\u{64B}\u{64E}\u{651}\u{653}\u{654}\u{655}\u{670}ـ".chars().collect::<Vec<_>>()),
        2 => prop::sample::select("کیےۀہھەۂۓ٠١۱1234«»“”\u{A0}\u{AD}\u{200B}\u{200F}\u{FEFF}\0\u{7}".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    prop::collection::vec((pieces, 1..4usize), 0..80).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(c, times)| std::iter::repeat_n(c, times)).collect()
    })
}

/// Any set of rules.
fn normalizers() -> BoxedStrategy<Normalizer> {
    if cfg!(miri) {
        return Just(Normalizer::new()).boxed();
    }
    let rules: Vec<_> = Rule::all().collect();
    let some = prop::sample::subsequence(rules.clone(), 0..rules.len())
        .prop_map(|rules| rules.into_iter().fold(Normalizer::none(), Normalizer::with));
    let named = prop::sample::select(Profile::ALL.to_vec()).prop_map(Normalizer::profile);
    prop_oneof![named, some].boxed()
}

/// Text made from units as an interpreter would; none where it had to go the way of UTF-8.
fn by_units<U: Unit + Into<u32>>(normalizer: &Normalizer, units: &[U]) -> Option<String> {
    let mut out = vec![U::default(); units.len()];
    let made = match normalizer.normalize_units(units, &mut out) {
        Units::Unchanged => units,
        Units::Written(end) => &out[..end],
        Units::Unknown => return None,
    };
    made.iter().map(|&unit| char::from_u32(unit.into())).collect()
}

/// An interpreter that looks for undefined behaviour takes its time.
fn config() -> ProptestConfig {
    let cases = if cfg!(miri) { 2 } else { ProptestConfig::default().cases };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Long stretches without marks, and marks at every place of a block.
#[test]
fn scanners_agree_where_hardly_anything_goes() {
    let plain = "قال أحمد إن مدرسة على آخر الطريق، وهي كبيرة ";
    let step = if cfg!(miri) { 61 } else { 1 };
    for marks in ["", "\u{64B}", "\u{651}\u{64E}", "ٱ", "\u{654}", "١"] {
        for at in (0..130).step_by(step) {
            let front: String = plain.chars().cycle().take(at).collect();
            let text = plain.repeat(2) + &front + marks + &plain.repeat(2);
            let expected = Normalizer::new().on(Scanner::Scalar).align(&text);
            for scanner in Scanner::ALL.into_iter().filter(|scanner| scanner.is_available()) {
                let aligned = Normalizer::new().on(scanner).align(&text);
                assert_eq!(aligned.as_str(), expected.as_str(), "{scanner:?}");
                for at in (0..expected.as_str().len()).step_by(step) {
                    assert_eq!(aligned.span_of(0..at), expected.span_of(0..at), "{scanner:?}");
                }
            }
        }
    }
}

/// Miri runs the block scanners too where it is told that the machine has the instructions:
/// `make miri`.
#[test]
fn scanners_agree_wherever_a_text_is_cut() {
    let piece = "قالَ المُديـــرُ: لآلِئَ أحمد إلى ٱلمدرسة مة\u{654}١٢ abc é ﷺ\u{7}ة";
    let fronts = if cfg!(miri) { vec![3, 62] } else { (0..70).collect() };
    let step = if cfg!(miri) { 23 } else { 1 };
    for profile in [Profile::Search, Profile::Analysis] {
        let normalizer = Normalizer::profile(profile);
        let scalar = normalizer.clone().on(Scanner::Scalar);
        for front in &fronts {
            let text = " ".repeat(*front) + piece + piece;
            let cuts = text.char_indices().skip(front / 2).step_by(step);
            for text in cuts.map(|(at, _)| &text[front / 2..at]) {
                let expected = scalar.align(text);
                for scanner in Scanner::ALL.into_iter().filter(|scanner| scanner.is_available()) {
                    let aligned = normalizer.clone().on(scanner).align(text);
                    assert_eq!(aligned.as_str(), expected.as_str(), "{scanner:?}");
                    assert_eq!(normalizer.clone().on(scanner).normalize(text), expected.as_str());
                    let twos: Vec<u16> = text.encode_utf16().collect();
                    let by_units = by_units(&normalizer.clone().on(scanner), &twos);
                    assert!(by_units.is_none_or(|made| made == expected.as_str()), "{scanner:?}");
                    for at in (0..expected.as_str().len()).step_by(step) {
                        assert_eq!(aligned.span_of(0..at), expected.span_of(0..at), "{scanner:?}");
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    #[cfg_attr(miri, ignore = "slow, and no other memory is touched")]
    fn peers_agree_on_any_string(chars in prop::collection::vec(prop::sample::select(probes()), 0..120)) {
        let text: String = chars.into_iter().collect();
        let lucene_says = by_peer(&lucene(), &text);
        prop_assert_eq!(Normalizer::profile(Profile::Lucene).normalize(&text), lucene_says);
        prop_assert_eq!(Normalizer::profile(Profile::Camel).normalize(&text), by_peer(&camel(), &text));
        let nfkc: String = text.nfkc().collect();
        prop_assert_eq!(Normalizer::profile(Profile::Nfkc).normalize(&text), nfkc);
    }

    #[test]
    #[cfg_attr(miri, ignore = "slow, and no other memory is touched")]
    fn nfc_is_that_of_unicode(text in prop_oneof![texts(), any::<String>()]) {
        static NFC: LazyLock<Normalizer> = LazyLock::new(|| Normalizer::none().with(Rule::Nfc));
        prop_assert_eq!(NFC.normalize(&text), text.nfc().collect::<String>());
    }

    #[test]
    fn twice_is_once((normalizer, text) in (normalizers(), texts())) {
        let once = normalizer.normalize(&text);
        prop_assert_eq!(&normalizer.normalize(&once), &once, "{:?}", normalizer);
    }

    #[test]
    fn borrowed_iff_unchanged((normalizer, text) in (normalizers(), texts())) {
        let normalized = normalizer.normalize(&text);
        prop_assert_eq!(matches!(normalized, Cow::Borrowed(_)), normalized == text);
        let aligned = normalizer.align(&text);
        prop_assert_eq!(aligned.as_str(), &normalized);
        prop_assert_eq!(matches!(aligned.into_text(), Cow::Borrowed(_)), normalized == text);
    }

    #[test]
    #[cfg_attr(miri, ignore = "slow, and no other memory is touched")]
    fn composed_and_decomposed_come_out_alike(text in texts()) {
        let arabic: String = text.chars().filter(|c| c.is_ascii() || probes().contains(c)).collect();
        for profile in [Profile::Light, Profile::Search, Profile::Nfkc, Profile::Analysis] {
            let normalizer = Normalizer::profile(profile);
            // Without `nfc` the letters of other scripts are nobody's business.
            let text = if normalizer.rules().any(|rule| rule == Rule::Nfc) { &text } else { &arabic };
            let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(normalizer.normalize(&nfc), normalizer.normalize(&nfd), "{}", profile);
        }
    }

    #[test]
    fn spans_touch_and_cover((normalizer, text) in (normalizers(), texts())) {
        let normalized = normalizer.align(&text);
        let len = normalized.as_str().len();
        prop_assert_eq!(normalized.span_of(0..len), Span::new(0, text.len()));
        let mut last = Span::new(0, 0);
        for (at, c) in normalized.as_str().char_indices() {
            let span = normalized.span_of(at..at + c.len_utf8());
            prop_assert!(text.is_char_boundary(span.start()) && text.is_char_boundary(span.end()));
            prop_assert!(last.start() <= span.start() && last.end() <= span.end());
            prop_assert!(span.start() == last.end() || span == last, "{span:?} after {last:?}");
            let back = normalized.range_of(span);
            prop_assert!(back.start <= at && at + c.len_utf8() <= back.end);
            last = span;
        }
    }

    #[test]
    fn a_span_normalizes_to_its_range(text in texts()) {
        let normalizer = Normalizer::profile(Profile::Camel);
        let normalized = normalizer.align(&text);
        for (at, c) in normalized.as_str().char_indices() {
            let range = at..at + c.len_utf8();
            let span = normalized.span_of(range.clone());
            prop_assert_eq!(normalizer.normalize(&text[span.range()]), &normalized.as_str()[range]);
        }
    }

    #[test]
    #[cfg_attr(miri, ignore = "slow, and no other memory is touched")]
    fn units_become_what_text_becomes((normalizer, text, front) in (normalizers(), texts(), 0..40usize)) {
        let text = " ".repeat(front) + &text + &text;
        let expected = normalizer.normalize(&text);
        let fours: Vec<u32> = text.chars().map(u32::from).collect();
        let twos: Option<Vec<u16>> = fours.iter().map(|&code| code.try_into().ok()).collect();
        let ones: Vec<u8> = fours.iter().filter_map(|&code| code.try_into().ok()).collect();
        let narrow: String = ones.iter().map(|&one| char::from(one)).collect();
        for scanner in Scanner::ALL.into_iter().filter(|scanner| scanner.is_available()) {
            let normalizer = normalizer.clone().on(scanner);
            if let Some(made) = by_units(&normalizer, &fours) {
                prop_assert_eq!(&made, &expected, "{:?}", normalizer);
            }
            if let Some(made) = twos.as_ref().and_then(|twos| by_units(&normalizer, twos)) {
                prop_assert_eq!(&made, &expected, "{:?} {:?}", scanner, normalizer);
            }
            if let Some(made) = by_units(&normalizer, &ones) {
                prop_assert_eq!(made, normalizer.normalize(&narrow), "{:?}", normalizer);
            }
        }
    }

    #[test]
    #[cfg_attr(miri, ignore = "slow; see `scanners_agree_wherever_a_text_is_cut`")]
    fn all_scanners_agree((normalizer, text, front) in (normalizers(), texts(), 0..70usize)) {
        // Every place in a block, every length, every cut.
        let text = " ".repeat(front) + &text + &text;
        let scalar = normalizer.clone().on(Scanner::Scalar).align(&text);
        for scanner in Scanner::ALL.into_iter().filter(|scanner| scanner.is_available()) {
            let normalizer = normalizer.clone().on(scanner);
            prop_assert_eq!(normalizer.normalize(&text), scalar.as_str(), "{:?} {:?}", scanner, normalizer);
            for word in text.split(' ') {
                let expected = normalizer.clone().on(Scanner::Scalar).normalize(word);
                prop_assert_eq!(normalizer.normalize(word), expected);
            }
            let aligned = normalizer.align(&text);
            let spans = (0..=scalar.as_str().len()).map(|at| (at..at, 0..at));
            for (point, head) in spans {
                prop_assert_eq!(aligned.span_of(point.clone()), scalar.span_of(point));
                prop_assert_eq!(aligned.span_of(head.clone()), scalar.span_of(head));
            }
        }
    }
}
