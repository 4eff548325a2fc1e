package loupe.course.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.IntStream;
import loupe.course.source.SourceText;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    private static Exercise exercise(String deploy) {
        return ExercisePacks.read(new SourceText("x.yaml", """
                format: loupe.exercises/1
                pack: {id: week}
                exercises:
                - id: x
                  title: X
                  prompt: P
                  params: {n: {choice: [1, 2, 3, 4, 5, 6, 7, 8, 9]}, deploy: [%s]}
                  parts: [{id: p, type: integer, answer: {compute: n}}]
                """.formatted(deploy)))
                .exercises()
                .getFirst();
    }

    /// The layout written out by hand: length and bytes of `week`, `secret`, `s-1`.
    @Test
    void theVariantFollowsFromTheHashOfPackSecretAndStudent() throws Exception {
        byte[] message = "\0\0\0\4week\0\0\0\6secret\0\0\0\3s-1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(message);
        int place = new BigInteger(1, hash).mod(BigInteger.valueOf(5)).intValue();
        assertThat(new Deployment("week", "secret").variantFor("s-1", exercise("0, 3, 5, 11, 16")))
                .isEqualTo(new int[] {0, 3, 5, 11, 16}[place]);
    }

    @Test
    void numbersThatWereHandedOutStayForEver() {
        Deployment deployment = new Deployment("week", "secret");
        Exercise exercise = exercise("0, 3, 5, 11, 16");
        assertThat(IntStream.range(0, 12).map(i -> deployment.variantFor("s-" + i, exercise)))
                .containsExactly(0, 3, 5, 5, 16, 16, 3, 3, 0, 0, 0, 5);
    }

    @Test
    void aClassGetsAllVariantsAboutEquallyOften() {
        Deployment deployment = new Deployment("week", "secret");
        Exercise exercise = exercise("0, 1, 2, 3");
        for (int variant = 0; variant < 4; variant++) {
            int wanted = variant;
            long got = IntStream.range(0, 400)
                    .filter(i -> deployment.variantFor("student " + i, exercise) == wanted)
                    .count();
            assertThat(got).isBetween(60L, 140L);
        }
    }

    @Test
    void anotherSecretDealsAnew() {
        Exercise exercise = exercise("0, 1, 2, 3, 4, 5, 6, 7, 8");
        long same = IntStream.range(0, 90)
                .filter(i -> new Deployment("week", "a").variantFor("s" + i, exercise)
                        == new Deployment("week", "b").variantFor("s" + i, exercise))
                .count();
        assertThat(same).isLessThan(30);
    }

    /// Lengths stand before the fields, so moving a letter from one to the next is another message.
    @Test
    void fieldsDoNotRunIntoEachOther() {
        Exercise exercise = exercise("0, 1, 2, 3, 4, 5, 6, 7, 8");
        long same = IntStream.range(0, 90)
                .filter(i -> new Deployment("week", "ab").variantFor("c" + i, exercise)
                        == new Deployment("week", "a").variantFor("bc" + i, exercise))
                .count();
        assertThat(same).isLessThan(30);
    }
}
