package loupe.checker;

import java.util.List;
import loupe.checker.text.FreeTextMarker;
import loupe.checker.text.Idea;
import loupe.checker.text.TextVerdict;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.exercise.Rubric;
import loupe.course.expression.Template;

/// Turns the verdict on a free text into a result. Nobody is told "wrong" where a person has yet to read.
final class FreeTextGrades {

    private FreeTextGrades() {}

    static PartResult grade(Question.FreeText question, Attempt attempt) {
        if (!(attempt.answer() instanceof Answer.Text(String text))) {
            return ResultDraft.of(attempt, Status.INVALID)
                    .say("write a sentence or two")
                    .result();
        }
        String asked = attempt.exercise().prompt(attempt.variant())
                + " "
                + attempt.part().ask().map(Template::text).orElse("");
        double points = attempt.part().points();
        return switch (FreeTextMarker.judge(question.rubric(), text, asked, points)) {
            case TextVerdict.SentBack(String wish) ->
                ResultDraft.of(attempt, Status.INVALID).say(wish).result();
            case TextVerdict.Right(List<Idea> ideas) ->
                ResultDraft.of(attempt, Status.CORRECT).say(found(ideas)).result();
            case TextVerdict.Wrong(List<Rubric.Trap> traps) ->
                trapped(ResultDraft.of(attempt, Status.INCORRECT), traps).result();
            case TextVerdict.Undecided(List<Idea> ideas, List<Rubric.Trap> traps, var suggested) -> {
                ResultDraft draft = trapped(ResultDraft.of(attempt, Status.NEEDS_REVIEW), traps);
                draft.say(found(ideas));
                ideas.stream()
                        .filter(i -> !i.found())
                        .flatMap(i -> i.concept().missing().stream())
                        .forEach(m -> draft.say("Not found yet: " + m));
                yield draft.review(new Review(0, points, suggested, Review.UNDECIDED, ideas))
                        .result();
            }
        };
    }

    private static ResultDraft trapped(ResultDraft draft, List<Rubric.Trap> traps) {
        traps.stream().findFirst().ifPresent(t -> draft.misconception(t.id()));
        traps.forEach(t -> draft.say(t.feedback()));
        return draft;
    }

    private static String found(List<Idea> ideas) {
        List<String> quotes = ideas.stream()
                .filter(Idea::found)
                .map(i -> "“" + i.quote() + "”")
                .toList();
        return quotes.isEmpty() ? "" : "Found: " + String.join(", ", quotes) + ".";
    }
}
