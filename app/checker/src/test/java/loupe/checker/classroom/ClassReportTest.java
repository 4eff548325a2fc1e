package loupe.checker.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import loupe.checker.Status;
import loupe.checker.result.Graded;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClassReportTest {

    private static final Offset<Double> TINY = within(1e-6);

    /// From all right to all wrong: 3, 2, 1 and 0 points of 3.
    private static final List<Graded> STAIRS = List.of(
            Handwritten.by("a")
                    .part("p", "4", 1)
                    .part("q", "5", 1)
                    .part("r", "a b", 1)
                    .graded("a.loupesub"),
            Handwritten.by("b")
                    .part("p", "4", 1)
                    .part("q", "5", 1)
                    .part("r", "a", 0)
                    .graded("b.loupesub"),
            Handwritten.by("c")
                    .part("p", "4", 1)
                    .part("q", "7", 0)
                    .part("r", "b c", 0)
                    .graded("c.loupesub"),
            Handwritten.by("d")
                    .mistaken("p", "2.0", "halved")
                    .part("q", "7.00", 0)
                    .part("r", "c b", 0)
                    .graded("d.loupesub"));

    private static PartStatistics part(ClassReport report, String place) {
        return report.parts().stream()
                .filter(p -> p.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSpreadOfGradesIsThatOnPaper() {
        Distribution spread = ClassReport.of(STAIRS, Handwritten.PACK).distribution();
        assertThat(spread.count()).isEqualTo(4);
        assertThat(spread.mean()).isCloseTo(0.5, TINY);
        assertThat(spread.standardDeviation()).isCloseTo(0.372678, TINY); // the root of 5/36
        assertThat(spread.lowerQuartile()).isCloseTo(0.25, TINY);
        assertThat(spread.median()).isCloseTo(0.5, TINY);
        assertThat(spread.upperQuartile()).isCloseTo(0.75, TINY);
        assertThat(spread.tenths()).containsExactly(1, 0, 0, 1, 0, 0, 1, 0, 0, 1);
    }

    @Test
    void difficultyAndDiscriminationAreThoseOnPaper() {
        PartStatistics p = part(ClassReport.of(STAIRS, Handwritten.PACK), "x/p");
        assertThat(p.meanFraction()).hasValue(0.75);
        assertThat(p.itemRest().orElseThrow()).isCloseTo(0.522233, TINY); // 0.375 / sqrt(0.75 * 0.6875)
        assertThat(p.upperLower()).hasValue(1);
        assertThat(p.answered()).isEqualTo(4);
        assertThat(p.attempts()).isEqualTo(4);
        assertThat(p.statuses()).containsEntry(Status.CORRECT, 3).containsEntry(Status.INCORRECT, 1);
    }

    @Test
    void whatWaitsForAPersonIsNeitherEasyNorHard() {
        List<Graded> graded = new ArrayList<>(STAIRS);
        graded.add(Handwritten.by("e")
                .part("p", "4", 1)
                .pending("no idea", OptionalDouble.empty())
                .graded("e.loupesub"));
        ClassReport report = ClassReport.of(graded, Handwritten.PACK);
        PartStatistics why = part(report, "x/why");
        assertThat(why.meanFraction()).isEmpty();
        assertThat(why.students()).isZero();
        assertThat(why.statuses()).containsEntry(Status.NEEDS_REVIEW, 1);
        Grade grade = report.grades().getLast();
        assertThat(grade.pendingPoints()).isEqualTo(3);
        assertThat(grade.fraction()).isEqualTo(0.25);
    }

    @Test
    void unansweredAndUnreadableCountNothingButOurFaultIsLeftOut() {
        PartStatistics q = part(
                ClassReport.of(
                        List.of(
                                Handwritten.by("a").part("q", "5", 1).graded("a"),
                                Handwritten.by("b")
                                        .status("q", Status.UNANSWERED)
                                        .graded("b"),
                                Handwritten.by("c").status("q", Status.INVALID).graded("c"),
                                Handwritten.by("d").status("q", Status.ERROR).graded("d")),
                        Handwritten.PACK),
                "x/q");
        assertThat(q.students()).isEqualTo(3);
        assertThat(q.answered()).isEqualTo(3);
        assertThat(q.attempts()).isEqualTo(1);
        assertThat(q.meanFraction().orElseThrow()).isCloseTo(1 / 3.0, TINY);
    }

    @Test
    void hintsAreSharesOfThoseWhoAnswered() {
        PartStatistics q = part(
                ClassReport.of(
                        List.of(
                                Handwritten.by("a").hinted("q", "1", 2).graded("a"),
                                Handwritten.by("b").hinted("q", "1", 0).graded("b"),
                                Handwritten.by("c")
                                        .status("q", Status.UNANSWERED)
                                        .graded("c")),
                        Handwritten.PACK),
                "x/q");
        assertThat(q.hintShare()).hasValue(0.5);
    }

    @Test
    void anExpectedMistakeNamesWhoMadeItAndWhatTheyTyped() {
        assertThat(ClassReport.of(STAIRS, Handwritten.PACK).mistakes())
                .containsExactly(new KnownMistake(
                        "x", "p", "halved", "You halved it.", List.of(new GivenAnswer("d", 0, "2.0"))));
    }

    @Test
    void alikeWrongAnswersThatNobodyExpectedStandTogether() {
        assertThat(ClassReport.of(STAIRS, Handwritten.PACK).unexplained())
                .containsExactly(
                        new CommonAnswer(
                                "x",
                                "q",
                                0,
                                "7",
                                List.of(new GivenAnswer("c", 0, "7"), new GivenAnswer("d", 0, "7.00"))),
                        new CommonAnswer(
                                "x",
                                "r",
                                0,
                                "[b, c]",
                                List.of(new GivenAnswer("c", 0, "b c"), new GivenAnswer("d", 0, "c b"))));
    }

    @Test
    void theReviewQueueBeginsWithTheHighestSuggestion() {
        ClassReport report = ClassReport.of(
                List.of(
                        Handwritten.by("a")
                                .pending("I do not know.", OptionalDouble.empty())
                                .graded("a"),
                        Handwritten.by("b")
                                .pending("Some.", OptionalDouble.of(1))
                                .graded("b"),
                        Handwritten.by("c")
                                .pending("More.", OptionalDouble.of(2))
                                .graded("c"),
                        Handwritten.by("d")
                                .pending("Nothing.", OptionalDouble.of(0))
                                .graded("d")),
                Handwritten.PACK);
        assertThat(report.review()).extracting(ReviewEntry::student).containsExactly("c", "b", "d", "a");
        assertThat(report.review().getFirst().raw()).isEqualTo("More.");
        assertThat(report.review().getFirst().submission()).isEqualTo("sha-c");
        assertThat(report.review().getFirst().found().concepts()).isEqualTo(Map.of("idea", "no"));
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        List<Graded> graded = new ArrayList<>(STAIRS);
        graded.add(Handwritten.refused("z.json", "cut off"));
        graded.add(Handwritten.at("a", "2026-01-15T09:00:00Z").part("p", "3", 0).graded("a-old.loupesub"));
        ClassReport forwards = ClassReport.of(graded, Handwritten.PACK);
        Collections.reverse(graded);
        assertThat(ClassReport.of(graded, Handwritten.PACK)).isEqualTo(forwards);
    }

    @Test
    void theLatestSubmissionCountsAndTheOthersAreListed() {
        ClassReport report = ClassReport.of(
                List.of(
                        Handwritten.at("a", "2026-01-15T10:00:02Z")
                                .part("p", "4", 1)
                                .graded("third"),
                        Handwritten.at("a", "2026-01-15T10:00:00Z")
                                .part("p", "1", 0)
                                .graded("first"),
                        Handwritten.at("a", "2026-01-15T10:00:01Z")
                                .part("p", "2", 0)
                                .graded("second")),
                Handwritten.PACK);
        assertThat(report.grades()).extracting(Grade::file).containsExactly("third");
        assertThat(report.superseded())
                .containsExactly(new Superseded("a", "first", "third"), new Superseded("a", "second", "third"));
    }

    @Test
    void whatCouldNotBeReadKeepsItsReason() {
        ClassReport report = ClassReport.of(List.of(Handwritten.refused("z.json", "cut off")), Handwritten.PACK);
        assertThat(report.refused()).extracting(Refusal::reason).containsExactly("cut off");
        assertThat(report.grades()).isEmpty();
        assertThat(report.distribution().count()).isZero();
    }
}
