//! Whom a title or a description without a name means: الوزير، رئيس الحكومة، الأديبة، اليومية.

use super::Context;
use super::body::is_described_body;
use super::epithet::is_epithet;
use super::identity::{Found, Id, People};
use super::keys::{Blur, Keys};
use super::person::Person;
use super::pointing::{
    has_only_qualities, is_closed_title, is_description, is_even_he, is_himself, is_trade,
};
use super::trades::Families;
use crate::lexicon::{Act, Classes, Lexicon, List, Number};
use crate::mention::{Mention, SpeakerKind};

/// Words of a title that may stand for somebody who bears another (الناشط الأمازيغي).
const LONGEST_POINTER: usize = 2;
/// Words of one with nothing but adjectives (الفاعل المدني والسياسي).
const LONGEST_QUALIFIED: usize = 3;
/// Tokens right before a cue among which من جانبه stands, with its comma.
const TURN_BEFORE: usize = 3;

impl<'a> People<'a> {
    /// الرئيس alone is whoever is called so rather than the head of a parliament or a club.
    fn of_state(&self, keys: &Keys, same: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        let president = matches!(keys.content[..], ["رئيس" | "رئيسه"] | ["رئيس", "دوله"]);
        let known = |person: &Person<'a>| person.of_state && same(person);
        let head = keys.heads.first().copied().filter(|_| president);
        self.newest_headed(head, |person| person.spoken && known(person))
            .or_else(|| self.newest_headed(head, known))
    }

    /// The one named last under this noun whom `fits`.
    pub(super) fn newest_headed(
        &self,
        head: Option<&str>,
        fits: impl Fn(&Person<'a>) -> bool,
    ) -> Option<Id> {
        let head = head?;
        let blur = Blur::of(head);
        let headed = |person: &Person<'a>| person.has_head(&self.store, head) && fits(person);
        self.newest_like(|other| other.heads.may_hold(blur), headed)
    }

    /// «حذر طبيب فرنسي من السهر. وقال جان مورو، رئيس القسم، … وأضاف الطبيب»: the one named next, the name before
    /// the title, is whom the lead told of without it.
    fn named_since(&self, id: Id, agrees: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        let lead =
            self.list[id].kind == SpeakerKind::Anonymous && self.list[id].mentions().len() == 1;
        let speaker = self.last_speaker.filter(|_| lead)?;
        let person = &self.list[speaker];
        let mention = person.mentions().iter().next()?;
        let name_first =
            mention.name.as_ref().is_some_and(|name| name.start == mention.words.start);
        let next = self.list[id..speaker.max(id)].iter().filter(|other| other.spoken).count() <= 1;
        (speaker > id && person.is_named() && name_first && next && agrees(person))
            .then_some(speaker)
    }

    /// «قال الوزير فلان …, وقال السائق فلان …, وأضاف الوزير نفسه»: the one with that title rather than another with a title.
    fn same_title(&self, head: Option<&str>, suits: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        let last = &self.list[self.last_speaker?];
        let other =
            last.is_named() && !last.outline.heads.is_empty() && !last.has_head(&self.store, head?);
        let fits = |person: &Person<'a>| person.spoken && person.is_named() && suits(person);
        other.then(|| self.newest_headed(head, fits)).flatten()
    }

    /// «مترجم الرواية»: who bears that very title rather than the last to speak, who bears another.
    fn described(&self, head: Option<&str>, suits: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        let last = self.last_heard();
        let other = last.is_none_or(|last| !last.has_head(&self.store, head.unwrap_or_default()));
        let named = |person: &Person<'a>| person.is_named() && suits(person);
        other.then(|| self.newest_headed(head, named)).flatten()
    }

    /// «كتبت الشاعرة ندى الخوري عن مدينتها. وتضيف صاحبة «الليل» أن …»: the only one who is named, where nobody has spoken
    /// yet.
    fn only_named(&self, suits: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        if self.last_speaker.is_some() {
            return None;
        }
        let named = |person: &Person<'a>| person.is_named() && suits(person);
        let newest = self.newest(named)?;
        (self.list.iter().filter(|person| named(person)).count() == 1).then_some(newest)
    }

    /// «وزير الصحة: الدواء متوفر ⏎ وقال وزير الصحة سالم الحمدي»: who was given that very title before, but no name.
    pub(super) fn by_same_title(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let title = keys.content.iter().filter(|word| !keys.name.contains(word));
        let title: Vec<&str> = title.copied().collect();
        let titled = |person: &Person<'a>| {
            person.kind == SpeakerKind::Person
                && !person.is_named()
                && person.agrees(mention.gender)
                && person.is_exactly(&self.store, &title)
        };
        let one = mention.kind == SpeakerKind::Person && title.len() > 1;
        let same = one.then(|| self.newest(titled)).flatten();
        same.or_else(|| self.called_like_by_name(mention, keys))
    }

