//! Where sentences begin and reported clauses end.

use super::cues::{Cue, Intro};
use super::initials;
use super::marks::Pair;
use super::outer::Outer;
use super::vouched::{is_joined, source_end};
use crate::lexicon::{
    self, Act, Classes, Form, Hints, Links, List, Number, Tags, Verb, VerbReading,
};
use crate::token::{Kind, TokenSet, Tokens};

/// Words between a verb of calling and its preposition.
const LONGEST_VOICE: usize = 6;
/// Words of a source that ends its sentence.
const LONGEST_SOURCE: usize = 12;
/// Tokens from what leads to a cue to the cue.
const LEAD: usize = 2;
/// Words that a clause in marks behind a comma has at least.
const SHORTEST_CLAUSE: usize = 4;

/// Where sentences begin and reported clauses end, for every token of a text.
#[derive(Debug)]
pub(crate) struct Extents {
    /// The first token of the sentence that each token stands in.
    starts: Vec<u32>,
    /// Where a clause that runs through each token ends.
    ends: Vec<u32>,
    /// Where the pair of marks ends that each token opens, else zero.
    pairs: Vec<u32>,
}

impl Extents {
    /// One pass in each direction, whatever the text.
    pub(crate) fn new(tokens: &Tokens<'_>, tags: &Tags, pairs: &[Pair], cues: &[Cue]) -> Extents {
        let (cue_at, pair_end) = (cue_at(tokens, cues), pair_ends(tokens.len(), pairs));
        let mut walk = Walk { tokens, tags, cues, cue_at, pair_end, starts: Vec::new() };
        walk.starts = walk.starts();
        let ends = walk.ends();
        Extents { starts: walk.starts, ends, pairs: walk.pair_end }
    }

    /// The first token of the sentence around `at`.
    pub(crate) fn sentence_start(&self, at: usize) -> usize {
        self.starts.get(at).map_or(at, |&start| start as usize)
    }

    /// Where the marks that open at `at` end.
    pub(super) fn pair_end(&self, at: usize) -> Option<usize> {
        self.pairs.get(at).filter(|&&end| end > 0).map(|&end| end as usize)
    }

    /// For each token that opens a pair of marks the end of the pair, else zero.
    pub(crate) fn pair_ends(&self) -> &[u32] {
        &self.pairs
    }

    /// Where a clause that begins at `at` ends.
    pub(crate) fn clause_end(&self, at: usize) -> usize {
        self.ends.get(at).map_or(at, |&end| end as usize)
    }
}

/// For each opening mark the end of its pair.
fn pair_ends(tokens: usize, pairs: &[Pair]) -> Vec<u32> {
    let mut ends = vec![0; tokens];
    for pair in pairs.iter().rev() {
        ends[pair.open] = narrow(pair.end);
    }
    ends
}

fn cue_at(tokens: &Tokens<'_>, cues: &[Cue]) -> Vec<u32> {
    let mut at = vec![u32::MAX; tokens.len()];
    for (index, cue) in cues.iter().enumerate() {
        at[cue.at()] = narrow(index);
    }
    at
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).expect("fewer tokens than bytes")
}

pub(super) struct Walk<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) tags: &'a Tags,
    pub(super) cues: &'a [Cue],
    cue_at: Vec<u32>,
    /// Where the pair of marks ends that each token opens, else zero.
    pair_end: Vec<u32>,
    /// Where the sentence of each token starts, once that is known.
    starts: Vec<u32>,
}

impl Walk<'_, '_> {
    fn starts(&self) -> Vec<u32> {
        let mut starts = vec![0; self.tokens.len()];
        let (mut start, mut inside_until) = (0, 0);
        for at in self.tags.turns().iter().filter(|&at| self.tokens.kind(at) != Kind::Word) {
            inside_until = inside_until.max(self.pair_end[at] as usize);
            if self.ends_sentence(at, inside_until) {
                starts[start..=at].fill(narrow(start));
                start = at + 1;
            }
        }
        starts[start..].fill(narrow(start));
        starts
    }

    /// Whether a sentence ends with what is no word at `at`; the marks around it end at `inside_until`.
    fn ends_sentence(&self, at: usize, inside_until: usize) -> bool {
        match self.tokens.kind(at) {
            Kind::Break => true,
            _ if at + 1 < inside_until => false,
            Kind::Stop => !initials::is_inside(self.tokens, self.tags, at),
            Kind::Ellipsis => !self.is_before_trailer(at),
            Kind::Comma => self.begins_with_source(at + 1),
            _ => false,
        }
    }

