package loupe.course.experiment;

import java.util.List;
import java.util.SplittableRandom;

/// The learner's own text.
///
/// @param maxChars more is refused with a sentence
/// @param examples to choose from; the first is the first value
public record TextSetting(String name, String label, int maxChars, List<String> examples) implements Setting<String> {

    public TextSetting {
        examples = List.copyOf(examples);
    }

    @Override
    public String first() {
        return examples.getFirst();
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public String write(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "");
    }

    @Override
    public String read(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next);
            } else {
                plain.append(c);
            }
        }
        return check(plain.toString());
    }

    @Override
    public String check(String value) {
        if (value.length() > maxChars) {
            throw new RefusedException(
                    label + ": " + value.length() + " characters; up to " + maxChars + " are read. Shorten the text");
        }
        return value;
    }

    @Override
    public String random(SplittableRandom random) {
        String example = examples.get(random.nextInt(examples.size()));
        return random.nextInt(4) == 0 ? example.substring(0, random.nextInt(example.length() + 1)) : example;
    }
}
