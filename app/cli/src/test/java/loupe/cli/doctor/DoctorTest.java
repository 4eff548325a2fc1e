package loupe.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import loupe.course.trust.TrialResult;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Contraction;
import loupe.engine.backend.Driver;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.MatrixBackend;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoctorTest {
    private final StringWriter out = new StringWriter();

    @Test
    void allIsWellWhereEjmlCalculatesRightly() {
        assertThat(examine(new EjmlBackend())).isZero();
        assertThat(out.toString())
                .contains("Java  ", "cores", "GiB", "Program", "Your folder")
                .contains("ejml       Java (EJML)                  calculates rightly; largest relative error ")
                .contains("Nothing is missing.");
    }

    @Test
    void whatIsMissingIsToldWithItsReason() {
        examine(new EjmlBackend(), new Made("gpu", false, () -> {
            throw new UnsupportedOperationException("The GPU needs OpenCL.");
        }));
        assertThat(out.toString()).contains("Missing", "The GPU needs OpenCL.", "driver of your graphics card");
    }

    @Test
    void aBackendThatCalculatesWronglyOrBreaksIsFoundAndTheOthersAreStillExamined() {
        Backend wrong = new Invented("wrong", 1e-3f);
        Backend broken = new Invented("broken", Float.NaN) {
            @Override
            protected void product(Contraction shape, Contraction.Side a, Contraction.Side b, float[] cells) {
                throw new IllegalStateException("out of beads");
            }
        };
        assertThat(examine(
                        new EjmlBackend(),
                        new Made("wrong", false, () -> List.of(wrong)),
                        new Made("broken", false, () -> List.of(broken))))
                .isZero();
        assertThat(out.toString())
                .containsPattern("wrong .*CALCULATES WRONGLY")
                .containsPattern("broken .*CALCULATES WRONGLY: it breaks .*out of beads")
                .contains("made of wrong")
                .containsPattern("ejml .*calculates rightly");
    }

    @Test
    void aNativeDriverIsTriedElsewhereAndItsVersionIsTold() {
        Driver driver = new Made("abacus", true, () -> {
            throw new IllegalStateException("a native driver was opened here");
        });
        TrialResult good = new TrialResult(List.of(new TrialResult.Device("abacus", "Abacus", "GELU", 1e-7)), "");
        assertThat(run(new Doctor(new EjmlBackend(), List.of(driver), it -> Optional.of(good))))
                .isZero();
        assertThat(out.toString()).contains("largest relative error 1.0e-07 (GELU)", "made of abacus");
    }

    @Test
    void aNativeDriverThatCrashesItsTrialEndsInASentence() {
        Driver driver = new Made("abacus", true, List::of);
        assertThat(run(new Doctor(
                        new EjmlBackend(),
                        List.of(driver),
                        it -> Optional.of(TrialResult.refused("Abacus crashed when it was tried (exit code 134).")))))
                .isZero();
        assertThat(run(new Doctor(new EjmlBackend(), List.of(driver), it -> Optional.empty())))
                .isZero();
        assertThat(out.toString()).contains("Abacus crashed when it was tried", "abacus could not be tried");
    }

    @Test
    void withoutEjmlAllIsNotWell() {
        assertThat(examine(new Invented("ejml", Float.NaN))).isEqualTo(1);
    }

    private int examine(Backend needed, Driver... drivers) {
        return run(new Doctor(needed, List.of(drivers), driver -> Optional.empty()));
    }

    private int run(Doctor command) {
        CommandLine doctor = new CommandLine(command);
        doctor.setOut(new PrintWriter(out));
        return doctor.execute();
    }

    private record Made(String id, boolean isNative, Supplier<List<Backend>> opening) implements Driver {
        @Override
        public String fingerprint() {
            return "made of " + id;
        }

        @Override
        public List<Backend> open() {
            return opening.get();
        }
    }

    /// Every product is the same number, or not a number.
    private static class Invented extends MatrixBackend {
        private final String id;
        private final float cell;

        Invented(String id, float cell) {
            this.id = id;
            this.cell = cell;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String name() {
            return "invented";
        }

        @Override
        protected void product(Contraction shape, Contraction.Side a, Contraction.Side b, float[] cells) {
            java.util.Arrays.fill(cells, cell);
        }
    }
}