    /// «قال المدير إن الأشغال متوقفة.. وفق قوله.»: dots at `at` before a source that stands alone are but a pause.
    fn is_before_trailer(&self, at: usize) -> bool {
        let source = self.cue(at + 1).filter(|cue| cue.is_source() && cue.verb.is_none());
        let end = source.and_then(|cue| source_end(self.tokens, self.tags, cue));
        end.is_some_and(|end| matches!(self.tokens.kind(end), Kind::Stop | Kind::Break))
    }

    /// «أكد المصدر أن …، وبحسب شهود فإن …»: a source with the particle of a clause of its own behind it.
    fn begins_with_source(&self, at: usize) -> bool {
        let joined = |cue: &&Cue| cue.is_source() && is_joined(self.tokens, at);
        self.cue(at).filter(joined).is_some_and(|cue| self.leads_to_then(cue))
    }

    /// بحسب شهود فإن، وبحسب التجار فقد
    fn leads_to_then(&self, cue: &Cue) -> bool {
        source_end(self.tokens, self.tags, cue).is_some_and(|end| {
            let then = end + usize::from(self.tokens.kind(end) == Kind::Comma);
            lexicon::is_then(self.tokens.word(then))
        })
    }

    fn ends(&self) -> Vec<u32> {
        let length = self.tokens.len();
        let mut ends = vec![narrow(length); length + 1];
        let (mut end, mut known, mut next_cue) = (narrow(length), length, usize::MAX);
        let mut outer = Outer::new(self.cues);
        for at in self.turns().iter().rev() {
            // From one of them to the next nothing changes.
            ends[at + 1..known].fill(end);
            known = at;
            if self.cue_at[at] != u32::MAX {
                next_cue = at;
            }
            let paused = self.is_after_comma(at);
            let near_cue = next_cue <= at + LEAD;
            let marks = self.pair_end[at] as usize;
            if (self.may_end(at) | paused | near_cue) && self.ends_clause(at, paused, near_cue) {
                end = narrow(at);
            } else if marks > 0 {
                end = if self.stops_inside(at, marks) { narrow(marks) } else { ends[marks] };
            }
            end = outer.step(at, paused, end);
            ends[at] = end;
        }
        ends[..known].fill(end);
        ends
    }

    /// The tokens at which the clause that runs through may turn out to be another than behind them: besides those
    /// of every text what stands behind a comma, cues and what leads to them, and introducers.
    fn turns(&self) -> TokenSet {
        let mut turns = self.tags.turns().clone();
        for at in self.tags.turns().iter().filter(|&at| self.is_after_comma(at + 1)) {
            turns.insert(at + 1);
        }
        for cue in self.cues {
            (cue.at().saturating_sub(LEAD)..=cue.at()).for_each(|at| turns.insert(at));
            if let Intro::That(that) = cue.intro {
                turns.insert(that);
            }
        }
        turns
    }

    /// Whether a clause may end before the token at `at` for what it is itself.
    #[inline]
    fn may_end(&self, at: usize) -> bool {
        let tag = self.tags.at(at);
        match self.tokens.kind(at) {
            Kind::Word => tag.verb.is_some() || tag.hints.has(Hints::ASIDE),
            kind => matches!(kind, Kind::Stop | Kind::Break | Kind::Ellipsis | Kind::Colon),
        }
    }

    /// Whether a clause that runs up to `at` ends there. Seldom asked: kept out of the pass over all tokens.
    #[inline(never)]
    fn ends_clause(&self, at: usize, paused: bool, near_cue: bool) -> bool {
        let colon = self.tokens.kind(at) == Kind::Colon;
        (paused || colon) && self.is_quoted_clause(at) || self.is_end(at, paused, near_cue)
    }

    fn is_end(&self, at: usize, paused: bool, near_cue: bool) -> bool {
        let tag = self.tags.get(at);
        let stops = || self.starts.get(at + 1).is_some_and(|&start| start as usize == at + 1);
        match self.tokens.kind(at) {
            Kind::Stop => stops() || !initials::is_inside(self.tokens, self.tags, at),
            Kind::Break => true,
            Kind::Ellipsis => !self.is_pause(at),
            Kind::Word => {
                near_cue && self.is_at_cue(at)
                    || tag.verb.is_some() && self.goes_on_as_woman(at)
                    || tag.hints.has(Hints::ASIDE) && self.is_aside(at)
                    || paused && self.is_end_behind_comma(at)
            }
            _ => false,
        }
    }

