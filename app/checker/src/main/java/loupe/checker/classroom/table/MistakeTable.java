package loupe.checker.classroom.table;

import java.util.List;
import loupe.checker.classroom.ClassReport;
import loupe.checker.classroom.CommonAnswer;
import loupe.checker.classroom.GivenAnswer;
import loupe.checker.classroom.KnownMistake;
import loupe.checker.csv.Csv;

/// `misconceptions.csv`: expected mistakes with everybody who made them, then wrong answers that several gave and
/// nobody expected. A line for every answer; `students` is how many gave it.
public final class MistakeTable {

    private static final String HEAD = Csv.line(
            "exercise",
            "part",
            "misconception",
            "students",
            "feedback",
            "answer_means",
            "variant",
            "student",
            "answer");

    private MistakeTable() {}

    public static String csv(ClassReport report) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (KnownMistake m : report.mistakes()) {
            lines(csv, m.exercise(), m.part(), m.misconception(), m.feedback(), "", m.answers());
        }
        for (CommonAnswer c : report.unexplained()) {
            lines(csv, c.exercise(), c.part(), "", "", c.answer(), c.answers());
        }
        return csv.toString();
    }

    private static void lines(
            StringBuilder csv,
            String exercise,
            String part,
            String misconception,
            String feedback,
            String meaning,
            List<GivenAnswer> answers) {
        for (GivenAnswer answer : answers) {
            csv.append(Csv.line(
                    exercise,
                    part,
                    misconception,
                    String.valueOf(answers.size()),
                    Csv.inert(feedback),
                    Csv.inert(meaning),
                    String.valueOf(answer.variant()),
                    Csv.inert(answer.student()),
                    Csv.inert(answer.raw())));
        }
    }
}
