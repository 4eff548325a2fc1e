package loupe.engine.corpus;

import java.util.List;

/// One way in which an item may go on: its probability, what is to be written in its place, and the memory
/// afterwards.
record Turn(double probability, List<Item> items, Memory memory) {}
