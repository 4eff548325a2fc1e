package loupe.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {

    @Test
    void everySnapshotIsShownInOrderWhenTheRunnerIsImmediate() {
        Feed<Integer> feed = new Feed<>(Runner.immediate());
        List<Integer> shown = new ArrayList<>();
        feed.valueProperty().addListener((o, before, now) -> shown.add(now));
        feed.start(sink -> {
            for (int step = 1; step <= 3; step++) {
                sink.publish(step);
            }
        });
        assertThat(shown).containsExactly(1, 2, 3);
        assertThat(feed.runningProperty().get()).isFalse();
    }

    @Test
    void stoppingTellsTheWork() {
        Feed<Integer> feed = new Feed<>(Runner.immediate());
        feed.start(sink -> {
            feed.stop();
            assertThat(sink.isOpen()).isFalse();
            sink.publish(7);
        });
        assertThat(feed.valueProperty().get()).isNull();
    }

    @Test
    void workThatThrowsLeavesItsReason() {
        Feed<Integer> feed = new Feed<>(Runner.immediate());
        feed.start(sink -> {
            throw new IllegalStateException("the loss is NaN");
        });
        assertThat(feed.failureProperty().get()).hasMessage("the loss is NaN");
    }
}
