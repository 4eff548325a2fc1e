package loupe.checker.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import loupe.course.exercise.Rubric;

/// Judges a free text as far as a program honestly can: right when every required idea is found, said
/// of the right thing and not denied; blank and copied texts are sent back; everything else waits for
/// a person, with what was found quoted.
public final class FreeTextMarker {

    private static final int LONGEST = 4000; // characters
    private static final double COPIED = 0.8; // share of words that are in the question

    private final Rubric rubric;
    private final List<Clause> clauses;
    private final List<Word> words;

    private FreeTextMarker(Rubric rubric, String text) {
        this.rubric = rubric;
        this.clauses = TextReader.clauses(text);
        this.words = clauses.stream().flatMap(c -> c.words().stream()).toList();
    }

    /// `question` is the text that was asked, to recognise a copy of it; `points` are those of the part.
    public static TextVerdict judge(Rubric rubric, String text, String question, double points) {
        if (text.length() > LONGEST) {
            return new TextVerdict.SentBack("this is longer than 4,000 characters: say it more shortly");
        }
        return new FreeTextMarker(rubric, text).judge(TextReader.words(question), points);
    }

    private TextVerdict judge(List<Word> question, double points) {
        if (words.isEmpty()) {
            return new TextVerdict.SentBack("write a sentence or two in your own words");
        }
        if (words.size() > rubric.mostWords()) {
            return new TextVerdict.SentBack("say it in at most " + rubric.mostWords() + " words");
        }
        if (Shape.copied(words, question) >= COPIED) {
            return new TextVerdict.SentBack("this repeats the question: say it in your own words");
        }
        Search search = new Search(clauses, rubric);
        List<Idea> ideas = rubric.concepts().stream().map(search::idea).toList();
        boolean says = rubric.concepts().stream()
                .anyMatch(c -> search.find(c.anyOf(), Optional.empty()).said());
        if (words.size() < rubric.leastWords() && !says) {
            return new TextVerdict.SentBack("say a little more: at least " + rubric.leastWords() + " words");
        }
        List<Rubric.Trap> traps = rubric.traps().stream()
                .filter(t -> search.find(t.anyOf(), Optional.empty()).said())
                .toList();
        return decide(ideas, traps, points);
    }

    private TextVerdict decide(List<Idea> ideas, List<Rubric.Trap> traps, double points) {
        boolean complete = ideas.stream()
                .filter(i -> i.concept().need() == Rubric.Need.REQUIRED)
                .allMatch(Idea::found);
        boolean contradicted = ideas.stream().anyMatch(i -> i.state() == State.CONTRA || i.state() == State.MIXED);
        boolean stuffed = Shape.stuffing(words) >= rubric.mostStuffing();
        if (complete && traps.isEmpty() && !contradicted && !stuffed) {
            return new TextVerdict.Right(ideas);
        }
        boolean nothing = ideas.stream().allMatch(i -> i.state() == State.NO);
        if (nothing && !traps.isEmpty() && rubric.wrongOnlyIf().contains(Rubric.Ground.MISCONCEPTION_AND_NO_CONCEPT)) {
            return new TextVerdict.Wrong(traps);
        }
        return new TextVerdict.Undecided(
                ideas, traps, nothing ? OptionalDouble.empty() : suggested(ideas, traps, points));
    }

    private static OptionalDouble suggested(List<Idea> ideas, List<Rubric.Trap> traps, double points) {
        double found = ideas.stream()
                .filter(Idea::found)
                .mapToDouble(i -> i.concept().points())
                .sum();
        double cap = traps.stream().mapToDouble(Rubric.Trap::cap).min().orElse(points);
        return OptionalDouble.of(Math.min(Math.min(found, cap), points));
    }
}
