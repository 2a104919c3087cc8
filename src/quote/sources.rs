//! Markers of the source: بحسب فلان، وفقا لبيان، حسبما أفاد.

use super::cues::{Cue, Finder, Intro, LONGEST_NAME, LONGEST_ZONE};
use super::marks::{Pair, is_transliterated};
use super::pieces::is_wording;
use super::side::is_proclitic;
use crate::lexicon::{
    self, Act, Classes, Form, Lexicon, List, Person, SourceMarker, Verb, VerbReading,
};
use crate::token::{Kind, Tokens};

/// Words between a trailing source verb (كما قال) and the end of its clause.
pub(super) const TRAILING_ZONE: usize = 10;
/// The same where nothing but the speaker can stand there.
const LONGEST_TRAILING: usize = 20;
/// Words in marks that are no more than a name.
const WORDS_OF_NAME: usize = 2;
/// Words of one who answers what was said, with his verb.
const LONGEST_LOOKER: usize = 6;

impl Finder<'_, '_> {
    /// The source that a marker at `at` names.
    pub(super) fn source(&self, at: usize) -> Option<Cue> {
        let word = self.tokens.word(at);
        if self.is_only(at) {
            return None;
        }
        let lexicon = Lexicon::get();
        let plain = lexicon.markers(word);
        let markers = match word.strip_prefix(['و', 'ف']) {
            Some(rest) if plain.is_empty() => lexicon.markers(rest),
            _ => plain,
        };
        markers.iter().find_map(|marker| {
            (self.is_marker(at, marker) && self.may_stand(at, marker)).then_some(())?;
            let after = at + marker.words.len();
            self.source_verb(at, after, marker).or_else(|| self.source_name(at, after, marker))
        })
    }

    /// ليس هذا فحسب، وحسب: not a marker, but “only”; كل حسب حاجته: “each to his own”.
    fn is_only(&self, at: usize) -> bool {
        // لقد وُفق الوزير، على حسب الحاجة
        let before = self.tokens.word_before(at);
        let verb = matches!(before, "قد" | "لقد" | "وقد") && self.tokens.word(at) == "وفق";
        if verb || matches!(before, "كل" | "كلا" | "علي") {
            return true;
        }
        let stops = self.tokens.kind(at + 1) != Kind::Word
            && !matches!(self.tokens.kind(at + 1), Kind::Mark(_) | Kind::Open);
        let turns = matches!(self.tokens.word(at + 1), "بل" | "وانما" | "ولكن" | "لكن");
        match self.tokens.word(at) {
            // «…، فحسب تقرير للشركة، …»
            "فحسب" => !(self.is_set_off(at) && self.tags.get(at + 1).is(Classes::STATEMENT)),
            "وحسب" | "حسب" => stops || turns,
            _ => false,
        }
    }

    fn is_marker(&self, at: usize, marker: &SourceMarker) -> bool {
        let last = marker.words.len() - 1;
        (1..=last).all(|index| {
            let word = self.tokens.word(at + index);
            word == marker.words[index]
                || index == last && is_with_pronoun(word, &marker.words[index])
        })
    }

    /// «…، نقلا عن شهود.» ends its sentence behind a pause; «وهو ما أكده الوزير» takes the clause before
    /// for its object.
    fn may_stand(&self, at: usize, marker: &SourceMarker) -> bool {
        let after = at + marker.words.len();
        match &*marker.words[0] {
            "استنادا" => {
                let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
                self.tags.get(after).is(speaks) && self.leads_to_clause(at, after)
            }
            "نقلا" if self.tokens.word_before(at) == "وذلك" || self.leads_to_clause(at, after) => {
                true
            }
            "نقلا" => {
                let end = self.phrase_end(after);
                let ends = matches!(self.tokens.kind(end), Kind::Stop | Kind::Break);
                let pause = at > 0 && self.tokens.kind(at - 1) == Kind::Comma;
                pause && (ends || end >= self.tokens.len())
            }
            // الأخذ برأي الخبراء
            "براي" | "بتعبير" => {
                // وبتعبير آخر: the same in other words.
                !self.tags.in_list(after, List::OtherWords) && self.is_set_off(at)
            }
            // اعتمدت على رأي الأغلبية
            "علي" if matches!(&*marker.words[1], "راي" | "قوله") => self.is_set_off(at),
            "وهو" | "هذا" | "ذلك" => {
                let speaker = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
                let quoted = self.points_to_marks(at);
                let told = |reading: VerbReading| {
                    let verb = Lexicon::get().verb(reading);
                    reading.object && is_confirming(verb)
                        || quoted && self.tells_of_it(after, reading, verb)
                };
                (quoted || self.tags.get(after + 1).is(speaker))
                    && self.tags.get(after).verb.is_some_and(told)
            }
            _ => true,
        }
    }

