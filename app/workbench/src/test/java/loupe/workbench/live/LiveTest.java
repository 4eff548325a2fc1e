package loupe.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LiveTest {

    private final Steps steps = new Steps();
    private int knob = 1;

    @Test
    void theResultIsThereAtOnceWhenTheRunnerIsImmediate() {
        Live<Integer> live = new Live<>(Runner.immediate(), () -> () -> 6 * 7);
        live.request();
        assertThat(live.value()).isEqualTo(42);
        assertThat(live.busyProperty().get()).isFalse();
    }

    @Test
    void requestsMadeMeanwhileAreGatheredIntoOneWithTheNewestKnobs() {
        Live<Integer> live = following();
        List<Integer> shown = new ArrayList<>();
        live.valueProperty().addListener((o, before, now) -> shown.add(now));
        live.request();
        for (knob = 2; knob < 9; knob++) {
            live.request();
        }
        steps.runAll();
        assertThat(shown).containsExactly(1, 9);
        assertThat(steps.begun).isEqualTo(2);
    }

    @Test
    void knobsAreReadWhenTheWorkIsPlanned() {
        Live<Integer> live = following();
        live.request();
        knob = 5;
        steps.runAll();
        assertThat(live.value()).isEqualTo(1);
    }

    @Test
    void aFailureKeepsTheLastGoodValue() {
        Live<Integer> live = following();
        live.request();
        steps.runAll();
        knob = -1;
        live.request();
        steps.runAll();
        assertThat(live.value()).isEqualTo(1);
        assertThat(live.failureProperty().get()).hasMessage("negative knob");
        knob = 3;
        live.request();
        steps.runAll();
        assertThat(live.failureProperty().get()).isNull();
        assertThat(live.value()).isEqualTo(3);
    }

    @Test
    void aPlanThatThrowsIsAFailureToo() {
        Live<Integer> live = new Live<>(Runner.immediate(), () -> {
            throw new IllegalStateException("no plan");
        });
        live.request();
        assertThat(live.failureProperty().get()).hasMessage("no plan");
        assertThat(live.busyProperty().get()).isFalse();
    }

    @Test
    void nothingIsShownAfterClosing() {
        Live<Integer> live = following();
        live.request();
        live.close();
        steps.runAll();
        assertThat(live.value()).isNull();
    }

    private Live<Integer> following() {
        return new Live<>(steps, () -> {
            int read = knob;
            return () -> {
                if (read < 0) {
                    throw new IllegalArgumentException("negative knob");
                }
                return read;
            };
        });
    }

    /// Runs work when the test says so.
    private static final class Steps implements Runner {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int begun;

        @Override
        public <T> void start(Callable<? extends T> work, Consumer<Outcome<T>> done) {
            begun++;
            waiting.add(() -> done.accept(Runner.outcomeOf(work)));
        }

        @Override
        public void later(Runnable action) {
            waiting.add(action);
        }

        @Override
        public void close() {
            waiting.clear();
        }

        void runAll() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }
}
