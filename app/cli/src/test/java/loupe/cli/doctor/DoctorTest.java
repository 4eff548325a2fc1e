package loupe.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import loupe.engine.backend.Contraction;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.backend.HostBackend;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoctorTest {
    private final StringWriter out = new StringWriter();

    @Test
    void allIsWellWhereEjmlCalculatesRightly() {
        assertThat(examine(new Backends(List.of(new EjmlBackend()), List.of()))).isZero();
        assertThat(out.toString())
                .contains("Java  ", "cores", "GiB", "Program", "Your folder")
                .contains("ejml       Java (EJML)                  calculates rightly; largest relative error ");
    }

    @Test
    void whatIsMissingIsToldWithItsReason() {
        examine(new Backends(List.of(new EjmlBackend()), List.of("The GPU needs OpenCL.")));
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
        assertThat(examine(new Backends(List.of(wrong, broken, new EjmlBackend()), List.of())))
                .isZero();
        assertThat(out.toString())
                .containsPattern("wrong .*CALCULATES WRONGLY")
                .containsPattern("broken .*BREAKS: .*out of beads")
                .containsPattern("ejml .*calculates rightly");
    }

    @Test
    void withoutEjmlAllIsNotWell() {
        assertThat(examine(new Backends(List.of(new Invented("ejml", Float.NaN)), List.of())))
                .isEqualTo(1);
    }

    private int examine(Backends backends) {
        CommandLine doctor = new CommandLine(new Doctor(() -> backends));
        doctor.setOut(new PrintWriter(out));
        return doctor.execute();
    }

    /// Every product is the same number, or not a number.
    private static class Invented extends HostBackend {
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
