package loupe.course.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import loupe.course.source.ContentException;
import loupe.course.source.ContentProblem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Exercise files that were made to hurt: each is refused with its code, in a line of the usual form, before it costs
/// time or memory.
class HostileExercisesTest {

    private static final String LINE =
            "^[^:\\n]+: (line \\d+(, column \\d+)?|file): [^\\n]+ \\[(YM|EX|IO|UTF)-\\d\\d\\]$";
    private static final String HEAD = "format: loupe.exercises/1\npack: {id: p}\n";

    private static String part(String keys) {
        return exercise("x", keys);
    }

    private static String exercise(String id, String keys) {
        return HEAD + "exercises:\n- id: " + id + "\n  title: T\n  prompt: P\n  parts:\n  - {id: n, " + keys + "}\n";
    }

    private static String numeric(String tolerance) {
        return part("type: numeric, answer: {compute: '1'}, tol: {atol: " + tolerance + "}");
    }

    private static String compute(String expression) {
        return part("type: numeric, answer: {compute: \"" + expression + "\"}");
    }

    static Stream<Arguments> files() {
        String doubled = "a0: &a0 [x, x]\n"
                + Stream.iterate(1, i -> i < 30, i -> i + 1)
                        .map(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                        .reduce("", String::concat);
        String blocks = Stream.iterate(0, i -> i < 500, i -> i + 1)
                .map(i -> " ".repeat(i) + "a:\n")
                .reduce(HEAD, String::concat);
        return Stream.of(
                arguments("a list that holds itself", "YM-04", HEAD + "exercises: &a [*a]\n"),
                arguments("an alias bomb", "YM-04", doubled),
                arguments("a merge key", "YM-04", HEAD + "<<: {a: b}\n"),
                arguments("a list as a key", "YM-08", HEAD + "? [a, b]\n: c\n"),
                arguments("a list at the root", "YM-08", "- a\n- b\n"),
                arguments("comments alone", "YM-08", "# nothing\n"),
                arguments("500 blocks deep", "YM-02", blocks),
                arguments("20,000 brackets deep", "YM-02", HEAD + "exercises: " + "[".repeat(20_000)),
                arguments("30,000 values", "YM-03", HEAD + "exercises: [" + "a, ".repeat(30_000) + "a]\n"),
                arguments("a key twice", "YM-06", HEAD + "format: other\n"),
                arguments("two documents", "YM-07", HEAD + "---\n" + HEAD),
                arguments("a tag of Java", "YM-05", HEAD + "exercises: !!javax.script.ScriptEngineManager []\n"),
                arguments("a tag of Python", "YM-05", HEAD + "exercises: !!python/object/apply:os.system [ls]\n"),
                arguments("binary", "YM-05", HEAD + "exercises: !!binary aGk=\n"),
                arguments("an open quote", "YM-01", HEAD + "exercises: \"never closed\n"),
                arguments("a tab", "YM-01", HEAD + "exercises:\n\t- id: x\n"),
                arguments("150,000 digits", "YM-10", HEAD + "exercises: " + "9".repeat(150_000) + "\n"),
                arguments("nothing", "IO-03", ""),
                arguments("300 KiB", "IO-02", HEAD + "# " + "x".repeat(300 * 1024)),
                arguments("a zero", "UTF-02", HEAD + "\0"),
                arguments("not a number as tolerance", "YM-09", numeric(".nan")),
                arguments("no end to the tolerance", "YM-09", numeric(".inf")),
                arguments("a tolerance of 1e999", "YM-09", numeric("1e999")),
                arguments("a tolerance below 0", "EX-03", numeric("-1")),
                arguments("a word as tolerance", "EX-03", numeric("wide")),
                arguments("not a number as answer", "YM-09", part("type: numeric, answer: .nan")),
                arguments("points below 0", "EX-03", part("type: integer, points: -1, answer: 1")),
                arguments("no option right", "EX-03", part("type: single_choice, options: [{id: a, text: A}]")),
                arguments("an id that is a path", "EX-01", exercise("../../evil", "type: integer, answer: 1")),
                arguments("5,000 brackets", "EX-04", compute("(".repeat(900) + "1" + ")".repeat(900))),
                arguments("a format string", "EX-04", compute("%s%n%x")),
                arguments("a look-up", "EX-04", compute("${jndi:ldap://x/a}")),
                arguments("a class by name", "EX-04", compute("T(java.lang.Runtime).getRuntime().exec('ls')")),
                arguments("a script", "EX-04", compute("(() => { while (true) {} })()")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("files")
    void eachIsRefusedWithItsCode(String what, String code, String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), text);
        ContentException refused = catchThrowableOfType(ContentException.class, () -> ExercisePacks.open(file));
        assertThat(refused).as(what).isNotNull();
        assertThat(refused.problems()).extracting(ContentProblem::code).contains(code);
        assertThat(refused.problems())
                .allSatisfy(p -> assertThat(p.toString()).matches(LINE).hasSizeLessThanOrEqualTo(420));
    }

    @ParameterizedTest
    @MethodSource("latin")
    void bytesThatAreNotUtf8AreRefused(byte[] bytes, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), bytes);
        assertThat(catchThrowableOfType(ContentException.class, () -> ExercisePacks.open(file)))
                .hasMessage("x.yaml: line 3: is not valid UTF-8; save it as UTF-8 [UTF-01]");
    }

    static Stream<byte[]> latin() {
        return Stream.of((HEAD + "title: é\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