    /// Whether a cue at `at` or a few words behind ends the clause there.
    fn is_at_cue(&self, at: usize) -> bool {
        self.is_chain_cue(at) || self.leads_to_cue(at) || self.resumes(at)
    }

    /// «… ما بين المترشحين .. في هذا الباب»: dots before a preposition are but a pause, and so are
    /// those in brackets.
    fn is_pause(&self, at: usize) -> bool {
        let next = self.tags.get(at + 1);
        let two = self.tokens.written(at).chars().count() == 2;
        // «… انتهى العمل في الجسر.. وتم فتح الطريق»
        let joined = next.conjunction && next.is(Classes::VERBAL | Classes::NEGATION);
        two && joined && self.tokens.kind(at + 1) == Kind::Word
            || next.is(Classes::PREPOSITION) && !next.conjunction
            || self.tokens.kind(at + 1) == Kind::Close
    }

    /// «… شرط التفاوض، "وهذا الشرط غير متوفر الآن"» and «وقال: «…»»: a clause in marks behind a comma
    /// or a colon speaks for itself, with the و or لأن before it. Asked at the colon, or behind a comma.
    fn is_quoted_clause(&self, at: usize) -> bool {
        let joins = matches!(self.tokens.kind(at), Kind::Colon)
            || self.tokens.word(at) == "و"
            || self.tags.get(at).is(Classes::CONJUNCTION);
        let open = at + usize::from(joins);
        let end = self.pair_end.get(open).map_or(0, |&end| end as usize);
        if end == 0 {
            return false;
        }
        // “لأنه …”، “الذي …”: what depends on the clause before.
        let first = self.tags.get(open + 1);
        let its = first.is(Classes::RELATIVE)
            && !matches!(self.tokens.word(open + 1), "وهو" | "وهي" | "وهم");
        if self.tokens.word(open + 1).starts_with("لان") || its {
            return false;
        }
        let word = |at: &usize| self.tokens.kind(*at) == Kind::Word;
        (open..end).filter(word).nth(SHORTEST_CLAUSE).is_some()
    }

    /// «قال إن "المصنع باق." وكانت الشركة قد …»: whether the sentence is over with the marks from `open` to `end`, within which
    /// it stops.
    fn stops_inside(&self, open: usize, end: usize) -> bool {
        let stop = end.saturating_sub(2);
        let clause = open + SHORTEST_CLAUSE < stop && self.tokens.kind(stop) == Kind::Stop;
        let joined = self.tokens.word(end).starts_with('و') && self.tags.get(end).conjunction;
        clause && joined && self.tokens.kind(end) == Kind::Word
    }

    /// A comma or semicolon right before `at`.
    pub(super) fn is_after_comma(&self, at: usize) -> bool {
        at > 0 && matches!(self.tokens.kind(at - 1), Kind::Comma | Kind::Semicolon)
    }

    pub(super) fn cue(&self, at: usize) -> Option<&Cue> {
        let index = *self.cue_at.get(at)?;
        self.cues.get(index as usize)
    }

