package loupe.course.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Driver;
import loupe.engine.backend.EjmlBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which drivers are let in, and when.
class GateTest {

    private static final TrialResult GOOD =
            new TrialResult(List.of(new TrialResult.Device("faulty", "Faulty (faulty)", "GELU", 1e-7)), "");

    private final FaultyDriver driver = new FaultyDriver("faulty", Fault.HANG, 0);
    private final AtomicInteger trials = new AtomicInteger();
    private final List<Runnable> atEnd = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aNativeDriverIsTriedOnceOfferedAndLoadedOnlyWhenItIsWanted() throws IOException {
        Gate gate = gate(it -> Optional.of(GOOD));
        Offers offers = gate.offers();
        assertThat(offers.ready()).extracting(Offer::id).containsExactly("ejml", "faulty");
        assertThat(offers.missing()).isEmpty();
        assertThat(driver.openings()).isZero();
        assertThat(markers()).isEmpty();
        assertThat(offers.byId("faulty").orElseThrow().opening().get()).isSameAs(driver.backend());
        assertThat(markers()).hasSize(1);
        assertThat(offers.byId("faulty").orElseThrow().opening().get()).isNotNull();
        assertThat(driver.openings()).isEqualTo(1);
        gate(it -> Optional.of(GOOD)).offers();
        assertThat(trials).hasValue(1);
        atEnd.forEach(Runnable::run);
        assertThat(markers()).isEmpty();
    }

    @Test
    void aDriverThatFailedItsTrialStaysOutUntilItIsTriedAgain() {
        Gate gate = gate(it -> Optional.of(TrialResult.refused("Faulty crashed.")));
        assertThat(gate.offers().missing()).containsExactly("Faulty crashed.");
        assertThat(gate(it -> Optional.of(GOOD)).offers().missing()).containsExactly("Faulty crashed.");
        assertThat(trials).hasValue(1);
        Gate again = gate(it -> Optional.of(GOOD));
        again.tryAgain();
        assertThat(again.offers().missing()).isEmpty();
        assertThat(trials).hasValue(2);
    }

    @Test
    void anotherVersionOfTheDriverIsTriedAnew() {
        gate(it -> Optional.of(TrialResult.refused("Faulty crashed."))).offers();
        Driver newer = new Newer(driver);
        Gate gate = new Gate(List.of(newer), it -> Optional.of(GOOD), folder, atEnd::add);
        assertThat(gate.offers().missing()).isEmpty();
    }

    @Test
    void oneDeviceThatCalculatesWronglyDoesNotShutOutTheOthers() {
        TrialResult mixed = new TrialResult(
                List.of(
                        new TrialResult.Device("faulty:0", "GPU one", "GELU", 1e-7),
                        new TrialResult.Device("faulty:1", "GPU two", "softmax", 0.5)),
                "");
        Offers offers = gate(it -> Optional.of(mixed)).offers();
        assertThat(offers.ready()).extracting(Offer::name).containsExactly("Java (EJML)", "GPU one");
        assertThat(offers.missing()).containsExactly("GPU two calculates wrongly: softmax is off by 5.0e-01.");
    }

    @Test
    void aMarkerThatWasLeftKeepsTheDriverOutUntilItIsTriedAgain() throws IOException {
        gate(it -> Optional.of(GOOD)).offers();
        Files.writeString(folder.resolve("faulty-999999999.loaded"), "999999999 1764000000000");
        Gate gate = gate(it -> Optional.of(GOOD));
        assertThat(gate.offers().missing())
                .containsExactly("Faulty (faulty) is off: Loupe did not end well while it was in use.");
        assertThat(gate(it -> Optional.of(GOOD)).offers().missing()).hasSize(1);
        gate.tryAgain();
        assertThat(gate.offers().byId("faulty")).isPresent();
    }

    @Test
    void aTrialThatDidNotStartIsNotKept() {
        assertThat(gate(it -> Optional.empty()).offers().missing())
                .containsExactly("Faulty (faulty) could not be tried: this machine is too busy just now.");
        assertThat(gate(it -> Optional.of(GOOD)).offers().missing()).isEmpty();
    }

    @Test
    void aLibraryThatVanishesAfterItsTrialIsToldWhenItIsWanted() {
        FaultyDriver vanishing = new FaultyDriver("faulty", Fault.LIBRARY_MISSING, 1);
        Gate gate = new Gate(List.of(vanishing), it -> Optional.of(GOOD), folder, atEnd::add);
        Offer offer = gate.offers().byId("faulty").orElseThrow();
        assertThatThrownBy(() -> offer.opening().get()).isInstanceOf(UnsatisfiedLinkError.class);
        assertThat(gate.offers().open().missing()).isEmpty(); // the second opening finds it
    }

    @Test
    void aDriverThatFailsInThisProgramAloneIsNotLetIn() {
        FaultyDriver wrong = new FaultyDriver("faulty", Fault.LAUNCH_ERROR, 0);
        wrong.backend().arm(7);
        Gate gate = new Gate(List.of(wrong), it -> Optional.of(GOOD), folder, atEnd::add);
        assertThat(gate.offers().open().missing())
                .containsExactly("Faulty (faulty) broke (clEnqueueNDRangeKernel: -54).");
    }

    @Test
    void aBackendThatFailedTooOftenStaysOut() {
        Gate gate = gate(it -> Optional.of(GOOD));
        Backend backend = gate.offers().byId("faulty").orElseThrow().opening().get();
        gate.refuse(backend, "Faulty failed three times.");
        assertThat(gate(it -> Optional.of(GOOD)).offers().missing()).containsExactly("Faulty failed three times.");
    }

    @Test
    void aDamagedFileOfOutcomesIsNone() throws IOException {
        gate(it -> Optional.of(TrialResult.refused("Faulty crashed."))).offers();
        Files.writeString(folder.resolve("drivers.json"), "{\"faulty | ");
        assertThat(gate(it -> Optional.of(GOOD)).offers().missing()).isEmpty();
    }

    @Test
    void pureJavaIsOpenedHereAndTellsWhatItLacks() {
        Driver plain = new Plain(() -> List.of(new EjmlBackend()));
        Driver lacking = new Plain(() -> {
            throw new UnsupportedOperationException("Vectors are too short.");
        });
        Gate gate = new Gate(List.of(plain, lacking), it -> Optional.empty(), folder, atEnd::add);
        assertThat(gate.offers().ready()).hasSize(2);
        assertThat(gate.offers().missing()).containsExactly("Vectors are too short.");
    }

    private Gate gate(Function<Driver, Optional<TrialResult>> trial) {
        return new Gate(
                List.of(driver),
                it -> {
                    trials.incrementAndGet();
                    return trial.apply(it);
                },
                folder,
                atEnd::add);
    }

    private List<Path> markers() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".loaded")).toList();
        }
    }

    private record Newer(Driver driver) implements Driver {
        @Override
        public String id() {
            return driver.id();
        }

        @Override
        public boolean isNative() {
            return true;
        }

        @Override
        public String fingerprint() {
            return "Faulty 2.0";
        }

        @Override
        public List<Backend> open() {
            return driver.open();
        }
    }

    private record Plain(java.util.function.Supplier<List<Backend>> opening) implements Driver {
        @Override
        public String id() {
            return "plain";
        }

        @Override
        public boolean isNative() {
            return false;
        }

        @Override
        public String fingerprint() {
            return "1";
        }

        @Override
        public List<Backend> open() {
            return opening.get();
        }
    }
}
