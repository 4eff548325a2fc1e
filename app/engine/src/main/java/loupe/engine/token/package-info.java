/// Text to numbers and back: characters, words, and byte-pair encoding learned merge by merge.
///
/// Start with [loupe.engine.token.Tokenizer], what all of them can do. [loupe.engine.token.BpeTrainer] learns
/// merges and keeps every step for the lesson to draw; [loupe.engine.token.BpeTokenizer] uses them;
/// [loupe.engine.token.GptTokenizer] holds the real GPT vocabularies. [loupe.engine.token.TokenizerFile] saves and
/// loads ours.
package loupe.engine.token;
