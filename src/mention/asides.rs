//! What stands inside a noun phrase besides words: marks, brackets, commas, a slash, a number.

use super::reading::Reading;
use crate::lexicon::{self, Classes, List, Number, Proclitic};
use crate::token::Kind;

/// Tokens between two brackets of a gloss.
const LONGEST_GLOSS: usize = 10;
/// Tokens of what somebody is called besides, with its marks.
const LONGEST_BYNAME: usize = 5;
/// Tokens of a book's title in marks.
const LONGEST_WORK: usize = 24;
/// Tokens of a title between two dashes.
const LONGEST_DASHED: usize = 16;

impl Reading<'_, '_> {
    pub(super) fn take_marks(&mut self) -> bool {
        let marks = match self.at > self.start && self.is_work(self.at - 1) {
            true => self.parser.pair_end(self.at).filter(|&end| end - self.at <= LONGEST_WORK),
            false => self.parser.short_marks(self.at),
        };
        let Some(end) = marks.filter(|&end| end <= self.end) else {
            return false;
        };
        // سأل إحدى الممرضات «أين الطبيب؟»
        if self.at > self.start && !self.is_work(self.at - 1) && self.asks_in_marks(end) {
            return false;
        }
        // يفكر سالم الحمدي «بجدية» في الأمر: how somebody acts.
        if self.at > self.start && self.is_manner_in_marks() {
            return false;
        }
        let glued_prefix = self.at > self.start && matches!(self.word(self.at - 1), "ل" | "لل");
        if glued_prefix && self.name.is_some() || self.is_wording_behind_title(end) {
            return false;
        }
        if self.at == self.start && !self.is_byname(end) || self.is_titled_name(end) {
            self.name = Some(self.at + 1..end - 1);
        }
        if self.is_within_whole_name(end) {
            self.lengthen_name(end - self.at);
        }
        self.at = end;
        true
    }

    /// سالم «أبو ناصر» الحمدي: a byname between the given name and the surname, which nothing but the speech follows.
    fn is_within_whole_name(&self, end: usize) -> bool {
        let surname = self.tag(end);
        let open = !surname.known || surname.classes.is_only(Classes::PERSON_NAME);
        self.closed
            && self.in_name()
            && end - self.at <= LONGEST_BYNAME
            && end < self.end
            && self.kind(end) == Kind::Word
            && open
            && surname.preposition.is_none()
            && !surname.conjunction
            && self.is_over_at(end + 1)
    }

    /// «أين الطبيب؟»: a question of some words is what somebody asks.
    fn asks_in_marks(&self, end: usize) -> bool {
        end > self.at + 4 && matches!(self.word(end - 2), "؟" | "?")
    }

    /// «بجدية»
    fn is_manner_in_marks(&self) -> bool {
        let tag = self.tag(self.at + 1);
        let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATE;
        let whole = self.before.definite && !tag.is(somebody);
        tag.preposition == Some(Proclitic::Bi) && !tag.definite && (!self.closed || whole)
    }

    /// مؤلف كتاب «…»: the title of a work may be long.
    fn is_work(&self, at: usize) -> bool {
        self.tag(at).is(Classes::WORK_TITLE) && !self.tag(at).definite
    }

    /// وكالة ⏎ التركية: a link that stood on a line of its own inside the phrase.
    pub(super) fn is_wrapped_link(&self) -> bool {
        let next = self.at + 1;
        self.closed
            && self.at > self.start
            && next < self.end
            && self.kind(next) == Kind::Word
            && self.tag(next).definite
            && !self.before.definite
    }

    /// جامعة أبردين-قطر, الحركة العالمية - فلسطين: the branch of a body behind a dash.
    pub(super) fn is_branch(&self) -> bool {
        let (at, next) = (self.at, self.at + 1);
        let inside = self.closed && at > self.start && next < self.end;
        if !inside || self.kind(at - 1) != Kind::Word || self.kind(next) != Kind::Word {
            return false;
        }
        let glued = !self.parser.tokens.text(at - 1..next + 1).contains(char::is_whitespace);
        let last = next + 1 == self.end && self.tag(next).is(Classes::STATE);
        // الصداقة الكويتية - الفرنسية
        let nation = |at: usize| {
            let word = self.word(at);
            self.tag(at).definite && (word.ends_with('ي') || word.ends_with("يه"))
        };
        // جهة فاس- مكناس
        let region = |at: usize| matches!(self.word(at), "جهه" | "بجهه" | "لجهه");
        let region = (self.start..at).rev().take(3).any(region);
        if nation(at - 1) && nation(next) || region && next + 1 < self.end {
            return true;
        }
        glued && !self.tag(next).is(Classes::RELATIVE | Classes::PREPOSITION) || last
    }

