package loupe.course.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import loupe.course.archive.ZipMaker.Item;
import loupe.engine.input.LoupeInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Archives that lie: each is refused with its own code, in one sentence that names the entry.
class PackArchiveTest {

    private static final int CORRUPTIONS = Integer.getInteger("loupe.corruptions", 2_000);
    private static final String SHAPE = "^[^:\\n]+: (byte \\d+|entry \"[^\"]+\"|file): [^\\n]+ \\[[A-Z]+-\\d\\d\\]$";
    private static final Item PACK = Item.stored("pack.yaml", "format: loupe.exercises/1\n");
    private static final Item PAGE = Item.stored("a.md", "# A\n");

    @TempDir
    Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("p.zip"), bytes);
    }

    static Stream<Arguments> hostile() {
        Item zeros = Item.zeros("a.md", 1 << 20);
        byte[] first = ZipMaker.of(PACK).bytes();
        int second = first.length - 22 - 46 - PACK.name().length();
        byte[] trailing = Arrays.copyOf(ZipMaker.deflated(new byte[10]), 40);
        return Stream.of(
                arguments("a way up", "ZP-01", ZipMaker.of(PACK, Item.stored("../evil.md", "x"))),
                arguments("a hidden way up", "ZP-01", ZipMaker.of(PACK, Item.stored("lessons/../../evil.md", "x"))),
                arguments("from the root", "ZP-01", ZipMaker.of(PACK, Item.stored("/abs/evil.md", "x"))),
                arguments("a backslash", "ZP-01", ZipMaker.of(PACK, Item.stored("..\\evil.md", "x"))),
                arguments("a drive", "ZP-01", ZipMaker.of(PACK, Item.stored("C:/evil.md", "x"))),
                arguments("a zero", "ZP-01", ZipMaker.of(PACK, Item.stored("a\0.md", "x"))),
                arguments("a device", "ZP-01", ZipMaker.of(PACK, Item.stored("lessons/CON.md", "x"))),
                arguments("a small device", "ZP-01", ZipMaker.of(PACK, Item.stored("lessons/nul.md", "x"))),
                arguments("writing backwards", "ZP-01", ZipMaker.of(PACK, Item.stored("l/\u202edm.exe", "x"))),
                arguments("too deep", "ZP-01", ZipMaker.of(PACK, Item.stored("a/a/a/a/a/a/a/a/a.md", "x"))),
                arguments("a hidden file", "ZP-01", ZipMaker.of(PACK, Item.stored(".git/a.md", "x"))),
                arguments(
                        "a link",
                        "ZP-02",
                        ZipMaker.of(PACK, Item.stored("link", "/etc/passwd").mode(0120777))),
                arguments(
                        "a device node",
                        "ZP-02",
                        ZipMaker.of(PACK, Item.stored("dev.md", "").mode(0020644))),
                arguments("a folder with content", "ZP-02", ZipMaker.of(PACK, Item.stored("a/", "x"))),
                arguments("a name twice", "ZP-03", ZipMaker.of(PACK, PAGE, PAGE)),
                arguments("names of one file", "ZP-03", ZipMaker.of(PACK, Item.stored("A.md", "x"), PAGE)),
                arguments(
                        "two entries, one block",
                        "ZP-04",
                        ZipMaker.of(PACK, zeros, Item.zeros("b.md", 1 << 20).at(second))),
                arguments("bytes between", "ZP-04", ZipMaker.of(PACK, PAGE).between("hidden")),
                arguments(
                        "bytes behind deflate",
                        "ZP-04",
                        ZipMaker.of(PACK, Item.zeros("a.md", 10).data(trailing))),
                arguments("a bomb", "ZP-05", ZipMaker.of(PACK, zeros)),
                arguments(
                        "a size that lies",
                        "ZP-05",
                        ZipMaker.of(PACK, Item.zeros("a.md", 5000).size(100))),
                arguments("a large entry", "ZP-05", ZipMaker.of(PACK, PAGE.size((16 << 20) + 1))),
                arguments("too many", "ZP-06", many(1001)),
                arguments("a program", "ZP-07", ZipMaker.of(PACK, Item.stored("run.jar", "PK"))),
                arguments("a font", "ZP-07", ZipMaker.of(PACK, Item.stored("f.ttf", "x"))),
                arguments("an archive", "ZP-07", ZipMaker.of(PACK, Item.stored("inner.zip", "PK"))),
                arguments("no type", "ZP-07", ZipMaker.of(PACK, Item.stored("readme", "x"))),
                arguments("encrypted", "ZP-08", ZipMaker.of(PACK, PAGE.flags(0x801))),
                arguments("another method", "ZP-08", ZipMaker.of(PACK, PAGE.method(99))),
                arguments("two names", "ZP-09", ZipMaker.of(PACK, PAGE.localName("b.md"))),
                arguments("a wrong checksum", "ZP-09", ZipMaker.of(PACK, PAGE.crc(7))),
                arguments("too short", "ZP-09", ZipMaker.of(PACK, PAGE.size(100))),
                arguments("a wrong count", "ZP-09", ZipMaker.of(PACK, PAGE).countOff(-1)),
                arguments("something before", "ZP-10", ZipMaker.of(PACK).before("#!/bin/sh\n")),
                arguments("something after", "ZP-10", ZipMaker.of(PACK).after("tail")),
                arguments("no pack", "ZP-11", ZipMaker.of(PAGE)));
    }

    private static ZipMaker many(int count) {
        ZipMaker maker = ZipMaker.of(PACK);
        for (int i = 1; i < count; i++) {
            maker.and(Item.stored("f" + i + ".md", ""));
        }
        return maker;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hostile")
    void eachTrickIsRefusedWithItsCode(String what, String code, ZipMaker maker) throws IOException {
        Path file = write(maker.bytes());
        LoupeInputException refused = catchThrowableOfType(LoupeInputException.class, () -> PackArchive.manifest(file));
        assertThat(refused).as(what).hasMessageMatching(SHAPE);
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
        assertThat(refused.getMessage()).startsWith("p.zip: ").hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void theSentenceNamesTheEntryAndTheWayOut() throws IOException {
        Path file = write(ZipMaker.of(PACK, Item.zeros("a.md", 1 << 20)).bytes());
        assertThat(catchThrowableOfType(LoupeInputException.class, () -> PackArchive.manifest(file)))
                .hasMessage("p.zip: entry \"a.md\": inflates to more than 100 times its size; packs may not [ZP-05]");
    }

    @Test
    void anHonestArchiveGivesItsPack() throws IOException {
        Path file = write(ZipMaker.of(
                        PACK,
                        Item.zeros("lessons/one.md", 5000),
                        Item.stored("assets/", "").mode(0040755))
                .bytes());
        assertThat(new String(PackArchive.manifest(file), StandardCharsets.UTF_8))
                .isEqualTo("format: loupe.exercises/1\n");
    }

    @Test
    void anArchiveWithAThousandEntriesIsStillRead() throws IOException {
        Path file = write(many(1000).bytes());
        assertThat(PackArchive.manifest(file)).isNotEmpty();
    }

    /// Java writes sizes behind the data, as many tools do that write as they go.
    @Test
    void whatOrdinaryToolsWriteIsRead() throws IOException {
        Path file = folder.resolve("p.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"lessons/", "lessons/one.md", "pack.yaml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertThat(PackArchive.manifest(file)).asString(StandardCharsets.UTF_8).isEqualTo("pack.yaml");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        byte[] whole = ZipMaker.of(PACK, PAGE).bytes();
        for (byte[] bytes : new byte[][] {
            "format: loupe.exercises/1\n".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(whole, whole.length - 30),
            {'P'}
        }) {
            Path file = write(bytes);
            assertThat(catchThrowableOfType(LoupeInputException.class, () -> PackArchive.manifest(file)))
                    .hasMessageContaining("not a zip archive");
        }
    }

    @Test
    void damageGivesASentenceAndNothingElse() throws IOException {
        byte[] whole =
                ZipMaker.of(PACK, Item.zeros("lessons/one.md", 5000), PAGE).bytes();
        int refusals = 0;
        for (int seed = 0; seed < CORRUPTIONS; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            byte[] damaged = whole.clone();
            for (int hits = 1 + dice.nextInt(3); hits > 0; hits--) {
                damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt(256);
            }
            Path file = write(dice.nextInt(5) == 0 ? Arrays.copyOf(damaged, dice.nextInt(damaged.length)) : damaged);
            try {
                PackArchive.manifest(file);
            } catch (LoupeInputException refused) {
                refusals++;
                assertThat(refused.getMessage()).as("seed %d", seed).matches(SHAPE);
            }
        }
        assertThat(refusals).isGreaterThan(CORRUPTIONS / 2);
    }
}
