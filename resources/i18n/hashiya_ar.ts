<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>فتح المشروع التجريبي</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>استيراد مقالات…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>About the article…</source>
        <translation>عن المقال…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>تسليم العمل…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>دمج…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Who labels…</source>
        <translation>الموسِّم…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Search in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Search in all articles…</source>
        <translation>بحث في كل المقالات…</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>بحث في المقالات</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>تصفية المقالات</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>عرض كل المقالات</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>النص بحجمه المعتاد</translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation>لوحة المقالات</translation>
    </message>
    <message>
        <source>Spans panel</source>
        <translation>لوحة المقاطع</translation>
    </message>
    <message>
        <source>Labels beside the selection</source>
        <translation>الوسوم عند التحديد</translation>
    </message>
    <message>
        <source>Colours as the system</source>
        <translation>ألوان النظام</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Remove the span</source>
        <translation>إزالة المقطع</translation>
    </message>
    <message>
        <source>Note on the span</source>
        <translation>ملاحظة على المقطع</translation>
    </message>
    <message>
        <source>Move the span&apos;s end left</source>
        <translation>تحريك نهاية المقطع يسارًا</translation>
    </message>
    <message>
        <source>Move the span&apos;s end right</source>
        <translation>تحريك نهاية المقطع يمينًا</translation>
    </message>
    <message>
        <source>Move the span&apos;s start left</source>
        <translation>تحريك بداية المقطع يسارًا</translation>
    </message>
    <message>
        <source>Move the span&apos;s start right</source>
        <translation>تحريك بداية المقطع يمينًا</translation>
    </message>
    <message>
        <source>Move the span&apos;s end left by a character</source>
        <translation>تحريك نهاية المقطع حرفًا يسارًا</translation>
    </message>
    <message>
        <source>Move the span&apos;s end right by a character</source>
        <translation>تحريك نهاية المقطع حرفًا يمينًا</translation>
    </message>
    <message>
        <source>Move the span&apos;s start left by a character</source>
        <translation>تحريك بداية المقطع حرفًا يسارًا</translation>
    </message>
    <message>
        <source>Move the span&apos;s start right by a character</source>
        <translation>تحريك بداية المقطع حرفًا يمينًا</translation>
    </message>
    <message>
        <source>Label all occurrences…</source>
        <translation>وسم كل المواضع…</translation>
    </message>
    <message>
        <source>Take a clitic off the start</source>
        <translation>فصل سابقة من أول المقطع</translation>
    </message>
    <message>
        <source>Put a clitic on the start</source>
        <translation>ضمّ سابقة إلى أول المقطع</translation>
    </message>
    <message>
        <source>Check the edges of spans…</source>
        <translation>فحص حدود المقاطع…</translation>
    </message>
    <message>
        <source>Done and next</source>
        <translation>أنجِز وانتقل</translation>
    </message>
    <message>
        <source>Skip the article…</source>
        <translation>تجاوز المقال…</translation>
    </message>
    <message>
        <source>Flag the article…</source>
        <translation>وضع علامة على المقال…</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>إعادة المقال إلى قيد العمل</translation>
    </message>
    <message>
        <source>Assign articles…</source>
        <translation>إسناد المقالات…</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Next article without labels</source>
        <translation>المقال التالي بلا وسوم</translation>
    </message>
    <message>
        <source>Next flagged article</source>
        <translation>المقال التالي المعلَّم</translation>
    </message>
    <message>
        <source>Next article with a note</source>
        <translation>المقال التالي وفيه ملاحظة</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>كل الأوامر…</translation>
    </message>
    <message>
        <source>Two-minute guide</source>
        <translation>دليل الدقيقتين</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;مراجعة</translation>
    </message>
    <message>
        <source>Review somebody&apos;s spans…</source>
        <translation>راجع مقاطع غيرك…</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>أنهِ المراجعة</translation>
    </message>
    <message>
        <source>Accept the span</source>
        <translation>اقبل المقطع</translation>
    </message>
    <message>
        <source>Reject the span</source>
        <translation>ارفض المقطع</translation>
    </message>
    <message>
        <source>Give a reason…</source>
        <translation>اذكر السبب…</translation>
    </message>
    <message>
        <source>Accept the rest</source>
        <translation>اقبل الباقي</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>الاتفاق…</translation>
    </message>
    <message>
        <source>Dashboard…</source>
        <translation>لوحة المتابعة…</translation>
    </message>
    <message>
        <source>Compare annotators…</source>
        <translation>قارن بين الموسِّمين…</translation>
    </message>
    <message>
        <source>Settle all of this kind alike…</source>
        <translation>احسم كل ما هو من هذا النوع…</translation>
    </message>
    <message>
        <source>Decide the rest by a strategy…</source>
        <translation>احسم الباقي بقاعدة…</translation>
    </message>
    <message>
        <source>Annotators over one another</source>
        <translation>الموسِّمون في نص واحد</translation>
    </message>
    <message>
        <source>Show what all agree on</source>
        <translation>أظهر المتفق عليه</translation>
    </message>
    <message>
        <source>Next undecided difference</source>
        <translation>الفرق التالي غير المحسوم</translation>
    </message>
    <message>
        <source>Previous undecided difference</source>
        <translation>الفرق السابق غير المحسوم</translation>
    </message>
    <message>
        <source>My corrections…</source>
        <translation>تصحيحاتي…</translation>
    </message>
    <message>
        <source>Lines for the guidelines…</source>
        <translation>أسطر لإرشادات الوسوم…</translation>
    </message>
    <message>
        <source>Gold…</source>
        <translation>المرجع…</translation>
    </message>
    <message>
        <source>Remove the chosen articles</source>
        <translation>إزالة المقالات المختارة</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>سلة المحذوفات…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>استيراد مجلد…</translation>
    </message>
    <message>
        <source>Copies of the article…</source>
        <translation>نسخ المقال…</translation>
    </message>
    <message>
        <source>Versions of the article…</source>
        <translation>صيغ المقال…</translation>
    </message>
    <message>
        <source>Suggest my spans in the copies</source>
        <translation>اقتراح مقاطعي في النسخ</translation>
    </message>
    <message>
        <source>Moved labels…</source>
        <translation>الوسوم المنقولة…</translation>
    </message>
    <message>
        <source>Remove all spans of this label here</source>
        <translation>أزل كل مقاطع هذا الوسم هنا</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Corrections: {count}. Leave out “{words}”.</source>
        <translation>التصحيحات: {count}. اترك «{words}» خارج المقطع.</translation>
    </message>
    <message>
        <source>Corrections: {count}. Take in “{words}”.</source>
        <translation>التصحيحات: {count}. أدخِل «{words}» في المقطع.</translation>
    </message>
    <message>
        <source>Corrections: {count}. “{words}” is {other_label}.</source>
        <translation>التصحيحات: {count}. وسم «{words}» هو {other_label}.</translation>
    </message>
    <message>
        <source>Corrections: {count}. Do not mark “{words}”.</source>
        <translation>التصحيحات: {count}. لا توسم «{words}».</translation>
    </message>
    <message>
        <source>A reviewer asks the guideline to say: {words}</source>
        <translation>يطلب مراجع أن يقول الإرشاد: {words}</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Gold</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فائت</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستيعاب</translation>
    </message>
    <message>
        <source>Spans: {name}</source>
        <translation>مقاطع {name}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>الأسبوع من</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>بلا سبب</translation>
    </message>
    <message>
        <source>{other} against {reference}, the reference. Articles: {documents}. Strict precision {precision}, recall {recall}.</source>
        <translation>{other} مقيسًا على {reference}. المقالات: {documents}. الدقة الصارمة {precision} والاستيعاب {recall}.</translation>
    </message>
    <message>
        <source>Strict F1</source>
        <translation>F1 الصارم</translation>
    </message>
    <message>
        <source>Edges F1</source>
        <translation>F1 للحدود</translation>
    </message>
    <message>
        <source>Label F1</source>
        <translation>F1 للوسم</translation>
    </message>
    <message>
        <source>Relaxed F1</source>
        <translation>F1 المتساهل</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ, by words</source>
        <translation>κ لكوهين، بالكلمات</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α, by words</source>
        <translation>α لكريبندورف، بالكلمات</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α, unitizing</source>
        <translation>α لكريبندورف، للتقطيع</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Begun by both</source>
        <translation>بدأها الاثنان</translation>
    </message>
    <message>
        <source>Done by both</source>
        <translation>أنجزها الاثنان</translation>
    </message>
    <message>
        <source>Agreement of each with each</source>
        <translation>اتفاق كل موسِّم مع كل موسِّم</translation>
    </message>
    <message>
        <source>Labels of one against labels of the other</source>
        <translation>وسوم أحدهما مقابل وسوم الآخر</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>بالوسم</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>بالمقال</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>مع الزمن</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>الخلط</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>تجري المقارنة…</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.

Let two annotators label the same articles: change who labels with File → Who labels…, or import spans in another&apos;s name. Then come back here.</source>
        <translation>لا شيء يُقارَن بعد.

ليوسِم موسِّمان المقالات نفسها: غيّر الموسِّم من «ملف» ← «الموسِّم…»، أو استورد مقاطع باسم غيرك. ثم عُد إلى هنا.</translation>
    </message>
    <message>
        <source>All annotators at once: {figure}</source>
        <translation>الموسِّمون جميعًا معًا: {figure}</translation>
    </message>
    <message>
        <source>Mean of all pairs: {figure}</source>
        <translation>متوسط الأزواج كلها: {figure}</translation>
    </message>
</context>
<context>
    <name>AnnotatorName</name>
    <message>
        <source>Who labels</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Each annotator has a set of labels of their own.</source>
        <translation>لكل موسِّم مجموعة مقاطع خاصة به.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Something went wrong in Hashiya. Your labels are safe on the disk.</source>
        <translation>حدث خلل في حاشية. ما وسمتَه محفوظ على القرص.</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Label as {label}</source>
        <translation>الوسم بـ«{label}»</translation>
    </message>
    <message>
        <source>Relabel as {label}</source>
        <translation>تغيير الوسم إلى «{label}»</translation>
    </message>
    <message>
        <source>Is “{signs}” no part of it? [ takes it off.</source>
        <translation>أليس «{signs}» منه؟ المفتاح [ يفصله.</translation>
    </message>
    <message>
        <source>Left out by the label&apos;s policy: {signs}   ] takes it in.</source>
        <translation>تُرك بحسب سياسة الوسم: {signs}   والمفتاح ] يعيده.</translation>
    </message>
    <message>
        <source>Selecting words only selects them again.</source>
        <translation>عاد التحديد تحديدًا فقط.</translation>
    </message>
    <message>
        <source>Now every selection is labelled {label}. Esc ends this.</source>
        <translation>كل تحديد الآن يُوسَم «{label}». ينهي Esc ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n span(s)</source>
        <translation>
            <numerusform>إزالة %n مقطع</numerusform>
            <numerusform>إزالة مقطع</numerusform>
            <numerusform>إزالة مقطعين</numerusform>
            <numerusform>إزالة %n مقاطع</numerusform>
            <numerusform>إزالة %n مقطعًا</numerusform>
            <numerusform>إزالة %n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>The article has no spans yet.</source>
        <translation>لا مقاطع في هذا المقال بعد.</translation>
    </message>
    <message>
        <source>{label}: {quote}</source>
        <translation>{label}: {quote}</translation>
    </message>
    <message>
        <source>Added {label}: {quote}</source>
        <translation>أُضيف {label}: {quote}</translation>
    </message>
    <message>
        <source>Removed {label}: {quote}</source>
        <translation>أُزيل {label}: {quote}</translation>
    </message>
</context>
<context>
    <name>ArticlePreview</name>
    <message>
        <source>Previous article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Which column holds the text of the articles is asked on the next page.</source>
        <translation>تختار في الصفحة التالية العمود الذي فيه نص المقالات.</translation>
    </message>
    <message>
        <source>Preview: article {place} of the first {count}</source>
        <translation>معاينة: المقال {place} من أول {count}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Spans of the article {id}, which the project should have</source>
        <translation>مقاطع المقال {id}، ويُفترض أنه في المشروع</translation>
    </message>