    /// «الرئيس السابق فلان … الرئيس الأميركي السابق», «وزير الصحة فلان … وزير الصحة التونسي»: who is called all that but of what
    /// nation.
    fn is_of_office(&self, person: &Person<'a>, keys: &Keys) -> bool {
        let office = |word: &&&str| !keys.nations.contains(word);
        let words: Vec<&str> = keys.content.iter().filter(office).copied().collect();
        words.len() > 1 && person.is_named() && person.has_all_words(&self.store, &words)
    }

    /// «المندوب عادل العلوي … وأضاف العلوي»: a surname that is an ordinary word too.
    pub(super) fn by_surname(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let [surname] = keys.content[..] else { return None };
        let named = |person: &Person<'a>| {
            person.has_surname(&self.store, surname) && person.agrees(mention.gender)
        };
        let last = Blur::of(surname);
        // وفقا لبوعزيز
        let alone = keys.definite || mention.words.len() == 1 && !mention.anaphoric;
        alone.then(|| self.newest_like(|other| other.name.may_hold(last), named))?
    }

    /// «الدكتور سالم بن فضل الوردي … وأضاف معالي الدكتور الوردي»: the surname behind the title, which no list knows.
    pub(super) fn by_surname_behind_title(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
    ) -> Option<Id> {
        let [.., title, surname] = keys.content[..] else { return None };
        let single = mention.kind == SpeakerKind::Person
            && keys.heads.last() == Some(&title)
            && !keys.nations.contains(&surname)
            && mention.words.clone().all(|at| context.tags.at(at).preposition.is_none());
        let named = |person: &Person<'a>| {
            person.has_surname(&self.store, surname) && person.agrees(mention.gender)
        };
        let last = Blur::of(surname);
        single.then(|| self.newest_like(|other| other.name.may_hold(last), named))?
    }

    /// The title or description, in full or in short.
    pub(super) fn by_title(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
        cue: Option<usize>,
    ) -> Found {
        // Whether it goes on speaking.
        let adds = adds(context, cue);
        // سمو أمير المنطقة, معالي الوزير
        let addressed = usize::from(is_form_of_address(keys));
        let (heads, content) = (&keys.heads[addressed..], &keys.content[addressed..]);
        let head = heads.first().copied();
        // Most titles are nobody's yet, so that one look tells.
        let borne = head.filter(|head| self.newest_headed(Some(head), |_| true).is_some());
        let agrees = |person: &Person| person.agrees(mention.gender);
        let store = &self.store;
        let titled =
            |person: &Person<'a>| person.has_words(store, content) || person.has_title(store, keys);
        // مقال للكاتب فلان is not الكاتب.
        let paper = |person: &Person<'a>| {
            mention.kind == SpeakerKind::Person && person.kind == SpeakerKind::Document
        };
        let same =
            |person: &Person<'a>| may_be(mention, keys, person) && !paper(person) && titled(person);
        let suits = |person: &Person<'a>| self.suits(mention, keys, person) && !paper(person);
        let unnamed = |person: &Person<'a>| !person.is_named() && suits(person);
        let anonymous =
            |person: &Person<'a>| person.kind == SpeakerKind::Anonymous && suits(person);
        let single = is_single(mention);
        // المتحدث: who speaks rather than a spokesman who does not.
        let voice = keys.speaker && keys.content.len() == 1 && self.last_speaker.is_some();
        let found = match (head, mention.anaphoric || keys.definite) {
            _ if keys.speaker && keys.anaphor && single || single && is_another(keys) => None,
            // قال مسؤول …, وقال المدير فلان …, وأضاف المسؤول ذاته: who spoke last may be called so too.
            _ if keys.anaphor && single && self.is_called_like_last(keys, suits) => None,
            _ if keys.anaphor && single => self
                .newest_headed(borne, anonymous)
                .or_else(|| self.newest_headed(borne, unnamed))
                .or_else(|| self.same_title(borne, suits).filter(|_| !self.is_trade_of_last(keys))),
            (Some(_), true) if keys.content.len() <= 2 => self
                .of_state(keys, same)
                .filter(|_| !adds || !self.is_title_of_last(keys, suits))
                .or_else(|| self.acted_since(context, borne, same).filter(|_| !adds))
                .or_else(|| self.newest_headed(borne, |person| person.spoken && same(person)))
                .or_else(|| self.newest_headed(borne, same).filter(|_| !voice))
                .or_else(|| self.newest_headed(borne, |person| person.spoken && suits(person)))
                .or_else(|| self.newest_headed(borne, suits).filter(|_| !voice))
                .filter(|&id| {
                    let known = same(&self.list[id]);
                    known && !adds || !self.is_untitled_last(keys, suits, known)
                }),
            (Some(_), true) if keys.content.len() == 3 => {
                // الشركة الكورية الجنوبية
                let described = |person: &Person<'a>| {
                    mention.kind == SpeakerKind::Organisation
                        && person.is_body()
                        && is_described_body(context, mention)
                        && suits(person)
                };
                self.newest_headed(borne, same).or_else(|| {
                    self.newest_headed(borne, |person| {
                        self.is_of_office(person, keys) && suits(person) || described(person)
                    })
                })
            }
            (Some(_), _) if keys.content.len() > 1 => {
                // من جانبه رد وزير الري اليمني: somebody else, with the same office in his country.
                let goes_on = cue.is_some_and(|cue| !hands_over(context, cue));
                let office = |person: &Person<'a>| {
                    self.is_of_office(person, keys) && self.suits(mention, keys, person)
                };
                self.newest_headed(borne, same)
                    .or_else(|| self.newest_headed(borne.filter(|_| single && goes_on), office))
                    .or_else(|| self.paper_of_last(keys, suits))
            }
            // نجله سالم … وقال نجله
            (Some(_), _) if is_own_kin(context, mention) => {
                self.newest_headed(borne, |person| person.is_named() && suits(person))
            }
            (Some(_), _) => None,
            (None, true) if keys.anaphor => None,
            (None, _) => {
                let words = keys.outline.words;
                let exactly = |person: &Person<'a>| person.is_exactly(store, &keys.content);
                let bare = || self.body_called(mention, &keys.content);
                self.newest_like(|other| other.words == words, exactly)
                    .or_else(bare)
                    .or_else(|| self.by_surname(mention, keys))
            }
        };
        let Some(id) = found else { return self.by_no_title(context, mention, keys, cue, head) };
        let id = self.named_since(id, agrees).filter(|_| !keys.unnamed).unwrap_or(id);
        Found::Known(match keys.definite && cue.is_some() {
            true => self.rather_last(id, keys, suits),
            false => id,
        })
    }

    fn suits(&self, mention: &Mention, keys: &Keys, person: &Person<'a>) -> bool {
        may_be(mention, keys, person) && person.may_be_of(&self.store, &keys.nations)
    }

    /// Whom a title means that nobody bears.
    fn by_no_title(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
        cue: Option<usize>,
        head: Option<&str>,
    ) -> Found {
        let suits = |person: &Person<'a>| self.suits(mention, keys, person);
        if is_himself(context, mention) && !self.is_title_of_last(keys, suits) {
            return Found::New;
        }
        if is_even_he(context, mention) {
            return self.newest_headed(head, suits).map_or(Found::New, Found::Known);
        }
        let single = is_single(mention);
        let description = single && is_description(context, mention);
        let described = description && self.is_described(mention);
        let points_back = || self.points_back(context, mention, keys, cue, head, described);
        let cited = || self.cited(context, self.last_heard());
        let cites = keys.anaphor && head == Some("مصدر") && !points_back();
        let short = || {
            description
                || is_short(context, mention, keys)
                || self.is_of_same_team(context, mention, keys)
        };
        let kindred = single && !keys.anaphor && !keys.speaker && short();
        let of_family = || self.of_family(keys, suits).or_else(|| self.not_yet_heard(keys, suits));
        let found = self.writer(keys, suits).or_else(|| self.of_field(keys, suits));
        let found = found.or_else(|| cites.then(cited).flatten());
        let found = found.or_else(|| kindred.then(of_family).flatten());
        let found = found.or_else(|| described.then(|| self.described(head, suits)).flatten());
        let found = found.or_else(|| description.then(|| self.only_named(suits)).flatten());
        let found = found.or_else(|| single.then(|| self.named_last(keys, suits)).flatten());
        let anew = || single && !keys.anaphor && !keys.unnamed && is_epithet(context, mention);
        let called = || self.called_anew(context, (mention, keys, cue.is_some()), suits);
        let found = found.or_else(|| anew().then(called).flatten());
        match found {
            Some(id) => Found::Known(id),
            None if points_back() => Found::PointsBack,
            None => {
                let body =
                    self.by_sort(context, mention, keys).or_else(|| self.body_called_anew(keys));
                body.map_or(Found::New, Found::Known)
            }
        }
    }

    /// «المدير الفني لفريق الصقور … مدرب الصقور»: a title of sport in construct with words that somebody's title has.
    fn is_of_same_team(&self, context: &Context<'_, '_>, mention: &Mention, keys: &Keys) -> bool {
        let [head, team @ ..] = &keys.content[..] else { return false };
        let sport = Families::of("لاعب").with(Families::of("مدرب"));
        let known = |person: &Person<'a>| person.has_all_words(&self.store, team);
        Families::of(head).meet(sport)
            && !team.is_empty()
            && is_closed_title(context, mention)
            && self.newest(|person| person.is_named() && known(person)).is_some()
    }

    /// Whether a description stands for whoever spoke last.
    fn is_described(&self, mention: &Mention) -> bool {
        let named = |last: &Person<'a>| last.is_named() && last.agrees(mention.gender);
        self.last_heard().map_or_else(|| self.is_elided_before(mention), named)
    }

    /// قلل فلان من شأن القرار، موضحا أن …، وأضاف المتحدث: speech of somebody whom no cue names.
    fn is_elided_before(&self, mention: &Mention) -> bool {
        self.first_elided.is_some_and(|at| at < mention.words.start)
    }

    /// Whether a title that nobody bears means whoever spoke last.
    fn points_back(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
        cue: Option<usize>,
        head: Option<&str>,
        described: bool,
    ) -> bool {
        if keys.anaphor && keys.speaker && self.newest(Person::is_named).is_some() {
            return true;
        }
        let last = self.last_heard();
        // معلومات تؤكد …، وأكدت المصادر; وعد اللاعب …، وتشير المصادر: several sources are no paper and nobody with a name.
        let sources = mention.kind == SpeakerKind::Anonymous
            && mention.number == Some(Number::Plural)
            && !keys.anaphor
            && last.is_some_and(|last| last.kind == SpeakerKind::Document || last.is_named());
        // قال مصدر رفض ذكر اسمه …, وقال المسؤول الذي رفض ذكر اسمه
        let other = |last: &Person<'a>| last.kind != SpeakerKind::Anonymous;
        // «…، على حد قول النائب. من جانبه اعتبر رئيس الحزب أن»: the word is given to another.
        let turn =
            !keys.anaphor && !keys.speaker && cue.is_some_and(|cue| hands_over(context, cue));
        if sources || turn || keys.unnamed && last.is_none_or(other) {
            return false;
        }
        let adds = adds(context, cue);
        // قال الوزير فلان …, وقال الطبيب: another title than the one he bears.
        let titled = |last: &Person<'a>| last.is_named() && !last.outline.heads.is_empty();
        let of_trade = || {
            !adds
                && (keys.content.len() == 1 || keys.content.len() > LONGEST_POINTER)
                && head.is_some_and(is_trade)
                && last.is_some_and(titled)
        };
        let of_office = || {
            let other = |last: &Person<'a>, head| last.has_other_office(&self.store, head);
            !adds && last.zip(head).is_some_and(|(last, head)| other(last, head))
        };
        let other = || of_trade() || of_office();
        let short = || is_single(mention) && is_short(context, mention, keys) && !other();
        let named = last.is_some_and(Person::is_named);
        let anew = || named && cue.is_some() && is_epithet(context, mention);
        (keys.anaphor || short() || anew()) && self.may_mean_last(mention, keys, head)
            || described
            || adds && self.is_new_title_of_last(context, mention, keys)
            || !of_office()
                && cue.is_some_and(|cue| {
                    !hands_over(context, cue)
                        && self.describes_last(context, mention, keys, (cue, adds))
                })
    }

    /// Whether a short title may mean the last to speak, be he named or not.
    fn may_mean_last(&self, mention: &Mention, keys: &Keys, head: Option<&str>) -> bool {
        // المصدر ذاته may be a ministry as well as a man.
        let source = head == Some("مصدر");
        // بحسب التقرير …, وقال الوزير: a paper is no minister, where it can be nobody named before.
        let somebody = |person: &Person<'a>| {
            person.kind == SpeakerKind::Person && person.agrees(mention.gender)
        };
        let paper = |last: &Person<'a>| {
            let mut recent = self.recent().iter().map(|recent| &self.list[recent.id]);
            last.kind == SpeakerKind::Document && !recent.any(somebody)
        };
        // قالت عدة صحف …, وذكرت الممرضة: a body is no nurse.
        let human = |last: &Person<'a>| {
            mention.kind != SpeakerKind::Person || last.may_be_human() && !paper(last)
        };
        let meant = |last: &Person<'a>| source || self.suits(mention, keys, last) && human(last);
        let title = keys.content.len() == 1 || keys.belongs;
        let alone = self.last_speaker.is_none() && mention.kind == SpeakerKind::Person && title;
        self.last_heard().is_some_and(meant)
            || (keys.speaker || keys.anaphor || alone) && self.is_elided_before(mention)
    }
}

