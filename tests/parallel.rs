//! Many texts on several cores give what each gives by itself.

use qawl::{Analysis, Analyzer};
use rayon::ThreadPoolBuilder;

/// Everything that an analysis says.
fn told(analysis: &Analysis) -> String {
    let reasons: Vec<_> = analysis.quotes().map(|quote| quote.attribution().evidence()).collect();
    let speakers: Vec<_> = analysis.speakers().map(|speaker| speaker.mentions()).collect();
    format!("{}{analysis:?}{reasons:?}{speakers:?}", analysis.text())
}

#[test]
fn all_at_once_is_one_after_the_other() {
    let articles: Vec<String> = super::articles().chain([String::new()]).collect();
    let texts: Vec<&String> = articles.iter().cycle().take(5 * articles.len()).collect();
    let analyzer = Analyzer::new().min_confidence(0.5);
    let serial: Vec<String> = texts.iter().map(|text| told(&analyzer.analyze(text))).collect();
    for threads in [1, 2, 7] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let all = pool.install(|| analyzer.analyze_all(&texts));
        assert_eq!(all.iter().map(told).collect::<Vec<_>>(), serial);
    }
}

#[test]
fn no_texts_have_no_analyses() {
    assert!(Analyzer::new().analyze_all::<&str>(&[]).is_empty());
}