</context>
<context>
    <name>ArticleWalk</name>
    <message>
        <source>Done</source>
        <translation>إنجاز المقال</translation>
    </message>
    <message>
        <source>Skip the article</source>
        <translation>تجاوز المقال</translation>
    </message>
    <message>
        <source>Why is it left out? (can be empty)</source>
        <translation>ما سبب تجاوزه؟ (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>Flag the article</source>
        <translation>وضع علامة على المقال</translation>
    </message>
    <message>
        <source>Take the flag away</source>
        <translation>إزالة العلامة</translation>
    </message>
    <message>
        <source>What should be looked at again? (can be empty)</source>
        <translation>ما الذي يحتاج إلى نظر؟ (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>There is no such article.</source>
        <translation>لا يوجد مقال كهذا.</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>إعادة المقال إلى قيد العمل</translation>
    </message>
    <message>
        <source>This is the last article of the list.</source>
        <translation>هذا آخر مقال في القائمة.</translation>
    </message>
    <message>
        <source>This is the first article of the list.</source>
        <translation>هذا أول مقال في القائمة.</translation>
    </message>
</context>
<context>
    <name>AskVersions</name>
    <message>
        <source>Corrected articles</source>
        <translation>مقالات مصحّحة</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have another text here than in the files.</source>
        <translation>
            <numerusform>لا مقال يختلف نصه هنا عن الملفات.</numerusform>
            <numerusform>مقال واحد نصه هنا غير نصه في الملفات.</numerusform>
            <numerusform>مقالان نصهما هنا غير نصهما في الملفات.</numerusform>
            <numerusform>%n مقالات نصها هنا غير نصها في الملفات.</numerusform>
            <numerusform>%n مقالًا نصها هنا غير نصها في الملفات.</numerusform>
            <numerusform>%n مقال نصها هنا غير نصها في الملفات.</numerusform>
        </translation>
    </message>
    <message>
        <source>As new versions they take the place of the former ones, which stay to be read. Spans move with their words; those whose words changed wait to be confirmed.

Where they are other articles that only have the same ids, as numbers of rows, import nothing, and let the column of the ids hold something else.</source>
        <translation>إن أُخذت صيغًا جديدة حلّت محل السابقة، وتبقى السابقة للقراءة. تنتقل المقاطع مع كلماتها، وما تغيّرت كلماته ينتظر التأكيد.

وإن كانت مقالات أخرى لا تجمعها إلا معرّفاتها، كأرقام الصفوف، فلا تستورد شيئًا، واجعل لعمود المعرّفات معنى آخر.</translation>
    </message>
    <message>
        <source>Take as new versions</source>
        <translation>خذها صيغًا جديدة</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>لا تستورد شيئًا</translation>
    </message>
</context>
<context>
    <name>AssignArticles</name>
    <message>
        <source>Assign articles</source>
        <translation>إسناد المقالات</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Has now</source>
        <translation>عنده الآن</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المنتهية</translation>
    </message>
    <message>
        <source>Would get</source>
        <translation>سيُسند إليه</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>موسِّم جديد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>Those that nobody has yet</source>
        <translation>ما لم يُسند إلى أحد بعد</translation>
    </message>
    <message>
        <source>All, anew</source>
        <translation>كلها من جديد</translation>
    </message>
    <message>
        <source>Those in the list that nobody has yet</source>
        <translation>ما في القائمة ولم يُسند إلى أحد بعد</translation>
    </message>
    <message>
        <source>All in the list, anew</source>
        <translation>كل ما في القائمة من جديد</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Labelled by two</source>
        <translation>يوسِّمها اثنان</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>أسند</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Choose who labels, or add somebody.</source>
        <translation>اختر من يوسِّم، أو أضف أحدًا.</translation>
    </message>
    <message>
        <source>There is no such article.</source>
        <translation>لا يوجد مقال كهذا.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) to assign</source>
        <translation>
            <numerusform>لا مقالات تُسند</numerusform>
            <numerusform>مقال واحد يُسند</numerusform>
            <numerusform>مقالان يُسندان</numerusform>
            <numerusform>%n مقالات تُسند</numerusform>
            <numerusform>%n مقالًا تُسند</numerusform>
            <numerusform>%n مقال تُسند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to two, who do not see each other&apos;s</source>
        <translation>
            <numerusform>لا شيء منها لاثنين</numerusform>
            <numerusform>واحد منها لاثنين لا يرى أحدهما مقاطع الآخر</numerusform>
            <numerusform>اثنان منها لاثنين لا يرى أحدهما مقاطع الآخر</numerusform>
            <numerusform>%n منها لاثنين لا يرى أحدهما مقاطع الآخر</numerusform>
            <numerusform>%n منها لاثنين لا يرى أحدهما مقاطع الآخر</numerusform>
            <numerusform>%n منها لاثنين لا يرى أحدهما مقاطع الآخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignMode</name>
    <message>
        <source>There is no such article.</source>
        <translation>لا يوجد مقال كهذا.</translation>
    </message>
    <message>
        <source>Assign articles</source>
        <translation>إسناد المقالات</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>المناسبة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Size (MB)</source>
        <translation>الحجم (م.ب)</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>لا نسخ احتياطية بعد.</translation>
    </message>
    <message>
        <source>They take {size} in all.</source>
        <translation>تشغل كلها {size}.</translation>
    </message>
    <message>
        <source>The files in whose place others were put take {size} more.</source>
        <translation>وتشغل الملفات التي حلّت غيرها محلها {size} أيضًا.</translation>
    </message>
    <message>
        <source>Backups are made on closing, every 30 minutes of work and before imports. The last six stay, then one for each of 14 days, 8 weeks and 12 months.</source>
        <translation>تُنشأ النسخ الاحتياطية عند الإغلاق، وكل 30 دقيقة من العمل، وقبل الاستيراد. وتبقى آخر ست منها، ثم واحدة لكل يوم من 14 يوما ولكل أسبوع من 8 أسابيع ولكل شهر من 12 شهرا.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>أنشئ نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>استعادة…</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>BulkActs</name>
    <message>
        <source>The strategy leaves nothing to decide.</source>
        <translation>لم يبق ما تحسمه هذه القاعدة.</translation>
    </message>
    <message>
        <source>Decide by a strategy</source>
        <translation>حسم الباقي بقاعدة</translation>
    </message>
    <message>
        <source>Settle all “{kind}”</source>
        <translation>حسم كل «{kind}»</translation>
    </message>
    <message>
        <source>Nothing is left to settle so.</source>
        <translation>لم يبق ما يُحسم هكذا.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>As a table</source>
        <translation>جدولًا</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>احفظ PNG…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>احفظ CSV…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>Everybody&apos;s spans</source>
        <translation>مقاطع الجميع</translation>
    </message>
    <message>
        <source>Gold: what stands by the reviews</source>
        <translation>المرجع: ما أثبتته المراجعات</translation>
    </message>
    <message>
        <source>The spans of</source>
        <translation>مقاطع هؤلاء</translation>
    </message>
    <message>
        <source>With what all agree on</source>
        <translation>مع المتفق عليه</translation>
    </message>
    <message>
        <source>Also what all who have done an article agree on, without a review.</source>
        <translation>وأيضًا ما يتفق عليه كل من أنجز المقال، بلا مراجعة.</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Those in the list</source>
        <translation>ما في القائمة</translation>
    </message>
    <message>
        <source>Assigned to {name}</source>
        <translation>المسندة إلى {name}</translation>
    </message>
    <message>
        <source>Words in headline or text</source>
        <translation>كلمات في العنوان أو النص</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>However far</source>
        <translation>أيًّا كانت</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجَز</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متجاوَز</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>With words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Those in the list: {count}</source>
        <translation>ما في القائمة: {count}</translation>
    </message>
    <message>
        <source>Choose whose spans you want.</source>
        <translation>اختر أصحاب المقاطع.</translation>
    </message>
    <message>
        <source>Choose at least one label.</source>
        <translation>اختر وسمًا واحدًا على الأقل.</translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>{colour}: choose any</source>
        <translation>{colour}: اختر أي لون</translation>
    </message>
    <message>
        <source>Nearest that passes</source>
        <translation>أقرب لون واضح</translation>
    </message>
    <message>
        <source>✓ read well ({ratio} : 1)</source>
        <translation>✓ واضح القراءة ({ratio} : 1)</translation>
    </message>
    <message>
        <source>⚠ hard to read ({ratio} : 1)</source>
        <translation>⚠ صعب القراءة ({ratio} : 1)</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Say what each column holds. It was guessed by the names in the first row; what is neither is kept as a fact of the article.</source>
        <translation>حدِّد ما في كل عمود. خُمِّن ذلك من أسماء الصف الأول، وما لم يُعرف يُحفظ من بيانات المقال.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Id of the article</source>
        <translation>معرّف المقال</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Fact of the article</source>
        <translation>من بيانات المقال</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <source>Span: start</source>
        <translation>المقطع: بدايته</translation>
    </message>
    <message>
        <source>Span: end</source>
        <translation>المقطع: نهايته</translation>
    </message>
    <message>
        <source>Span: label</source>
        <translation>المقطع: وسمه</translation>
    </message>
    <message>
        <source>Span: words</source>
        <translation>المقطع: كلماته</translation>
    </message>
    <message>
        <source>Span: note</source>
        <translation>المقطع: ملاحظته</translation>
    </message>
    <message>
        <source>Span: attributes</source>
        <translation>المقطع: خصائصه</translation>
    </message>
    <message>
        <source>Span: id</source>
        <translation>المقطع: معرّفه</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>العمود {number}</translation>
    </message>
    <message>
        <source>No column holds the text of the articles: choose it.</source>
        <translation>لم يُحدَّد عمود فيه نص المقالات: اختره.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>Type a few letters of a command…</source>
        <translation>اكتب حروفًا من اسم الأمر…</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Overlaid</source>
        <translation>في نص واحد</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>المتفق عليه</translation>
    </message>
    <message>
        <source>Accept what all agree on</source>
        <translation>اقبل المتفق عليه</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>أنجِز وانتقل</translation>
    </message>
    <message>
        <source>End</source>
        <translation>أنهِ</translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>حُسم {decided} من {total}</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>لا فروق</translation>
    </message>
    <message>
        <source>Article {place} of {total}</source>
        <translation>المقال {place} من {total}</translation>
    </message>
</context>
<context>
    <name>CompareSetup</name>
    <message>
        <source>Compare annotators</source>
        <translation>المقارنة بين الموسِّمين</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose spans</source>
        <translation>مقاطع من</translation>
    </message>
    <message>
        <source>That all have begun</source>
        <translation>التي بدأها الجميع</translation>
    </message>
    <message>
        <source>That all have done</source>
        <translation>التي أنجزها الجميع</translation>
    </message>
    <message>
        <source>Only where they differ</source>
        <translation>حيث يختلفون فقط</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Begin from</source>
        <translation>ابدأ من</translation>
    </message>
    <message>
        <source>There are not two annotators here yet whose spans could be compared.</source>
        <translation>ليس هنا بعدُ موسِّمان تُقارَن مقاطعهما.</translation>
    </message>
    <message>
        <source>Choose at least two annotators.</source>
        <translation>اختر موسِّمَين على الأقل.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>تجري المقارنة…</translation>
    </message>
    <message>
        <source>Nothing: decide everything</source>
        <translation>لا شيء: احسم كل فرق بنفسك</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) to compare</source>
        <translation>
            <numerusform>لا مقالات للمقارنة</numerusform>
            <numerusform>مقال واحد للمقارنة</numerusform>
            <numerusform>مقالان للمقارنة</numerusform>
            <numerusform>%n مقالات للمقارنة</numerusform>
            <numerusform>%n مقالًا للمقارنة</numerusform>
            <numerusform>%n مقال للمقارنة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed span(s)</source>
        <translation>
            <numerusform>لا مقاطع متفق عليها</numerusform>
            <numerusform>مقطع واحد متفق عليه</numerusform>
            <numerusform>مقطعان متفق عليهما</numerusform>
            <numerusform>%n مقاطع متفق عليها</numerusform>
            <numerusform>%n مقطعًا متفقًا عليه</numerusform>
            <numerusform>%n مقطع متفق عليه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>لا فروق</numerusform>
            <numerusform>فرق واحد</numerusform>
            <numerusform>فرقان</numerusform>
            <numerusform>%n فروق</numerusform>
            <numerusform>%n فرقًا</numerusform>
            <numerusform>%n فرق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>لا شيء غير محسوم</numerusform>
            <numerusform>واحد غير محسوم</numerusform>
            <numerusform>اثنان غير محسومين</numerusform>
            <numerusform>%n غير محسومة</numerusform>
            <numerusform>%n غير محسومة</numerusform>
            <numerusform>%n غير محسومة</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such article.</source>
        <translation>لا يوجد مقال كهذا.</translation>
    </message>
</context>
<context>
    <name>CompareWalk</name>
    <message>
        <source>decided</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>غير محسوم</translation>
    </message>
    <message>
        <source>All is decided here. Ctrl+Enter goes on.</source>
        <translation>حُسم كل شيء هنا. Ctrl+Enter للمقال التالي.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Take a version</source>
        <translation>أخذ صيغة موسِّم</translation>
    </message>
    <message>
        <source>There is no proposal here: take a version by its digit.</source>
        <translation>لا اقتراح هنا: خذ صيغة موسِّم برقمه.</translation>
    </message>
    <message>
        <source>Take what is proposed</source>
        <translation>خذ المقترَح</translation>
    </message>
    <message>
        <source>Only you have something here: nobody judges a set of their own.</source>
        <translation>لا مقطع هنا إلا مقطعك: لا أحد يحكم على مقاطعه.</translation>
    </message>
    <message>
        <source>Drag over words first, then press a label&apos;s key.</source>
        <translation>اسحب فوق الكلمات أولًا، ثم اضغط مفتاح الوسم.</translation>
    </message>
    <message>
        <source>Accept what all agree on</source>
        <translation>اقبل المتفق عليه</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) are not decided yet.</source>
        <translation>
            <numerusform>حُسمت كل الفروق.</numerusform>
            <numerusform>بقي فرق واحد لم يُحسم.</numerusform>
            <numerusform>بقي فرقان لم يُحسما.</numerusform>
            <numerusform>بقيت %n فروق لم تُحسم.</numerusform>
            <numerusform>بقي %n فرقًا لم تُحسم.</numerusform>
            <numerusform>بقي %n فرق لم تُحسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done with the article</source>
        <translation>إنجاز المقال</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>لم يُنجَز بعد</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>ذكر السبب</translation>
    </message>
    <message>
        <source>Decide first: then a reason can be given.</source>
        <translation>احسم أولًا، ثم اذكر السبب.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Take what is proposed</source>
        <translation>خذ المقترَح</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Accept what all agree on</source>
        <translation>اقبل المتفق عليه</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>الفرق التالي</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>الفرق السابق</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>أنهِ المقارنة</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Undo: {what}</source>
        <translation>تراجع: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>إعادة: {what}</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Copies of the article</source>
        <translation>نسخ المقال</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have nearly the same text.</source>
        <translation>
            <numerusform>لا مقال له نص يكاد يكون هذا النص.</numerusform>
            <numerusform>مقال واحد له نص يكاد يكون هذا النص.</numerusform>
            <numerusform>مقالان لهما نص يكاد يكون هذا النص.</numerusform>
            <numerusform>%n مقالات لها نص يكاد يكون هذا النص.</numerusform>
            <numerusform>%n مقالًا لها نص يكاد يكون هذا النص.</numerusform>
            <numerusform>%n مقال لها نص يكاد يكون هذا النص.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Suggest my spans in the copies</source>
        <translation>اقتراح مقاطعي في النسخ</translation>
    </message>
    <message>
        <source>Where the same words stand. Review takes each or refuses it.</source>
        <translation>حيث تقوم الكلمات نفسها. والمراجعة تقبل كلًّا منها أو ترفضه.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>فتح النسخة</translation>
    </message>
</context>
<context>
    <name>CopiesMode</name>
    <message numerus="yes">
        <source>%n article(s) have near copies.</source>
        <translation>
            <numerusform>لا مقال له نسخ.</numerusform>
            <numerusform>مقال واحد له نسخ.</numerusform>
            <numerusform>مقالان لهما نسخ.</numerusform>
            <numerusform>%n مقالات لها نسخ.</numerusform>
            <numerusform>%n مقالًا لها نسخ.</numerusform>
            <numerusform>%n مقال لها نسخ.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is nearly the same as this one.</source>
        <translation>لا مقال يكاد يكون هذا المقال.</translation>
    </message>
    <message>
        <source>There is nothing to suggest in copies of this article.</source>
        <translation>ليس في نسخ هذا المقال ما يُقترح.</translation>
    </message>
    <message>
        <source>Suggest in copies</source>
        <translation>الاقتراح في النسخ</translation>
    </message>
</context>
<context>
    <name>CorrectionListModel</name>
    <message>
        <source>You have</source>
        <translation>لديك</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>ينبغي أن يكون</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الردّ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>no span</source>
        <translation>بلا مقطع</translation>
    </message>
    <message>
        <source>✕ Disagreed: {words}</source>
        <translation>✕ اعتُرض عليه: {words}</translation>
    </message>
    <message>
        <source>✓ Accepted</source>
        <translation>✓ قُبل</translation>
    </message>
    <message>
        <source>✓ It is so already</source>
        <translation>✓ هو كذلك أصلًا</translation>
    </message>
    <message>
        <source>You have changed it since</source>
        <translation>غيّرتَه بعد ذلك</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>ينتظر الردّ</translation>
    </message>
</context>
<context>
    <name>CorrectionsMode</name>
    <message>
        <source>Disagree</source>
        <translation>اعتراض</translation>
    </message>
    <message>
        <source>Why should it stay as it is?</source>
        <translation>لِمَ ينبغي أن يبقى كما هو؟</translation>
    </message>
    <message>
        <source>Say why: the reviewer should understand it.</source>
        <translation>اذكر السبب ليفهمه المراجع.</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) to look at: Review → My corrections</source>
        <translation>
            <numerusform>لا تصحيحات تنتظر نظرك</numerusform>
            <numerusform>تصحيح واحد ينتظر نظرك: مراجعة ← تصحيحاتي</numerusform>
            <numerusform>تصحيحان ينتظران نظرك: مراجعة ← تصحيحاتي</numerusform>
            <numerusform>%n تصحيحات تنتظر نظرك: مراجعة ← تصحيحاتي</numerusform>
            <numerusform>%n تصحيحًا تنتظر نظرك: مراجعة ← تصحيحاتي</numerusform>
            <numerusform>%n تصحيح تنتظر نظرك: مراجعة ← تصحيحاتي</numerusform>
        </translation>
    </message>
    <message>
        <source>My corrections ({count})…</source>
        <translation>تصحيحاتي ({count})…</translation>
    </message>
    <message>
        <source>My corrections…</source>
        <translation>تصحيحاتي…</translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message>
        <source>My corrections</source>
        <translation>تصحيحاتي</translation>
    </message>
    <message>
        <source>Answered or not</source>
        <translation>حالة الردّ</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>ينتظر الردّ</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>ما رُدّ عليه</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>✓ Accept (Enter)</source>
        <translation>✓ قبول (Enter)</translation>
    </message>
    <message>
        <source>✕ Disagree… (D)</source>
        <translation>✕ اعتراض… (D)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>تخطٍّ (S)</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>أي سبب</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>بلا سبب</translation>
    </message>
    <message>
        <source>Any reviewer</source>
        <translation>أي مراجع</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>لا شيء ينتظر الردّ</numerusform>
            <numerusform>واحد ينتظر الردّ</numerusform>
            <numerusform>اثنان ينتظران الردّ</numerusform>
            <numerusform>%n تنتظر الردّ</numerusform>
            <numerusform>%n تنتظر الردّ</numerusform>
            <numerusform>%n تنتظر الردّ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>لم يُردّ على شيء</numerusform>
            <numerusform>رُدّ على واحد</numerusform>
            <numerusform>رُدّ على اثنين</numerusform>
            <numerusform>رُدّ على %n</numerusform>
            <numerusform>رُدّ على %n</numerusform>
            <numerusform>رُدّ على %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>No reviewer asks for a change of your spans. When one does, each change is listed here with its reason, and one key takes it over.</source>
        <translation>لا يطلب أي مراجع تغييرًا في مقاطعك. حين يطلب أحدهم ذلك تجد هنا كل تغيير وسببه، وتأخذ به بمفتاح واحد.</translation>
    </message>
    <message>
        <source>You have answered every correction.</source>
        <translation>رددتَ على كل التصحيحات.</translation>
    </message>
    <message>
        <source>There is no such correction.</source>
        <translation>لا تصحيح كهذا.</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n of this reason</source>
        <translation>
            <numerusform>لا شيء بهذا السبب</numerusform>
            <numerusform>قبول الوحيد بهذا السبب</numerusform>
            <numerusform>قبول الاثنين بهذا السبب</numerusform>
            <numerusform>قبول الـ%n كلها بهذا السبب</numerusform>
            <numerusform>قبول الـ%n كلها بهذا السبب</numerusform>
            <numerusform>قبول الـ%n كلها بهذا السبب</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Week from</source>
        <translation>الأسبوع من</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>لوحة المتابعة</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Nothing has been labelled yet.

Mark some spans, and come back to see how the work goes on.</source>
        <translation>لم يوسَم شيء بعد.

