package loupe.checker.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import loupe.course.source.ContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A policy file says what it says; what it leaves out is as the pack has it.
class PoliciesTest {

    private static final String HEAD = "format: loupe.policy/1\nid: homework\n";

    @TempDir
    private Path folder;

    private Policy read(String text) throws IOException {
        return Policies.read(Files.writeString(folder.resolve("policy.yaml"), text));
    }

    @Test
    void everythingThatIsSaidIsRead() throws IOException {
        Policy policy = read(HEAD + """
                scope: pack
                exercises: [one, two]
                attempts: {max: 3, penalty: 0.25, keep: last}
                hints: {cost: 0.05}
                versions: any
                """);
        assertThat(policy)
                .isEqualTo(new Policy(
                        "homework",
                        Policy.Scope.PACK,
                        Set.of("one", "two"),
                        Optional.of(Policy.Keep.LAST),
                        OptionalDouble.of(0.25),
                        OptionalDouble.of(0.05),
                        OptionalInt.of(3),
                        Policy.Versions.ANY));
    }

    @Test
    void whatIsNotSaidIsAsThePackHasIt() throws IOException {
        assertThat(read(HEAD))
                .isEqualTo(new Policy(
                        "homework",
                        Policy.Scope.SUBMISSION,
                        Set.of(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        Policy.Versions.EXACT));
        Policy some = read(HEAD + "attempts: {max: 2}\n");
        assertThat(some.maxAttempts()).hasValue(2);
        assertThat(some.penalty()).isEmpty();
        assertThat(some.keep()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: loupe.policy/2|EX-07",
                "format: loupe.policy/1|id",
                "scope: class|EX-06",
                "colour: red|colour",
                "attempts: {most: 3}|most",
                "attempts: {max: 51}|EX-03",
                "hints: {price: 1}|price",
                "versions: old|EX-06",
            })
    void whatIsNotKnownIsRefusedWithItsPlace(String line, String told) {
        String text = line.startsWith("format") ? line + "\n" : HEAD + line + "\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("policy.yaml: ")
                .hasMessageContaining(told);
    }
}