    /// هذا ما كتبه، ما صرح به، ما جاء على لسانه: whether the verb at `at` has what goes before for its object, or is
    /// followed by who said it.
    fn tells_of_it(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let back = reading.object || matches!(self.tokens.word(at + 1), "به" | "عنه");
        let judges = matches!(verb.act, Act::Opine | Act::Evaluate);
        back && (!verb.homograph && !judges || verb.act == Act::Write) || self.is_on_tongue(at)
    }

    /// جاء على لسان المدرب
    fn is_on_tongue(&self, verb: usize) -> bool {
        self.tokens.word(verb + 1) == "علي" && self.tokens.word(verb + 2) == "لسان"
    }

    /// حسبما أفاد، بحسب ما أكده، وفقا لما ذكرته.
    fn source_verb(&self, at: usize, after: usize, marker: &SourceMarker) -> Option<Cue> {
        let skipped = matches!(self.tokens.word(after), "ما" | "لما");
        let verb_at = after + usize::from(skipped);
        let reading = self.source_reading(after, skipped)?;
        let reading = Some(reading).filter(|verb| marker.verb && is_third(*verb))?;
        let verb = Lexicon::get().verb(reading);
        let judges = self.judges_marks(at, verb_at, reading, verb);
        // وفق نسب المساهمة
        let rates = !skipped && verb.lemma == "نسب" && marker.words[0] != "كما";
        let counted = lexicon::counts_people(self.tokens, self.tags, verb_at);
        // عدد من السكان is no verb, nor كما أعتقد a source.
        if verb.marks && !judges || rates || counted {
            return None;
        }
        // وفقا لما تقضي به اللائحة: what the law wants, not what somebody said.
        let what = skipped || self.tags.get(verb_at).verb.is_none();
        if what && verb.act == Act::Order && self.tokens.word(verb_at + 1) == "به" {
            return None;
        }
        // كما كتبها الأديب: who wrote a work.
        if reading.object && verb.act == Act::Write && marker.words[0] == "كما" {
            return None;
        }
        let present = matches!(reading.form, Form::Finite { present: true, .. });
        // كما جاء في البيان
        let written = verb.with.iter().any(|with| self.tokens.word(verb_at + 1) == with)
            && self.tags.get(verb_at + 2).is(Classes::STATEMENT)
            || self.is_on_tongue(verb_at);
        let speaks = !verb.homograph
            || written
            || judges
            || matches!(verb.act, Act::Relay | Act::Write | Act::Claim)
            || present && verb.act == Act::Explain
            || present && verb.act == Act::Add && self.is_set_in_dashes(at, verb_at);
        // «…»، كما يقول أحد سكان «حي النور»: behind words in marks a name in marks is no more than his.
        let quoted = self.is_behind_marks(at);
        let reports = |at| match self.introducer(at, reading, verb) {
            Intro::Marks(pair) => !quoted || self.pairs[pair].words > WORDS_OF_NAME,
            intro => intro != Intro::None,
        };
        let described = marker.trailing && self.own_clause(verb_at, at).is_some();
        let introduces = self.tokens.kind(verb_at + 1) == Kind::Colon
            || self.is_that(verb_at + 1)
            || marker.trailing && !skipped && !described && reports(verb_at);
        // كما نصح السكان: what else was done.
        let object = marker.words[0] == "علي" && self.is_looked_at(at, verb);
        let does = matches!(
            verb.act,
            Act::Recommend | Act::Call | Act::Order | Act::Promise | Act::Ask | Act::Evaluate
        ) && !judges;
        let trails = speaks
            && !(marker.trailing && (does || object))
            && self.is_trailing(at, verb_at, self.longest_trailing(at, verb_at, verb))
            && (judges && reading.object
                || self.names_teller(verb_at + 1, verb)
                || self.points_to_marks(at));
        let fronted = marker.trailing && speaks && self.is_fronted(at, verb_at);
        if introduces && !fronted || marker.trailing && !(trails || fronted) {
            return None;
        }
        Some(Cue {
            words: at..verb_at + 1,
            verb: Some(reading),
            intro: Intro::Source,
            zone: verb_at + 1..self.source_zone(at, verb_at + 1, false),
            certain: true,
        })
    }