علّم بعض المقاطع ثم عُد لترى كيف يمضي العمل.</translation>
    </message>
    <message>
        <source>articles in the project</source>
        <translation>عدد المقالات في المشروع</translation>
    </message>
    <message>
        <source>times an article was done</source>
        <translation>عدد مرات إنجاز مقال</translation>
    </message>
    <message>
        <source>spans, of all annotators</source>
        <translation>عدد المقاطع عند الموسِّمين جميعًا</translation>
    </message>
    <message>
        <source>of work, without pauses</source>
        <translation>مدة العمل بلا توقف</translation>
    </message>
    <message>
        <source>open notes</source>
        <translation>عدد الملاحظات المفتوحة</translation>
    </message>
    <message>
        <source>Pauses of more than {minutes} minutes between two acts do not count; nor does what is only read before the first act.</source>
        <translation>لا يُحسب توقفٌ بين فعلين يزيد على {minutes} دقائق، ولا ما يُقرأ قبل أول فعل.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>الثواني</translation>
    </message>
    <message>
        <source>Strict F1 of each pair, over the articles last changed in that week.</source>
        <translation>المقياس F1 الصارم لكل اثنين، في المقالات التي تغيّرت آخر مرة في ذلك الأسبوع.</translation>
    </message>
    <message>
        <source>Spans by day</source>
        <translation>المقاطع يومًا بيوم</translation>
    </message>
    <message>
        <source>Added by hand, less those removed.</source>
        <translation>ما أُضيف يدويًا بعد طرح ما حُذف.</translation>
    </message>
    <message>
        <source>Articles done by day</source>
        <translation>المقالات المنجزة يومًا بيوم</translation>
    </message>
    <message>
        <source>On the day they were done; those opened again do not count.</source>
        <translation>في يوم إنجازها؛ ولا يُحسب ما أُعيد فتحه.</translation>
    </message>
    <message>
        <source>Time for an article</source>
        <translation>وقت المقال</translation>
    </message>
    <message>
        <source>Time for a span</source>
        <translation>وقت المقطع</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Spans of all annotators, with those of rules and models.</source>
        <translation>مقاطع الموسِّمين جميعًا، ومنهم القواعد والنماذج.</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>الاتفاق مع الزمن</translation>
    </message>
    <message>
        <source>Nothing yet: it comes with the work.</source>
        <translation>لا شيء بعد: يأتي مع العمل.</translation>
    </message>
    <message>
        <source>On a span</source>
        <translation>على مقطع</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>Of a reviewer</source>
        <translation>من مراجع</translation>
    </message>
    <message>
        <source>Labelled most often</source>
        <translation>أكثر ما يوسَم</translation>
    </message>
    <message>
        <source>In how many places, whoever labelled them; spellings that are searched alike are one. A click or Enter searches all articles.</source>
        <translation>عدد المواضع أيًّا كان الموسِّم؛ والكتابات التي يجدها البحث معًا واحدة. النقر أو Enter يبحث في المقالات كلها.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>ملاحظات مفتوحة</translation>
    </message>
    <message>
        <source>Notes on spans, flags, and reviewers&apos; notes without an answer. A click or Enter opens the article.</source>
        <translation>ملاحظات على المقاطع، وعلامات على المقالات، وملاحظات مراجعين بلا جواب. النقر أو Enter يفتح المقال.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>Where to</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} موجود من قبل. أتستبدله؟</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدل</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Clitic only</source>
        <translation>السابقة فقط</translation>
    </message>
    <message>
        <source>ال only</source>
        <translation>ال فقط</translation>
    </message>
    <message>
        <source>Punctuation or quote</source>
        <translation>ترقيم أو تنصيص</translation>
    </message>
    <message>
        <source>Title or apposition</source>
        <translation>لقب أو بدل</translation>
    </message>
    <message>
        <source>Unit or currency</source>
        <translation>الوحدة أو العملة</translation>
    </message>
    <message>
        <source>Other edges</source>
        <translation>حدود أخرى</translation>
    </message>
    <message>
        <source>Label and edges</source>
        <translation>الوسم والحدود</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>زائد</translation>
    </message>
    <message>
        <source>All agreed, you do not</source>
        <translation>اتفقوا وخالفتهم</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>أضفتَه أنت</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>بلا نسخ</numerusform>
            <numerusform>نسخة واحدة</numerusform>
            <numerusform>نسختان</numerusform>
            <numerusform>%n نسخ</numerusform>
            <numerusform>%n نسخة</numerusform>
            <numerusform>%n نسخة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentFacts</name>
    <message>
        <source>About the article</source>
        <translation>عن المقال</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>Skipped because</source>
        <translation>سبب التجاوز</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>بيانات وصفية</translation>
    </message>
    <message>
        <source>Also from</source>
        <translation>وجاء أيضًا من</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا مزيد</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>نسخة أخرى</numerusform>
            <numerusform>نسختان أخريان</numerusform>
            <numerusform>%n نسخ أخرى</numerusform>
            <numerusform>%n نسخة أخرى</numerusform>
            <numerusform>%n نسخة أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentFilter</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجَز</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متجاوَز</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>ترتيب الاستيراد</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Number of spans</source>
        <translation>عدد المقاطع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>آخر تغيير</translation>
    </message>
    <message>
        <source>Anyone&apos;s work</source>
        <translation>عمل أي موسِّم</translation>
    </message>
    <message>
        <source>Work of {value}</source>
        <translation>عمل {value}</translation>
    </message>
    <message>
        <source>Label: {value}</source>
        <translation>الوسم: {value}</translation>
    </message>
    <message>
        <source>From {value}</source>
        <translation>من {value}</translation>
    </message>
    <message>
        <source>Until {value}</source>
        <translation>إلى {value}</translation>
    </message>
    <message>
        <source>Source: {value}</source>
        <translation>المصدر: {value}</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>معلَّم</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>فيه ملاحظات</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>Search the articles</source>
        <translation>بحث في المقالات</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>التصفية</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>لا مقال يطابق البحث.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>عرض كل المقالات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجَز</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>مقالاتي</translation>
    </message>
    <message>
        <source>Only the articles that are assigned to you</source>
        <translation>المقالات المسندة إليك فقط</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>تُقرأ القائمة…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles} of {total}</source>
        <translation>{articles} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>Search %n article(s)…</source>
        <translation>
            <numerusform>لا مقالات للبحث فيها</numerusform>
            <numerusform>بحث في مقال واحد…</numerusform>
            <numerusform>بحث في مقالين…</numerusform>
            <numerusform>بحث في %n مقالات…</numerusform>
            <numerusform>بحث في %n مقالًا…</numerusform>
            <numerusform>بحث في %n مقال…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentVersions</name>
    <message>
        <source>Versions of the article</source>
        <translation>صيغ المقال</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Let this version count</source>
        <translation>اعتمد هذه الصيغة</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>الصيغة {number}</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>المعتمدة</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>بلا حروف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n حروف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>This version is shown in the window, with its spans.</source>
        <translation>هذه الصيغة معروضة في النافذة مع مقاطعها.</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>لا أحكام</numerusform>
            <numerusform>حكم واحد</numerusform>
            <numerusform>حكمان</numerusform>
            <numerusform>%n أحكام</numerusform>
            <numerusform>%n حكمًا</numerusform>
            <numerusform>%n حكم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EdgeCheck</name>
    <message>
        <source>Edges of spans</source>
        <translation>حدود المقاطع</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Mend this one</source>
        <translation>أصلح هذا</translation>
    </message>
    <message>
        <source>Mend all</source>
        <translation>أصلح الكل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) to mend</source>
        <translation>
            <numerusform>لا مقاطع تحتاج إلى إصلاح</numerusform>
            <numerusform>مقطع واحد يحتاج إلى إصلاح</numerusform>
            <numerusform>مقطعان يحتاجان إلى إصلاح</numerusform>
            <numerusform>%n مقاطع تحتاج إلى إصلاح</numerusform>
            <numerusform>%n مقطعًا يحتاج إلى إصلاح</numerusform>
            <numerusform>%n مقطع يحتاج إلى إصلاح</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>كل شيء سليم.</translation>
    </message>
    <message>
        <source>{before} becomes {after} · {why}</source>
        <translation>{before} يصبح {after} · {why}</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>clitic</source>
        <translation>سابقة</translation>
    </message>
    <message>
        <source>article</source>
        <translation>أل التعريف</translation>
    </message>
    <message>
        <source>title</source>
        <translation>لقب</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>علامتا التنصيص</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>علامة ترقيم</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>عملة</translation>
    </message>
    <message numerus="yes">
        <source>Mend the edges of %n span(s)</source>
        <translation>
            <numerusform>إصلاح حدود المقاطع</numerusform>
            <numerusform>إصلاح حدود مقطع</numerusform>
            <numerusform>إصلاح حدود مقطعين</numerusform>
            <numerusform>إصلاح حدود %n مقاطع</numerusform>
            <numerusform>إصلاح حدود %n مقطعًا</numerusform>
            <numerusform>إصلاح حدود %n مقطع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EdgeMoves</name>
    <message>
        <source>Move the span&apos;s edge</source>
        <translation>تحريك حدّ المقطع</translation>
    </message>
</context>
<context>
    <name>EdgePolicyForm</name>
    <message>
        <source>{marked}  →  {span}</source>
        <translation>{marked}  ←  {span}</translation>
    </message>
    <message>
        <source>Clitics (و ف ب ل ك س)</source>
        <translation>السوابق (و ف ب ل ك س)</translation>
    </message>
    <message>
        <source>The article ال</source>
        <translation>أداة التعريف ال</translation>
    </message>
    <message>
        <source>Words before the name (شركة، مشروع)</source>
        <translation>كلمات قبل الاسم (شركة، مشروع)</translation>
    </message>
    <message>
        <source>Quotes and brackets around</source>
        <translation>علامات التنصيص والأقواس حوله</translation>
    </message>
    <message>
        <source>Punctuation after</source>
        <translation>علامات الترقيم بعده</translation>
    </message>
    <message>
        <source>Currency after the number</source>
        <translation>العملة بعد العدد</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>تدخل في المقطع</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>تُترك خارجه</translation>
    </message>
    <message>
        <source>As it is marked</source>
        <translation>كما حُدّدت</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No articles yet</source>
        <translation>لا مقالات بعد</translation>
    </message>
</context>
<context>
    <name>ExplanationFields</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>قل لماذا…</translation>
    </message>
    <message>
        <source>Note for the author</source>
        <translation>ملاحظة لصاحب المقطع</translation>
    </message>
    <message>
        <source>The guideline should say it</source>
        <translation>ينبغي أن يذكره الإرشاد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>ExportFoot</name>
    <message>
        <source>Progress of the export</source>
        <translation>تقدّم التصدير</translation>
    </message>
    <message>
        <source>Copy as a command</source>
        <translation>انسخ الأمر</translation>
    </message>
    <message>
        <source>The command that writes the same, for a script</source>
        <translation>الأمر الذي يكتب الملف نفسه، للبرامج النصية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) so far…</source>
        <translation>
            <numerusform>لا سجلات بعد…</numerusform>
            <numerusform>سجل واحد حتى الآن…</numerusform>
            <numerusform>سجلّان حتى الآن…</numerusform>
            <numerusform>%n سجلات حتى الآن…</numerusform>
            <numerusform>%n سجلًّا حتى الآن…</numerusform>
            <numerusform>%n سجل حتى الآن…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen: widen the choice.</source>
        <translation>لا شيء مختار: وسّع الاختيار.</translation>
    </message>
    <message>
        <source>The command is in the clipboard.</source>
        <translation>الأمر في الحافظة.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>أُلغي التصدير ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>يجري الإلغاء…</translation>
    </message>
    <message>
        <source>Say where to, as a file in a folder.</source>
        <translation>سمِّ الوجهة: ملفًا في مجلد.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n record(s) written to {file}</source>
        <translation>
            <numerusform>لم يُكتب سجل في {file}</numerusform>
            <numerusform>كُتب سجل واحد في {file}</numerusform>
            <numerusform>كُتب سجلّان في {file}</numerusform>
            <numerusform>كُتبت %n سجلات في {file}</numerusform>
            <numerusform>كُتب %n سجلًّا في {file}</numerusform>
            <numerusform>كُتب %n سجل في {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>SQLite finds the file broken: {cause}</source>
        <translation>وجدت SQLite الملف معطوبًا: {cause}</translation>
    </message>
    <message>
        <source>Row {row} of the table “{table}” refers to something that is not there.</source>
        <translation>السطر {row} من الجدول «{table}» يشير إلى ما ليس في الملف.</translation>
    </message>
    <message>
        <source>The event {event} is not as it was recorded.</source>
        <translation>الحدث {event} ليس كما سُجِّل.</translation>
    </message>
    <message>
        <source>The event before {event} is missing from the log.</source>
        <translation>الحدث الذي يسبق {event} ناقص من السجل.</translation>
    </message>
    <message>
        <source>The document “{document}” is not as it was imported.</source>
        <translation>المقال «{document}» ليس كما استُورد.</translation>
    </message>
    <message>
        <source>The span {span} does not fit the text of the document “{document}”.</source>
        <translation>المقطع {span} لا يطابق نص المقال «{document}».</translation>
    </message>
    <message>
        <source>The table “{table}” is not what the log of events gives (row {row}).</source>
        <translation>الجدول «{table}» لا يوافق ما في سجل الأحداث (السطر {row}).</translation>
    </message>
    <message>
        <source>Work here rests on events that were not handed over, or not yet: {count}, the first before {event}. That is no damage.</source>
        <translation>يستند بعض العمل هنا إلى أحداث لم تُسلَّم أو لم تُسلَّم بعد: {count}، أولها قبل {event}. وليس هذا تلفًا.</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;نسخ الكل</translation>
    </message>
    <message>
        <source>&amp;Save all…</source>
        <translation>&amp;حفظ الكل…</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s). Nothing was imported.</source>
        <translation>
            <numerusform>لا أخطاء. لم يُستورد شيء.</numerusform>
            <numerusform>خطأ واحد. لم يُستورد شيء.</numerusform>
            <numerusform>خطآن. لم يُستورد شيء.</numerusform>
            <numerusform>%n أخطاء. لم يُستورد شيء.</numerusform>
            <numerusform>%n خطأً. لم يُستورد شيء.</numerusform>
            <numerusform>%n خطأ. لم يُستورد شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: reading stopped here.</source>
        <translation>هناك غيرها: توقفت القراءة هنا.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>لا يُعرض شيء.</numerusform>
            <numerusform>يُعرض أولها.</numerusform>
            <numerusform>يُعرض أول اثنين.</numerusform>
            <numerusform>تُعرض أول %n.</numerusform>
            <numerusform>تُعرض أول %n.</numerusform>
            <numerusform>تُعرض أول %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخت.</translation>
    </message>
    <message>
        <source>import errors</source>
        <translation>أخطاء الاستيراد</translation>
    </message>
    <message>
        <source>Save errors</source>
        <translation>حفظ الأخطاء</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظت.</translation>
    </message>
    <message>
        <source>&amp;Leave out the files with errors</source>
        <translation>&amp;ترك الملفات التي فيها أخطاء</translation>
    </message>
</context>
<context>
    <name>FigureWindow</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>أعد العدّ</translation>
    </message>
    <message>
        <source>Cancelled. “Count again” begins anew.</source>
        <translation>أُلغي. «أعد العدّ» يبدأ من جديد.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{number} h</source>
        <translation>{number} س</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} د</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} ث</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>لا يُقرأ</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>{encoding} (a guess)</source>
        <translation>{encoding} (تخمين)</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Take the last choice back</source>
        <translation>تراجع عن آخر اختيار</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>ال&amp;ترميز</translation>
    </message>
    <message>
        <source>As the file shows it</source>
        <translation>كما يدلّ عليها الملف</translation>
    </message>
    <message>
        <source>As found in each file</source>
        <translation>كما يُتبيّن في كل ملف</translation>
    </message>
    <message numerus="yes">
        <source>Also for %n other file(s) with {suffix}</source>
        <translation>
            <numerusform>ولا لملف آخر ينتهي بـ {suffix}</numerusform>
            <numerusform>ولملف آخر ينتهي بـ {suffix}</numerusform>
            <numerusform>ولملفين آخرين ينتهيان بـ {suffix}</numerusform>
            <numerusform>ولـ %n ملفات أخرى تنتهي بـ {suffix}</numerusform>
            <numerusform>ولـ %n ملفًا آخر ينتهي بـ {suffix}</numerusform>
            <numerusform>ولـ %n ملف آخر ينتهي بـ {suffix}</numerusform>
        </translation>
    </message>
    <message>
        <source>Not recognised: please choose</source>
        <translation>لم يُعرف: اختره</translation>
    </message>
    <message>
        <source>&amp;Repair text that was once read in a wrong encoding</source>
        <translation>إ&amp;صلاح نص قُرئ يومًا بترميز خاطئ</translation>
    </message>
    <message>
        <source>It is read as {before}; repaired it is {after}.</source>
        <translation>يُقرأ {before}، وبعد الإصلاح {after}.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Take away: {condition}</source>
        <translation>إزالة: {condition}</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Flagged</source>
        <translation>معلَّم</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>فيه ملاحظات</translation>
    </message>
    <message>
        <source>A year, a month or a day, as 2026, 2026-01, 2026-01-31</source>
        <translation>سنة أو شهر أو يوم، مثل 2026 و2026-01 و2026-01-31</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>عمل مَن</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>Anyone&apos;s</source>
        <translation>أي موسِّم</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in the guide…</source>
        <translation>ابحث في الدليل…</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>بحث في الدليل</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to Hashiya</source>
        <translation>أهلًا بك في حاشية</translation>
    </message>
    <message>
        <source>Your name, as it will stand beside your labels:</source>
        <translation>اسمك كما سيظهر إلى جانب ما تسمه:</translation>
    </message>
    <message>
        <source>A name has 1 to 100 visible characters on one line.</source>
        <translation>الاسم من حرف واحد إلى 100 حرف ظاهر، في سطر واحد.</translation>
    </message>
    <message>
        <source>How would you like to begin?</source>
        <translation>بمَ تودّ أن تبدأ؟</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Reading the files</source>
        <translation>قراءة الملفات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>ال&amp;تالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>است&amp;يراد</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Articles with their spans</source>
        <translation>مقالات بمقاطعها</translation>
    </message>
    <message>
        <source>Everything, to keep or to import again</source>
        <translation>كل شيء، للحفظ أو للاستيراد</translation>
    </message>
    <message>
        <source>Tasks with annotations and relations</source>
        <translation>مهام بتوسيمها وعلاقاتها</translation>
    </message>
    <message>
        <source>Lines with entities and relations</source>
        <translation>أسطر بكيانات وعلاقات</translation>
    </message>
    <message>
        <source>Lines with tokens, spans and answers</source>
        <translation>أسطر برموز ومقاطع وإجابات</translation>
    </message>
    <message>
        <source>Records with responses and suggestions</source>
        <translation>سجلات بإجابات واقتراحات</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>محادثات</translation>
    </message>
    <message>
        <source>Questions and answers to fine-tune on</source>
        <translation>أسئلة وأجوبة للضبط الدقيق</translation>
    </message>
    <message>
        <source>To train a model on tokens</source>
        <translation>لتدريب نموذج على الرموز</translation>
    </message>
    <message>
        <source>For spacy train; overlaps in a span group</source>
        <translation>لأمر spacy train، والمتداخل في مجموعة</translation>
    </message>
    <message>
        <source>A folder with its card, for load_dataset</source>
        <translation>مجلد ببطاقته، لدالة load_dataset</translation>
    </message>
    <message>
        <source>The same columns in one compact file</source>
        <translation>الأعمدة نفسها في ملف واحد صغير</translation>
    </message>
    <message>
        <source>Tokens and spans, the last token included</source>
        <translation>رموز ومقاطع، آخر رمز داخل</translation>
    </message>
    <message>
        <source>A token a line with four columns, IOB2</source>
        <translation>رمز في السطر، أربعة أعمدة، IOB2</translation>
    </message>
    <message>
        <source>A token a line with its tag, IOB2</source>
        <translation>رمز في السطر مع علامته، IOB2</translation>
    </message>
    <message>
        <source>The same, with a tag for the last token</source>
        <translation>مثلها، ولآخر رمز علامة</translation>
    </message>
    <message>
        <source>The same in the letters of older tools</source>
        <translation>مثلها بحروف أدوات أقدم</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>A row for each span, in a workbook</source>
        <translation>صف لكل مقطع، في مصنّف</translation>
    </message>
    <message>
        <source>A row for each span, in UTF-8</source>
        <translation>صف لكل مقطع، بترميز UTF-8</translation>
    </message>
    <message>
        <source>For linguists&apos; tools</source>
        <translation>لأدوات اللسانيين</translation>
    </message>
    <message>
        <source>A text and its annotations for each article</source>
        <translation>نص وتوسيمه لكل مقال</translation>
    </message>
    <message>
        <source>For INCEpTION and WebAnno, a token a line</source>
        <translation>لأداتي INCEpTION وWebAnno</translation>
    </message>
    <message>
        <source>For INCEpTION and DKPro, with the type system</source>
        <translation>لأداتي INCEpTION وDKPro</translation>
    </message>
    <message>
        <source>The same as JSON</source>
        <translation>مثلها بصيغة JSON</translation>
    </message>
    <message>
        <source>Flat tasks, for scripts that read this form</source>
        <translation>مهام مسطّحة لبرامج تقرؤها</translation>
    </message>
