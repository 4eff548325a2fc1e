package loupe.engine.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The constants of an enum as they are written in files: `WORDS_WITH_SPACE` is `words_with_space`.
final class Names {

    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }
}
