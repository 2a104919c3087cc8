//! Every list with the name that the data files give it, by its file.

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// The lists.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum List { $($(#[$doc])* $name,)* }

        /// Each list with the name that the data files give it.
        pub(super) const NAMES: &[(&str, List)] = &[$(($text, List::$name),)*];
    };
}

lists! {
    // mention.txt: how far a noun phrase reaches.
    /// جائزة الملك فيصل: things that are called after somebody.
    NamedAfter = "named-after",
    /// مراسل لوكالة الأنباء، مصورون: journalists who are known by whom they work for.
    Reporter = "reporter",
    /// محرر سابق للمجلة، متحدث رسمي للقناة: who makes, runs or speaks for an outlet.
    OfOutlet = "of-outlet",
    /// للصحفيين، لمراسل الإذاعة: the press, and those whom it sends.
    Press = "press",
    /// سيدة للوزير، شاب للمحافظ: people without an office, who are not called by whose they are.
    Bystanders = "bystanders",
    /// المجلس الوطني للصحفيين: bodies that may be those of the press, as those of
    /// `CivilBodies` may, but are as often a state's or part of another body.
    Association = "association",
    /// بشكل، على نحو: nouns of the way in which something is said, which say nothing without their
    /// adjective.
    Way = "way",
    /// بحزن شديد، بوضوح تام: how strongly somebody feels or shows what he says.
    Intense = "intense",
    /// لقاء عقده أمس، ندوة نظمها الاتحاد: verbs of holding a meeting, with its pronoun, that look like nouns with their owner.
    Holds = "holds",
    /// وقت سابق، لقاء مغلق: adjectives that tell one talk or time from another, and are no nouns themselves.
    Qualities = "qualities",
    /// الدورة 27، القناة 12: things that are told from others of their kind by a number.
    Numbered = "numbered",
    /// في نهاية الأسبوع، في سياق الحملة، في آخر تقرير: when and in what connection something is
    /// said; behind في it is neither where somebody holds an office nor who says it.
    Setting = "setting",
    /// في الأيام القليلة الماضية: stretches of time.
    Period = "period",
    /// ناشطون على مواقع التواصل: those who write where everybody can.
    OnNetwork = "on-network",
    /// على مواقع التواصل، عبر تويتر: where everybody can write.
    Network = "network",
    /// المشاركون في الندوة، المتخصص في علم الاجتماع: who takes part in something or is versed in
    /// it.
    Partakes = "partakes",
    /// مصادر على اطلاع بالملف، أشخاص على صلة بالقضية: what somebody who is not named has to do with
    /// an affair.
    Awareness = "awareness",
    /// عدد كبير من السكان: how many of a group.
    Extent = "extent",
    /// نازح من القرية، المنشقون من الحزب: who has left a place or a body.
    Moved = "moved",
    /// عدد من السكان، مقرب من الوزير: nouns and participles that من completes.
    GovernsMin = "governs-min",
    /// المشرف على القسم، السيطرة على الحدود: nouns and participles that على completes.
    GovernsAla = "governs-ala",
    /// المتحدث عن الوزارة، المسؤول عن الشحن: nouns and participles that عن completes.
    GovernsAn = "governs-an",
    /// السفير لدى تونس: envoys, whom لدى completes.
    GovernsLada = "governs-lada",
    /// دراسة حول المناخ: papers and feelings whose subject حول tells.
    GovernsHawl = "governs-hawl",
    /// إحدى، الحائزة، بالتعاون: words that say nothing without what they govern.
    Incomplete = "incomplete",
    /// الشركة المصنعة لها: prepositions with the pronoun of something named before.
    OfIt = "of-it",
    /// المشتبه بهم، المحتفى به: participles of verbs that reach whom they are about by a
    /// preposition.
    Passive = "passive",
    /// الجهات الداعية لها، اللجنة المنظمة لهذه الندوة: participles that what somebody does is told
    /// by behind his noun.
    Governing = "governing",
    /// سامي نصر وزملاؤه: those who act with somebody.
    Companions = "companions",
    /// قرر اللاعب الرحيل، رفض الوزير التعليق: verbs of intending and choosing, whose object is an
    /// act.
    Decides = "decides",
    /// استقبل ولي العهد وزير الخارجية: verbs that one holder of an office does to another.
    Meets = "meets",
    /// عنصرا آخر، فكرا جديدا: adjectives in the accusative, as nouns have them that are done
    /// something to.
    OfObject = "of-object",
    /// دول شمال أفريقيا، رئيس جنوب السودان: nouns behind which a side of the compass begins the
    /// name of a land.
    OfRegion = "of-region",
    /// تقرير صدر أمس، بيان حمل توقيعه: in the past, what happens to a paper and what it does.
    Publishes = "publishes",
    /// بمناسبة العيد، رغم تأكيد الوزير: prepositions of on what occasion, or in spite of what, something is
    /// said or done; those of `When` tell when.
    Circumstance = "circumstance",
    /// خلال لقائه، بعد نشر الخبر، عقب الجلسة: prepositions that govern a time or what happened at it.
    When = "when",
    /// جامعة ظهر الجبل، مستشفى وادي النخيل: houses that have their name behind them.
    Schools = "schools",
    /// مصدر مطلع، مسؤول رفيع: how high a source stands and how well it knows.
    Informed = "informed",
    /// المعلمون الجدد، المراقبون الأجانب: adjectives in the broken plural.
    OfMany = "of-many",
    /// مسؤولون كبار، خبراء جدد: adjectives in the broken plural without the article.
    AdjectiveOfMany = "adjective-of-many",
    /// العام الماضي، العام المقبل: which stretch of time is meant, seen from now.
    OfTime = "of-time",
    /// ما مجموعه 54، ما يقارب 30: what something amounts to.
    Amounts = "amounts",
    /// محامي سالم، وكيل اللاعب: who acts for somebody, or is his guest.
    ActsFor = "acts-for",
    /// المبعوث إلى تونس، المنتمون إلى الحزب: nouns and participles that إلى completes.
    GovernsIla = "governs-ila",
    /// باحث ضمن الفريق: who works with others, whom ضمن tells.
    GovernsDimn = "governs-dimn",
    /// نجح خبراء في الإصلاح، طعن محامون في الحكم: verbs that في completes.
    TakesFi = "takes-fi",
    /// المتضامنون مع العمال، علاقات مع الجيران: nouns and participles that مع completes.
    GovernsMaa = "governs-maa",
    /// المغني من أصول مغربية، شاب من مواليد تونس: where somebody comes from.
    Descent = "descent",
    /// لشبكات التلفزيون، لوسائل الإعلام: outlets, as somebody speaks to several at once.
    ManyOutlets = "many-outlets",

    // cues.txt: which words are a cue, and what they report.
    /// وعزا ذلك إلى البرد: verbs of giving a reason, behind a comma with the و of the writer's.
    GivesReason = "gives-reason",
    /// لم يذكر السبب، دون أن يكشف، لم تذكر اسمه: verbs of disclosing, as they stand behind لم and أن.
    Discloses = "discloses",
    /// وقدم الشكر: verbs with which thanks are offered, with the و of the writer's.
    Offers = "offers",
    /// وذلك خلال مؤتمر، وذلك ردا على سؤال: what tells when, where or to what something was said; not قبل.
    OnOccasion = "on-occasion",
    /// بإلزام الشركة بأن تدفع، بإيهام الضحايا بأن المشروع مربح: acts that bind somebody to something or tell him of it.
    Obliging = "obliging",
    /// مع شرح، بسبب طلب: prepositions which no verb of speech takes; a noun stands behind them, as behind those
    /// of `When`.
    GovernsNoun = "governs-noun",
    /// ما حدث أمس: verbs of happening.
    Happens = "happens",
    /// تم التأكيد على أن: verbs that make a passive of the noun behind them.
    WasDone = "was-done",
    /// أعاد الوزير التأكيد: what tells that somebody does something once more.
    Renews = "renews",
    /// كثيرا ما يقول: adverbs of how often, before ما.
    HowOften = "how-often",
    /// الملاحظة الأولى: …: numbers of the entries of a list.
    Ordinal = "ordinal",
    /// بينها وبين منافسيها: the forms of بين.
    Between = "between",
    /// الآتي ذكرهم، السالفة الذكر: what stands somewhere else in the text.
    Aforesaid = "aforesaid",
    /// سجل هدفين: the forms of هدف.
    Goal = "goal",
    /// مسجلا نموا ملموسا، مسجلة أدنى مستوى: what is measured, with no article before it.
    Measured = "measured",
    /// وزاد سهم الشركة، وزادت أسعار القمح: what is measured or traded, and grows.
    Grows = "grows",
    /// 12 نقطة، 3 في المئة، 5 سنتات: by what a price or an index grows.
    UnitOfPrice = "unit-of-price",
    /// لا يوجد ما يبرره، له ما يبرره: what says that there is something, or that somebody has it; its
    /// nouns are in `Existence`.
    Exists = "exists",
    /// من المهم ملاحظة أن: what says that something should be done.
    Worth = "worth",
    /// عاد ليؤكد، خرج ليعلن: verbs that make one act with the verb of purpose behind them.
    Returns = "returns",
    /// …، بينما تستمر الحرب، فيما اتجه الوزير: what opens a clause that turns away from the one before,
    /// often to somebody else.
    Turns = "turns",
    /// الأسماء التالية: …، وهي: …: what points to a list behind its colon.
    PointsAhead = "points-ahead",
    /// ثلاثة، نحو، أكثر: what counts something.
    Quantity = "quantity",
    /// الذي كان قد قال، التي سبق لها أن قالت: what stands between a relative pronoun and its verb.
    Helps = "helps",
    /// بتعبير آخر، بتعبير أدق: what is said of another wording of the same.
    OtherWords = "other-words",
    /// الرد على ما نشر، علق على ما كتب: nouns and verbs of answering and of reading.
    LooksAt = "looks-at",
    /// كما أكد وجود خطة، كما أكد ضرورة العمل: what is asserted, and asserts nothing.
    Asserted = "asserted",
    /// بحسب كلام الطالبة: what somebody said, and whose it is behind it.
    Talk = "talk",
    /// بي بي سي، سي إن إن، «النهر تي في»: the names of Latin letters.
    LetterName = "letter-name",
    /// وبحسب الوكالة فلا خطر، رغم التأكيد فقد تأخر: words that carry the ف of a main clause.
    Then = "then",
    /// وفيما أكد الوزير، عندما أعلنت الشركة، لأن الجسر قديم: conjunctions of a clause that belongs to
    /// another, before it or behind.
    Subordinating = "subordinating",
    /// وطلب التعويض، ورفض المشروع: verbal nouns that write like the past of their verb.
    ShortNoun = "short-noun",
    /// عدم بث المقطع، إعادة نشر الخبر، من أجل عرض الفيلم: what governs the noun of an act, which is or is not done.
    GovernsAct = "governs-act",
    /// ورفض التعليق، واعتذرت عن الإدلاء بتفاصيل: verbs of refusing, with the و of the writer's.
    Refuses = "refuses",
    /// وحين قلت له، يومها قلنا: what opens a clause in which the writer tells of himself.
    OpensTale = "opens-tale",
    /// …، وهو أول معهد في العالم: what opens the last clause of a sentence, which a source behind
    /// it vouches for.
    OpensClause = "opens-clause",
    /// يستطيع أن، أراد أن، تحاول أن: verbs of being able, of wanting and of trying.
    Ability = "ability",
    /// اعتاد الشيخ أن يقول، دأب الفريق على القول، سبق أن أعلن: verbs of what somebody has done before and
    /// often.
    Habit = "habit",
    /// لم ينس أن يشير، لم يتردد في القول: verbs that with a negation tell that something was done.
    Unfailing = "unfailing",
    /// بهذه العبارة، بتلك الكلمات: nouns of what was said, behind a demonstrative.
    TheseWords = "these-words",
    /// سمع، يقرأ: who takes in the words of others.
    TakesIn = "takes-in",
    /// ما زال، لا تزال، مازلنا: a verb of ending, which with its negation says that something goes on.
    Ceases = "ceases",
    /// وأكد أن المعطيات توضح: what has been counted or found out, and what it shows.
    Data = "data",
    /// لقطات بثها التلفزيون، عرض كتبته المجلة: verbs of making something public, with its pronoun.
    BroughtOut = "brought-out",
    /// القائمون عليه، المشرفات عليها: who is in charge of something, which على names.
    InCharge = "in-charge",
    /// مقدما الشكر، موجهة تهانيها: participles with which thanks and good wishes are offered.
    Offering = "offering",
    /// ردا على سؤال، ردا على شائعات: what somebody answers.
    Answered = "answered",
    /// ما أثار جدلا، ما أثار عاصفة من السخرية: how the public takes what somebody said.
    Stir = "stir",
    /// ما أثار جدلا، ما لاقى ترحيبا: verbs of what the public is moved to.
    Stirs = "stirs",
    /// ولم يكشف عن التفاصيل، دون أي معلومات: what somebody does not disclose.
    Details = "details",
    /// في مقابلة مع الصحيفة، بتصريح إلى القناة، في اتصال هاتفي: talks in which somebody answers the press.
    Talks = "talks",
    /// دون ذكر السبب، دون الخوض في التفاصيل: nouns of disclosing, which دون denies.
    Disclosure = "disclosure",
    /// وعن الموعد قال، وبشأن الميزانية أكد: what opens a sentence with the matter that somebody speaks of.
    Topic = "topic",
    /// لسببين: أولهما …، أمور: الأول …: with what the first entry of a list begins.
    FirstOf = "first-of",
    /// «تونس: مقتل حارسين»: what happens at the place before the colon.
    Happening = "happening",
    /// وكان، وعن الأسعار، يذكر أن: with what the writer takes up his own thread behind somebody's words.
    TakesUp = "takes-up",
    /// في رد تلقته «الأفق»، تقرير اطلعت عليه: verbs of getting what somebody states.
    Receives = "receives",
    /// حوار، مقابلة، التقت: what says that questions and answers follow.
    Interviews = "interviews",
    /// تصوير: سالم الحمدي، المصدر: …: what stands under an article before the name of who made it.
    Credit = "credit",
    /// تقرير: سالم الحمدي، حوار - هدى منصور: what stands above a text before the name of who made it.
    Made = "made",
    /// اقرأ أيضا: …، شاهد أيضا: …: what sends the reader to another text.
    SeeAlso = "see-also",
    /// بيروت - وكالات: …: words for where a report was taken from.
    Wire = "wire",

    // wording.txt: which strings in marks are somebody's words.
    /// «بقوة»، «بحذر»: how something is done, as a preposition and its noun say it.
    Manner = "manner",
    /// «السترات الصفراء»، «الشياطين الحمر»: colours behind a noun with the article.
    Colours = "colours",
    /// يمثل «فرصة»، باتت «عبئا»: verbs whose object or predicate is what their subject is.
    Equating = "equating",
    /// شعارات مثل «…»، عبارات منها «…»، بألفاظ مثل «…»: nouns of words that are spoken, chanted or
    /// written on a banner; not كلمة or عبارة, which are a speech or a mere term as often.
    Wordings = "wordings",
    /// يجب، توجد، هناك: what a clause may begin with that has no subject.
    Subjectless = "subjectless",
    /// لذلك «تتواطأ السلطة»، حيث «المشروع لا يتقدم»: words behind which a whole clause stands, as it does
    /// behind the conjunctions of `Subordinating`.
    LeadIn = "lead-in",
    /// عن وجود «متسللين»، غياب «الإرادة»: nouns of there being something, or nothing, which govern it; as a
    /// predicate `Exists` says it.
    Existence = "existence",
    /// على حد تعبيره، بحسب وصفه: nouns of how somebody has put it.
    Putting = "putting",
    /// تسمى «…»، المعروف بـ«…»، الملقب بـ«…»: what everybody calls something.
    Called = "called",
    /// المثل الشعبي «…»، الحكمة القائلة «…»: nouns of what everybody says.
    Proverb = "proverb",
    /// اسم الجسر هو «…»، لقبه هو «…»: nouns of what something is called.
    Appellation = "appellation",
    /// «قوة»، «خلية»، «حملة»: bodies that are as often described as named.
    LooseBody = "loose-body",
    /// بتهمة «…»، قضية موضوعها «…»: what the law calls it.
    Charge = "charge",
    /// رفضه لـ«…»، دعمها لـ«…»: nouns of what somebody thinks or feels about something.
    Attitude = "attitude",
    /// «الربيع أف أم»: those names of letters that are other words too.
    LetterOrWord = "letter-or-word",
    /// من أجل «…»، بحجة «…»: nouns of why something is done, which govern what follows.
    Ground = "ground",
    /// رفع المحتجون شعارات مثل «…», أطلقوا هتافات مثل «…»: verbs of letting words be seen or heard.
    Raises = "raises",
    /// منها «…»، أبرزها «…»، خصوصا «…»: some of many are named.
    Example = "example",
    /// مؤلفاته أبرزها «…»: works that are told by their titles.
    Works = "works",
    /// مع «…»، عبر «…»، ضد «…»: behind them stands whom or what something is done with.
    Companion = "companion",
    /// اختار شعار «…»، يحمل شعار «…»: verbs and nouns of giving oneself a motto.
    Chooses = "chooses",
    /// شعارات مثل «…»، لافتات كتب عليها «…»، هتافات تقول «…»: what stands right before the words that a
    /// banner carries.
    Carries = "carries",

    // subject.txt: who speaks in the cue's own sentence.
    /// المتحدث باسم الحزب، القائم بالأعمال: in whose name or place an office is held.
    InPlaceOf = "in-place-of",
    /// وطالب المجتمع الدولي، ودعا السلطات: those who are called upon more often than they call.
    CalledUpon = "called-upon",
    /// كلمة ألقاها الوزير، رسالة وجهتها: verbs of writing and delivering a text, which their pronoun means.
    Delivers = "delivers",
    /// قد قال، كان يقول، لم يقل: what stands between somebody and his verb, and belongs to it.
    Auxiliary = "auxiliary",
    /// دفع الوزير إلى القول، عاد إلى التأكيد: verbs of coming, or of bringing somebody, to say something;
    /// not دعا, which only asks for it.
    BringsTo = "brings-to",
    /// أنا، كنت، معي: the writer himself, and what he did.
    OfTheWriter = "of-the-writer",
    /// كان يتوقع، وهو يلاحظ: what shows that the verb behind it has somebody for its subject.
    OfSomebody = "of-somebody",
    /// أول من قال، هو من قال: words behind which من means one of whom the sentence tells.
    OneWho = "one-who",
    /// طمأن المدير الجمهور: those to whom something is told, and who bear no title.
    Audience = "audience",
    /// بيان صدر عن الوزارة، دراسة أعدتها مجلة: verbs of making a paper public.
    Issued = "issued",
    /// وصفه الخبير أقل من المطلوب: adjectives that compare.
    Elative = "elative",
    /// برر المدير القرار بـ«…»، عزا النادي الهزيمة إلى: verbs with what is explained, promised or recalled
    /// between their speaker and his words.
    Explains = "explains",
    /// وحسم المدرب الجدل، تروي قصتها: verbs, by their lemmas, that have a thing for their object before a colon.
    Treats = "treats",
    /// علق حساب باسم أبو سامر، صفحة على فيسبوك: what somebody writes on without his own name.
    Accounts = "accounts",
    /// أظهر المقطع الوزير وهو يقول: verbs of showing, seeing and hearing somebody.
    Perceives = "perceives",
    /// الناطق باسم الجيش العميد سالم: ranks that stand between an office and the name.
    RankBeforeName = "rank-before-name",
    /// القرية، القضية: nouns that end as adjectives do.
    NounInIya = "noun-in-iya",
    /// الأمين العام، الأمم المتحدة، الفصل السابع: adjectives, and what counts, behind a definite noun;
    /// their endings do not tell them from nouns.
    DefiniteAdjective = "definite-adjective",
    /// لم يكشف عن اسمه، عن طريق: what follows عن and is no source.
    NoSource = "no-source",
    /// يشغل منصب مدير، برتبة لواء: the noun before the title that somebody holds.
    OfficeHeld = "office-held",
    /// وجاء في مقدمة الكتاب: parts of a text that have words of their own.
    PartOfPaper = "part-of-paper",
    /// وصل الوزير لتوقيع الاتفاق: titles of those who preside or rule.
    Rules = "rules",
    /// اختتم الوزير كلمته بالتأكيد: verbs with which a speech begins or ends.
    BeginsOrEnds = "begins-or-ends",
    /// ذكرت القناة نقلا عن، أوردت على لسان: verbs, by their lemmas, of an outlet that passes words on.
    PassesOn = "passes-on",
    /// يذكر أن، تجدر الإشارة إلى أن: formulas that the writer opens a sentence of his own with.
    Notes = "notes",
    /// رسالة بعث بها، كلمة توجهت بها: verbs of delivering a text, which بها means.
    DeliversWith = "delivers-with",
    /// يتابع الشاعر تقليب أوجاعه: verbs of going on with an act, of beginning it or of trying.
    GoesOnWith = "goes-on-with",
    /// هتافات المحتجين «…»: what a crowd cries.
    Chants = "chants",
    /// المجلس بأكمله يقول: that all of somebody is meant.
    Entire = "entire",
    /// مسيرة للعمال للمطالبة بحقوقهم: what many people come together for.
    AimsOfMany = "aims-of-many",
    /// الوزير المكلف بحقوق الإنسان: participles in a title whose field بـ tells.
    Charged = "charged",
    /// التقينا المزارع: what reporters do who find somebody to speak to.
    WeMeet = "we-meet",
    /// قرب السوق تجلس سعاد: nouns that tell where, as prepositions do.
    Whereabouts = "whereabouts",
    /// قضت المحكمة بحبس الحارس، أمر القاضي بفتح تحقيق: verbs of ruling, of which بـ says what is ruled.
    Decrees = "decrees",
    /// وبسؤاله اعترف، وعند مواجهتها: nouns of questioning, as they stand with the pronoun of who is questioned.
    Questioning = "questioning",

    // identity.txt: who that is, and who is meant where nobody is named.
    /// سجل اللاعب هدفا، ذهب إلى المصنع: verbs, by their lemmas, that are a deed as often as speech.
    Deeds = "deeds",
    /// رحل الفنان، ذكرى وفاة الكاتبة: what tells of a death, before who has died.
    Deaths = "deaths",
    /// الفنان الراحل، المرحومة: what the dead are called.
    Mourned = "mourned",
    /// البعض، الجميع: so many of them, whoever they are.
    ManyOfThem = "many-of-them",
    /// أفاد البيان، أضافت التدوينة: what somebody issues to say something.
    Messages = "messages",
    /// أصدرت الرابطة بيانا: verbs of issuing a paper.
    Issues = "issues",
    /// العضو في اللجنة، النائبة عن الحزب: people by what they belong to.
    Members = "members",
    /// مؤلف الكتاب، مخرجة الفيلم، صاحب مجموعة «…»: who made a work or plays in it.
    Makers = "makers",
    /// الطبيب، السائق: of somebody with another title they say who he is not.
    Trades = "trades",
    /// الرجل، السيدة، الشابة: what anybody may be called who was named before.
    Anybody = "anybody",
    /// النجم المصري، الفنانة: what those may be called whom their audience knows.
    Stars = "stars",
    /// الأب الخمسيني، الشاب العشريني: of what age somebody is.
    Ages = "ages",
    /// ابن المدينة، ابنة قرية النهر: where somebody comes from.
    Towns = "towns",
    /// جمعية، رابطة، النقابة الوطنية للصحفيين: bodies that people found, of the press too.
    CivilBodies = "civil-bodies",
    /// الذي يتمنى، الذي يرى: verbs of wishing and thinking.
    Thinks = "thinks",
    /// ويشاركه الرأي، ويؤيده في ذلك، ويتفق معه: verbs of taking the side of who spoke before, or the other.
    TakesSide = "takes-side",
    /// يشاركه الرأي ذاته، يؤيده في ذلك، يتفق معه: what stands between such a verb and its subject.
    OfOpinion = "of-opinion",
    /// عائلة الضحية، الفريق: people who are one by grammar only.
    Groups = "groups",
    /// اللجنة، الجمعيات: bodies whose members speak as many.
    BodiesOfPeople = "bodies-of-people",
    /// نتائج الفحوص، أرقام الوزارة: what others cite.
    Figures = "figures",
    /// موقع «تويتر»: where people write.
    Platforms = "platforms",
    /// سمو الأمير، معالي وزير النقل: before the title that says who is meant.
    FormsOfAddress = "forms-of-address",
    /// صحيفة «الميناء» … اليومية: what a paper is called.
    Newspapers = "newspapers",
    /// قناة، وكالة: other bodies that publish.
    Outlets = "outlets",
    /// حماس … الحركة: what many a body is that is called by its name alone.
    SortsOfBody = "sorts-of-body",
    /// طلب عدم ذكر اسمه، شريطة عدم الكشف عن هويته: what a source does who keeps his name back.
    Withholds = "withholds",
    /// ووجه مدير المستشفى بالتحقيق، وكلفت المهندسين بالإصلاح: verbs of giving somebody orders.
    Orders = "orders",
    /// يرافقه المدير، رافقتها الوزيرة، برفقته النائب: what brings in who comes along with somebody.
    Escorts = "escorts",
    /// تواصلت الصحيفة مع المدير، باتصالنا بالمدير، وجهت السؤال إلى المدير: what tells that somebody is asked.
    Contacts = "contacts",
    /// رضي الله عنه، حفظه الله: the first word of a wish for the one just named.
    Blessings = "blessings",

    // ends.txt: single words that may end a noun phrase, whatever their class.
    /// البالغ من العمر أربعين عاما، البالغة 30 سنة: how old somebody is.
    Aged = "aged",
    /// سالم الحمدي ضيف البرنامج، المتواجد في المدينة: where somebody is at the moment.
    PresentAt = "present-at",
    /// المولود في بغداد: where and when somebody was born.
    Born = "born",
    /// الله تعالى، الله عز وجل: praise behind the name of God.
    Praise = "praise",
    /// كثيرون منهم: so many of them.
    OfThem = "of-them",
    /// شاب يدعى سالم، رجل اسمه سالم: how somebody is called, right before his name.
    BearsName = "bears-name",
    /// لفت الكاتب الانتباه إلى: what is drawn to something.
    Attention = "attention",
    /// كشفت الشركة الستار عن: what is lifted from something.
    Curtain = "curtain",
    /// فتح المدرب النار على، سلط الباحث الضوء على: what is opened on somebody or thrown on something.
    Fire = "fire",
    /// أقامت سيدة دعوى، تقدم شاب ببلاغ: what somebody files against another.
    Filed = "filed",
    /// نفى كوهلر صحة الخبر، أكد أهمية التعاون: nouns of what somebody holds or denies of a thing, which are names and
    /// bodies too.
    Held = "held",
    /// أوصى الخبراء بضرورة العمل: what is called for.
    CalledFor = "called-for",
    /// أبلغ مصدر طبي مراسلنا، قال مدير لصحيفتنا: the writer's paper, and whom it has sent.
    Ours = "ours",
    /// مئات السفن، معظم السكان: how many of something.
    Masses = "masses",
    /// منى منصور تشغل منصب السفيرة، ويرأس الشركة: verbs of holding an office.
    HoldsOffice = "holds-office",
    /// فجر السبت: hours of the day that other words are written like.
    HourOfDay = "hour-of-day",
    /// ذي نورثرن كونسل: the, de, la as they are written in Arabic.
    ForeignArticle = "foreign-article",
}