</context>
<context>
    <name>GoldDialog</name>
    <message>
        <source>Gold</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>With what all who have done an article agree on</source>
        <translation>مع ما يتفق عليه كل من أنجز المقال</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>فتح في المراجعة</translation>
    </message>
    <message>
        <source>Export gold…</source>
        <translation>تصدير المرجع…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) stand for gold</source>
        <translation>
            <numerusform>لا مقاطع في المرجع</numerusform>
            <numerusform>في المرجع مقطع واحد</numerusform>
            <numerusform>في المرجع مقطعان</numerusform>
            <numerusform>في المرجع %n مقاطع</numerusform>
            <numerusform>في المرجع %n مقطعًا</numerusform>
            <numerusform>في المرجع %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في لا مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands for gold yet: review somebody&apos;s spans first.</source>
        <translation>لا شيء في المرجع بعد: راجع مقاطع أحدهم أولًا.</translation>
    </message>
    <message>
        <source>By label: {counts}</source>
        <translation>بحسب الوسم: {counts}</translation>
    </message>
    <message>
        <source>Nobody has changed a span after it was judged.</source>
        <translation>لم يغيّر أحد مقطعًا بعد الحكم عليه.</translation>
    </message>
    <message>
        <source>No verdicts contradict one another.</source>
        <translation>لا أحكام يناقض بعضها بعضًا.</translation>
    </message>
    <message numerus="yes">
        <source>Changed after the verdict: %n</source>
        <translation>
            <numerusform>تغيّر بعد الحكم: لا شيء</numerusform>
            <numerusform>تغيّر بعد الحكم: %n</numerusform>
            <numerusform>تغيّر بعد الحكم: %n</numerusform>
            <numerusform>تغيّر بعد الحكم: %n</numerusform>
            <numerusform>تغيّر بعد الحكم: %n</numerusform>
            <numerusform>تغيّر بعد الحكم: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviewers disagree: %n</source>
        <translation>
            <numerusform>اختلف المراجعون: لا شيء</numerusform>
            <numerusform>اختلف المراجعون: %n</numerusform>
            <numerusform>اختلف المراجعون: %n</numerusform>
            <numerusform>اختلف المراجعون: %n</numerusform>
            <numerusform>اختلف المراجعون: %n</numerusform>
            <numerusform>اختلف المراجعون: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{reviewer}: no span</source>
        <translation>{reviewer}: بلا مقطع</translation>
    </message>
    <message>
        <source>{author} has removed it</source>
        <translation>أزاله {author}</translation>
    </message>
    <message>
        <source>{author} has {span} now</source>
        <translation>لدى {author} الآن {span}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Guide</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدّم</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>بحث في الدليل</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>النص بحجمه المعتاد</translation>
    </message>
</context>
<context>
    <name>GuidelineLine</name>
    <message>
        <source>Leave out “{words}”.</source>
        <translation>اترك «{words}» خارج المقطع.</translation>
    </message>
    <message>
        <source>Take in “{words}”.</source>
        <translation>أدخل «{words}» في المقطع.</translation>
    </message>
    <message>
        <source>“{words}” is {other_label}.</source>
        <translation>«{words}» وسمه {other_label}.</translation>
    </message>
    <message>
        <source>Do not mark “{words}”.</source>
        <translation>لا تَسِم «{words}».</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guideline: {label}</source>
        <translation>إرشاد: {label}</translation>
    </message>
</context>
<context>
    <name>GuidelineSuggestions</name>
    <message>
        <source>Lines for the guidelines</source>
        <translation>أسطر لإرشادات الوسوم</translation>
    </message>
    <message>
        <source>Line to write</source>
        <translation>السطر الذي يُكتب</translation>
    </message>
    <message>
        <source>Write it into the guideline</source>
        <translation>اكتبه في الإرشاد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Corrections by reason: {counts}</source>
        <translation>التصحيحات بحسب السبب: {counts}</translation>
    </message>
    <message>
        <source>No corrections have so much in common that a guideline should say it.</source>
        <translation>ليس بين التصحيحات ما يتكرر حتى يستحق سطرًا في إرشاد.</translation>
    </message>
    <message>
        <source>The guideline has this line.</source>
        <translation>هذا السطر في الإرشاد.</translation>
    </message>
    <message>
        <source>The guideline of {label} says:</source>
        <translation>يقول إرشاد {label}:</translation>
    </message>
    <message>
        <source>{before} should be {after}</source>
        <translation>{before} ينبغي أن يكون {after}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a line into the guideline</source>
        <translation>كتابة سطر في الإرشاد</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Hand over</source>
        <translation>تسليم العمل</translation>
    </message>
    <message>
        <source>Everybody: all work, to be merged</source>
        <translation>الجميع: العمل كله، للدمج</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>اختر الملف…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>لا موسِّمين</numerusform>
            <numerusform>موسِّم واحد</numerusform>
            <numerusform>موسِّمان</numerusform>
            <numerusform>%n موسِّمين</numerusform>
            <numerusform>%n موسِّمًا</numerusform>
            <numerusform>%n موسِّم</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no articles to hand over yet.</source>
        <translation>لا مقالات لتسليمها بعد.</translation>
    </message>
    <message>
        <source>A colleague takes the file in with “Merge”, as often as you like and in any order.</source>
        <translation>يأخذ الزميل الملف إليه بأمر «دمج»، بأي ترتيب وأي عدد من المرات.</translation>
    </message>
    <message>
        <source>Nothing is assigned to {name}: all articles go out, with {name}&apos;s own spans. Of others&apos; spans only those in articles that both have done.</source>
        <translation>لم يُسند شيء إلى {name}: تخرج المقالات كلها ومعها مقاطع {name}، ومن مقاطع غيره ما كان في مقالات أنهاها الاثنان.</translation>
    </message>
    <message>
        <source>The articles assigned to {name}, with {name}&apos;s own spans. Others&apos; spans stay here until both have done the article, so that nobody is led.</source>
        <translation>المقالات المسندة إلى {name} ومعها مقاطع {name}. وتبقى مقاطع غيره هنا حتى ينهي الاثنان المقال، كيلا يتأثر أحد بأحد.</translation>
    </message>
    <message>
        <source>Hashiya package (*.zip)</source>
        <translation>حزمة حاشية (*.zip)</translation>
    </message>
</context>
<context>
    <name>HandoverMode</name>
    <message numerus="yes">
        <source>%n article(s) handed over in {file}</source>
        <translation>
            <numerusform>لم يُسلَّم أي مقال في {file}</numerusform>
            <numerusform>سُلِّم مقال واحد في {file}</numerusform>
            <numerusform>سُلِّم مقالان في {file}</numerusform>
            <numerusform>سُلِّمت %n مقالات في {file}</numerusform>
            <numerusform>سُلِّم %n مقالًا في {file}</numerusform>
            <numerusform>سُلِّم %n مقال في {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the package…</source>
        <translation>تُكتب الحزمة…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>يجري الدمج…</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>تم الدمج</translation>
    </message>
    <message>
        <source>All of it was here already. Nothing has changed.</source>
        <translation>كل ما فيه كان هنا. لم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) came in.</source>
        <translation>
            <numerusform>لم يرد أي فعل.</numerusform>
            <numerusform>ورد فعل واحد.</numerusform>
            <numerusform>ورد فعلان.</numerusform>
            <numerusform>وردت %n أفعال.</numerusform>
            <numerusform>ورد %n فعلًا.</numerusform>
            <numerusform>ورد %n فعل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>مقال جديد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%n مقالات جديدة</numerusform>
            <numerusform>%n مقالًا جديدًا</numerusform>
            <numerusform>%n مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more span(s)</source>
        <translation>
            <numerusform>لا مقاطع أخرى</numerusform>
            <numerusform>زاد مقطع واحد</numerusform>
            <numerusform>زاد مقطعان</numerusform>
            <numerusform>زادت %n مقاطع</numerusform>
            <numerusform>زاد %n مقطعًا</numerusform>
            <numerusform>زاد %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) fewer</source>
        <translation>
            <numerusform>لم تنقص المقاطع</numerusform>
            <numerusform>نقص مقطع واحد</numerusform>
            <numerusform>نقص مقطعان</numerusform>
            <numerusform>نقصت %n مقاطع</numerusform>
            <numerusform>نقص %n مقطعًا</numerusform>
            <numerusform>نقص %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more verdict(s)</source>
        <translation>
            <numerusform>لا أحكام أخرى</numerusform>
            <numerusform>زاد حكم واحد</numerusform>
            <numerusform>زاد حكمان</numerusform>
            <numerusform>زادت %n أحكام</numerusform>
            <numerusform>زاد %n حكمًا</numerusform>
            <numerusform>زاد %n حكم</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>New annotators: {names}</source>
        <translation>موسِّمون جدد: {names}</translation>
    </message>
</context>
<context>
    <name>HiddenWords</name>
    <message numerus="yes">
        <source>%n article(s) stay hidden: they are yours to label too, and others&apos; spans can be seen when both have done them.</source>
        <translation>
            <numerusform>لا مقالات محجوبة.</numerusform>
            <numerusform>مقال واحد محجوب: هو مسند إليك أيضًا، وتُرى مقاطع غيرك فيه حين ينهيه كلاكما.</numerusform>
            <numerusform>مقالان محجوبان: هما مسندان إليك أيضًا، وتُرى مقاطع غيرك فيهما حين ينهيهما كلاكما.</numerusform>
            <numerusform>%n مقالات محجوبة: هي مسندة إليك أيضًا، وتُرى مقاطع غيرك فيها حين ينهيها كلاكما.</numerusform>
            <numerusform>%n مقالًا محجوبًا: هي مسندة إليك أيضًا، وتُرى مقاطع غيرك فيها حين ينهيها كلاكما.</numerusform>
            <numerusform>%n مقال محجوب: هي مسندة إليك أيضًا، وتُرى مقاطع غيرك فيها حين ينهيها كلاكما.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>أُلغي الاستيراد، ولم يُستورد شيء.</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Articles ({suffixes})</source>
        <translation>مقالات ({suffixes})</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Importing articles…</source>
        <translation>يجري استيراد المقالات…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>No backup of the project {name} can be made now, nor on closing: {fault}</source>
        <translation>لا يمكن إنشاء نسخة احتياطية من المشروع {name} الآن ولا عند الإغلاق: {fault}</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>تُنشأ نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Go back to the backup of {moment}? What was done since then is not lost: the present file is kept beside the backups.</source>
        <translation>أتعود إلى نسخة {moment}؟ لا يضيع ما عُمل بعدها: يُحفظ الملف الحالي بجانب النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The backup is the project now.</source>
        <translation>صارت النسخة الاحتياطية هي المشروع.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>تُسترجع النسخة الاحتياطية…</translation>
    </message>
    <message>
        <source>The project file {name} is damaged. Hashiya can make it anew of what can be read in it, in its journal and in its backups. The damaged file is kept.</source>
        <translation>ملف المشروع {name} تالف. تستطيع حاشية أن تنشئه من جديد مما يُقرأ فيه وفي يوميته وفي نسخه الاحتياطية. ويُحفظ الملف التالف.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>أصلح</translation>
    </message>
    <message>
        <source>Repairing the project…</source>
        <translation>يُصلَح المشروع…</translation>
    </message>
    <message>
        <source>The project is whole again. Nothing is known to be lost.</source>
        <translation>عاد المشروع كاملا، ولا يُعرف أن شيئا ضاع.</translation>
    </message>
    <message>
        <source>The project was made anew.</source>
        <translation>أُنشئ المشروع من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be saved.</source>
        <translation>
            <numerusform>لم يضع مقال.</numerusform>
            <numerusform>تعذّر إنقاذ مقال واحد.</numerusform>
            <numerusform>تعذّر إنقاذ مقالين.</numerusform>
            <numerusform>تعذّر إنقاذ %n مقالات.</numerusform>
            <numerusform>تعذّر إنقاذ %n مقالا.</numerusform>
            <numerusform>تعذّر إنقاذ %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) could not be saved.</source>
        <translation>
            <numerusform>لم يضع عمل.</numerusform>
            <numerusform>تعذّر إنقاذ عمل واحد.</numerusform>
            <numerusform>تعذّر إنقاذ عملين.</numerusform>
            <numerusform>تعذّر إنقاذ %n أعمال.</numerusform>
            <numerusform>تعذّر إنقاذ %n عملا.</numerusform>
            <numerusform>تعذّر إنقاذ %n عمل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the last work some may be missing.</source>
        <translation>قد ينقص شيء من آخر العمل.</translation>
    </message>
    <message>
        <source>Your work is saved, but its second copy, the journal beside the project, is not: {fault} Make room there, or let the folder be written to: what is lacking is then added by itself.</source>
        <translation>عملك محفوظ، لكن نسخته الثانية (اليومية المجاورة للمشروع) لا تُكتب: {fault} وفّر مساحة هناك أو اسمح بالكتابة في المجلد، وسيُضاف ما ينقص تلقائيًا.</translation>
    </message>
    <message>
        <source>The project {name} is saved, but no backup of it could be made on closing: {fault} Make room, open it again, and make one: File → Backups…</source>
        <translation>المشروع {name} محفوظ، لكن تعذّر إنشاء نسخة احتياطية منه عند الإغلاق: {fault} وفّر مساحة ثم افتحه من جديد وأنشئ نسخة: «ملف» ← «النسخ الاحتياطية…».</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>الفأرة</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>السحب</translation>
    </message>
    <message>
        <source>Select whole words</source>
        <translation>تحديد كلمات كاملة</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + السحب</translation>
    </message>
    <message>
        <source>Select characters, even inside a ligature</source>
        <translation>تحديد أحرف، ولو داخل حرفين متراكبين مثل «لا»</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>النقر المزدوج</translation>
    </message>
    <message>
        <source>Select a word</source>
        <translation>تحديد كلمة</translation>
    </message>
    <message>
        <source>Triple click</source>
        <translation>النقر الثلاثي</translation>
    </message>
    <message>
        <source>Select a sentence</source>
        <translation>تحديد جملة</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + النقر</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>توسيع التحديد</translation>
    </message>
    <message>
        <source>Click on a span</source>
        <translation>النقر على مقطع</translation>
    </message>
    <message>
        <source>Select it; click again for the one around it</source>
        <translation>تحديده؛ وانقر ثانيةً لتحديد المقطع المحيط به</translation>
    </message>
    <message>
        <source>Drag a handle</source>
        <translation>سحب المقبض</translation>
    </message>
    <message>
        <source>Move the span&apos;s edge</source>
        <translation>تحريك حدّ المقطع</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Give up the gesture or the selection</source>
        <translation>إلغاء الحركة أو التحديد</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Click into a field and press the keys.</source>
        <translation>انقر الحقل ثم اضغط المفاتيح التي تريدها.</translation>
    </message>
    <message>
        <source>The usual key</source>
        <translation>المفتاح المعتاد</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” already.</source>
        <translation>المفتاح {key} مستعمل للأمر «{action}».</translation>
    </message>
</context>
<context>
    <name>LabelAll</name>
    <message>
        <source>Label all occurrences</source>
        <translation>وسم كل المواضع</translation>
    </message>
    <message>
        <source>“{quote}” as {label}</source>
        <translation>«{quote}» بالوسم {label}</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>After a clitic as well</source>
        <translation>وبعد السوابق أيضًا</translation>
    </message>
    <message>
        <source>Label the checked places</source>
        <translation>سِم المواضع المختارة</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>اختيار الكل</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>إلغاء اختيار الكل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>is {label}</source>
        <translation>موسوم {label}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) checked</source>
        <translation>
            <numerusform>لا مواضع مختارة</numerusform>
            <numerusform>موضع واحد مختار</numerusform>
            <numerusform>موضعان مختاران</numerusform>
            <numerusform>%n مواضع مختارة</numerusform>
            <numerusform>%n موضعًا مختارًا</numerusform>
            <numerusform>%n موضع مختار</numerusform>
        </translation>
    </message>
    <message>
        <source>No other place.</source>
        <translation>لا موضع آخر.</translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)</source>
        <translation>
            <numerusform>وسم المواضع</numerusform>
            <numerusform>وسم موضع واحد</numerusform>
            <numerusform>وسم موضعين</numerusform>
            <numerusform>وسم %n مواضع</numerusform>
            <numerusform>وسم %n موضعًا</numerusform>
            <numerusform>وسم %n موضع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelChip</name>
    <message>
        <source>{label}, for every selection</source>
        <translation>{label}، لكل تحديد</translation>
    </message>
