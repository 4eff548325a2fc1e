package loupe.cli.check;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import loupe.checker.Attempt;
import loupe.checker.Grader;
import loupe.checker.ModelAnswers;
import loupe.course.exercise.Answer;
import loupe.course.exercise.AuthorTest;
import loupe.course.exercise.Exercise;
import loupe.course.exercise.Part;
import loupe.course.exercise.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `loupe check speed`: how many answers a second this machine grades. The answers are the model answers and the
/// author tests of a pack, right and wrong ones in turn.
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = "Measures how many answers a second are graded here.")
public final class Speed implements Callable<Integer> {

    private static final double NANO = 1e-9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "The pack whose answers are graded.")
    private Path pack = Path.of("");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each kind is repeated, after as long to warm up (default: ${DEFAULT-VALUE}).")
    private double seconds = 3;

    @Mixin
    private Jobs jobs = new Jobs();

    @Override
    public Integer call() {
        List<Attempt> all = answers();
        PrintWriter out = spec.commandLine().getOut();
        measure(out, "numeric", all, Speed::numeric);
        measure(out, "free text", all, q -> q instanceof Question.FreeText);
        measure(out, "all types", all, q -> true);
        out.flush();
        return Exit.DONE;
    }

    private static boolean numeric(Question question) {
        return question instanceof Question.Numeric || question instanceof Question.Whole;
    }

    private List<Attempt> answers() {
        List<Attempt> answers = new ArrayList<>();
        for (Exercise exercise : PackOption.open(pack).exercises()) {
            for (Part part : exercise.parts()) {
                Optional<Answer> model = ModelAnswers.of(part.question(), exercise.names(0, part));
                model.ifPresent(answer -> answers.add(Attempt.first(exercise, part, answer)));
                for (AuthorTest test : part.tests()) {
                    answers.add(Attempt.first(exercise, part, test.answer()));
                }
            }
        }
        return answers;
    }

    private void measure(PrintWriter out, String kind, List<Attempt> all, Predicate<Question> which) {
        List<Attempt> chosen =
                all.stream().filter(a -> which.test(a.part().question())).toList();
        if (chosen.isEmpty()) {
            return;
        }
        Grader grader = new Grader(new LabOnDemand());
        repeat(grader, chosen);
        double rate = repeat(grader, chosen);
        out.printf(
                Locale.ROOT,
                "%-10s %,12.0f answers a second (%d jobs, %d answers)%n",
                kind,
                rate,
                jobs.number(),
                chosen.size());
    }

    /// Answers a second over all jobs.
    private double repeat(Grader grader, List<Attempt> answers) {
        LongAdder graded = new LongAdder();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int job = 0; job < jobs.number(); job++) {
            threads.add(Thread.ofPlatform().start(() -> {
                while ((System.nanoTime() - start) * NANO < seconds) {
                    answers.forEach(grader::grade);
                    graded.add(answers.size());
                }
            }));
        }
        for (Thread thread : threads) {
            join(thread);
        }
        return graded.sum() / ((System.nanoTime() - start) * NANO);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stop(Exit.ERROR, "The measuring was stopped.", e);
        }
    }
}
