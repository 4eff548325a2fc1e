package loupe.workbench.shell;

import java.time.Instant;
import javafx.geometry.Pos;
import loupe.checker.submission.Submission;
import loupe.workbench.handin.CourseAnswers;
import loupe.workbench.handin.HandInCard;
import loupe.workbench.handin.SubmissionFile;
import loupe.workbench.lesson.Sentences;
import loupe.workbench.live.Outcome;

/// Hands in what was answered: a card that asks for whom, then a file.
record HandIns(Desk desk) {

    void begin() {
        HandInCard card = new HandInCard(desk.preferences().student(), this::write);
        desk.overlay().open(card, Pos.CENTER);
        card.begin();
        desk.runner().<CourseAnswers>start(() -> desk.syllabus().answers(desk.store()), card::show);
    }

    private void write(HandInCard.Ready ready) {
        desk.preferences().keep(ready.student());
        String name = ready.student().key() + SubmissionFile.ENDING;
        desk.files().toSave(FilePicker.Kind.SUBMISSION, name).ifPresent(file -> {
            Submission submission = ready.submission(Instant.now());
            desk.runner()
                    .<String>start(
                            () -> {
                                SubmissionFile.write(file, submission);
                                return SubmissionFile.name(file);
                            },
                            this::written);
        });
    }

    private void written(Outcome<String> outcome) {
        switch (outcome) {
            case Outcome.Done<String>(String name) -> {
                desk.overlay().close();
                desk.say("Your answers are in " + name + ". Hand that file in the way your class does.");
            }
            case Outcome.Failed<String>(Throwable cause) -> desk.say(Sentences.of(cause));
        }
    }
}