    /// The verb behind a marker; «وفق ماذكرت الوكالة» has no blank before it.
    fn source_reading(&self, after: usize, skipped: bool) -> Option<VerbReading> {
        let glued = || {
            let verb = self
                .tokens
                .word(after)
                .strip_prefix("ما")
                .or(self.tokens.word(after).strip_prefix("لما"));
            Lexicon::get().reading(verb?)?.verb.filter(|verb| verb.is_finite())
        };
        self.tags.get(after + usize::from(skipped)).verb.or_else(glued)
    }

    /// «-كما تضيف الكاتبة-»: nothing but the speaker stands between the two dashes.
    fn is_set_in_dashes(&self, at: usize, verb: usize) -> bool {
        let dash = |at: usize| self.tokens.kind(at) == Kind::Dash;
        at > 0 && dash(at - 1) && dash(self.phrase_end(verb + 1))
    }

    /// «ردا على ما نشر», «اطلع على ما كتب», «لم يصدر تعليق من الجيش على ما ذكرته القناة»: what is answered or
    /// read, with the preposition of the word before or of one with its subject.
    fn is_looked_at(&self, at: usize, verb: &Verb) -> bool {
        let before = self.tokens.word_before(at);
        let near = (at.saturating_sub(LONGEST_LOOKER)..at).rev();
        let mut clause = near.take_while(|&near| self.tokens.kind(near) == Kind::Word);
        verb.act == Act::Write
            || before.chars().count() > 2 && before.ends_with('ا')
            || clause.any(|near| self.tags.in_list(near, List::LooksAt))
    }

    /// كما قال وزير الصناعة والتجارة سالم الحمدي لوكالة فرانس برس: a verb with no object but the clause has
    /// only its speaker behind it, however long his title; «"سنعود"، هذا ما قاله حلاق بعد المباراة التي …» needs no comma.
    fn longest_trailing(&self, source: usize, at: usize, verb: &Verb) -> usize {
        let object = self.tags.get(at).verb.is_some_and(|verb| verb.object);
        let titled = self.tags.get(at + 1).is(Classes::OFFICIAL | Classes::PROFESSION);
        let acts = |at: usize| {
            let tag = self.tags.get(at);
            let finite = tag.verb.is_some_and(|verb| verb.is_finite());
            finite || tag.is(Classes::VERBAL | Classes::ACTION | Classes::RELATIVE)
        };
        let mut words = (at + 1..at + LONGEST_TRAILING)
            .take_while(|&at| matches!(self.tokens.kind(at), Kind::Word | Kind::Number));
        let whole = titled && (object || verb.act == Act::Say) && !words.any(acts)
            || self.is_behind_marks(source) && !self.tags.get(at + 1).is(Classes::PREPOSITION);
        if whole { LONGEST_TRAILING } else { TRAILING_ZONE }
    }

    /// «على ما أعلنت السلطات التي حذرت من أن …»: the relative clause of whoever the source at `at` names, which says something
    /// of its own; «كما أعلن المدير الذي زار القرية أن» goes on.
    fn own_clause(&self, verb: usize, at: usize) -> Option<usize> {
        let relative = |at: &usize| self.tags.get(*at).is(Classes::RELATIVE);
        let named = |at: &usize| {
            self.tokens.kind(*at) == Kind::Word
                && !self.is_that(*at)
                && !self.tags.get(*at).is(Classes::PREPOSITION)
        };
        let source = matches!(self.tokens.word(at), "علي" | "كما");
        if !source || self.tokens.kind(at.checked_sub(1)?) != Kind::Comma {
            return None;
        }
        let within = verb + 2..verb + TRAILING_ZONE;
        let at_relative = within.take_while(named).find(relative)?;
        let speaks = self.tags.get(at_relative + 1).verb.is_some_and(|verb| {
            let verb = Lexicon::get().verb(verb);
            !verb.homograph && !verb.passes
        });
        (speaks || self.tokens.word(at) == "علي").then_some(at_relative)
    }

