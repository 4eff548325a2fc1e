package loupe.course.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real child processes, and drivers that do to them what they like.
class TrialTest {

    /// Machines that build are busy.
    private static final Trial PATIENT =
            new Trial(Trial.usual().classPath(), Duration.ofSeconds(60), Duration.ofSeconds(60));

    @TempDir
    private Path folder;

    @Test
    void aDriverThatCalculatesRightlyPasses() throws IOException {
        TrialResult result = tried(Fault.TEN_TIMES_SLOWER, 1).orElseThrow();
        assertThat(result.refusal()).isEmpty();
        assertThat(result.sentences()).isEmpty();
        assertThat(result.good()).singleElement().satisfies(device -> {
            assertThat(device.id()).isEqualTo("faulty");
            assertThat(device.name()).isEqualTo("Faulty (faulty)");
            assertThat(device.error()).isPositive().isLessThan(1e-5);
        });
    }

    @Test
    void aDriverThatTakesItsProcessDownIsRefusedInASentence() throws IOException {
        assertThat(tried(Fault.CRASH, 40).orElseThrow().sentences())
                .containsExactly("Faulty (faulty) crashed when it was tried (exit code 134).");
        assertThat(tried(Fault.KILLED, 3).orElseThrow().sentences())
                .containsExactly("Faulty (faulty) crashed when it was tried (exit code 137).");
    }

    @Test
    void aDriverWithoutItsLibraryGivesItsOwnReason() throws IOException {
        assertThat(tried(Fault.LIBRARY_MISSING, 1).orElseThrow().sentences())
                .containsExactly("Faulty (faulty): there is no libfaulty.so.");
    }

    @Test
    void aDriverThatCannotStartIsRefused() throws IOException {
        assertThat(tried(Fault.INIT_ERROR, 1).orElseThrow().sentences())
                .containsExactly("Faulty (faulty) crashed when it was tried (exit code 1).");
    }

    @Test
    void aDriverThatCalculatesWronglyIsRefusedWithTheWorstCalculation() throws IOException {
        TrialResult result = tried(Fault.ONE_ELEMENT_OFF, 5).orElseThrow();
        assertThat(result.good()).isEmpty();
        assertThat(result.sentences())
                .singleElement()
                .asString()
                .startsWith("Faulty (faulty) calculates wrongly: product ");
    }

    @Test
    void aDriverThatBreaksInATestIsRefused() throws IOException {
        assertThat(tried(Fault.LAUNCH_ERROR, 5).orElseThrow().sentences())
                .singleElement()
                .asString()
                .contains("it breaks (java.lang.IllegalStateException: clEnqueueNDRangeKernel: -54)");
    }

    @Test
    void aDriverThatHangsIsKilledAndRefused() throws IOException {
        Trial trial = new Trial(PATIENT.classPath(), PATIENT.toStart(), Duration.ofSeconds(1));
        Trial faulty = FaultyDriver.trial(trial, folder, "faulty", Fault.HANG, 5);
        FaultyDriver driver = new FaultyDriver("faulty", Fault.HANG, 5);
        assertThat(faulty.of(driver).orElseThrow().sentences())
                .containsExactly("Faulty (faulty) did not answer within 1 s when it was tried.");
    }

    @Test
    void aChildThatDoesNotEvenStartSaysNothingAboutTheDriver() throws IOException {
        Trial trial = new Trial(PATIENT.classPath(), Duration.ZERO, Duration.ofSeconds(1));
        assertThat(trial.of(new FaultyDriver("faulty", Fault.HANG, 1))).isEmpty();
        Trial elsewhere = new Trial(folder.toString(), PATIENT.toStart(), PATIENT.toTest());
        assertThat(elsewhere.of(new FaultyDriver("faulty", Fault.HANG, 1))).isEmpty();
    }

    @Test
    void anAnswerThatIsNoneIsRefused() {
        FaultyDriver driver = new FaultyDriver("faulty", Fault.HANG, 1);
        for (String nonsense : new String[] {"42", "{\"devices\": 7}", "{}", "{\"refusal\": 1, \"devices\": []}"}) {
            assertThat(Trial.judged(driver, nonsense).sentences())
                    .containsExactly("Faulty (faulty) answered nonsense when it was tried.");
        }
    }

    private Optional<TrialResult> tried(Fault fault, int moment) throws IOException {
        return FaultyDriver.trial(PATIENT, folder, "faulty", fault, moment)
                .of(new FaultyDriver("faulty", fault, moment));
    }
}
