//! The best of those who may be meant, by what speaks for each.

use super::candidates::Candidate;
use super::identity::{Id, People};
use super::inherit::{Choice, nobody};
use super::sign::{Sign, SignWeights};
use crate::mention::SpeakerKind;

/// The smallest weight of a reason that a reader is told.
const TELLING: f32 = 0.5;
/// How much more speaks for whoever spoke the words right before a participle.
const GOES_ON: f32 = 6.0;
/// What must speak for a body or a paper that the text lets speak nowhere else.
const STRANGER: f32 = -1.0;
/// Reasons of a choice, as is usual.
const MOST_REASONS: usize = 12;
/// Rivals that a choice remembers.
const MOST_RIVALS: usize = 3;

/// The candidate with the highest sum of weights, unless the sentence goes on with another.
pub(super) fn best(
    people: &People<'_>,
    candidates: &[Candidate],
    sort: &str,
    goes_on: Option<Id>,
) -> Option<Choice> {
    let weights = SignWeights::of(sort);
    let sum = |candidate: &Candidate| candidate.signs.iter().map(|sign| weights.weight(sign)).sum();
    let mut scored: Vec<(f32, &Candidate)> =
        candidates.iter().map(|candidate| (sum(candidate), candidate)).collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let known = scored.iter().position(|(_, candidate)| goes_on == Some(candidate.id));
    if let (Some(id), None) = (goes_on, known) {
        return Some(unheard(id));
    }
    let told = known.unwrap_or(0);
    if told > 0 {
        scored[told].0 += GOES_ON;
        scored[..=told].rotate_right(1);
    }
    let (score, best) = scored.first()?;
    if *score < STRANGER && is_stranger(best)
        || !sort.starts_with("pointer") && is_thanked(people, best)
    {
        return None;
    }
    let signs = best.signs.iter().map(|sign| (sign.as_str(), weights.weight(sign)));
    let signs = signs.chain((told > 0).then_some(("goes-on", GOES_ON)));
    let mut reasons = Vec::with_capacity(MOST_REASONS);
    reasons.extend(signs.filter(|(_, weight)| weight.abs() >= TELLING));
    let behind = |(other, rival): &(f32, &Candidate)| (rival.id, score - other);
    Some(Choice {
        person: Some(best.id),
        rule: "register",
        reasons,
        rivals: scored[1..].iter().take(MOST_RIVALS).map(behind).collect(),
        ..nobody()
    })
}

/// «نص المقترح على أن …، داعيا إلى»: what spoke right before, though else it would hardly be thought of.
fn unheard(id: Id) -> Choice {
    Choice { person: Some(id), rule: "register", reasons: vec![("goes-on", GOES_ON)], ..nobody() }
}

/// A body or a paper that fits the verb but speaks nowhere in the text, nor stands before its relative pronoun.
fn is_stranger(candidate: &Candidate) -> bool {
    let has = |of| candidate.signs.iter().any(|sign| sign == of);
    if has(Sign::Antecedent) {
        return false;
    }
    let mute = has(Sign::Organisation) || has(Sign::Document);
    mute && has(Sign::NeverSpeaks) && !has(Sign::Disagrees)
}

/// «شكر سالم الممرضات قائلا»: who does nothing there and speaks nowhere, where the verb has another gender or number.
/// A paper is not (جاء في بيان للوزارة، قالت فيه): whose it is may fit the verb.
fn is_thanked(people: &People<'_>, candidate: &Candidate) -> bool {
    let has = |of| candidate.signs.iter().any(|sign| sign == of);
    let person = &people.list[candidate.id];
    let paper = person.kind == SpeakerKind::Document && person.names_body;
    !paper && has(Sign::Disagrees) && has(Sign::NeverSpeaks) && candidate.subject.is_none()
}
