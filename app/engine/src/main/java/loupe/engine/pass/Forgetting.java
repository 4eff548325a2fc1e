package loupe.engine.pass;

import loupe.engine.corpus.SplitMix;
import loupe.engine.op.Dropout;

/// What a pass forgets by chance while it trains: at each place where a layer drops out, the next draw of one stream.
///
/// @param share of the cells that are forgotten; 0 for a pass that keeps everything
record Forgetting(double share, SplitMix chance) {

    static Forgetting nothing() {
        return new Forgetting(0, new SplitMix(0));
    }

    Dropout next() {
        return new Dropout(share, chance.nextLong());
    }
}