    /// The title and the name with a slash between them: العقيد / ماجد, م/ ماجد.
    pub(super) fn is_title_slash(&self) -> bool {
        let title = self.at > self.start && {
            let before = self.before;
            before.is(Classes::HUMAN) || matches!(self.word(self.at - 1), "د" | "م" | "ا")
        };
        title
            && self.parser.tokens.written(self.at) == "/"
            && self.at + 1 < self.end
            && self.kind(self.at + 1) == Kind::Word
    }

    /// البروفيسورة ندى الخوري -الأستاذة في كلية العلوم-, المبعوث الخاص -سالم الحمدي-: the title of
    /// somebody or the name between two dashes.
    pub(super) fn take_dashes(&mut self) -> bool {
        let next = self.at + 1;
        let last = self.end.min(next + LONGEST_DASHED);
        let closes = (next..last).any(|at| self.kind(at) == Kind::Dash);
        if next >= self.end || self.kind(next) != Kind::Word || !closes {
            return false;
        }
        // مصدر مسؤول - فضل عدم ذكر اسمه -، الرسول -صلى الله عليه وسلم-
        if lexicon::withholds_name(self.parser.tokens, self.parser.tags, next)
            || lexicon::is_blessing(self.parser.tokens, self.parser.tags, next)
        {
            return false;
        }
        if self.is_name_chunk(next) {
            self.name = Some(next..next + 1);
            return self.skip(2);
        }
        let title = self.name.is_some() && self.is_title_chunk(next);
        self.apposed |= title;
        title && self.skip(1)
    }

    /// Brackets with a foreign spelling or a gloss stay in the phrase where it goes on after them
    /// or they hold no number; an age does not.
    pub(super) fn take_brackets(&mut self) -> bool {
        let last = self.end.min(self.at + LONGEST_GLOSS);
        let close = (self.at + 1..last).find(|&at| self.kind(at) == Kind::Close);
        let Some(close) = close else { return false };
        let number = (self.at + 1..close).any(|at| self.kind(at) == Kind::Number);
        if number {
            return false;
        }
        self.take_name_in_brackets(close);
        if self.in_name() && self.is_spelled_again(close) {
            self.lengthen_name(close + 1 - self.at);
        }
        self.at = close + 1;
        true
    }

    /// جون سميث (John Smith) في الصحيفة: the name again in the letters of its language, with which it is not yet over.
    fn is_spelled_again(&self, close: usize) -> bool {
        (self.at + 1..close).all(|at| self.parser.tokens.written(at).is_ascii())
    }

    /// المدرب (سالم الحمدي): the name of whoever bears the title.
    fn take_name_in_brackets(&mut self, close: usize) {
        let first = self.at + 1;
        // رئيس الجمعية (سالم الحمدي)
        let titled = self.person.is_some() && self.before.definite;
        let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
        let named = (first..close).all(|at| {
            let tag = self.tag(at);
            self.kind(at) == Kind::Word && (!tag.known || tag.is(name)) && !tag.conjunction
        });
        let listed = self.tag(first).is(Classes::PERSON_NAME) && close > first + 1;
        if titled && named && listed && self.name.is_none() {
            self.name = Some(first..close);
        }
    }

    /// (فوربس): brackets where others write marks.
    pub(super) fn take_bracketed_name(&mut self) -> bool {
        let Some(end) = self.parser.bracketed_name(self.at) else { return false };
        self.name = Some(self.at + 1..end - 1);
        self.at = end;
        true
    }

