<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticlePanel</name>
    <message numerus="yes">
        <source>Remove %n span(s)</source>
        <translation>
            <numerusform>Remove %n span</numerusform>
            <numerusform>Remove %n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskVersions</name>
    <message numerus="yes">
        <source>%n article(s) have another text here than in the files.</source>
        <translation>
            <numerusform>%n article has another text here than in the files.</numerusform>
            <numerusform>%n articles have another text here than in the files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignArticles</name>
    <message numerus="yes">
        <source>%n article(s) to assign</source>
        <translation>
            <numerusform>%n article to assign</numerusform>
            <numerusform>%n articles to assign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to two, who do not see each other&apos;s</source>
        <translation>
            <numerusform>%n of them to two, who do not see each other&apos;s spans</numerusform>
            <numerusform>%n of them to two, who do not see each other&apos;s spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareSetup</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) to compare</source>
        <translation>
            <numerusform>%n article to compare</numerusform>
            <numerusform>%n articles to compare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed span(s)</source>
        <translation>
            <numerusform>%n agreed span</numerusform>
            <numerusform>%n agreed spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareWalk</name>
    <message numerus="yes">
        <source>%n difference(s) are not decided yet.</source>
        <translation>
            <numerusform>%n difference is not decided yet.</numerusform>
            <numerusform>%n differences are not decided yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message numerus="yes">
        <source>%n article(s) have nearly the same text.</source>
        <translation>
            <numerusform>%n article has nearly the same text.</numerusform>
            <numerusform>%n articles have nearly the same text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesMode</name>
    <message numerus="yes">
        <source>%n article(s) have near copies.</source>
        <translation>
            <numerusform>%n article has near copies.</numerusform>
            <numerusform>%n articles have near copies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsMode</name>
    <message numerus="yes">
        <source>%n correction(s) to look at: Review → My corrections</source>
        <translation>
            <numerusform>%n correction to look at: Review → My corrections</numerusform>
            <numerusform>%n corrections to look at: Review → My corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n of this reason</source>
        <translation>
            <numerusform>Accept the one of this reason</numerusform>
            <numerusform>Accept all %n of this reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %n article(s)…</source>
        <translation>
            <numerusform>Search %n article…</numerusform>
            <numerusform>Search %n articles…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentVersions</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n verdict</numerusform>
            <numerusform>%n verdicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EdgeCheck</name>
    <message numerus="yes">
        <source>%n span(s) to mend</source>
        <translation>
            <numerusform>%n span to mend</numerusform>
            <numerusform>%n spans to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend the edges of %n span(s)</source>
        <translation>
            <numerusform>Mend the edges of %n span</numerusform>
            <numerusform>Mend the edges of %n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message numerus="yes">
        <source>%n record(s) so far…</source>
        <translation>
            <numerusform>%n record so far…</numerusform>
            <numerusform>%n records so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n record(s) written to {file}</source>
        <translation>
            <numerusform>%n record written to {file}</numerusform>
            <numerusform>%n records written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message numerus="yes">
        <source>%n error(s). Nothing was imported.</source>
        <translation>
            <numerusform>%n error. Nothing was imported.</numerusform>
            <numerusform>%n errors. Nothing was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>The first is shown.</numerusform>
            <numerusform>The first %n are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message numerus="yes">
        <source>Also for %n other file(s) with {suffix}</source>
        <translation>
            <numerusform>Also for %n other file with {suffix}</numerusform>
            <numerusform>Also for %n other files with {suffix}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoldDialog</name>
    <message numerus="yes">
        <source>%n span(s) stand for gold</source>
        <translation>
            <numerusform>%n span stands for gold</numerusform>
            <numerusform>%n spans stand for gold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed after the verdict: %n</source>
        <translation>
            <numerusform>Changed after the verdict: %n</numerusform>
            <numerusform>Changed after the verdict: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviewers disagree: %n</source>
        <translation>
            <numerusform>Reviewers disagree: %n</numerusform>
            <numerusform>Reviewers disagree: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidelineSuggestions</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverMode</name>
    <message numerus="yes">
        <source>%n article(s) handed over in {file}</source>
        <translation>
            <numerusform>%n article handed over in {file}</numerusform>
            <numerusform>%n articles handed over in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) came in.</source>
        <translation>
            <numerusform>%n act came in.</numerusform>
            <numerusform>%n acts came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more span(s)</source>
        <translation>
            <numerusform>%n more span</numerusform>
            <numerusform>%n more spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) fewer</source>
        <translation>
            <numerusform>%n span fewer</numerusform>
            <numerusform>%n spans fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more verdict(s)</source>
        <translation>
            <numerusform>%n more verdict</numerusform>
            <numerusform>%n more verdicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenWords</name>
    <message numerus="yes">
        <source>%n article(s) stay hidden: they are yours to label too, and others&apos; spans can be seen when both have done them.</source>
        <translation>
            <numerusform>%n article stays hidden: it is yours to label too, and others&apos; spans can be seen when both have done it.</numerusform>
            <numerusform>%n articles stay hidden: they are yours to label too, and others&apos; spans can be seen when both have done them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%n article(s) could not be saved.</source>
        <translation>
            <numerusform>%n article could not be saved.</numerusform>
            <numerusform>%n articles could not be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) could not be saved.</source>
        <translation>
            <numerusform>%n act could not be saved.</numerusform>
            <numerusform>%n acts could not be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelAll</name>
    <message numerus="yes">
        <source>%n place(s) checked</source>
        <translation>
            <numerusform>%n place checked</numerusform>
            <numerusform>%n places checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)</source>
        <translation>
            <numerusform>Label %n place</numerusform>
            <numerusform>Label %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelFate</name>
    <message numerus="yes">
        <source>%n span(s) have this label. None of them is lost.</source>
        <translation>
            <numerusform>%n span has this label. It is not lost.</numerusform>
            <numerusform>%n spans have this label. None of them is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand where the same words are {label} already: they have it twice until you remove one.</source>
        <translation>
            <numerusform>%n of them stands where the same words are {label} already: they have it twice until you remove one.</numerusform>
            <numerusform>%n of them stand where the same words are {label} already: they have it twice until you remove one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>%n more label(s)</source>
        <translation>
            <numerusform>%n more label</numerusform>
            <numerusform>%n more labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossList</name>
    <message numerus="yes">
        <source>%n more in the manifest</source>
        <translation>
            <numerusform>%n more in the manifest</numerusform>
            <numerusform>%n more in the manifest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatterCard</name>
    <message numerus="yes">
        <source>All have the same %n span(s) here.</source>
        <translation>
            <numerusform>All have the same span here.</numerusform>
            <numerusform>All have the same %n spans here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovedLabels</name>
    <message numerus="yes">
        <source>%n span(s) to confirm in this article</source>
        <translation>
            <numerusform>%n span to confirm in this article</numerusform>
            <numerusform>%n spans to confirm in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameFilter</name>
    <message numerus="yes">
        <source>%n more not shown</source>
        <translation>
            <numerusform>%n more not shown</numerusform>
            <numerusform>%n more not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Read back: equal, %n record(s)</source>
        <translation>
            <numerusform>✓ Read back: equal, %n record</numerusform>
            <numerusform>✓ Read back: equal, %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Read back: equal, %n record(s) as a sample</source>
        <translation>
            <numerusform>✓ Read back: equal, %n record as a sample</numerusform>
            <numerusform>✓ Read back: equal, %n records as a sample</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnCorrections</name>
    <message numerus="yes">
        <source>Accept %n correction(s)</source>
        <translation>
            <numerusform>Accept %n correction</numerusform>
            <numerusform>Accept %n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) left out with their labels</source>
        <translation>
            <numerusform>%n span left out with its label</numerusform>
            <numerusform>%n spans left out with their labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) repaired</source>
        <translation>
            <numerusform>%n article repaired</numerusform>
            <numerusform>%n articles repaired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: in the trash, or gone with it</source>
        <translation>
            <numerusform>%n left out: in the trash, or gone with it</numerusform>
            <numerusform>%n left out: in the trash, or gone with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got another source</source>
        <translation>
            <numerusform>%n got another source</numerusform>
            <numerusform>%n got another source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with errors left out</source>
        <translation>
            <numerusform>%n file with errors left out</numerusform>
            <numerusform>%n files with errors left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) belong to no article: {names}</source>
        <translation>
            <numerusform>%n file belongs to no article: {names}</numerusform>
            <numerusform>%n files belong to no article: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s)</source>
        <translation>
            <numerusform>%n new version</numerusform>
            <numerusform>%n new versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) moved with them</source>
        <translation>
            <numerusform>%n span moved with them</numerusform>
            <numerusform>%n spans moved with them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm: Label → Moved labels</source>
        <translation>
            <numerusform>%n to confirm: Label → Moved labels</numerusform>
            <numerusform>%n to confirm: Label → Moved labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: texts of former versions</source>
        <translation>
            <numerusform>%n left out: text of a former version</numerusform>
            <numerusform>%n left out: texts of former versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the address of another</source>
        <translation>
            <numerusform>%n with the address of another</numerusform>
            <numerusform>%n with the address of another</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSetup</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) to review</source>
        <translation>
            <numerusform>%n article to review</numerusform>
            <numerusform>%n articles to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWalk</name>
    <message numerus="yes">
        <source>Accept %n span(s)</source>
        <translation>
            <numerusform>Accept %n span</numerusform>
            <numerusform>Accept %n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are not judged yet.</source>
        <translation>
            <numerusform>%n span is not judged yet.</numerusform>
            <numerusform>%n spans are not judged yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchAll</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettleClass</name>
    <message numerus="yes">
        <source>%n undecided difference(s)</source>
        <translation>
            <numerusform>%n undecided difference</numerusform>
            <numerusform>%n undecided differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanLinks</name>
    <message numerus="yes">
        <source>Remove %n span(s) of one label</source>
        <translation>
            <numerusform>Remove %n span of one label</numerusform>
            <numerusform>Remove %n spans of one label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanPairs</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that differ</source>
        <translation>
            <numerusform>%n span that differs</numerusform>
            <numerusform>%n spans that differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n fault(s) in the project file.</source>
        <translation>
            <numerusform>%n fault in the project file.</numerusform>
            <numerusform>%n faults in the project file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashMode</name>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>Remove %n article</numerusform>
            <numerusform>Remove %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n removal(s)</source>
        <translation>
            <numerusform>Bring back %n removal</numerusform>
            <numerusform>Bring back %n removals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will be gone for good.</source>
        <translation>
            <numerusform>%n article will be gone for good.</numerusform>
            <numerusform>%n articles will be gone for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s) of spans will be gone for good.</source>
        <translation>
            <numerusform>%n removal of spans will be gone for good.</numerusform>
            <numerusform>%n removals of spans will be gone for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) gone for good</source>
        <translation>
            <numerusform>%n article gone for good</numerusform>
            <numerusform>%n articles gone for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsavedActs</name>
    <message numerus="yes">
        <source>%n act(s) could not be saved. Close, and lose them?</source>
        <translation>
            <numerusform>%n act could not be saved. Close, and lose it?</numerusform>
            <numerusform>%n acts could not be saved. Close, and lose them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message numerus="yes">
        <source>In %n article(s) that {name} labels blindly there are others&apos; spans, which {name} is not to see yet.

Change only if it is {other} who sits here now.</source>
        <translation>
            <numerusform>In one article that {name} labels blindly there are others&apos; spans, which {name} is not to see yet.

Change only if it is {other} who sits here now.</numerusform>
            <numerusform>In %n articles that {name} labels blindly there are others&apos; spans, which {name} is not to see yet.

Change only if it is {other} who sits here now.</numerusform>
        </translation>
    </message>
</context>
</TS>
