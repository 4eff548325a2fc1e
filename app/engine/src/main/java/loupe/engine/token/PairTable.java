package loupe.engine.token;

import java.util.Arrays;

/// Counts pairs of symbol numbers and remembers the order in which they were first seen: a hash table without boxes.
final class PairTable {

    private static final int FEWEST_SLOTS = 256; // a power of two

    private long[] keys = new long[FEWEST_SLOTS / 2]; // pairs in the order first seen
    private long[] counts = new long[FEWEST_SLOTS / 2];
    private int[] slots = new int[FEWEST_SLOTS]; // index into keys + 1, 0 for an empty slot
    private int size;

    void add(int left, int right, long count) {
        long key = (long) left << 32 | right;
        int slot = slot(key);
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (keys[index] == key) {
                counts[index] += count;
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
        keys[size] = key;
        counts[size] = count;
        slots[slot] = ++size;
        if (size == keys.length) {
            grow();
        }
    }

    int size() {
        return size;
    }

    int left(int index) {
        return (int) (keys[index] >>> 32);
    }

    int right(int index) {
        return (int) keys[index];
    }

    long count(int index) {
        return counts[index];
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & slots.length - 1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        counts = Arrays.copyOf(counts, counts.length * 2);
        slots = new int[keys.length * 2];
        for (int index = 0; index < size; index++) {
            int slot = slot(keys[index]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = index + 1;
        }
    }
}
