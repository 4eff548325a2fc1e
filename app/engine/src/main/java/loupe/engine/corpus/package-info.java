/// Where the small models get their data: a grammar of little stories, sorting, and masked words.
///
/// Start with [loupe.engine.corpus.Stories]: the grammar itself is the text file `stories.grammar` beside it.
/// [loupe.engine.corpus.Grammar] draws texts, knows the exact probability of any text and, with it, the best
/// loss that a language model can ever reach. Nothing here knows tensors or models: data are words and
/// integers.
package loupe.engine.corpus;
