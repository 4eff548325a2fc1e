package loupe.checker.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import loupe.course.exercise.Question;
import loupe.course.exercise.Rubric;

/// Judges free texts as far as a program honestly can: right when every required idea is found, said of the right thing
/// and not denied, and nothing else gives doubt; blank and copied texts are sent back; everything else waits for a
/// person, with what was found quoted.
///
/// ```java
/// FreeTextMarker marker = FreeTextMarker.of(question, part.points());
/// TextVerdict verdict = marker.judge("GPT must not look ahead …", attempt.asked());
/// ```
///
/// A marker is made once for a rubric and may be used by many threads.
public final class FreeTextMarker {

    /// The design gives free text 2,000 characters, some of its examples 4,000: up to here it is read, and the
    /// rubric's own bound, in words, decides what is too long.
    private static final int LONGEST = 4000; // characters

    /// Doubts that no mistake is excused by.
    private static final Set<Doubt> NO_MATTER = Set.of(Doubt.OTHER_CLAIM, Doubt.MISPLACED, Doubt.CONFUSED);

    private static final double COPIED = 0.7; // share of words that stand in the question in the same order

    /// A question, read. A class is asked the same in few variants, so that the last one is kept.
    private record Asked(String question, Echo echo) {}

    private final ReadyRubric ready;
    private final Rubric rubric;
    private final double points;
    private volatile Asked last = new Asked("", Echo.of(List.of()));

    private FreeTextMarker(ReadyRubric ready, double points) {
        this.ready = ready;
        this.rubric = ready.rubric();
        this.points = points;
    }

    /// `points` are those of the part.
    public static FreeTextMarker of(Question.FreeText question, double points) {
        return new FreeTextMarker(
                ReadyRubric.of(question.rubric(), question.modelAnswer().orElse("")), points);
    }

    /// `question` is the text that was asked, to recognise a copy of it.
    public TextVerdict judge(String text, String question) {
        if (text.length() > LONGEST) {
            return new TextVerdict.SentBack("this is longer than 4,000 characters: say it more shortly");
        }
        List<Sentence> sentences = TextReader.sentences(text).stream()
                .map(s -> s.with(ready.spellings().corrected(s.words())))
                .toList();
        List<Word> words = sentences.stream().flatMap(s -> s.words().stream()).toList();
        if (words.isEmpty()) {
            return new TextVerdict.SentBack("write a sentence or two in your own words");
        }
        Echo asked = asked(question);
        List<Clause> clauses = Clauses.of(sentences, ready.subjects());
        Findings findings = Findings.of(ready, new Search(ready, clauses, asked));
        Set<Doubt> doubts = new Doubts(ready, asked).about(text, sentences, clauses, findings.explained());
        if (Shape.stuffing(words) >= rubric.mostStuffing()
                || Shape.keywords(words, ready.single())
                || Shape.recited(words, ready.stems())) {
            doubts.add(Doubt.KEYWORDS);
        }
        if (findings.misplaced()) {
            doubts.add(Doubt.MISPLACED);
        }
        return sentBack(words, asked, findings)
                .<TextVerdict>map(TextVerdict.SentBack::new)
                .orElseGet(() -> decide(findings, doubts));
    }

    private Echo asked(String question) {
        Asked known = last;
        if (!known.question().equals(question)) {
            known = new Asked(question, Echo.of(TextReader.words(question)));
            last = known;
        }
        return known.echo();
    }

    /// Only what has nothing of the wanted in it is sent back, not what could be said better.
    private Optional<String> sentBack(List<Word> words, Echo asked, Findings findings) {
        boolean nothing = findings.ideas().stream().noneMatch(Idea::found);
        if (nothing && words.size() > rubric.mostWords()) {
            return Optional.of("say it in at most " + rubric.mostWords() + " words");
        }
        if (nothing && asked.copied(words, COPIED)) {
            return Optional.of("this repeats the question: say it in your own words");
        }
        if (nothing && !findings.trace() && words.size() < rubric.leastWords()) {
            return Optional.of("say a little more: at least " + rubric.leastWords() + " words");
        }
        return Optional.empty();
    }

    private TextVerdict decide(Findings findings, Set<Doubt> doubts) {
        List<Idea> ideas = findings.ideas();
        boolean complete = ideas.stream()
                .filter(i -> i.concept().need() == Rubric.Need.REQUIRED)
                .allMatch(Idea::found);
        if (complete
                && doubts.isEmpty()
                && !findings.contradiction()
                && findings.traps().isEmpty()) {
            return new TextVerdict.Right(ideas);
        }
        boolean nothing = ideas.stream().noneMatch(i -> i.state() == State.YES || i.state() == State.MIXED);
        if (nothing
                && NO_MATTER.containsAll(doubts)
                && rubric.wrongOnlyIf().contains(Rubric.Ground.MISCONCEPTION_AND_NO_CONCEPT)
                && findings.plainlyWrong()) {
            return new TextVerdict.Wrong(ideas, findings.traps());
        }
        return new TextVerdict.Undecided(ideas, findings.traps(), doubts, suggested(findings));
    }

    private OptionalDouble suggested(Findings findings) {
        if (findings.ideas().stream().allMatch(i -> i.state() == State.NO)) {
            return OptionalDouble.empty();
        }
        double found = findings.ideas().stream()
                .filter(Idea::found)
                .mapToDouble(i -> i.concept().points())
                .sum();
        double cap =
                findings.traps().stream().mapToDouble(Rubric.Trap::cap).min().orElse(points);
        return OptionalDouble.of(Math.min(Math.min(found, cap), points));
    }
}
