package loupe.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.checker.Grader;
import loupe.checker.result.Graded;
import loupe.checker.result.Policy;
import loupe.checker.result.Result;
import loupe.checker.result.SubmissionGrader;
import loupe.checker.sample.GeneratedClass;
import loupe.course.exercise.ExercisePack;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final ExercisePack PACK = GeneratedClass.seedPack();
    private static final GeneratedClass CLASS = new GeneratedClass(PACK, 3);
    private static final SubmissionGrader GRADER =
            new SubmissionGrader(PACK, Policy.DEFAULT, new Grader(new LabOnDemand()));

    private static Input student(int i) {
        return new Input("s-" + i, () -> CLASS.file(i));
    }

    private static List<Graded> graded(Batch batch, Stream<Input> inputs) {
        List<Graded> graded = new ArrayList<>();
        batch.run(inputs.iterator(), (g, bytes) -> graded.add(g));
        return graded;
    }

    private static Graded amongOthers(Supplier<byte[]> strange) {
        Batch hasty = new Batch(GRADER, 2, Duration.ofMillis(100), Duration.ofMillis(300));
        Stream<Input> others = IntStream.range(0, 20).mapToObj(BatchTest::student);
        List<Graded> graded = graded(hasty, Stream.concat(Stream.of(new Input("strange", strange)), others));
        assertThat(graded).hasSize(21);
        assertThat(graded.subList(1, 21)).extracting(Graded::file).doesNotContain("strange");
        return graded.getFirst();
    }

    @Test
    void resultsComeInTheOrderOfTheSubmissionsHoweverManyJobs() {
        List<Graded> alone = graded(new Batch(GRADER, 1), IntStream.range(0, 40).mapToObj(BatchTest::student));
        List<Graded> together =
                graded(new Batch(GRADER, 7), IntStream.range(0, 40).mapToObj(BatchTest::student));
        assertThat(together).isEqualTo(alone);
        assertThat(alone).extracting(Graded::file).startsWith("s-0", "s-1", "s-2");
    }

    @Test
    void oneThatHangsGivesARecordAndTheOthersGoOn() {
        CountDownLatch never = new CountDownLatch(1);
        Graded record = amongOthers(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new byte[0];
        });
        assertThat(record.file()).isEqualTo("strange");
        assertThat(record.result().state()).isEqualTo(Result.State.ERROR);
        assertThat(record.result().warnings().getFirst()).contains("100 ms").endsWith("[SB-08]");
    }

    @Test
    void oneAtWhichTheCheckerFailsGivesARecord() {
        Graded record = amongOthers(() -> {
            throw new StackOverflowError();
        });
        assertThat(record.result().state()).isEqualTo(Result.State.ERROR);
        assertThat(record.result().warnings().getFirst())
                .startsWith("strange: file: ")
                .contains("StackOverflowError");
    }

    @Test
    void aSlowMachineAloneIsNoReason() {
        Spent spent = Spent.from(Thread.currentThread());
        assertThat(spent.left(Duration.ofMinutes(1), Duration.ofMinutes(2))).isPositive();
        Spent longAgo = new Spent(Thread.currentThread(), System.nanoTime() - 5_000_000_000L, spent.processor());
        assertThat(longAgo.left(Duration.ofMinutes(1), Duration.ofMinutes(2))).isPositive();
        assertThat(longAgo.left(Duration.ofMinutes(1), Duration.ofSeconds(4))).isNegative();
    }
}