    /// Whether a clause stands before `at`, and only a short phrase between `verb` and the next
    /// punctuation or the source's own clause.
    fn is_trailing(&self, at: usize, verb: usize, longest: usize) -> bool {
        let stops = |at: usize| matches!(self.tokens.kind(at), Kind::Stop | Kind::Break);
        let follows = at > 0 && !stops(at - 1) || self.points_to_marks(at);
        let own = self.own_clause(verb, at).unwrap_or(usize::MAX);
        let is_end =
            |&at: &usize| at == own || !matches!(self.tokens.kind(at), Kind::Word | Kind::Number);
        let end = (verb + 1..verb + longest).find(is_end);
        let clear = |end: usize| (verb + 1..end).all(|at| !self.is_that(at));
        follows && end.is_some_and(clear) && self.tokens.kind(end.unwrap_or(at)) != Kind::Colon
    }

    /// «كما قال المؤرخ» and «كما كتب في مقاله»; but «كما أكد وجود خطة» and «كما كتب أربعين تمثيلية» tell
    /// what else was done.
    fn names_teller(&self, at: usize, verb: &Verb) -> bool {
        let tag = self.tags.get(at);
        let speaks = Classes::HUMAN
            | Classes::COLLECTIVE_BODY
            | Classes::PERSON_NAME
            | Classes::STATEMENT
            | Classes::NATIONALITY
            | Classes::DEMONSTRATIVE
            | Classes::ANAPHOR
            | Classes::NAME_PARTICLE
            | Classes::PREPOSITION
            | Classes::TIME
            | Classes::QUANTIFIER
            | Classes::PRONOMINAL;
        let other = self.tags.in_list(at, List::Asserted);
        let open = self.tokens.kind(at) != Kind::Word || tag.is_open() || tag.definite;
        // بحسب ما نقلت «النور»، كما ذكرت منصة «النور»
        let short = |at: usize| self.pair_at(at).is_some_and(|pair| self.is_short(pair));
        let marked = short(at) || tag.is(Classes::NAMED_THING) && short(at + 1);
        marked || tag.is(speaks) || open && !other && (!verb.homograph || verb.act == Act::Claim)
    }

    pub(super) fn is_short(&self, pair: usize) -> bool {
        self.pairs[pair].content.len() <= LONGEST_NAME
    }

    fn source_name(&self, at: usize, after: usize, marker: &SourceMarker) -> Option<Cue> {
        let word = self.tokens.word(after);
        let linked = marker.link.as_ref().is_none_or(|link| word.starts_with(link.as_str()));
        let owned = marker.words.len() > 1
            && !self
                .tokens
                .word_before(after)
                .ends_with(marker.words[marker.words.len() - 1].as_str());
        if !marker.bare || !linked && !owned {
            return None;
        }
        // وفقا له، على حد قوله، حسبه: whoever it is, it is not what follows.
        let pronoun = marker.link.is_some() && matches!(word, "له" | "لها" | "لهم" | "لهما");
        let told = owned || marker.own || pronoun;
        let particle = marker.link.is_some() && matches!(word, "ل" | "لل");
        let after = after + usize::from(particle);
        let owned = owned || marker.own || pronoun || self.is_own_words(after);
        let zone = after + usize::from(pronoun || !told && self.is_talk_of(after));
        let quoted = self.pair_at(after).is_some_and(|pair| self.is_short(pair));
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
        let tag = self.tags.get(after);
        // لائحة الاتهام speaks for the prosecutor.
        let charges =
            matches!(self.tokens.word(after + 1), "الاتهام" | "الدعوي" | "الاتهامي" | "الظني");
        // بحسب عدد من السكان, not بحسب عدد السكان
        let many = self.tokens.word(after + 1) == "من"
            && lexicon::counts_people(self.tokens, self.tags, after);
        // وبحسب أحدث المعطيات, not وفق أحدث المعايير
        let latest = matches!(word, "احدث" | "اخر" | "لاحدث" | "لاخر")
            && self.tags.get(after + 1).is(Classes::STATEMENT);
        if tag.is(Classes::LAW) && !charges && !many && !latest {
            return None;
        }
        let nested = tag.is(Classes::DEMONSTRATIVE) && self.tags.get(after + 1).is(speaks);
        Some(Cue {
            words: at..after + usize::from(owned && marker.words.len() == 1 && !marker.own),
            verb: None,
            intro: Intro::Source,
            zone: zone..if told { zone } else { self.source_zone(at, after, owned) },
            certain: owned
                || zone > after && !pronoun
                || tag.is(Classes::LAW)
                || self.leads_to_clause(at, after)
                || quoted
                || marker.words.len() > 1
                || tag.is(speaks)
                || nested
                || lexicon::counts_people(self.tokens, self.tags, after)
                || self.names_somebody(at, after)
                || self.is_agency_of_nation(after)
                || self.is_published(at, after),
        })
    }

