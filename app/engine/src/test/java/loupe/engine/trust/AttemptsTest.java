package loupe.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.HostBackend;
import loupe.engine.tensor.Axes;
import loupe.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Work on backends that fail.
class AttemptsTest {

    private static final Axes SQUARE = Axes.of("row", 64, "column", 64);
    private static final Tensor A = Tensor.full(Axes.of("row", 64, "inner", 64), 0.5f);
    private static final Tensor B = Tensor.full(Axes.of("inner", 64, "column", 64), 0.25f);

    private static final Budget LONG = new Budget(Duration.ofMinutes(1), 20, Duration.ofMinutes(1));
    private static final Budget SHORT = new Budget(Duration.ofMillis(200), 20, Duration.ofMillis(200));

    private final Attempts attempts = new Attempts(LONG);

    @Test
    void ejmlWorksWhereItIsCalledAndUnwatched() {
        Backend ejml = new EjmlBackend();
        Thread here = Thread.currentThread();
        assertThat(attempts.<Boolean>run(ejml, it -> it == ejml && Thread.currentThread() == here))
                .isTrue();
    }

    @Test
    void whatTheBackendComputesComesBack() {
        Tensor product = attempts.run(new Odd(UnaryOperator.identity()), it -> it.contract(A, B, SQUARE));
        assertThat(product.sameAs(new EjmlBackend().contract(A, B, SQUARE))).isTrue();
    }

    @Test
    void aWrongProductIsFoundWhenTheWorkIsOver() {
        Backend wrong = new Odd(t -> t.with(7.9f, 3, 4));
        assertThatThrownBy(() -> attempts.run(wrong, it -> it.contract(A, B, SQUARE)))
                .isInstanceOf(BackendFailure.class)
                .hasMessage("Odd: a matrix product came out wrong.");
        assertThat(attempts.hangs(wrong)).isFalse();
    }

    @Test
    void aWrongProductAmongManyIsFoundBeforeTheyAreAllDone() {
        Backend wrong = new Odd(t -> t.with(7.9f, 3, 4));
        assertThatThrownBy(() -> attempts.run(wrong, it -> {
                    for (int i = 0; i < 64; i++) {
                        it.contract(A, B, SQUARE);
                    }
                    throw new IllegalStateException("not stopped");
                }))
                .hasMessageContaining("came out wrong");
    }

    @Test
    void anAnswerWithOtherAxesIsCutShort() {
        Backend shortened = new Odd(t -> Tensor.zeros(Axes.of("row", 64, "column", 63)));
        assertThatThrownBy(() -> attempts.run(shortened, it -> it.contract(A, B, SQUARE)))
                .hasMessage("Odd: an answer came cut short: [row 64, column 63] in place of [row 64, column 64].");
    }

    @Test
    void whateverTheBackendThrowsIsItsFailure() {
        assertThatThrownBy(() -> attempts.run(
                        new Odd(t -> {
                            throw new IllegalStateException("-54");
                        }),
                        it -> it.contract(A, B, SQUARE)))
                .isInstanceOf(BackendFailure.class)
                .hasMessage("Odd broke (-54).");
        assertThatThrownBy(() -> attempts.run(
                        new Odd(t -> {
                            throw new UnsatisfiedLinkError("no symbol");
                        }),
                        it -> it.contract(A, B, SQUARE)))
                .isInstanceOf(BackendFailure.class);
        assertThatThrownBy(() -> attempts.run(
                        new Odd(t -> {
                            throw new BackendFailure("Its memory is full.");
                        }),
                        it -> it.contract(A, B, SQUARE)))
                .hasMessage("Its memory is full.");
    }

    @Test
    void javasOwnLackOfMemoryIsNotTheBackends() {
        assertThatThrownBy(() -> attempts.run(new Odd(UnaryOperator.identity()), it -> {
                    throw new OutOfMemoryError("heap");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aBackendThatHangsIsLeftAloneAndNotAskedAgain() {
        CountDownLatch never = new CountDownLatch(1);
        Backend hanging = new Odd(t -> {
            while (never.getCount() > 0) { // it does not listen when it is told to stop
                LockSupport.park();
            }
            return t;
        });
        Attempts impatient = new Attempts(SHORT);
        assertThatThrownBy(() -> impatient.run(hanging, it -> it.contract(A, B, SQUARE)))
                .isInstanceOf(BackendFailure.class)
                .hasMessage("Odd did not answer in time.");
        assertThat(impatient.hangs(hanging)).isTrue();
        assertThatThrownBy(() -> impatient.run(hanging, it -> "work"))
                .hasMessage("Odd hangs and is off until Loupe starts again.");
        never.countDown();
    }

    @Test
    void aBackendThatWasOnlyLateIsAskedAgainOnceItIsBack() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        Backend late = new Odd(t -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                back.countDown(); // told to stop, it comes back
            }
            return t;
        });
        Attempts impatient = new Attempts(SHORT);
        assertThatThrownBy(() -> impatient.run(late, it -> it.contract(A, B, SQUARE)))
                .hasMessage("Odd did not answer in time.");
        slow.countDown();
        back.await();
        while (impatient.hangs(late)) {
            Thread.onSpinWait();
        }
        assertThat(impatient.<Tensor>run(late, it -> it.contract(A, B, SQUARE)).axes())
                .isEqualTo(SQUARE);
    }

    /// EJML, and then something done to its products.
    private static final class Odd extends HostBackend {

        private final Backend ejml = new EjmlBackend();
        private final UnaryOperator<Tensor> then;

        Odd(UnaryOperator<Tensor> then) {
            this.then = then;
        }

        @Override
        public String id() {
            return "odd";
        }

        @Override
        public String name() {
            return "Odd";
        }

        @Override
        public Tensor contract(Tensor a, Tensor b, Axes result) {
            Tensor right = ejml.contract(a, b, result);
            return result.equals(SQUARE) ? then.apply(right) : right;
        }
    }
}
