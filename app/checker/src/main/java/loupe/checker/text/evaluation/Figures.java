package loupe.checker.text.evaluation;

import java.util.List;
import java.util.OptionalDouble;

/// The figures of some judged answers: all of them, or those with one tag.
public record Figures(List<Judged> answers) {

    public Figures {
        answers = List.copyOf(answers);
    }

    /// Of the answers that are not right, those that got full marks.
    public Share falseAccepts() {
        return Share.of(
                answers.stream()
                        .filter(a -> a.gold().verdict() != GoldAnswer.Verdict.CORRECT)
                        .toList(),
                Judged::falseAccept);
    }

    /// Of the answers with something right in them, those that were turned away.
    public Share falseRejects() {
        return Share.of(
                answers.stream()
                        .filter(a -> a.gold().verdict() != GoldAnswer.Verdict.INCORRECT)
                        .toList(),
                Judged::falseReject);
    }

    /// The share decided without a person.
    public Share coverage() {
        return Share.of(answers, Judged::decided);
    }

    /// Of the answers that got this automatic verdict, those that deserve it.
    public Share precision(Judged.Automatic verdict) {
        return Share.of(
                answers.stream().filter(a -> a.automatic() == verdict).toList(),
                a -> !a.falseAccept() && !a.falseReject());
    }

    /// Of the ideas found, those that people found too.
    public Share conceptPrecision() {
        return new Share(concepts(true, GoldAnswer.Label.YES), concepts(true, GoldAnswer.Label.values()));
    }

    /// Of the ideas that people found, those that the program found.
    public Share conceptRecall() {
        int found = concepts(true, GoldAnswer.Label.YES);
        return new Share(found, found + concepts(false, GoldAnswer.Label.YES));
    }

    private int concepts(boolean found, GoldAnswer.Label... labels) {
        int count = 0;
        for (Judged answer : answers) {
            for (var concept : answer.gold().concepts().entrySet()) {
                boolean such = List.of(labels).contains(concept.getValue()) && answer.found(concept.getKey()) == found;
                count += such ? 1 : 0;
            }
        }
        return count;
    }

    /// How well suggested points agree with those that people gave, where all ideas are labelled.
    public OptionalDouble kappa() {
        return Agreement.kappa(answers.stream()
                .filter(a -> a.goldShare().isPresent())
                .map(a -> new Agreement.Pair(a.goldShare().getAsDouble(), a.suggestedShare()))
                .toList());
    }
}