</context>
<context>
    <name>LabelColors</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>أرجواني</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>زيتوني</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Wine red</source>
        <translation>خمري</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
</context>
<context>
    <name>LabelConsistency</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Elsewhere the same words are {labels}.</source>
        <translation>الكلمات نفسها في موضع آخر: {labels}.</translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>&amp;New label</source>
        <translation>وسم &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <source>Drag a label, or press Alt with ↑ or ↓, to move it.</source>
        <translation>اسحب وسمًا، أو اضغط Alt مع ↑ أو ↓، لتنقله.</translation>
    </message>
    <message>
        <source>Change the labels</source>
        <translation>تغيير الوسوم</translation>
    </message>
    <message>
        <source>The labels are not changed yet. Leave them as they were?</source>
        <translation>لم تتغير الوسوم بعد. أتتركها كما كانت؟</translation>
    </message>
    <message>
        <source>&amp;Leave as they were</source>
        <translation>ا&amp;تركها كما كانت</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;أكمل</translation>
    </message>
</context>
<context>
    <name>LabelExchange</name>
    <message>
        <source>Import labels</source>
        <translation>استيراد الوسوم</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>تصدير الوسوم</translation>
    </message>
    <message>
        <source>The file has other forms of labels that are here. Which should there be?</source>
        <translation>في الملف صور أخرى لوسوم موجودة هنا. أيها تريد؟</translation>
    </message>
    <message>
        <source>Those of the &amp;file</source>
        <translation>التي في ال&amp;ملف</translation>
    </message>
    <message>
        <source>Those that are &amp;here</source>
        <translation>التي &amp;هنا</translation>
    </message>
    <message>
        <source>Labels (*.labels.json *.json)</source>
        <translation>الوسوم (*.labels.json *.json)</translation>
    </message>
</context>
<context>
    <name>LabelFate</name>
    <message>
        <source>Take “{label}” out of use</source>
        <translation>إخراج «{label}» من الاستعمال</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have this label. None of them is lost.</source>
        <translation>
            <numerusform>ليس لهذا الوسم مقاطع.</numerusform>
            <numerusform>لهذا الوسم مقطع واحد، ولن يضيع.</numerusform>
            <numerusform>لهذا الوسم مقطعان، ولن يضيع منهما شيء.</numerusform>
            <numerusform>لهذا الوسم %n مقاطع، ولن يضيع منها شيء.</numerusform>
            <numerusform>لهذا الوسم %n مقطعًا، ولن يضيع منها شيء.</numerusform>
            <numerusform>لهذا الوسم %n مقطع، ولن يضيع منها شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>No span has this label.</source>
        <translation>ليس لهذا الوسم مقاطع.</translation>
    </message>
    <message>
        <source>&amp;Retire it: its spans stay, new ones cannot have it</source>
        <translation>أو&amp;قفه: تبقى مقاطعه، ولا يُعطى لمقاطع جديدة</translation>
    </message>
    <message>
        <source>&amp;Merge it into another label:</source>
        <translation>ا&amp;دمجه في وسم آخر:</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>الدمج في</translation>
    </message>
    <message>
        <source>Remo&amp;ve it from the project</source>
        <translation>ا&amp;حذفه من المشروع</translation>
    </message>
    <message>
        <source>Its spans are shown and exported as {label}; undo separates them again.</source>
        <translation>تُعرض مقاطعه وتُصدَّر باسم {label}، والتراجع يفصلها ثانية.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand where the same words are {label} already: they have it twice until you remove one.</source>
        <translation>
            <numerusform>لا يقع منها شيء على كلمات وسمها {label}.</numerusform>
            <numerusform>واحد منها على كلمات وسمها {label} من قبل: يكون لها مرتين حتى تحذف أحدهما.</numerusform>
            <numerusform>اثنان منها على كلمات وسمها {label} من قبل: يكون لها مرتين حتى تحذف أحدهما.</numerusform>
            <numerusform>%n منها على كلمات وسمها {label} من قبل: يكون لها مرتين حتى تحذف أحدهما.</numerusform>
            <numerusform>%n منها على كلمات وسمها {label} من قبل: يكون لها مرتين حتى تحذف أحدهما.</numerusform>
            <numerusform>%n منها على كلمات وسمها {label} من قبل: يكون لها مرتين حتى تحذف أحدهما.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Colour on light pages</source>
        <translation>اللون على الصفحات الفاتحة</translation>
    </message>
    <message>
        <source>Colour on dark pages</source>
        <translation>اللون على الصفحات الداكنة</translation>
    </message>
    <message>
        <source>What is it, and what is it not? Give examples, one on a line.</source>
        <translation>ما هو، وما ليس هو؟ أعط أمثلة، كل مثال في سطر.</translation>
    </message>
    <message>
        <source>Title in &amp;Arabic</source>
        <translation>العنوان &amp;بالعربية</translation>
    </message>
    <message>
        <source>Title in &amp;English</source>
        <translation>العنوان بالإنجلي&amp;زية</translation>
    </message>
    <message>
        <source>Name in &amp;files</source>
        <translation>الاسم في الم&amp;لفات</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>ال&amp;مفتاح</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>On &amp;light pages</source>
        <translation>على الصفحات ال&amp;فاتحة</translation>
    </message>
    <message>
        <source>On &amp;dark pages</source>
        <translation>على الصفحات الدا&amp;كنة</translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation>الإر&amp;شاد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Title in Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>الاسم في الملفات</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشاد</translation>
    </message>
    <message>
        <source>Edges of its spans</source>
        <translation>حدود مقاطعه</translation>
    </message>
    <message>
        <source>&amp;Take out of use…</source>
        <translation>&amp;أخرجه من الاستعمال…</translation>
    </message>
    <message>
        <source>&amp;Use again</source>
        <translation>استعمله &amp;ثانية</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Merged into {label}</source>
        <translation>مدموج في {label}</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستعمل</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>key {digit}</source>
        <translation>المفتاح {digit}</translation>
    </message>
    <message>
        <source>merged into {label}</source>
        <translation>مدموج في {label}</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>موقوف</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>Two labels have the name {key} in files.</source>
        <translation>لوسمين الاسم {key} نفسه في الملفات.</translation>
    </message>
    <message>
        <source>{label}: a title has 1 to 60 visible characters, in Arabic and in English.</source>
        <translation>{label}: للعنوان من 1 إلى 60 حرفًا ظاهرًا، بالعربية وبالإنجليزية.</translation>
    </message>
    <message>
        <source>{label}: its name in files is a Latin letter, then letters, digits, - or _.</source>
        <translation>{label}: اسمه في الملفات حرف لاتيني، ثم حروف أو أرقام أو - أو _.</translation>
    </message>
    <message>
        <source>{label}: its guideline is too long.</source>
        <translation>{label}: إرشاده أطول مما يجوز.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>عنوان آخر</translation>
    </message>
    <message>
        <source>another colour</source>
        <translation>لون آخر</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>مفتاح آخر</translation>
    </message>
    <message>
        <source>another guideline</source>
        <translation>إرشاد آخر</translation>
    </message>
    <message>
        <source>other edges</source>
        <translation>حدود أخرى</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>merged into {label}</source>
        <translation>مدموج في {label}</translation>
    </message>
    <message>
        <source>offered again</source>
        <translation>عاد إلى الاستعمال</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>ترتيب آخر</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Label in the files</source>
        <translation>الوسم في الملفات</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>يصير</translation>
    </message>
    <message>
        <source>Say which label of the project each label of the files stands for. What was only guessed by its name is marked: look at it.</source>
        <translation>حدِّد وسم المشروع الذي يقابل كل وسم في الملفات. ما خُمِّن من اسمه عليه علامة: تحقق منه.</translation>
    </message>
    <message numerus="yes">
        <source>%n more label(s)</source>
        <translation>
            <numerusform>لا وسوم أخرى</numerusform>
            <numerusform>وسم آخر</numerusform>
            <numerusform>وسمان آخران</numerusform>
            <numerusform>%n وسوم أخرى</numerusform>
            <numerusform>%n وسمًا آخر</numerusform>
            <numerusform>%n وسم آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>New label</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>تخمين</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>LookAhead</name>
    <message>
        <source>The first record</source>
        <translation>السجل الأول</translation>
    </message>
    <message>
        <source>What gets lost</source>
        <translation>ما يضيع</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>Will be counted when it is written: there are many articles.</source>
        <translation>يُعدّ عند الكتابة، فالمقالات كثيرة.</translation>
    </message>
    <message>
        <source>What gets lost: {count}</source>
        <translation>ما يضيع: {count}</translation>
    </message>
    <message>
        <source>The format does not hold these; a click on an article opens it.</source>
        <translation>لا تتسع الصيغة لهذه؛ والنقر على مقال يفتحه.</translation>
    </message>
    <message>
        <source>Nothing gets lost</source>
        <translation>لا يضيع شيء</translation>
    </message>
    <message>
        <source>The format holds all of it.</source>
        <translation>الصيغة تتسع لكل شيء.</translation>
    </message>
</context>
<context>
    <name>LossList</name>
    <message>
        <source>What gets lost</source>
        <translation>ما يضيع</translation>
    </message>
    <message>
        <source>Spans that lie over a longer or an earlier one</source>
        <translation>مقاطع فوق أطول منها أو أسبق</translation>
    </message>
    <message>
        <source>Edges of spans, moved to those of tokens</source>
        <translation>حدود مقاطع نُقلت إلى حدود الرموز</translation>
    </message>
    <message>
        <source>Spans of several parts</source>
        <translation>مقاطع من أجزاء</translation>
    </message>
    <message>
        <source>Values of spans, as an amount&apos;s</source>
        <translation>سمات المقاطع، كقيمة المبلغ</translation>
    </message>
    <message>
        <source>Relations between spans</source>
        <translation>علاقات بين المقاطع</translation>
    </message>
    <message>
        <source>Notes on spans</source>
        <translation>ملاحظات على المقاطع</translation>
    </message>
    <message>
        <source>White space of the text</source>
        <translation>مسافات النص</translation>
    </message>
    <message>
        <source>Ids, headlines, sources and dates</source>
        <translation>المعرّفات والعناوين والمصادر والتواريخ</translation>
    </message>
    <message>
        <source>Other sources of articles</source>
        <translation>مصادر المقالات الأخرى</translation>
    </message>
    <message>
        <source>Who labelled</source>
        <translation>من وسم</translation>
    </message>
    <message>
        <source>Whether it is done</source>
        <translation>حالة الإنجاز</translation>
    </message>
    <message>
        <source>Texts with an apostrophe before them</source>
        <translation>نصوص سُبقت بفاصلة عليا</translation>
    </message>
    <message>
        <source>Whole articles</source>
        <translation>مقالات كاملة</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the manifest</source>
        <translation>
            <numerusform>لا شيء آخر في البيان</numerusform>
            <numerusform>واحد آخر في البيان</numerusform>
            <numerusform>اثنان آخران في البيان</numerusform>
            <numerusform>%n أخرى في البيان</numerusform>
            <numerusform>%n أخرى في البيان</numerusform>
            <numerusform>%n أخرى في البيان</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatterCard</name>
    <message>
        <source>0  Nothing here</source>
        <translation>0  لا شيء هنا</translation>
    </message>
    <message>
        <source>⏎  What most have</source>
        <translation>⏎  ما عند الأكثر</translation>
    </message>
    <message>
        <source>⏎  No proposal</source>
        <translation>⏎  لا اقتراح</translation>
    </message>
    <message>
        <source>{kind} · {place} of {total}</source>
        <translation>{kind} · {place} من {total}</translation>
    </message>
    <message>
        <source>Settle all “{kind}” alike… ({count})</source>
        <translation>احسم كل «{kind}» هكذا… ({count})</translation>
    </message>
    <message>
        <source>Not decided yet. A digit takes a version; or drag over other words.</source>
        <translation>لم يُحسم بعد. الرقم يأخذ صيغة موسِّم، أو اسحب فوق كلمات أخرى.</translation>
    </message>
    <message>
        <source>Decided: nothing here.</source>
        <translation>حُسم: لا شيء هنا.</translation>
    </message>
    <message>
        <source>Decided: {quotes}</source>
        <translation>حُسم: {quotes}</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>لا فروق</translation>
    </message>
    <message numerus="yes">
        <source>All have the same %n span(s) here.</source>
        <translation>
            <numerusform>لا مقاطع هنا عند أحد.</numerusform>
            <numerusform>عند الجميع المقطع نفسه هنا.</numerusform>
            <numerusform>عند الجميع المقطعان نفساهما هنا.</numerusform>
            <numerusform>عند الجميع %n مقاطع متطابقة هنا.</numerusform>
            <numerusform>عند الجميع %n مقطعًا متطابقًا هنا.</numerusform>
            <numerusform>عند الجميع %n مقطع متطابق هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has a span here.</source>
        <translation>لا مقطع لأحد هنا.</translation>
    </message>
    <message>
        <source>“Accept what all agree on” makes gold of them.</source>
        <translation>زر «اقبل المتفق عليه» يجعلها مرجعًا.</translation>
    </message>
</context>
<context>
    <name>MatterList</name>
    <message>
        <source>What there is to decide</source>
        <translation>ما يُحسم هنا</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Share of spans with the same edges and the same label in both sets; one letter more or less counts as no agreement at all.</source>
        <translation>نسبة المقاطع التي لها الحدود نفسها والوسم نفسه في المجموعتين؛ وزيادة حرف أو نقصه تُحسب خلافًا تامًّا.</translation>
    </message>
    <message>
        <source>Share of spans with the same edges, whatever their labels; it hides labels that are confused.</source>
        <translation>نسبة المقاطع التي لها الحدود نفسها أيًّا كان وسمها؛ وهي تُخفي الخلط بين الوسوم.</translation>
    </message>
    <message>
        <source>Share of spans that overlap one of the same label; it hides edges that differ, even when only a letter is shared.</source>
        <translation>نسبة المقاطع التي تتقاطع مع مقطع له الوسم نفسه؛ وهي تُخفي اختلاف الحدود ولو لم يشترك المقطعان إلا في حرف.</translation>
    </message>
    <message>
        <source>Share of spans that overlap any span, whatever the labels, where other edges count half; it is the mildest view and no sign that spans can be exchanged.</source>
        <translation>نسبة المقاطع التي تتقاطع مع أي مقطع مهما كان الوسم، ويُحسب اختلاف الحدود نصفًا؛ وهي أكثر المقاييس تساهلًا ولا تعني أن المقطعين سواء.</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ: agreement about the label of each word, if any, beyond what two annotators with these habits would reach by chance; a span that covers a part of a word labels all of it, and most words have no label.</source>
        <translation>معامل كوهين κ: الاتفاق على وسم كل كلمة، إن كان لها وسم، فوق ما يبلغه بالمصادفة موسِّمان لهما هذه العادات؛ والمقطع الذي يغطي جزءًا من كلمة يسمها كلها، ومعظم الكلمات بلا وسم.</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α: agreement about the label of each word beyond chance, for any number of annotators; a long span weighs more than a short one, and neighbours of one label look like one.</source>
        <translation>معامل كريبندورف α: الاتفاق على وسم كل كلمة فوق المصادفة، لأي عدد من الموسِّمين؛ والمقطع الطويل فيه أثقل من القصير، والمقطعان المتجاوران بوسم واحد يبدوان مقطعًا واحدًا.</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α for unitizing: how far spans of each label overlap by characters, beyond chance; differences count by their square, so that one long span can outweigh many.</source>
        <translation>معامل كريبندورف α للتقطيع: مدى تقاطع مقاطع كل وسم بالأحرف فوق المصادفة؛ وتُحسب الفروق بمربّعها، فقد يغلب مقطع طويل واحد مقاطع كثيرة.</translation>
    </message>
    <message>
        <source>In brackets the interval that holds 95 % of the figures when documents are drawn anew 1,000 times; with few documents it is too narrow.</source>
        <translation>بين القوسين المجال الذي يضمّ 95% من القيم حين تُسحب المقالات من جديد ألف مرة؛ وهو أضيق مما ينبغي حين تقلّ المقالات.</translation>
    </message>
    <message>
        <source>How often a label of the first annotator meets a label of the second where spans overlap, or none; other edges count as met.</source>
        <translation>كم مرة يقابل وسمُ الموسِّم الأول وسمًا للثاني حيث تتقاطع المقاطع، أو لا يقابله شيء؛ واختلاف الحدود لا يمنع التقابل.</translation>
    </message>
