//! Words that may end a noun phrase, or not end it, whatever their class is. All others are never asked
//! about; what must stand beside each, the functions in `mention/` tell that name its list.

/// How old somebody is: البالغ من العمر.
pub(crate) const AGED: [&str; 3] = ["البالغ", "البالغه", "البالغين"];
/// Where somebody is at the moment: الموجود في, ضيف البرنامج.
pub(crate) const PRESENT: [&str; 7] =
    ["الموجود", "الموجوده", "المتواجد", "المتواجده", "ضيف", "ضيفه", "ضيفا"];
/// Questions.
pub(crate) const QUESTIONS: [&str; 5] = ["كيف", "لماذا", "متي", "اين", "ماذا"];
/// Where and when somebody was born.
pub(crate) const BORN: [&str; 2] = ["المولود", "المولوده"];
/// Praise behind the name of God.
pub(crate) const PRAISE: [&str; 3] = ["تعالي", "سبحانه", "عز"];
/// كون الرواية غنية: since it is.
pub(crate) const SINCE: &str = "كون";
/// Where a body has its seat.
pub(crate) const SEAT: [&str; 2] = ["مقره", "مقرها"];
/// What a source refuses to do: رفض التعليق.
pub(crate) const REFUSED: [&str; 6] = ["التعليق", "الكشف", "الافصاح", "الادلاء", "الخوض", "التطرق"];
/// القائم بأعمال السفارة
pub(crate) const IN_CHARGE: [&str; 2] = ["باعمال", "بالاعمال"];
/// So many of them.
pub(crate) const OF_THEM: [&str; 2] = ["منهم", "منهن"];
/// How somebody is called.
pub(crate) const CALLED: [&str; 8] =
    ["يدعي", "ويدعي", "تدعي", "وتدعي", "اسمه", "اسمها", "واسمه", "واسمها"];
/// What is drawn to something: لفت الانتباه إلى.
pub(crate) const ATTENTION: [&str; 3] = ["النظر", "الانتباه", "الانظار"];
/// What is lifted from something: كشف النقاب عن.
pub(crate) const CURTAIN: [&str; 3] = ["الستار", "النقاب", "اللثام"];
/// What is called for: أوصى بضرورة.
pub(crate) const NEEDED: [&str; 4] = ["بضروره", "بوجوب", "باهميه", "بعدم"];
/// Whom a paper has sent.
pub(crate) const SENT: [&str; 6] = ["مراسل", "مراسله", "موفد", "موفده", "مندوب", "مندوبه"];
/// Whom the writer's paper has sent, and the paper.
pub(crate) const OURS: [&str; 8] =
    ["مراسلنا", "مراسلتنا", "موفدنا", "موفدتنا", "مندوبنا", "جريدتنا", "صحيفتنا", "موقعنا"];
/// How many of something.
pub(crate) const MANY: [&str; 6] = ["مئات", "عشرات", "الاف", "ملايين", "معظم", "جميع"];
/// Verbs of holding an office; those behind و end the phrase.
pub(crate) const HOLDING: [&str; 8] =
    ["يشغل", "تشغل", "يتولي", "تتولي", "يعمل", "تعمل", "يراس", "تراس"];
/// Hours of the day that mean little without a time behind them: فجر الأحد.
pub(crate) const HOURS: [&str; 3] = ["فجر", "ظهر", "عصر"];
/// The, de, la as they are written in Arabic.
pub(crate) const FOREIGN_ARTICLES: [&str; 8] = ["ذي", "ذا", "دي", "دو", "دا", "لا", "لو", "ال"];
/// أول من أمس: the day before yesterday begins with it.
pub(crate) const DAY_BEFORE: &str = "اول";

/// All of them, folded.
pub(super) fn all() -> Vec<String> {
    let lists: [&[&str]; 19] = [
        &AGED,
        &PRESENT,
        &QUESTIONS,
        &BORN,
        &PRAISE,
        &[SINCE, DAY_BEFORE],
        &SEAT,
        &REFUSED,
        &IN_CHARGE,
        &OF_THEM,
        &CALLED,
        &ATTENTION,
        &CURTAIN,
        &NEEDED,
        &SENT,
        &OURS,
        &MANY,
        &HOURS,
        &FOREIGN_ARTICLES,
    ];
    let words = lists.concat().into_iter().map(String::from);
    words.chain(HOLDING.map(|verb| format!("و{verb}"))).collect()
}