    /// وفق حديثه، بحسب تعبيرها: the speaker's own words; وفق إفادة السكان has no pronoun.
    fn is_own_words(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let said = tag.is(Classes::OCCASION | Classes::STATEMENT) && self.tokens.is_owned(at);
        !tag.definite && (said || lexicon::is_own_account(self.tokens, at))
    }

    /// بحسب كلام الطالبة، وفق تصريحات لوالدها، وفقا لتعبير المدير: whose talk it is speaks.
    fn is_talk_of(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let word = word.strip_prefix('ل').unwrap_or(word);
        let owner = self.tags.get(at + 1);
        // حديث الحدادي
        let surname = owner.definite && owner.is_open() && self.tokens.word(at + 1).ends_with('ي');
        let somebody = owner.is(Classes::HUMAN | Classes::PERSON_NAME | Classes::MEDIA)
            || surname
            || matches!(self.tokens.word(at + 1), "احد" | "احدي")
            || lexicon::counts_people(self.tokens, self.tags, at + 1);
        // وصفا is no wording of somebody's.
        let wording = is_wording(word) && (somebody || owner.is(Classes::COLLECTIVE_BODY));
        self.tags.in_list(at, List::Talk) && somebody || wording
    }

    /// The same, and no further than where the clause goes on behind the source of the marker.
    fn source_zone(&self, marker: usize, from: usize, owned: bool) -> usize {
        let resumed = self.resumed(marker, from).filter(|_| !owned);
        resumed.unwrap_or_else(|| self.before_teller(marker, from, self.source_end(from)))
    }

    /// The end of the stretch that may name a source.
    pub(super) fn source_end(&self, from: usize) -> usize {
        let ends = |&at: &usize| {
            let pair = self.pair_at(at).map(|pair| &self.pairs[pair]);
            let stops = matches!(
                self.tokens.kind(at),
                Kind::Stop | Kind::Break | Kind::Semicolon | Kind::Ellipsis | Kind::Colon
            );
            let titles = Classes::WORK_TITLE | Classes::AGENCY | Classes::MEDIA;
            let named = at > from && self.tags.get(at - 1).is(titles);
            stops || self.is_that(at) || !named && is_content_mark(self.tokens, pair)
        };
        (from..from + LONGEST_ZONE).find(ends).unwrap_or(from + LONGEST_ZONE).min(self.tokens.len())
    }
}

/// أكده، أوضحه، قاله: a verb that takes a clause told before for its object.
fn is_confirming(verb: &Verb) -> bool {
    matches!(verb.act, Act::Say | Act::Assert | Act::Explain | Act::Announce) && !verb.homograph
}

/// على ما أقول is no source.
fn is_third(verb: VerbReading) -> bool {
    matches!(verb.form, Form::Finite { person: Person::Third, .. })
}

/// على حد قوله: the pronoun stands for the speaker.
fn is_with_pronoun(word: &str, marker: &str) -> bool {
    word.strip_prefix(marker).is_some_and(|rest| matches!(rest, "ه" | "ها" | "هم" | "هما"))
}

/// Whether a pair is too long for a name.
fn is_content_mark(tokens: &Tokens<'_>, pair: Option<&Pair>) -> bool {
    pair.is_some_and(|pair| {
        pair.content.len() > LONGEST_NAME
            && !is_transliterated(tokens, pair)
            && !is_proclitic(tokens.word(pair.open.wrapping_sub(1)))
    })
}
