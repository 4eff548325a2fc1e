package loupe.checker;

import java.util.List;
import loupe.checker.text.FreeTextMarker;
import loupe.checker.text.Idea;
import loupe.checker.text.TextVerdict;
import loupe.course.exercise.Answer;
import loupe.course.exercise.Question;
import loupe.course.exercise.Rubric;

/// Turns the verdict on a free text into a result. Nobody is told "wrong" where a person has yet to read.
///
/// A rubric is made ready when its first answer comes, and kept: a class of answers has few questions.
final class FreeTextGrades {

    private final Workbook<FreeTextMarker> markers = new Workbook<>();

    PartResult grade(Question.FreeText question, Attempt attempt) {
        if (!(attempt.answer() instanceof Answer.Text(String text))) {
            return ResultDraft.of(attempt, Status.INVALID)
                    .say("write a sentence or two")
                    .result();
        }
        double points = attempt.part().points();
        FreeTextMarker marker = markers.of(attempt.part(), 0, () -> FreeTextMarker.of(question, points));
        return switch (marker.judge(text, attempt.asked())) {
            case TextVerdict.SentBack(String wish) ->
                ResultDraft.of(attempt, Status.INVALID).say(wish).result();
            case TextVerdict.Right(List<Idea> ideas) ->
                ResultDraft.of(attempt, Status.CORRECT).say(found(ideas)).result();
            case TextVerdict.Wrong(List<Idea> ideas, List<Rubric.Trap> traps) ->
                trapped(ResultDraft.of(attempt, Status.INCORRECT), traps).result();
            case TextVerdict.Undecided(List<Idea> ideas, List<Rubric.Trap> traps, var doubts, var suggested) -> {
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
