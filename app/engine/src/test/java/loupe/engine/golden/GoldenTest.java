package loupe.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loupe.engine.backend.Backend;
import loupe.engine.backend.Backends;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded case, on every backend that this machine can run, each tensor within its own tolerance. A case
/// without a recipe is left for later, and fails. `-Dloupe.golden=…` takes another folder.
class GoldenTest {

    private static final List<Backend> BACKENDS = Backends.find().andReference();
    private static final Tally TALLY = new Tally();

    /// How many cases there were, and what became of them.
    private static final class Tally {
        private int cases;
        private int passed;
        private int left;

        @Override
        public String toString() {
            return cases + " cases, " + passed + " passed, " + left + " left for later";
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheRecordedNumbers() {
        return GoldenFolder.cases().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private static void check(String id, Path folder) {
        TALLY.cases++;
        Recipe recipe = Recipes.ALL.get(id);
        TALLY.left += recipe == null ? 1 : 0;
        assertThat(recipe).as("%s has no recipe; write one", id).isNotNull();
        GoldenCase golden = GoldenCase.read(id, folder);
        List<String> problems = new ArrayList<>();
        for (Backend backend : BACKENDS) {
            Run run = new Run(golden, backend);
            recipe.follow(run);
            run.problems().forEach(problem -> problems.add(backend.name() + ": " + problem));
        }
        assertThat(problems).as(id).isEmpty();
        TALLY.passed++;
    }

    @AfterAll
    static void report() {
        System.out.println(TALLY);
    }
}