</context>
<context>
    <name>MergeFiles</name>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>A backup is made first. Everybody&apos;s spans stay apart; files that were taken in before add nothing twice.</source>
        <translation>تُصنع نسخة احتياطية أولًا. تبقى مقاطع كل واحد له، وما دُمج من قبل لا يُضاف مرتين.</translation>
    </message>
    <message>
        <source>Files to merge</source>
        <translation>الملفات المراد دمجها</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>من</translation>
    </message>
    <message>
        <source>For</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>الأفعال</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>آخر فعل</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>أضف ملفات…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>استبعد</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Packages and projects (*.zip *.hashiya);;All files (*)</source>
        <translation>حزم ومشاريع (*.zip *.hashiya);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يُنظر فيه…</translation>
    </message>
    <message>
        <source>Cannot be taken in</source>
        <translation>لا يمكن دمجه</translation>
    </message>
    <message>
        <source>Add the packages or the projects that colleagues gave you.</source>
        <translation>أضف الحزم أو المشاريع التي أعطاك إياها زملاؤك.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A newer Hashiya made this project: it can be read, not changed.</source>
        <translation>أُنشئ هذا المشروع بإصدار أحدث من حاشية: يمكن قراءته لا تعديله.</translation>
    </message>
    <message>
        <source>This project cannot be written to: it can be read, not changed.</source>
        <translation>تتعذر الكتابة في هذا المشروع: يمكن قراءته لا تعديله.</translation>
    </message>
    <message>
        <source>The project is on a network share: keep a copy on this computer.</source>
        <translation>المشروع على مجلد شبكة: احتفظ بنسخة منه على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>MovedLabels</name>
    <message>
        <source>Moved labels</source>
        <translation>الوسوم المنقولة</translation>
    </message>
    <message>
        <source>In the former version</source>
        <translation>في الصيغة السابقة</translation>
    </message>
    <message>
        <source>In the present version</source>
        <translation>في الصيغة الحالية</translation>
    </message>
    <message>
        <source>Accept (Enter)</source>
        <translation>قبول (Enter)</translation>
    </message>
    <message>
        <source>Put on the selection (P)</source>
        <translation>ضعه على التحديد (P)</translation>
    </message>
    <message>
        <source>Select the words in the article first.</source>
        <translation>حدّد الكلمات في المقال أولًا.</translation>
    </message>
    <message>
        <source>Drop (Delete)</source>
        <translation>إسقاط (Delete)</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) to confirm in this article</source>
        <translation>
            <numerusform>لا مقاطع للتأكيد في هذا المقال</numerusform>
            <numerusform>مقطع واحد للتأكيد في هذا المقال</numerusform>
            <numerusform>مقطعان للتأكيد في هذا المقال</numerusform>
            <numerusform>%n مقاطع للتأكيد في هذا المقال</numerusform>
            <numerusform>%n مقطعًا للتأكيد في هذا المقال</numerusform>
            <numerusform>%n مقطع للتأكيد في هذا المقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>لا شيء في الجملة</numerusform>
            <numerusform>واحد في الجملة</numerusform>
            <numerusform>اثنان في الجملة</numerusform>
            <numerusform>%n في الجملة</numerusform>
            <numerusform>%n في الجملة</numerusform>
            <numerusform>%n في الجملة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is to be confirmed.</source>
        <translation>لا شيء ينتظر التأكيد.</translation>
    </message>
    <message>
        <source>the words are changed</source>
        <translation>تغيّرت الكلمات</translation>
    </message>
    <message>
        <source>the words stand in several places</source>
        <translation>الكلمات في أكثر من موضع</translation>
    </message>
    <message>
        <source>the words stand elsewhere</source>
        <translation>الكلمات في موضع آخر</translation>
    </message>
    <message>
        <source>the words are gone</source>
        <translation>لم تعد الكلمات موجودة</translation>
    </message>
    <message>
        <source>Confirm a moved label</source>
        <translation>تأكيد وسم منقول</translation>
    </message>
    <message>
        <source>Drop a moved label</source>
        <translation>إسقاط وسم منقول</translation>
    </message>
</context>
<context>
    <name>NameFilter</name>
    <message>
        <source>Find a name</source>
        <translation>ابحث عن اسم</translation>
    </message>
    <message numerus="yes">
        <source>%n more not shown</source>
        <translation>
            <numerusform>لا شيء غيرها</numerusform>
            <numerusform>واحد آخر لا يظهر</numerusform>
            <numerusform>اثنان آخران لا يظهران</numerusform>
            <numerusform>%n أخرى لا تظهر</numerusform>
            <numerusform>%n أخرى لا تظهر</numerusform>
            <numerusform>%n أخرى لا تظهر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>فتح المشروع التجريبي</translation>
    </message>
    <message>
        <source>Short business articles written for trying things out.</source>
        <translation>مقالات اقتصادية قصيرة كُتبت للتجربة.</translation>
    </message>
    <message>
        <source>Read the two-minute guide</source>
        <translation>قراءة دليل الدقيقتين</translation>
    </message>
    <message>
        <source>How to mark words, undo, finish an article and export.</source>
        <translation>كيف تسم الكلمات، وتتراجع، وتنجز المقال، وتصدّر.</translation>
    </message>
    <message>
        <source>Text, tables or other tools&apos; files; each text file is an article.</source>
        <translation>نصوص أو جداول أو ملفات أدوات أخرى؛ كل ملف نصي مقال.</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Ascending</source>
        <translation>تصاعدي</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>تنازلي</translation>
    </message>
    <message>
        <source>Order: {order}, {direction}</source>
        <translation>الترتيب: {order}، {direction}</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Export something else</source>
        <translation>صدّر شيئًا آخر</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>اكتمل التصدير</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلّان</numerusform>
            <numerusform>%n سجلات</numerusform>
            <numerusform>%n سجلًّا</numerusform>
            <numerusform>%n سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Read back: equal, %n record(s)</source>
        <translation>
            <numerusform>✓ لا سجلات تُقرأ</numerusform>
            <numerusform>✓ قُرئ من الملف ثانيةً فتطابق: سجل واحد</numerusform>
            <numerusform>✓ قُرئ من الملف ثانيةً فتطابق: سجلّان</numerusform>
            <numerusform>✓ قُرئ من الملف ثانيةً فتطابق: %n سجلات</numerusform>
            <numerusform>✓ قُرئ من الملف ثانيةً فتطابق: %n سجلًّا</numerusform>
            <numerusform>✓ قُرئ من الملف ثانيةً فتطابق: %n سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Read back: equal, %n record(s) as a sample</source>
        <translation>
            <numerusform>✓ لا سجلات تُقرأ</numerusform>
            <numerusform>✓ قُرئت عيّنة ثانيةً فتطابقت: سجل واحد</numerusform>
            <numerusform>✓ قُرئت عيّنة ثانيةً فتطابقت: سجلّان</numerusform>
            <numerusform>✓ قُرئت عيّنة ثانيةً فتطابقت: %n سجلات</numerusform>
            <numerusform>✓ قُرئت عيّنة ثانيةً فتطابقت: %n سجلًّا</numerusform>
            <numerusform>✓ قُرئت عيّنة ثانيةً فتطابقت: %n سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>loaded by {library} too</source>
        <translation>وحمّله {library} أيضًا</translation>
    </message>
    <message>
        <source>Beside it {name}: counts, labels, hashes and losses.</source>
        <translation>إلى جانبه {name}: الأعداد والوسوم والبصمات وما ضاع.</translation>
    </message>
    <message>
        <source>What the format does not hold; a click on an article opens it:</source>
        <translation>ما لا تتسع له الصيغة، والنقر على مقال يفتحه:</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>لم يضع شيء.</translation>
    </message>
    <message>
        <source>Not loaded by {library}, which took too long.</source>
        <translation>لم يحمّله {library} لأنه أطال.</translation>
    </message>
    <message>
        <source>Not loaded by {library}, which takes too much memory.</source>
        <translation>لم يحمّله {library} لأنه يحتاج إلى ذاكرة كبيرة.</translation>
    </message>
    <message>
        <source>Not loaded by {library}, which crashed.</source>
        <translation>لم يحمّله {library} لأنه انهار.</translation>
    </message>
    <message>
        <source>Not loaded by {library}, which needs the network.</source>
        <translation>لم يحمّله {library} لأنه يحتاج إلى الشبكة.</translation>
    </message>
</context>
<context>
    <name>OwnCorrections</name>
    <message>
        <source>Accept a correction</source>
        <translation>قبول تصحيح</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n correction(s)</source>
        <translation>
            <numerusform>لا تصحيحات تُقبل</numerusform>
            <numerusform>قبول تصحيح واحد</numerusform>
            <numerusform>قبول تصحيحين</numerusform>
            <numerusform>قبول %n تصحيحات</numerusform>
            <numerusform>قبول %n تصحيحًا</numerusform>
            <numerusform>قبول %n تصحيح</numerusform>
        </translation>
    </message>
    <message>
        <source>Disagree with a correction</source>
        <translation>الاعتراض على تصحيح</translation>
    </message>
