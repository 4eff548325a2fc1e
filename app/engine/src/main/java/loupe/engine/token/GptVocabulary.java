package loupe.engine.token;

import com.knuddels.jtokkit.api.EncodingType;

/// The vocabularies that OpenAI's models were trained with, each with its number of ids.
public enum GptVocabulary {
    /// GPT-2 and GPT-3.
    R50K("GPT-2", EncodingType.R50K_BASE, 50_257),
    /// GPT-3.5 and GPT-4.
    CL100K("GPT-4", EncodingType.CL100K_BASE, 100_277),
    /// GPT-4o.
    O200K("GPT-4o", EncodingType.O200K_BASE, 200_019);

    private final String model;
    private final EncodingType type;
    private final int size;

    GptVocabulary(String model, EncodingType type, int size) {
        this.model = model;
        this.type = type;
        this.size = size;
    }

    /// The model that people know it from.
    public String model() {
        return model;
    }

    EncodingType type() {
        return type;
    }

    int size() {
        return size;
    }
}