    /// Where the phrase ends without a gloss in brackets at its end: (حكومي) and (أحد المشاركين)
    /// tell what it is, (أنسا) and (IMF) are its name.
    pub(super) fn without_gloss(&self, end: usize) -> usize {
        if end == self.start || self.kind(end - 1) != Kind::Close {
            return end;
        }
        let first = end.saturating_sub(LONGEST_GLOSS).max(self.start);
        match (first..end).rev().find(|&at| self.kind(at) == Kind::Open) {
            Some(open)
                if open > self.start
                    && (self.describes(open + 1) && !self.is_outlet(open)
                        || lexicon::is_blessing(
                            self.parser.tokens,
                            self.parser.tags,
                            open + 1,
                        )) =>
            {
                open
            }
            _ => end,
        }
    }

    /// صحيفة (الجمهورية): the name of an outlet in the brackets at `open`.
    fn is_outlet(&self, open: usize) -> bool {
        let noun = self.tag(open - 1);
        let bare = noun.is(Classes::MEDIA | Classes::AGENCY) && !noun.definite;
        bare && self.word(open + 1).starts_with("ال")
    }

    /// A title or an adjective in ـي begins a description.
    fn describes(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let word = self.word(at);
        let adjective = (word.ends_with('ي') || word.ends_with("يه"))
            && word.chars().count() >= 4
            && !tag.is(Classes::PERSON_NAME);
        let body = tag.is(Classes::ORGANISATION) && !tag.definite;
        let titled = self.name.is_some() || self.head.is_some();
        // (أم لثلاثة أطفال)
        let parent = word == "ام" && self.tag(at + 1).preposition == Some(Proclitic::Li);
        tag.is(Classes::HUMAN | Classes::NATIONALITY) || adjective || body && titled || parent
    }

    /// A comma goes on with a title after a name or a name after a title.
    pub(super) fn take_apposition(&mut self) -> bool {
        let next = self.at + 1;
        if self.take_marked_name(next) {
            return true;
        }
        if next >= self.end
            || self.kind(next) != Kind::Word
            || self.is_source_marker(next)
            || self.is_disregard(next)
        {
            return false;
        }
        // مصدر قضائي، فضل عدم ذكر اسمه: no name either.
        if lexicon::withholds_name(self.parser.tokens, self.parser.tags, next) {
            return false;
        }
        let titled = self.head.is_some() && self.name.is_some();
        if !self.closed && titled && !self.is_office_between_commas(next) {
            return false;
        }
        if !self.chunk_is_closed(next) {
            return false;
        }
        if self.is_called(next) {
            self.at = next;
            return self.take_called();
        }
        // مدير معهد عبد الله الطيب، الدكتور سالم الحمدي
        if self.person.is_some() && self.tag(next).is(Classes::HONORIFIC) && self.is_name_of_body()
        {
            self.name = None;
        }
        if self.is_called_upon(next) {
            return false;
        }
        if self.is_affiliation(next) {
            return self.skip(3);
        }
        if self.is_name_of_nation(next) {
            self.name = Some(next + 1..next + 2);
            self.at = next;
            return self.skip(2);
        }
        let cut = !self.closed && self.is_last_chunk(next);
        let listed = self.tag(next).is(Classes::PERSON_NAME);
        if self.is_name_chunk(next) && (!cut || listed || self.is_definite_pair(next)) {
            self.name = Some(next..next + 1);
            self.at = next;
            return self.skip(1);
        }
        let title = self.is_title_chunk(next);
        self.apposed = title && self.name.is_some() || self.apposed;
        let office = self.tag(next).is(Classes::OFFICIAL | Classes::PROFESSION);
        if title && office && !self.closed {
            self.close_at_pause(next);
        }
        title && self.skip(1)
    }

    /// دشن الدكتور سالم الحمدي، وزير النقل، المحطة: the office of whoever is named behind a mere form of address.
    fn is_office_between_commas(&self, next: usize) -> bool {
        let office = self.tag(next);
        let addressed = self.name.as_ref().is_some_and(|name| {
            let title = self.tag(name.start.saturating_sub(1));
            name.end == self.at
                && name.len() > 1
                && name.start > self.start
                && title.definite
                && title.is(Classes::HUMAN)
        });
        let end = self.chunk_end(next);
        addressed
            && !self.is_titled_behind_name()
            && (office.is(Classes::OFFICIAL | Classes::PROFESSION)
                || matches!(self.word(next), "امير" | "اميره" | "صاحب" | "صاحبه"))
            && office.is_bare()
            && (self.tag(next + 1).definite || self.tag(next + 1).is_bare())
            && self.kind(end) == Kind::Comma
            && end > next + 1
    }

