package loupe.course.progress;

import java.nio.file.Path;
import java.time.Instant;

/// Answers without end and says after each acknowledgement which one it was; a test kills it.
final class AnsweringChild {

    private AnsweringChild() {}

    public static void main(String[] args) {
        ProgressStore store = ProgressStore.open(Path.of(args[0]));
        for (int i = store.attempts().size(); ; i++) {
            Health health = store.answered(new Attempt(Instant.now(), "masks", "e" + i, "right", "answer " + i));
            store.draft("masks", "e" + i, "draft " + i);
            if (health.kind() == Health.Kind.UNSAVED) {
                throw new IllegalStateException(health.sentence());
            }
            System.out.println("ACK " + i);
        }
    }
}
