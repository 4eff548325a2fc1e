package loupe.engine.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sorting six letters: the model reads `C A B A C B` and writes `A A B B C C` (Karpathy 2022, minGPT,
/// `demo.ipynb`).
///
/// Ids 0, 1, 2 stand for A, B, C. A model of the next token sees input and answer joined, without the last
/// token: 11 positions, whose labels are [MaskedWords#IGNORED] until the first letter of the answer is due.
public final class SortingTask {
    /// Letters to sort.
    public static final int LENGTH = 6;
    /// Different letters.
    public static final int LETTERS = 3;
    /// Positions that the model reads: 6 letters and 5 of the sorted ones.
    public static final int CONTEXT = 2 * LENGTH - 1;

    private static final int HELD_OUT_ONE_IN = 4;

    private SortingTask() {}

    /// One task: `input` [pos 11] and `labels` [pos 11], the latter ignored at the first five positions.
    public record Example(int[] input, int[] labels) {}

    /// All 729 rows of letters, in counting order.
    public static List<int[]> all() {
        List<int[]> rows = new ArrayList<>();
        for (int code = 0; code < Math.pow(LETTERS, LENGTH); code++) {
            rows.add(digits(code));
        }
        return rows;
    }

    /// The rows that training never shows, about a quarter, chosen by a fixed hash.
    public static List<int[]> unseen() {
        return all().stream().filter(SortingTask::isHeldOut).toList();
    }

    /// The rows that training draws from.
    public static List<int[]> seen() {
        return all().stream().filter(row -> !isHeldOut(row)).toList();
    }

    /// Whether training never shows this row.
    public static boolean isHeldOut(int[] letters) {
        long code = 0;
        for (int letter : letters) {
            code = code * LETTERS + letter;
        }
        return SplitMix.stream(LENGTH, code).nextInt(HELD_OUT_ONE_IN) == 0;
    }

    /// The example for a row of letters.
    public static Example example(int[] letters) {
        int[] sorted = sorted(letters);
        int[] joined = new int[2 * LENGTH];
        System.arraycopy(letters, 0, joined, 0, LENGTH);
        System.arraycopy(sorted, 0, joined, LENGTH, LENGTH);
        int[] labels = Arrays.copyOfRange(joined, 1, joined.length);
        Arrays.fill(labels, 0, LENGTH - 1, MaskedWords.IGNORED);
        return new Example(Arrays.copyOf(joined, CONTEXT), labels);
    }

    /// The right answer for a row of letters.
    public static int[] sorted(int[] letters) {
        if (letters.length != LENGTH) {
            throw new IllegalArgumentException("sorting: " + letters.length + " letters: give " + LENGTH);
        }
        int[] sorted = letters.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// Letters as text: `[2, 0]` gives `C A`.
    public static String spell(int[] letters) {
        StringBuilder text = new StringBuilder();
        for (int letter : letters) {
            text.append(text.isEmpty() ? "" : " ").append((char) ('A' + letter));
        }
        return text.toString();
    }

    private static int[] digits(int code) {
        int[] letters = new int[LENGTH];
        int left = code;
        for (int i = LENGTH - 1; i >= 0; i--) {
            letters[i] = left % LETTERS;
            left /= LETTERS;
        }
        return letters;
    }
}