</context>
<context>
    <name>Pick</name>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>What most have</source>
        <translation>ما عند الأكثر</translation>
    </message>
    <message>
        <source>The shortest span</source>
        <translation>أقصر مقطع</translation>
    </message>
    <message>
        <source>The longest span</source>
        <translation>أطول مقطع</translation>
    </message>
    <message>
        <source>What all have the same</source>
        <translation>ما اتفق عليه الجميع</translation>
    </message>
    <message>
        <source>What more than half have</source>
        <translation>ما عند أكثر من النصف</translation>
    </message>
    <message>
        <source>What {name} has</source>
        <translation>ما عند {name}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Article font</source>
        <translation>خط المقال</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>ضيقة</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>معتادة</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>واسعة</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>المسافة بين الأسطر</translation>
    </message>
    <message>
        <source>Arabic digits ٠١٢٣</source>
        <translation>الأرقام العربية ٠١٢٣</translation>
    </message>
    <message>
        <source>Labels beside the selection</source>
        <translation>الوسوم عند التحديد</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Files of the first article</source>
        <translation>ملفات المقال الأول</translation>
    </message>
    <message>
        <source>The first record as it will be written</source>
        <translation>السجل الأول كما سيُكتب</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>لا شيء يُكتب.</translation>
    </message>
    <message>
        <source>The file is no text: this is what reads back from it.</source>
        <translation>الملف ليس نصًّا، وهذا ما يُقرأ منه.</translation>
    </message>
    <message>
        <source>It goes on: only the beginning is shown.</source>
        <translation>له بقية، والظاهر أوله.</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>Hashiya project (*.hashiya)</source>
        <translation>مشروع حاشية (*.hashiya)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Hashiya project (*.hashiya);;All files (*)</source>
        <translation>مشروع حاشية (*.hashiya);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>What most have</source>
        <translation>ما عند الأكثر</translation>
    </message>
    <message>
        <source>Nothing, as most</source>
        <translation>لا شيء، كالأكثر</translation>
    </message>
    <message>
        <source>As {name}</source>
        <translation>كما عند {name}</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>‎←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>‎→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>‎↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>‎↓</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The file does not exist.</source>
        <translation>الملف غير موجود.</translation>
    </message>
    <message>
        <source>The file cannot be read: {cause}</source>
        <translation>تتعذر قراءة الملف: {cause}</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>This is not a text file. It is of no format that Hashiya knows.</source>
        <translation>هذا ليس ملفًا نصيًا، ولا هو من صيغة تعرفها حاشية.</translation>
    </message>
    <message>
        <source>The encoding was not recognised. Save the file as UTF-8 and import it again.</source>
        <translation>تعذر التعرف إلى ترميز الملف. احفظه بترميز UTF-8 ثم استورده من جديد.</translation>
    </message>
    <message>
        <source>The file is not in the encoding {encoding}. Choose another one.</source>
        <translation>الملف ليس بالترميز {encoding}. اختر ترميزًا آخر.</translation>
    </message>
    <message>
        <source>“{format}” is not a format Hashiya knows. Known: {known}.</source>
        <translation>لا تعرف حاشية الصيغة «{format}». المعروف منها: {known}.</translation>
    </message>
    <message>
        <source>Reading the file took longer than {limit} seconds, and was stopped.</source>
        <translation>استغرقت قراءة الملف أكثر من {limit} ثانية، فأُوقفت.</translation>
    </message>
    <message>
        <source>Reading the file takes more than {limit} megabytes of memory.</source>
        <translation>تحتاج قراءة الملف إلى أكثر من {limit} ميغابايت من الذاكرة.</translation>
    </message>
    <message>
        <source>No article was found in this page.</source>
        <translation>لم يُعثر على مقال في هذه الصفحة.</translation>
    </message>
    <message>
        <source>Hashiya reads no files of this kind.</source>
        <translation>لا تقرأ حاشية ملفات من هذا النوع.</translation>
    </message>
    <message>
        <source>There is no file in it to read.</source>
        <translation>ليس فيه ملف يُقرأ.</translation>
    </message>
    <message>
        <source>“{name}” would leave the archive. Do not trust this file.</source>
        <translation>«{name}» يخرج عن الأرشيف، فلا تثق بهذا الملف.</translation>
    </message>
    <message>
        <source>More than {limit} archives are inside one another.</source>
        <translation>تداخلت أرشيفات أكثر من {limit} بعضها في بعض.</translation>
    </message>
    <message>
        <source>The text has a NUL character at {offset}. Remove it and import again.</source>
        <translation>في النص محرف NUL عند الموضع {offset}. احذفه ثم استورد من جديد.</translation>
    </message>
    <message>
        <source>The line is longer than {limit} bytes.</source>
        <translation>السطر أطول من الحد، وهو {limit} بايت.</translation>
    </message>
    <message>
        <source>This is not valid JSON: {cause}</source>
        <translation>هذا ليس JSON سليمًا: {cause}</translation>
    </message>
    <message>
        <source>A JSON object is expected here.</source>
        <translation>يُنتظر هنا كائن JSON.</translation>
    </message>
    <message>
        <source>The field “{field}” is missing.</source>
        <translation>الحقل «{field}» ناقص.</translation>
    </message>
    <message>
        <source>The field “{field}” is not of the type {expected}.</source>
        <translation>الحقل «{field}» ليس من النوع {expected}.</translation>
    </message>
    <message>
        <source>Offsets in “{unit}” are not known here; Hashiya&apos;s are in “codepoint”.</source>
        <translation>المواضع المعدودة بوحدة «{unit}» غير معروفة هنا؛ وحدة حاشية هي «codepoint».</translation>
    </message>
    <message>
        <source>“{status}” is not a status. Known: {known}.</source>
        <translation>«{status}» ليست حالة معروفة. الحالات: {known}.</translation>
    </message>
    <message>
        <source>The spans name no annotator. Say whose they are.</source>
        <translation>المقاطع بلا اسم موسِّم. حدِّد صاحبها.</translation>
    </message>
    <message>
        <source>The project has a document “{id}” with another text.</source>
        <translation>في المشروع مقال «{id}» نصه مختلف.</translation>
    </message>
    <message>
        <source>The tags in “{field}” are numbers, and the card that names them is not beside the file.</source>
        <translation>الوسوم في «{field}» أرقام، وليست إلى جانب الملف البطاقة التي تسمّيها.</translation>
    </message>
    <message>
        <source>The table has no column “{column}”. It has: {known}.</source>
        <translation>ليس في الجدول عمود «{column}». أعمدته: {known}.</translation>
    </message>
    <message>
        <source>The span {start}–{end} is empty or outside the text of {length} characters.</source>
        <translation>المقطع {start}–{end} فارغ أو خارج النص، وطول النص {length}.</translation>
    </message>
    <message>
        <source>The span {start}–{end} should read “{quote}”, but the text has “{found}”.</source>
        <translation>ينبغي أن يكون المقطع {start}–{end} «{quote}»، لكن في النص «{found}».</translation>
    </message>
    <message>
        <source>The label “{label}” is not in the project. Known: {known}.</source>
        <translation>الوسم «{label}» ليس في المشروع. وسوم المشروع: {known}.</translation>
    </message>
    <message>
        <source>The span {start}–{end} cannot keep its place when the text is repaired: it begins or ends inside a character.</source>
        <translation>لا يبقى المقطع {start}–{end} في موضعه إذا أُصلح النص: فهو يبدأ أو ينتهي داخل حرف.</translation>
    </message>
    <message>
        <source>The same words have this label already.</source>
        <translation>هذه الكلمات نفسها تحمل هذا الوسم.</translation>
    </message>
    <message>
        <source>The span has been changed or removed in the meantime.</source>
        <translation>عُدِّل المقطع أو أُزيل في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The project has no document “{id}”.</source>
        <translation>ليس في المشروع مقال «{id}».</translation>
    </message>
    <message>
        <source>The project has no annotator “{name}”. Known: {known}.</source>
        <translation>ليس في المشروع موسِّم اسمه «{name}». الموسِّمون: {known}.</translation>
    </message>
    <message>
        <source>An annotator&apos;s name has 1 to 100 visible characters on one line.</source>
        <translation>اسم الموسِّم من حرف واحد إلى 100 حرف ظاهر، في سطر واحد.</translation>
    </message>
    <message>
        <source>Nobody reviews a set of their own.</source>
        <translation>لا يراجع أحد مقاطع نفسه.</translation>
    </message>
    <message>
        <source>The verdict has no right “{field}”: {expected}.</source>
        <translation>الحقل «{field}» في الحكم غير صحيح: {expected}.</translation>
    </message>
    <message>
        <source>The verdict or its answer has been changed in the meantime.</source>
        <translation>تغيّر الحكم أو الردّ عليه في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The label “{label}” has no right “{field}”: {expected}.</source>
        <translation>الحقل «{field}» في الوسم «{label}» غير صحيح: {expected}.</translation>
    </message>
    <message>
        <source>There is another label “{label}” already.</source>
        <translation>هناك وسم آخر بالاسم «{label}».</translation>
    </message>
    <message>
        <source>Two labels have the key “{shortcut}”.</source>
        <translation>المفتاح «{shortcut}» لوسمين معًا.</translation>
    </message>
    <message>
        <source>The label “{label}” has spans and cannot be removed. Retire it instead.</source>
        <translation>للوسم «{label}» مقاطع فلا يمكن حذفه. أوقفه بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The label set has been changed in the meantime.</source>
        <translation>تغيّرت مجموعة الوسوم في هذه الأثناء.</translation>
    </message>
    <message>
        <source>There is no project file here.</source>
        <translation>لا ملف مشروع هنا.</translation>
    </message>
    <message>
        <source>A file is here already.</source>
        <translation>يوجد هنا ملف من قبل.</translation>
    </message>
    <message>
        <source>This is not a Hashiya project.</source>
        <translation>هذا ليس مشروع حاشية.</translation>
    </message>
    <message>
        <source>The project was made by a newer Hashiya (its version is {version}, this one knows up to {known}). Update Hashiya to change it.</source>
        <translation>أُنشئ المشروع بإصدار أحدث من حاشية (إصدار ملفه {version}، وأحدث ما يعرفه هذا البرنامج {known}). حدِّث حاشية لتتمكن من تعديله.</translation>
    </message>
    <message>
        <source>The project was made by an older Hashiya and has to be brought up to date first.</source>
        <translation>أُنشئ المشروع بإصدار أقدم من حاشية، ويجب تحديثه أولًا.</translation>
    </message>
    <message>
        <source>There is no room on the disk for a backup. Make room and try again.</source>
        <translation>لا مكان في القرص لنسخة احتياطية. وفّر مكانا ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>There is no backup “{name}” of this project.</source>
        <translation>لا نسخة احتياطية اسمها «{name}» لهذا المشروع.</translation>
    </message>
    <message>
        <source>There is no journal of a project here.</source>
        <translation>لا يومية لمشروع هنا.</translation>
    </message>
    <message>
        <source>Nothing could be read of the project, neither in its file nor in a journal or a backup beside it. Nothing was changed.</source>
        <translation>لم يمكن قراءة شيء من المشروع، لا في ملفه ولا في يومية أو نسخة احتياطية بجانبه. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The project file is damaged: {cause}</source>
        <translation>ملف المشروع تالف: {cause}</translation>
    </message>
    <message>
        <source>The project is open in another window or program ({holder}).</source>
        <translation>المشروع مفتوح في نافذة أخرى أو برنامج آخر ({holder}).</translation>
    </message>
    <message>
        <source>The project can be read but not changed.</source>
        <translation>يمكن قراءة المشروع لا تعديله.</translation>
    </message>
    <message>
        <source>A program ended here in the middle of its work. Open the project once where it can be written to: it is put in order there.</source>
        <translation>انقطع برنامج هنا في أثناء عمله. افتح المشروع مرة حيث تمكن الكتابة فيه، فيُرتَّب هناك.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>المجلد غير موجود.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>تتعذر الكتابة في المجلد.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>القرص ممتلئ. لم يتغير شيء؛ أفرغ مساحة ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>The project file could not be written; nothing was changed: {cause}</source>
        <translation>تعذرت الكتابة في ملف المشروع، ولم يتغير شيء: {cause}</translation>
    </message>
    <message>
        <source>The file cannot be written: {cause}</source>
        <translation>تتعذر كتابة الملف: {cause}</translation>
    </message>
    <message>
        <source>This is a project file. Choose another name for the export.</source>
        <translation>هذا ملف مشروع. اختر اسمًا آخر للتصدير.</translation>
    </message>
    <message>
        <source>This article is yours to label too: others&apos; spans in it can be seen when both have done it.</source>
        <translation>هذا المقال من نصيبك أيضًا: تُرى مقاطع غيرك فيه حين يفرغ منه كلاكما.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} bytes, which nothing of its kind is.</source>
        <translation>الملف أكبر من {limit} بايت، ولا يبلغ ذلك ملف من نوعه.</translation>
    </message>
    <message>
        <source>This is not a file of labels, as Hashiya writes them.</source>
        <translation>ليس هذا ملف وسوم كالذي تكتبه حاشية.</translation>
    </message>
    <message>
        <source>A newer Hashiya wrote this file of labels (version {version}). Update Hashiya.</source>
        <translation>كتبت نسخة أحدث من حاشية ملف الوسوم هذا (الإصدار {version}). حدّث حاشية.</translation>
    </message>
    <message>
        <source>The format {format} is a folder, and this is a file.</source>
        <translation>صيغة {format} مجلد، وهذا ملف.</translation>
    </message>
    <message>
        <source>The file is broken or not of this format: {cause}</source>
        <translation>الملف تالف أو ليس بهذه الصيغة: {cause}</translation>
    </message>
    <message>
        <source>This format needs the package {package}, which is not installed.</source>
        <translation>تحتاج هذه الصيغة إلى حزمة {package}، وهي غير مثبتة.</translation>
    </message>
    <message>
        <source>The file has more than {limit} records. Import it in parts.</source>
        <translation>في الملف أكثر من {limit} سجل. استورده على أجزاء.</translation>
    </message>
    <message>
        <source>This line is not of the format: {cause}</source>
        <translation>هذا السطر ليس من الصيغة: {cause}</translation>
    </message>
    <message>
        <source>These labels are not in the project: {labels}. Known: {known}. Map them or add them.</source>
        <translation>هذه الوسوم ليست في المشروع: {labels}. وسوم المشروع: {known}. قابلها بوسومه أو أضفها.</translation>
    </message>
    <message>
        <source>The span {start}–{end} begins or ends inside a character that is two UTF-16 units.</source>
        <translation>يبدأ المقطع {start}–{end} أو ينتهي داخل محرف من وحدتين في UTF-16.</translation>
    </message>
    <message>
        <source>The folder has files that no export wrote. Choose another name.</source>
        <translation>في المجلد ملفات لم يكتبها تصدير. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>What was written did not read back as it was, so nothing was kept: {document}. Please report this.</source>
        <translation>ما كُتب لم يُقرأ كما كان فلم يُحفظ منه شيء: {document}. نرجو الإبلاغ عن هذا.</translation>
    </message>
    <message>
        <source>This is neither a Hashiya package nor a project.</source>
        <translation>هذا الملف ليس حزمة من حاشية ولا مشروعًا.</translation>
    </message>
    <message>
        <source>The package was damaged on its way; ask for it again. ({cause})</source>
        <translation>تلفت الحزمة في الطريق؛ اطلبها مرة أخرى. ({cause})</translation>
    </message>
    <message>
        <source>The package is of a newer Hashiya ({what} is not known here). Update Hashiya.</source>
        <translation>الحزمة من إصدار أحدث من حاشية (لا يُعرف هنا {what}). حدِّث حاشية.</translation>
    </message>
    <message>
        <source>The package is not one that Hashiya wrote; nothing of it was taken in. ({cause})</source>
        <translation>لم تكتب حاشية هذه الحزمة كما هي؛ ولم يؤخذ منها شيء. ({cause})</translation>
    </message>
    <message>
        <source>The package is larger than a package can be ({limit} bytes).</source>
        <translation>الحزمة أكبر مما يمكن أن تكون عليه حزمة ({limit} بايت).</translation>
    </message>
    <message>
        <source>The package tells something otherwise than this project has it (event {event}); nothing of it was taken in.</source>
        <translation>تروي الحزمة شيئًا على غير ما هو في هذا المشروع (الحدث {event})؛ ولم يؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>The package has work of more than a year from now (event {event}). The clock of the computer that made it, or of this one, is wrong.</source>
        <translation>في الحزمة عمل مؤرخ بعد أكثر من سنة من الآن (الحدث {event}). ساعة الحاسوب الذي صنعها أو ساعة هذا الحاسوب غير صحيحة.</translation>
    </message>
    <message>
        <source>The other project cannot be read: {cause}</source>
        <translation>تعذّرت قراءة المشروع الآخر: {cause}</translation>
    </message>
    <message>
        <source>Documents cannot be assigned so: {field} should be {expected}.</source>
        <translation>لا يمكن إسناد المقالات هكذا: ينبغي أن يكون {field} كما يلي: {expected}.</translation>
    </message>
    <message>
        <source>Documents have been removed or brought back in the meantime.</source>
        <translation>أُزيلت مقالات أو أُعيدت في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The document {id} is not in the trash.</source>
        <translation>المقال {id} ليس في سلة المحذوفات.</translation>
    </message>
    <message>
        <source>The documents have been assigned otherwise in the meantime.</source>
        <translation>أُسندت المقالات في هذه الأثناء إسنادًا آخر.</translation>
    </message>
    <message>
        <source>Another version of the document has been chosen in the meantime.</source>
        <translation>اختيرت صيغة أخرى للمقال في هذه الأثناء.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%n مقالات جديدة</numerusform>
            <numerusform>%n مقالًا جديدًا</numerusform>
            <numerusform>%n مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: in the trash, or gone with it</source>
        <translation>
            <numerusform>لم يُترك شيء</numerusform>
            <numerusform>تُرك مقال واحد: هو في سلة المحذوفات أو ذهب معها</numerusform>
            <numerusform>تُرك مقالان: هما في سلة المحذوفات أو ذهبا معها</numerusform>
            <numerusform>تُركت %n مقالات: هي في سلة المحذوفات أو ذهبت معها</numerusform>
            <numerusform>تُرك %n مقالًا: هي في سلة المحذوفات أو ذهبت معها</numerusform>
            <numerusform>تُرك %n مقال: هي في سلة المحذوفات أو ذهبت معها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>لم يكن شيء منها موجودًا</numerusform>
            <numerusform>واحد كان موجودًا</numerusform>
            <numerusform>اثنان كانا موجودين</numerusform>
            <numerusform>%n كانت موجودة</numerusform>
            <numerusform>%n كانت موجودة</numerusform>
            <numerusform>%n كانت موجودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got another source</source>
        <translation>
            <numerusform>لا مقال له مصدر آخر</numerusform>
            <numerusform>مقال واحد صار له مصدر آخر</numerusform>
            <numerusform>مقالان صار لهما مصدر آخر</numerusform>
            <numerusform>%n مقالات صار لها مصدر آخر</numerusform>
            <numerusform>%n مقالًا صار له مصدر آخر</numerusform>
            <numerusform>%n مقال صار له مصدر آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) left out with their labels</source>
        <translation>
            <numerusform>لم يُترك مقطع</numerusform>
            <numerusform>تُرك مقطع واحد مع وسمه</numerusform>
            <numerusform>تُرك مقطعان مع وسميهما</numerusform>
            <numerusform>تُركت %n مقاطع مع وسومها</numerusform>
            <numerusform>تُرك %n مقطعًا مع وسومها</numerusform>
            <numerusform>تُرك %n مقطع مع وسومها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) repaired</source>
        <translation>
            <numerusform>لم يُصلح مقال</numerusform>
            <numerusform>أُصلح مقال واحد</numerusform>
            <numerusform>أُصلح مقالان</numerusform>
            <numerusform>أُصلحت %n مقالات</numerusform>
            <numerusform>أُصلح %n مقالًا</numerusform>
            <numerusform>أُصلح %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>New annotators: {names}</source>
        <translation>موسِّمون جدد: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) belong to no article: {names}</source>
        <translation>
            <numerusform>كل ملف يخصّ مقالًا: {names}</numerusform>
            <numerusform>ملف واحد لا يخصّ مقالًا: {names}</numerusform>
            <numerusform>ملفان لا يخصّان مقالًا: {names}</numerusform>
            <numerusform>%n ملفات لا تخصّ مقالًا: {names}</numerusform>
            <numerusform>%n ملفًا لا يخصّ مقالًا: {names}</numerusform>
            <numerusform>%n ملف لا يخصّ مقالًا: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>لا أخطاء</numerusform>
            <numerusform>خطأ واحد</numerusform>
            <numerusform>خطآن</numerusform>
            <numerusform>%n أخطاء</numerusform>
            <numerusform>%n خطأً</numerusform>
            <numerusform>%n خطأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with errors left out</source>
        <translation>
            <numerusform>لم يُترك ملف</numerusform>
            <numerusform>تُرك ملف واحد فيه أخطاء</numerusform>
            <numerusform>تُرك ملفان فيهما أخطاء</numerusform>
            <numerusform>تُركت %n ملفات فيها أخطاء</numerusform>
            <numerusform>تُرك %n ملفًا فيها أخطاء</numerusform>
            <numerusform>تُرك %n ملف فيها أخطاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s)</source>
        <translation>
            <numerusform>لا صيغ جديدة</numerusform>
            <numerusform>صيغة جديدة واحدة</numerusform>
            <numerusform>صيغتان جديدتان</numerusform>
            <numerusform>%n صيغ جديدة</numerusform>
            <numerusform>%n صيغة جديدة</numerusform>
            <numerusform>%n صيغة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) moved with them</source>
        <translation>
            <numerusform>لم ينتقل معها مقطع</numerusform>
            <numerusform>انتقل معها مقطع واحد</numerusform>
            <numerusform>انتقل معها مقطعان</numerusform>
            <numerusform>انتقلت معها %n مقاطع</numerusform>
            <numerusform>انتقل معها %n مقطعًا</numerusform>
            <numerusform>انتقل معها %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm: Label → Moved labels</source>
        <translation>
            <numerusform>لا شيء للتأكيد</numerusform>
            <numerusform>واحد للتأكيد: وسم ← الوسوم المنقولة</numerusform>
            <numerusform>اثنان للتأكيد: وسم ← الوسوم المنقولة</numerusform>
            <numerusform>%n للتأكيد: وسم ← الوسوم المنقولة</numerusform>
            <numerusform>%n للتأكيد: وسم ← الوسوم المنقولة</numerusform>
            <numerusform>%n للتأكيد: وسم ← الوسوم المنقولة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: texts of former versions</source>
        <translation>
            <numerusform>لم يُترك شيء</numerusform>
            <numerusform>تُرك واحد: نصه لصيغة سابقة</numerusform>
            <numerusform>تُرك اثنان: نصاهما لصيغتين سابقتين</numerusform>
            <numerusform>تُركت %n: نصوصها لصيغ سابقة</numerusform>
            <numerusform>تُرك %n: نصوصها لصيغ سابقة</numerusform>
            <numerusform>تُرك %n: نصوصها لصيغ سابقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the address of another</source>
        <translation>
            <numerusform>لا مقال بعنوان غيره</numerusform>
            <numerusform>واحد له رابط مقال آخر</numerusform>
            <numerusform>اثنان لهما رابط مقال آخر</numerusform>
            <numerusform>%n لها رابط مقال آخر</numerusform>
            <numerusform>%n لها رابط مقال آخر</numerusform>
            <numerusform>%n لها رابط مقال آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>All of it comes in, or nothing. A backup is made first.</source>
        <translation>يُستورد كله أو لا شيء منه، بعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Ready to import</source>
        <translation>جاهز للاستيراد</translation>
    </message>
    <message>
        <source>Importing articles…</source>
        <translation>يجري استيراد المقالات…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>تم الاستيراد</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Accept the rest</source>
        <translation>اقبل الباقي</translation>
    </message>
    <message>
        <source>Nothing missing, next</source>
        <translation>لا ينقص شيء، التالي</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>أنهِ المراجعة</translation>
    </message>
    <message>
        <source>Reviewing the spans of {name}</source>
        <translation>مراجعة مقاطع {name}</translation>
    </message>
    <message>
        <source>{judged} of {total} judged</source>
        <translation>حُكم على {judged} من {total}</translation>
    </message>
</context>
<context>
    <name>ReviewSetup</name>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Done by the author</source>
        <translation>أنجزها صاحبها</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>أيًّا كانت</translation>
    </message>
    <message>
        <source>Not reviewed by you yet</source>
        <translation>لم تراجعها بعد</translation>
    </message>
    <message>
        <source>Reviewed by you</source>
        <translation>راجعتَها</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>أي وسم</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>By chance, only</source>
        <translation>عشوائيًّا، فقط</translation>
    </message>
    <message>
        <source>Seed of the sample</source>
        <translation>بذرة العيّنة</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Where annotators agree least comes first</source>
        <translation>الأقل اتفاقًا بين الموسِّمين أولًا</translation>
    </message>
    <message>
        <source>Whose spans</source>
        <translation>مقاطع من</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>With a span</source>
        <translation>فيها مقطع</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>نُشرت</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>عيّنة</translation>
    </message>
    <message>
        <source>Nobody else has labelled here yet. Take their work in with “Merge”.</source>
        <translation>لم يسِم أحد غيرك هنا بعد. أدخِل عملهم بأمر «ادمج».</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) to review</source>
        <translation>
            <numerusform>لا مقالات للمراجعة</numerusform>
            <numerusform>مقال واحد للمراجعة</numerusform>
            <numerusform>مقالان للمراجعة</numerusform>
            <numerusform>%n مقالات للمراجعة</numerusform>
            <numerusform>%n مقالًا للمراجعة</numerusform>
            <numerusform>%n مقال للمراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such article.</source>
        <translation>لا يوجد مقال كهذا.</translation>
    </message>
</context>
<context>
    <name>ReviewWalk</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Every span is judged. Is nothing missing? Then go on to the next article.</source>
        <translation>حُكم على كل مقطع. ألا ينقص شيء؟ انتقل إذن إلى المقال التالي.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n span(s)</source>
        <translation>
            <numerusform>قبول لا شيء</numerusform>
            <numerusform>قبول مقطع واحد</numerusform>
            <numerusform>قبول مقطعين</numerusform>
            <numerusform>قبول %n مقاطع</numerusform>
            <numerusform>قبول %n مقطعًا</numerusform>
            <numerusform>قبول %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are not judged yet.</source>
        <translation>
            <numerusform>حُكم على كل المقاطع.</numerusform>
            <numerusform>بقي مقطع واحد لم يُحكم عليه.</numerusform>
            <numerusform>بقي مقطعان لم يُحكم عليهما.</numerusform>
            <numerusform>بقيت %n مقاطع لم يُحكم عليها.</numerusform>
            <numerusform>بقي %n مقطعًا لم يُحكم عليها.</numerusform>
            <numerusform>بقي %n مقطع لم يُحكم عليها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing missing</source>
        <translation>لا ينقص شيء</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>لم يُنجَز بعد</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>ذكر السبب</translation>
    </message>
    <message>
        <source>Correct or reject the span first.</source>
        <translation>صحّح المقطع أو ارفضه أولًا.</translation>
    </message>
    <message>
        <source>The &amp;guideline should say it</source>
        <translation>ينبغي أن يذكره الإ&amp;رشاد</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;ملاحظة…</translation>
    </message>
</context>
<context>
    <name>RunStrategy</name>
    <message>
        <source>Decide the rest by a strategy</source>
        <translation>حسم الباقي بقاعدة</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>In all articles that are compared</source>
        <translation>في كل المقالات المقارَنة</translation>
    </message>
    <message>
        <source>What stands</source>
        <translation>ما يثبت</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>What you have decided yourself stays as it is.</source>
        <translation>ما حسمته بنفسك يبقى كما هو.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>احسم</translation>
    </message>