/// Whether a cue goes on with what its speaker said.
fn adds(context: &Context<'_, '_>, cue: Option<usize>) -> bool {
    let lexeme = cue.and_then(|cue| context.speech.cues[cue].lexeme());
    lexeme.is_some_and(|verb| verb.act == Act::Add)
}

/// من جانبه قال: whether the word is given to somebody else right before a cue.
fn hands_over(context: &Context<'_, '_>, cue: usize) -> bool {
    let at = context.speech.cues[cue].at();
    (at.saturating_sub(TURN_BEFORE)..at).any(|at| context.tags.at(at).is(Classes::TURN))
}

/// «قال مسؤول غربي آخر … وقال مسؤول آخر»: without the article it is always somebody new.
fn is_another(keys: &Keys) -> bool {
    !keys.definite && matches!(keys.content.last(), Some(&("اخر" | "اخري")))
}

/// نجله, زوجتها: nothing but the noun of a kinsman, with the pronoun of whose he is.
fn is_own_kin(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    let kin = context.tags.at(start).is(Classes::KIN) && context.tokens.is_owned(start);
    kin && mention.words.len() == 1
}

fn is_single(mention: &Mention) -> bool {
    matches!(mention.kind, SpeakerKind::Person | SpeakerKind::Anonymous)
}