    /// Whether the cue at `at` goes on beside what was reported before it, rather than inside it.
    fn is_chain_cue(&self, at: usize) -> bool {
        let Some(cue) = self.cue(at) else { return false };
        let tag = self.tags.get(at);
        let comma = self.is_after_comma(at) || at > 0 && self.tokens.kind(at - 1) == Kind::Ellipsis;
        if cue.is_source() {
            let apart = (cue.certain || cue.verb.is_some()) && !self.is_parenthetic(cue);
            let then = tag.conjunction && self.leads_to_then(cue);
            return (comma && apart || then)
                || self.closes_with_own_words(cue)
                || self.closes_sentence(cue);
        }
        let Some(verb) = cue.verb else { return cue.certain };
        let homograph = cue.lexeme().is_some_and(|verb| verb.homograph);
        match verb.form {
            _ if verb.is_first_person() && self.is_told_by_speaker(cue) => false,
            Form::Finite { present: true, .. } if self.goes_on_telling(cue) => false,
            Form::Finite { .. } if self.is_done_within(cue, comma) => false,
            Form::Finite { .. } if cue.is_bound() => {
                tag.conjunction || comma && !self.is_predicate(cue)
            }
            Form::Finite { .. } if !comma && self.may_be_noun(cue, verb) => false,
            Form::Finite { .. } if self.tells_of_subject(cue, verb) => false,
            Form::Finite { .. } => {
                self.tokens.word(at).starts_with('و')
                    && tag.conjunction
                    && (!homograph || self.is_own_act(cue, comma) || comma && self.has_subject(cue))
            }
            Form::Participle { .. } if cue.is_bound() => true,
            Form::Participle { .. } => self.is_participle_besides(cue, comma),
            // أكد أن …، بقوله «…»
            Form::NounOf { .. } if cue.is_bound() && tag.preposition.is_some() => true,
            Form::Noun if cue.is_bound() => comma,
            Form::Noun | Form::NounOf { .. } => false,
        }
    }

    /// «… ينتظر الرد على حد قوله.»: what attributes the clause to whoever is speaking ends it, with no
    /// comma before it.
    fn closes_with_own_words(&self, cue: &Cue) -> bool {
        let end = cue.words.end;
        let own = self.tokens.is_owned(end - 1);
        let bare = cue.at() > 0 && self.tokens.kind(cue.at() - 1) == Kind::Word;
        let closes = match self.tokens.kind(end) {
            Kind::Stop | Kind::Break => true,
            Kind::Comma => self.cue(end + 1).is_some(),
            _ => end >= self.tokens.len(),
        };
        bare && cue.words.len() > 1 && cue.verb.is_none() && own && closes
    }

    /// «أعلن الجهاز أن المزرعة أغلقت بحسب تقرير الموقع.»: a source that nothing follows in its sentence.
    fn closes_sentence(&self, cue: &Cue) -> bool {
        let bare = cue.at() > 0 && self.tokens.kind(cue.at() - 1) != Kind::Comma;
        let rules = cue.lexeme().is_some_and(|verb| verb.lemma == "نص");
        let end = source_end(self.tokens, self.tags, cue);
        let ends = |end: usize| matches!(self.tokens.kind(end), Kind::Stop | Kind::Break);
        bare && !rules
            && cue.certain
            && cue.zone.len() <= LONGEST_SOURCE
            && end.is_some_and(|end| end == cue.zone.end && ends(end))
    }

    /// «إن دراسة حديثة في المحمية، كشفت أن …», «إن الوفدين، اتفقا على …»: without و and without a
    /// subject behind it, the verb has its subject before the comma.
    fn is_predicate(&self, cue: &Cue) -> bool {
        let after = cue.words.end;
        // «…، ليؤكد أن …»
        if self.tags.get(cue.at()).preposition.is_some() {
            return false;
        }
        let link = usize::from(Links::of_preposition(self.tokens.word(after)).is_some());
        let that = self.tags.get(after + link).is(Classes::COMPLEMENTISER) || self.is_told_to(cue);
        let joint = matches!(
            cue.verb.map(|verb| verb.form),
            Some(Form::Finite { number: Number::Dual | Number::Plural, .. })
        );
        (that || joint) && cue.lexeme().is_some_and(|verb| verb.act != Act::Add)
    }

