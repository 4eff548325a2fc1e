package loupe.course.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import loupe.course.experiment.Edit;
import loupe.course.experiment.Experiment;
import loupe.course.experiment.Experiments;
import loupe.course.experiment.Lab;
import loupe.course.experiment.Race;
import loupe.course.experiment.RefusedException;
import loupe.course.experiment.Settings;
import loupe.course.experiment.ShippedModels;
import loupe.course.experiment.Workshop;
import loupe.course.trust.Incident.Consequence;
import loupe.engine.backend.Backend;
import loupe.engine.backend.BackendFailure;
import loupe.engine.backend.EjmlBackend;
import loupe.engine.pass.Trace;
import loupe.engine.trust.Attempts;
import loupe.engine.trust.Budget;
import org.junit.jupiter.api.Test;

/// Passes on a backend that fails.
class SafeguardTest {

    private static final Experiment ROUNDS = new Rounds();
    private static final Budget LONG = new Budget(Duration.ofMinutes(1), 20, Duration.ofMinutes(1));
    private static final Budget SHORT = new Budget(Duration.ofMillis(200), 20, Duration.ofMillis(200));

    private final List<Incident> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private Backend chosen = new EjmlBackend();
    private final Safeguard safeguard = safeguard(LONG);
    private final Lab lab = lab(safeguard);

    @Test
    void aPassThatFailsIsMadeAgainInJavaWithTheLearnersEdits() {
        Settings edited = ROUNDS.start().with(new Edit("rounds.3", new int[] {2, 5}, 0.75f));
        Trace java = ROUNDS.run(edited, lab.on(new EjmlBackend()));
        faulty(Fault.OUT_OF_MEMORY, 20);
        Trace trace = lab.run(ROUNDS, edited);
        assertThat(trace.backend()).isEqualTo("Java (EJML)");
        assertThat(trace.get("rounds.3").get(2, 5)).isEqualTo(0.75f);
        Rounds.same(trace, java);
        assertThat(told).singleElement().satisfies(incident -> {
            assertThat(incident.consequence()).isEqualTo(Consequence.GOES_ON);
            assertThat(incident.sentence())
                    .isEqualTo("Faulty (f): its memory is full. This pass was computed in Java.");
        });
    }

    @Test
    void aPassThatSucceedsIsTheBackends() {
        faulty(Fault.OUT_OF_MEMORY, 1000);
        assertThat(lab.run(ROUNDS, ROUNDS.start()).backend()).isEqualTo("Faulty (f)");
        assertThat(told).isEmpty();
    }

    @Test
    void aBackendThatHangsIsOff() {
        faulty(Fault.HANG, 10);
        Rounds.same(
                lab(safeguard(SHORT)).run(ROUNDS, ROUNDS.start()),
                ROUNDS.run(ROUNDS.start(), lab.on(new EjmlBackend())));
        assertThat(told).extracting(Incident::consequence).containsExactly(Consequence.OFF_WHILE_IT_HANGS);
        assertThat(told.getFirst().sentence())
                .isEqualTo("Faulty (f) did not answer in time. Java computes from now on.");
    }

    @Test
    void theThirdFailureInTenMinutesIsOneTooMany() {
        for (int i = 0; i < 3; i++) {
            faulty(Fault.ONE_ELEMENT_OFF, 5);
            lab.run(ROUNDS, ROUNDS.start());
            now = now.plusSeconds(60);
        }
        assertThat(told)
                .extracting(Incident::consequence)
                .containsExactly(Consequence.GOES_ON, Consequence.GOES_ON, Consequence.OFF);
    }

    @Test
    void whatTheLearnerDidWrongIsNotTheBackends() {
        faulty(Fault.HANG, 1000);
        Experiment patches = Experiments.find("qkv-by-hand").orElseThrow();
        Experiment refusing = new Refusing(patches);
        assertThatThrownBy(() -> lab.run(refusing, patches.start()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Type a word.");
        assertThat(told).isEmpty();
    }

    @Test
    void numbersThatAreNoneInJavaTooAccuseNobody() {
        faulty(Fault.HANG, 1000);
        Settings odd = ROUNDS.start().with(new Edit("rounds.7", new int[] {0, 0}, Float.NaN));
        assertThat(lab.run(ROUNDS, odd).backend()).isEqualTo("Faulty (f)");
        assertThat(told).isEmpty();
    }

    @Test
    void aFailureThatShowsLaterMakesTheNextPassInJavaOnce() {
        faulty(Fault.HANG, 100_000);
        assertThat(safeguard.isToBlame(new IllegalStateException("The lens is dusty."), lab))
                .isFalse();
        assertThat(told).isEmpty();
        BackendFailure gone = new BackendFailure("The device is gone.");
        assertThat(safeguard.isToBlame(new IllegalStateException("The picture broke.", gone), lab))
                .isTrue();
        assertThat(lab.run(ROUNDS, ROUNDS.start()).backend()).isEqualTo("Java (EJML)");
        assertThat(lab.run(ROUNDS, ROUNDS.start()).backend()).isEqualTo("Faulty (f)");
        assertThat(told).hasSize(1);
    }

    @Test
    void aRaceOutlivesABackendThatFails() {
        FaultyBackend faulty = new FaultyBackend("f", Fault.ALL_NAN);
        faulty.arm(20);
        List<Race.Lap> laps =
                Race.run(ROUNDS, ROUNDS.start(), lab, List.of(new EjmlBackend(), faulty, new EjmlBackend()));
        assertThat(laps).extracting(Race.Lap::backend).containsExactly("Java (EJML)", "Faulty (f)", "Java (EJML)");
        assertThat(laps.get(1).trouble()).isEqualTo("Faulty (f): a matrix product came out wrong.");
        assertThat(laps.get(2).trouble()).isEmpty();
    }

    private Safeguard safeguard(Budget budget) {
        return new Safeguard(() -> chosen, new Attempts(budget), new Strikes(() -> now), told::add);
    }

    private static Lab lab(Safeguard safeguard) {
        return new Lab(safeguard, new ShippedModels(Path.of("none")), new Workshop());
    }

    private void faulty(Fault fault, int call) {
        FaultyBackend backend = new FaultyBackend("f", fault);
        backend.arm(call);
        chosen = backend;
    }

    private record Refusing(Experiment like) implements Experiment {
        @Override
        public String id() {
            return "refusing";
        }

        @Override
        public List<loupe.course.experiment.Setting<?>> settings() {
            return like.settings();
        }

        @Override
        public Trace run(Settings settings, Lab lab) {
            throw new RefusedException("Type a word.");
        }
    }
}