</context>
<context>
    <name>SearchAll</name>
    <message>
        <source>Search in all articles</source>
        <translation>بحث في كل المقالات</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in the article…</source>
        <translation>بحث في المقال…</translation>
    </message>
    <message>
        <source>Search in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Search in all articles</source>
        <translation>بحث في كل المقالات</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} من {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>SelectedCard</name>
    <message>
        <source>Selected span</source>
        <translation>المقطع المحدد</translation>
    </message>
    <message>
        <source>Drag over words, then press a label&apos;s key.</source>
        <translation>اسحب الفأرة فوق الكلمات، ثم اضغط مفتاح أحد الوسوم.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>أضف ملاحظة…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Elsewhere: {labels}</source>
        <translation>في موضع آخر: {labels}</translation>
    </message>
    <message>
        <source>The same words have another label. Look for them.</source>
        <translation>للكلمات نفسها وسم آخر. ابحث عنها.</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>added</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>label {before} → {after}</source>
        <translation>الوسم {before} ← {after}</translation>
    </message>
    <message>
        <source>edges {before} → {after}</source>
        <translation>الحدود {before} ← {after}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>moved with a new version</source>
        <translation>انتقل مع صيغة جديدة</translation>
    </message>
</context>
<context>
    <name>SettleClass</name>
    <message>
        <source>Settle all “{kind}” alike</source>
        <translation>حسم كل «{kind}» على نحو واحد</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>In all articles that are compared</source>
        <translation>في كل المقالات المقارَنة</translation>
    </message>
    <message>
        <source>Here stands</source>
        <translation>يثبت هنا</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>احسم</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided difference(s)</source>
        <translation>
            <numerusform>لا فروق غير محسومة</numerusform>
            <numerusform>فرق واحد غير محسوم</numerusform>
            <numerusform>فرقان غير محسومين</numerusform>
            <numerusform>%n فروق غير محسومة</numerusform>
            <numerusform>%n فرقًا غير محسوم</numerusform>
            <numerusform>%n فرق غير محسوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في لا مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to settle so.</source>
        <translation>لم يبق ما يُحسم هكذا.</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
</context>
<context>
    <name>ShapeForm</name>
    <message>
        <source>Numbers in the place of annotators&apos; names</source>
        <translation>أرقام مكان أسماء الموسِّمين</translation>
    </message>
    <message>
        <source>Split into train, dev and test</source>
        <translation>قسّمه إلى تدريب وتطوير واختبار</translation>
    </message>
    <message>
        <source>Each part has like labels; the same seed gives the same.</source>
        <translation>تتقارب وسوم الأقسام، والبذرة نفسها تعطي القسمة نفسها.</translation>
    </message>
    <message>
        <source>Cut the token there</source>
        <translation>يُقطع الرمز هناك</translation>
    </message>
    <message>
        <source>Let the span grow to the token</source>
        <translation>يتسع المقطع إلى حد الرمز</translation>
    </message>
    <message>
        <source>Where a span begins or ends inside a token</source>
        <translation>حيث يبدأ مقطع أو ينتهي داخل رمز</translation>
    </message>
    <message>
        <source>No cell that a spreadsheet would run</source>
        <translation>بلا خلايا ينفّذها برنامج الجداول</translation>
    </message>
    <message>
        <source>Such texts get an apostrophe before them, which is counted as a loss.</source>
        <translation>تُسبق هذه النصوص بفاصلة عليا، وتُعدّ فيما ضاع.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Dev</source>
        <translation>تطوير</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>{number} B</source>
        <translation>{number} بايت</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} ك.ب</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} م.ب</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} غ.ب</translation>
    </message>
</context>
<context>
    <name>SpanLinks</name>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Select a span first: all of its label go.</source>
        <translation>حدّد مقطعًا أولًا: تُزال كل مقاطع وسمه.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n span(s) of one label</source>
        <translation>
            <numerusform>لا إزالة</numerusform>
            <numerusform>إزالة مقطع واحد من وسم</numerusform>
            <numerusform>إزالة مقطعين من وسم واحد</numerusform>
            <numerusform>إزالة %n مقاطع من وسم واحد</numerusform>
            <numerusform>إزالة %n مقطعًا من وسم واحد</numerusform>
            <numerusform>إزالة %n مقطع من وسم واحد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanPairs</name>
    <message>
        <source>Spans behind the figure</source>
        <translation>المقاطع وراء الرقم</translation>
    </message>
    <message>
        <source>Click a figure, or press Enter on it, to see its spans.</source>
        <translation>انقر رقمًا أو اضغط Enter عليه لترى مقاطعه.</translation>
    </message>
    <message>
        <source>No span differs here.</source>
        <translation>لا خلاف على مقطع هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that differ</source>
        <translation>
            <numerusform>لا مقاطع مختلفة</numerusform>
            <numerusform>مقطع واحد مختلف</numerusform>
            <numerusform>مقطعان مختلفان</numerusform>
            <numerusform>%n مقاطع مختلفة</numerusform>
            <numerusform>%n مقطعًا مختلفًا</numerusform>
            <numerusform>%n مقطع مختلف</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first are shown</source>
        <translation>تظهر الأولى منها فقط</translation>
    </message>
    <message>
        <source>Enter or a double click opens one in its article.</source>
        <translation>Enter أو نقرتان تفتح المقطع في مقاله.</translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Spans of the article</source>
        <translation>مقاطع المقال</translation>
    </message>
    <message>
        <source>How the spans are listed</source>
        <translation>ترتيب المقاطع</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>بالترتيب</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>بالوسم</translation>
    </message>
    <message>
        <source>By words</source>
        <translation>بالكلمات</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ محفوظ</translation>
    </message>
    <message>
        <source>✕ Not saved</source>
        <translation>✕ غير محفوظ</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Article {place} of {count}</source>
        <translation>المقال {place} من {count}</translation>
    </message>
    <message>
        <source>{percent}% done</source>
        <translation>{percent}% منجَز</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>الموسِّم: {name}</translation>
    </message>
    <message>
        <source>✓ Saved, without the journal</source>
        <translation>✓ محفوظ، دون اليومية</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Hashiya did not close last time. Everything is there.</source>
        <translation>لم تُغلق حاشية كما ينبغي في المرة السابقة. كل شيء في مكانه.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the project file.</source>
        <translation>
            <numerusform>لا خلل في ملف المشروع.</numerusform>
            <numerusform>خلل واحد في ملف المشروع.</numerusform>
            <numerusform>خللان في ملف المشروع.</numerusform>
            <numerusform>%n مواضع خلل في ملف المشروع.</numerusform>
            <numerusform>%n موضع خلل في ملف المشروع.</numerusform>
            <numerusform>%n موضع خلل في ملف المشروع.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>سلة المحذوفات</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>سلة المحذوفات فارغة.</translation>
    </message>
    <message>
        <source>Removed articles come back with all spans, verdicts and notes. Of spans, those are listed that you removed several at a time.</source>
        <translation>تعود المقالات المُزالة بكل مقاطعها وأحكامها وملاحظاتها. ومن المقاطع يُدرج هنا ما أزلتَ عدّةً منه معًا.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>استعادة الكل</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>تفريغ…</translation>
    </message>
</context>
<context>
    <name>TrashMode</name>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>لا إزالة</numerusform>
            <numerusform>إزالة مقال واحد</numerusform>
            <numerusform>إزالة مقالين</numerusform>
            <numerusform>إزالة %n مقالات</numerusform>
            <numerusform>إزالة %n مقالًا</numerusform>
            <numerusform>إزالة %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n removal(s)</source>
        <translation>
            <numerusform>لا استعادة</numerusform>
            <numerusform>استعادة محذوف واحد</numerusform>
            <numerusform>استعادة محذوفين</numerusform>
            <numerusform>استعادة %n محذوفات</numerusform>
            <numerusform>استعادة %n محذوفًا</numerusform>
            <numerusform>استعادة %n محذوف</numerusform>
        </translation>
    </message>
    <message>
        <source>These words are labelled so again already.</source>
        <translation>هذه الكلمات موسومة هكذا من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will be gone for good.</source>
        <translation>
            <numerusform>لن يذهب مقال.</numerusform>
            <numerusform>سيذهب مقال واحد بلا رجعة.</numerusform>
            <numerusform>سيذهب مقالان بلا رجعة.</numerusform>
            <numerusform>ستذهب %n مقالات بلا رجعة.</numerusform>
            <numerusform>سيذهب %n مقالًا بلا رجعة.</numerusform>
            <numerusform>سيذهب %n مقال بلا رجعة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s) of spans will be gone for good.</source>
        <translation>
            <numerusform>لن تذهب إزالة مقاطع.</numerusform>
            <numerusform>ستذهب إزالة مقاطع واحدة بلا رجعة.</numerusform>
            <numerusform>ستذهب إزالتا مقاطع بلا رجعة.</numerusform>
            <numerusform>ستذهب %n إزالات مقاطع بلا رجعة.</numerusform>
            <numerusform>ستذهب %n إزالة مقاطع بلا رجعة.</numerusform>
            <numerusform>ستذهب %n إزالة مقاطع بلا رجعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>تفريغ سلة المحذوفات</translation>
    </message>
    <message>
        <source>The texts are taken out of the project file. What was done stays in its log, with the quotes of spans, and earlier backups and exports keep what they have.</source>
        <translation>تُخرَج النصوص من ملف المشروع. ويبقى ما جرى في سجله مع كلمات المقاطع، وتحتفظ النسخ الاحتياطية والصادرات السابقة بما فيها.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) gone for good</source>
        <translation>
            <numerusform>لم يذهب مقال</numerusform>
            <numerusform>ذهب مقال واحد بلا رجعة</numerusform>
            <numerusform>ذهب مقالان بلا رجعة</numerusform>
            <numerusform>ذهبت %n مقالات بلا رجعة</numerusform>
            <numerusform>ذهب %n مقالًا بلا رجعة</numerusform>
            <numerusform>ذهب %n مقال بلا رجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Emptying the trash…</source>
        <translation>جارٍ تفريغ سلة المحذوفات…</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation>أزاله</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Spans of “{article}”: {quotes}</source>
        <translation>مقاطع من «{article}»: {quotes}</translation>
    </message>
</context>
<context>
    <name>Undefined</name>
    <message>
        <source>Fewer than two annotators have begun.</source>
        <translation>لم يبدأ موسِّمان بعد.</translation>
    </message>
    <message>
        <source>No document was begun by both.</source>
        <translation>لا مقال بدأه الاثنان.</translation>
    </message>
    <message>
        <source>Neither has a span.</source>
        <translation>ليس لأيٍّ منهما مقطع.</translation>
    </message>
    <message>
        <source>The documents have no words.</source>
        <translation>ليس في المقالات كلمات.</translation>
    </message>
    <message>
        <source>All words are alike for both, so there is no chance to disagree.</source>
        <translation>الكلمات كلها سواء عند الاثنين، فلا مجال للخلاف.</translation>
    </message>
    <message>
        <source>The texts are too short for spans to differ by chance.</source>
        <translation>النصوص أقصر من أن تختلف المقاطع بالمصادفة.</translation>
    </message>
</context>
<context>
    <name>UnsavedActs</name>
    <message numerus="yes">
        <source>%n act(s) could not be saved. Close, and lose them?</source>
        <translation>
            <numerusform>حُفظ كل شيء. أتغلق؟</numerusform>
            <numerusform>تعذّر حفظ عمل واحد. أتغلق فيضيع؟</numerusform>
            <numerusform>تعذّر حفظ عملين. أتغلق فيضيعان؟</numerusform>
            <numerusform>تعذّر حفظ %n أعمال. أتغلق فتضيع؟</numerusform>
            <numerusform>تعذّر حفظ %n عملا. أتغلق فتضيع؟</numerusform>
            <numerusform>تعذّر حفظ %n عمل. أتغلق فتضيع؟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Cancelled. The project is as it was.</source>
        <translation>أُلغي. بقي المشروع كما كان.</translation>
    </message>
    <message>
        <source>The project {name} was made by an older Hashiya.
Before it opens it is backed up and brought up to date, this once.</source>
        <translation>أُنشئ المشروع {name} بإصدار أقدم من حاشية.
قبل فتحه تُنشأ نسخة احتياطية منه ثم يُحدَّث، هذه المرة فقط.</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>تُحفظ النسخة الاحتياطية…</translation>
    </message>
    <message>
        <source>Bringing the file up to date…</source>
        <translation>يُحدَّث الملف…</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Edges</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Clitic or ال</source>
        <translation>سابقة أو ال</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>لا يوسَم</translation>
    </message>
    <message>
        <source>Was missing</source>
        <translation>كان ناقصًا</translation>
    </message>
    <message>
        <source>Unit or currency</source>
        <translation>الوحدة أو العملة</translation>
    </message>
    <message>
        <source>Guideline unclear</source>
        <translation>الإرشاد غير واضح</translation>
    </message>
    <message>
        <source>To judge</source>
        <translation>لم يُحكم عليه</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>مصحَّح</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>أضفتَه أنت</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Drag over words that are missing, then press a label&apos;s key.</source>
        <translation>اسحب فوق الكلمات الناقصة، ثم اضغط رقم الوسم.</translation>
    </message>
    <message>
        <source>✓ Accept</source>
        <translation>✓ اقبل</translation>
    </message>
    <message>
        <source>✕ Reject</source>
        <translation>✕ ارفض</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Span under review</source>
        <translation>المقطع قيد المراجعة</translation>
    </message>
    <message>
        <source>Was: {quote} ({label})</source>
        <translation>كان: {quote} ({label})</translation>
    </message>
    <message>
        <source>The author notes: {note}</source>
        <translation>ملاحظة صاحبه: {note}</translation>
    </message>
    <message>
        <source>Changed by the author since it was judged</source>
        <translation>غيّره صاحبه بعد الحكم</translation>
    </message>
</context>
<context>
    <name>VersionActions</name>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>As {name} has it</source>
        <translation>كما عند {name}</translation>
    </message>
    <message>
        <source>{version}, for all of this kind…</source>
        <translation>{version}، لكل ما هو من هذا النوع…</translation>
    </message>
</context>
<context>
    <name>VersionMode</name>
    <message>
        <source>The article has no other versions.</source>
        <translation>ليس للمقال صيغ أخرى.</translation>
    </message>
    <message>
        <source>Let another version count</source>
        <translation>اعتماد صيغة أخرى</translation>
    </message>
</context>
<context>
    <name>WhosePage</name>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Name in the files</source>
        <translation>الاسم في الملفات</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Everybody&apos;s spans stay in a set of their own. Choose an annotator of the project, or type the name of a new one.</source>
        <translation>تبقى مقاطع كل واحد في مجموعته. اختر موسِّمًا من المشروع أو اكتب اسم موسِّم جديد.</translation>
    </message>
    <message>
        <source>Spans without a name</source>
        <translation>مقاطع بلا اسم</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ليس اسمًا</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>on closing</source>
        <translation>عند الإغلاق</translation>
    </message>
    <message>
        <source>during work</source>
        <translation>أثناء العمل</translation>
    </message>
    <message>
        <source>before an update of the file</source>
        <translation>قبل تحديث الملف</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>قبل استيراد</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>قبل دمج</translation>
    </message>
    <message>
        <source>by hand; stays</source>
        <translation>يدويا؛ تبقى</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>Who labels</source>
        <translation>الموسِّم</translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s) that {name} labels blindly there are others&apos; spans, which {name} is not to see yet.

Change only if it is {other} who sits here now.</source>
        <translation>
            <numerusform>لا مقاطع لغير {name} في ما يوسمه دون اطّلاع.

غيِّر الموسِّم فقط إن كان {other} هو الجالس هنا الآن.</numerusform>
            <numerusform>في مقال واحد يوسِّمه {name} دون اطّلاع مقاطعُ لغيره، ولم يحن أن يراها {name}.

غيِّر الموسِّم فقط إن كان {other} هو الجالس هنا الآن.</numerusform>
            <numerusform>في مقالين يوسِّمهما {name} دون اطّلاع مقاطعُ لغيره، ولم يحن أن يراها {name}.

غيِّر الموسِّم فقط إن كان {other} هو الجالس هنا الآن.</numerusform>
            <numerusform>في %n مقالات يوسِّمها {name} دون اطّلاع مقاطعُ لغيره، ولم يحن أن يراها {name}.

غيِّر الموسِّم فقط إن كان {other} هو الجالس هنا الآن.</numerusform>
            <numerusform>في %n مقالًا يوسِّمها {name} دون اطّلاع مقاطعُ لغيره، ولم يحن أن يراها {name}.

غيِّر الموسِّم فقط إن كان {other} هو الجالس هنا الآن.</numerusform>
            <numerusform>في %n مقال يوسِّمها {name} دون اطّلاع مقاطعُ لغيره، ولم يحن أن يراها {name}.

غيِّر الموسِّم فقط إن كان {other} هو الجالس هنا الآن.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change who labels</source>
        <translation>&amp;غيِّر الموسِّم</translation>
    </message>
    <message>
        <source>Select a span first: its words are looked for.</source>
        <translation>حدد مقطعًا أولًا ليُبحث عن كلماته.</translation>
    </message>
    <message>
        <source>Hashiya {version}

Labels Arabic news. Free software under the Apache License 2.0.
Made with Qt and PySide6 under the GNU LGPL 3, and with CAMeL Tools.</source>
        <translation>حاشية {version}

لوسم الأخبار العربية. برنامج حر برخصة Apache 2.0.
بُني بمكتبتي Qt وPySide6 برخصة GNU LGPL 3، وبأدوات CAMeL Tools.</translation>
    </message>
    <message>
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>المقارنة</translation>
    </message>
</context>
</TS>