    /// كما أكد، لكنه أوضح، فيما قالت، قبل أن يستدرك: the particle belongs to what follows.
    pub(super) fn leads_to_cue(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        // «…، الذي أكد أن …»
        let relative = tag.is(Classes::RELATIVE) && self.tokens.word(at).starts_with("ال");
        // «…، الذين توقع الكثير منهم أن …»
        let opines = || {
            self.tags.get(at + 1).verb.is_some_and(VerbReading::is_finite)
                && (at + 2..at + LONGEST_VOICE)
                    .take_while(|&near| self.tokens.kind(near) == Kind::Word)
                    .any(|near| self.tags.get(near).is(Classes::COMPLEMENTISER))
        };
        if relative && self.is_after_comma(at) && opines() {
            return true;
        }
        if relative && self.is_after_comma(at) {
            return self.cue(at + 1).is_some_and(|cue| matches!(cue.intro, Intro::That(_)));
        }
        let that = usize::from(self.tags.get(at + 1).is(Classes::COMPLEMENTISER));
        if that == 0 && !tag.is(Classes::CONJUNCTION | Classes::PREPOSITION) {
            return false;
        }
        // «أوضحت أن الأم تفضله؛ لأنها ترى أن …»: the reason is part of what is said.
        let word = self.tokens.word(at);
        if word == "حيث" && self.goes_on_now(at + 1) || word.starts_with("لان") {
            return false;
        }
        // «بحذر نظرا لتناقضات فيما قاله الناجون», «لا يمكنه تأكيد أو نفي الخبر»: no clause of its own.
        let object = self.cue(at + 1).and_then(|cue| cue.verb).is_some_and(|verb| verb.object);
        let inner = !self.is_after_comma(at)
            && (matches!(word, "فيما" | "بما") && object
                || word == "او" && !self.cue(at + 1).is_some_and(Cue::is_bound));
        if inner {
            return false;
        }
        // «إن الهيئة إذ تؤكد ذلك، تدعو …»: between subject and predicate.
        let amid = word == "اذ" && !self.is_after_comma(at);
        // «…، في حين تؤكد الخبيرة»
        if lexicon::is_meanwhile(self.tokens.word(at), self.tokens.word(at + 1)) {
            return self.speaks(at + 2);
        }
        let noun = self.cue(at + 1).is_some_and(|cue| cue.is_bound() && self.is_noun(cue));
        if self.tokens.word(at) == "مع" && noun && self.is_after_comma(at) {
            return true;
        }
        if amid || !tag.is(Classes::CONJUNCTION) && that == 0 {
            return false;
        }
        let before = that == 1
            && match self.tokens.word(at) {
                "قبل" | "بعد" | "وبعد" => true,
                // «…، رغم أنه أكد أن …»
                "رغم" => self.is_after_comma(at) && self.cue(at + 2).is_some_and(Cue::is_bound),
                _ => false,
            };
        let beside = self.tokens.word(at) == "كما" && self.is_after_comma(at);
        // «…، إلا أنه أفصح عن ندمه», «…، لكنه أعرب عن قلقه»
        let turns = self.is_after_comma(at) && self.turns_to_himself(at, that);
        let own = (beside || turns)
            && self.cue(at + 1 + that).is_some_and(|cue| {
                self.is_own_act(cue, false) || beside && self.is_act_besides(cue)
            });
        let leads = self.speaks(at + 1 + that) || noun || own;
        let leads = leads && !self.is_of_another(at) && !self.gives_reason(at);
        (tag.is(Classes::CONJUNCTION) || before) && leads && !self.tells_on(at)
    }

    /// «…، ثم عاد ليقول إن …», «… ومضى يقول إن …»: two verbs for one act of speech.
    fn resumes(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let then = usize::from(word == "ثم" || word.starts_with("لكن"));
        (then == 1 || word.starts_with('و'))
            && self.tags.in_list(at + then, List::Returns)
            && self.cue(at + then + 1).is_some_and(Cue::is_bound)
    }

    /// مع التأكيد أن …
    fn is_noun(&self, cue: &Cue) -> bool {
        cue.verb.is_some_and(|verb| verb.form == Form::Noun)
    }

    /// Whether the word at `at` is a finite verb with a clause that it reports.
    pub(super) fn reports(&self, at: usize) -> bool {
        let that = |cue: &Cue| matches!(cue.intro, Intro::That(_) | Intro::Colon(_));
        self.speaks(at) && self.cue(at).is_some_and(that)
    }

    /// Whether the word at `at` is a finite verb that reports something, or that only ever speaks.
    pub(super) fn speaks(&self, at: usize) -> bool {
        let finite = self.tags.get(at).verb.is_some_and(|verb| verb.is_finite());
        // «…، حيث تذكرهم بأيام المدرسة»
        let reminds = |cue: &Cue, verb: &Verb| {
            verb.lemma == "ذكر" && cue.verb.is_some_and(|verb| verb.object)
        };
        let alone =
            |cue: &Cue, verb: &Verb| !(verb.homograph || verb.optional || reminds(cue, verb));
        let sure = |cue: &Cue| cue.is_bound() || cue.lexeme().is_some_and(|verb| alone(cue, verb));
        finite && self.cue(at).is_some_and(|cue| !cue.is_source() && sure(cue))
    }
}