/// Whether a title may stand for another that somebody bears.
fn is_short(context: &Context<'_, '_>, mention: &Mention, keys: &Keys) -> bool {
    if !mention.anaphoric || keys.indefinite || keys.content.len() > LONGEST_QUALIFIED {
        return false;
    }
    let qualified = || {
        let one = mention.kind == SpeakerKind::Person && keys.nations.len() <= 1;
        one && has_only_qualities(context, mention)
    };
    keys.content.len() <= LONGEST_POINTER || qualified()
}

/// Whether a title may be that of somebody, whatever he is called so far.
fn may_be(mention: &Mention, keys: &Keys, person: &Person<'_>) -> bool {
    // المسؤول الذي طلب عدم ذكر اسمه: nobody with a name.
    // الفريق الوطني is not الفريق فلان.
    let body = mention.kind == SpeakerKind::Organisation;
    let other = person.is_named() && (keys.unnamed || body && !person.outline.heads.is_empty());
    // الموظفون are not الموظف.
    person.agrees(mention.gender) && !other && keys.many == person.many
}

/// سمو الأمير، معالي وزير النقل: before the title that says who is meant.
fn is_form_of_address(keys: &Keys) -> bool {
    let (Some(&first), true) = (keys.heads.first(), keys.heads.len() > 1) else { return false };
    keys.content.first() == Some(&first) && Lexicon::get().in_list(first, List::FormsOfAddress)
}

pub(super) fn is_paper(noun: &str) -> bool {
    Lexicon::get().in_list(noun, List::Newspapers)
}

pub(super) fn is_outlet(noun: &str) -> bool {
    is_paper(noun) || Lexicon::get().in_list(noun, List::Outlets)
}

/// What many a body is that is called by its name alone (حماس … الحركة).
pub(super) fn is_sort_of_body(noun: &str) -> bool {
    Lexicon::get().in_list(noun, List::SortsOfBody)
}