    /// «…»، يقول سالم الحمدي، أستاذ علم الاجتماع بالجامعة، في …: a title between two pauses belongs to the
    /// name as a whole.
    fn close_at_pause(&mut self, next: usize) {
        let end = (next..self.end)
            .find(|&at| matches!(self.kind(at), Kind::Comma | Kind::Stop | Kind::Break));
        let end = end.unwrap_or(self.end);
        let clear = |at: usize| {
            let tag = self.tag(at);
            !tag.conjunction && !tag.is(Classes::COMPLEMENTISER | Classes::ACTION)
        };
        if (next..end).all(clear) {
            (self.end, self.closed) = (end, true);
        }
    }

    /// شاب يدعى سالم، أحد الشهود، ويدعى سالم: the verb that brings the name of somebody.
    pub(super) fn is_called(&self, at: usize) -> bool {
        let somebody = |head| self.tag(head).is(Classes::HUMAN);
        if self.name.is_some() || !self.head.is_some_and(somebody) {
            return false;
        }
        let verb =
            self.in_list(at, List::BearsName) && !self.parser.tokens.written(at).ends_with('ي');
        let name = self.tag(at + 1);
        let named = self.kind(at + 1) == Kind::Word
            && at + 1 < self.end
            && !name.conjunction
            && name.preposition.is_none()
            && (!name.known || name.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE));
        verb && named
    }

    pub(super) fn take_called(&mut self) -> bool {
        self.name = Some(self.at + 1..self.at + 2);
        self.skip(2)
    }

    /// فيليكس فالك، من اتحاد الصناعة: the body a name belongs to.
    fn is_affiliation(&self, next: usize) -> bool {
        let body = self.tag(next + 1);
        self.closed
            && self.name.is_some()
            && next + 1 < self.end
            && self.word(next) == "من"
            && body.is(Classes::ORGANISATION | Classes::MEDIA)
            && body.preposition.is_none()
    }

    /// ماجد العنبري، رئيس البلدية
    fn is_title_chunk(&self, next: usize) -> bool {
        let tag = self.tag(next);
        let speaks = match self.closed {
            true => Classes::HUMAN | Classes::ORGANISATION,
            false => Classes::HUMAN,
        };
        let document = self.head.is_some_and(|head| self.tag(head).is(Classes::STATEMENT));
        let senior = matches!(self.word(next), "كبير" | "كبيره")
            && (self.tag(next + 1).definite || self.tag(next + 1).is(Classes::HUMAN));
        // واحد من أصدقائه
        let one = matches!(self.word(next), "واحد" | "واحده") && self.word(next + 1) == "من";
        let many = tag.is(Classes::COLLECTIVE) && tag.number == Some(Number::Plural);
        // اتهم رئيس الجمعية، سالم الحمدي، الحكومة: a body behind title and name is somebody else.
        let titled = self.head.is_some_and(|head| self.tag(head).is(Classes::HUMAN));
        let other = titled && tag.definite && tag.is(Classes::ORGANISATION | Classes::STATE);
        // ناصر الحمدي، الراحل طلال العبيدي: an honorific and a name behind a name.
        let honoured = self.tag(next + 1).is(Classes::PERSON_NAME)
            && tag.is(Classes::HONORIFIC)
            && !tag.is(Classes::OFFICIAL | Classes::PROFESSION)
            && self.name.is_some();
        // الشاعر سالم الحمدي، كتاب «…»
        let work = tag.is(Classes::WORK_TITLE) && matches!(self.kind(next + 1), Kind::Mark(_));
        let joined =
            tag.conjunction && (self.is_second_title(next) || self.is_title_before_name(next));
        // انتقد سالم الحمدي، رئيس الجمعية، إدارة الفندق
        let body = tag.is(Classes::COLLECTIVE_BODY) && !tag.is(Classes::HUMAN);
        let school = matches!(self.word(next), "جامعه" | "كليه" | "معهد" | "مركز");
        let second = self.apposed && self.person.is_some() && body && !school;
        // سالم الحمدي، متحدثا عن التجربة، إن: how somebody speaks.
        let accusative = tag.is_bare()
            && self.parser.tokens.written(next).ends_with(['ا', 'ً'])
            && (self.kind(next + 1) != Kind::Word
                || self.tag(next + 1).is(Classes::PREPOSITION)
                || self.tag(next + 1).preposition.is_some())
            && self.name.is_some();
        (tag.is(speaks) || senior || one || self.is_participle_chunk(next))
            && !(honoured || work || second || accusative)
            && !(other && self.name.is_some() && !tag.is(Classes::HUMAN))
            && !(many && (self.name.is_some() || self.is_accusative_plural(next)))
            && tag.preposition.is_none()
            && (!tag.conjunction || one || joined)
            && !document
            && (self.name.is_some() || self.head.is_some())
    }

    /// النيابة العامة، المعتقلين: several people in the accusative behind a body.
    fn is_accusative_plural(&self, at: usize) -> bool {
        let of_body = self.head.is_some_and(|head| {
            let head = self.tag(head);
            head.is(Classes::COLLECTIVE_BODY) && !head.is(Classes::HUMAN)
        });
        of_body && self.tag(at).definite && self.word(at).ends_with("ين")
    }

    /// سالم الحمدي، رئيس المجلس، ووزير الشؤون السابق: another office of whoever is named, with no other name.
    fn is_second_title(&self, next: usize) -> bool {
        let office = self.tag(next).is(Classes::OFFICIAL | Classes::PROFESSION);
        let end = self.chunk_end(next);
        let named = || {
            (next..end).any(|at| {
                self.tag(at).classes.is_only(Classes::PERSON_NAME)
                    || self.tag(at).is(Classes::HONORIFIC)
            })
        };
        self.closed && office && self.is_titled_behind_name() && !named()
    }

    /// سالم الحمدي، الحائز على الجائزة، إن; المهتم بالتراث: a participle with what it governs, between the name and another
    /// pause.
    fn is_participle_chunk(&self, next: usize) -> bool {
        let (tag, after) = (self.tag(next), self.tag(next + 1));
        let word = self.word(next);
        let letters = word.chars().count();
        let participle =
            letters >= 6 && (word.starts_with("الم") || word.chars().nth(3) == Some('ا'));
        let grammar = Classes::TIME
            | Classes::RELATIVE
            | Classes::COLLECTIVE_BODY
            | Classes::STATEMENT
            | Classes::OCCASION
            | Classes::THING;
        let governs = matches!(after.preposition, Some(Proclitic::Li | Proclitic::Bi))
            || matches!(self.word(next + 1), "علي" | "في" | "الي" | "عن" | "من");
        let named = self.name.as_ref().is_some_and(|name| name.end == self.at);
        let end = self.chunk_end(next);
        self.closed
            && named
            && tag.definite
            && participle
            && governs
            && !tag.is(grammar)
            && end > next + 2
    }

    pub(super) fn chunk_end(&self, next: usize) -> usize {
        (next..self.end).find(|&at| self.ends_chunk(at)).unwrap_or(self.end)
    }

    /// Whether the stretch after a comma ends at another comma, or where the zone ends.
    fn chunk_is_closed(&self, from: usize) -> bool {
        self.closed || (from..=self.end).any(|at| self.ends_chunk(at))
    }

    /// Whether nothing but the end of the sentence ends the stretch after a comma.
    fn is_last_chunk(&self, from: usize) -> bool {
        (from..self.end).all(|at| !self.ends_chunk(at))
    }

    fn ends_chunk(&self, at: usize) -> bool {
        matches!(
            self.kind(at),
            Kind::Comma | Kind::Colon | Kind::Stop | Kind::Break | Kind::Dash | Kind::Mark(_)
        ) || self.tag(at).is(Classes::COMPLEMENTISER)
    }
}
