package loupe.course.experiment;

import java.util.SplittableRandom;

/// On or off.
public record ToggleSetting(String name, String label, Boolean first) implements Setting<Boolean> {

    @Override
    public Class<Boolean> type() {
        return Boolean.class;
    }

    @Override
    public String write(Boolean value) {
        return value ? "on" : "off";
    }

    @Override
    public Boolean read(String text) {
        return switch (text.strip()) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new RefusedException(label + ": \"" + Numerals.brief(text) + "\" is neither on nor off");
        };
    }

    @Override
    public Boolean check(Boolean value) {
        return value;
    }

    @Override
    public Boolean random(SplittableRandom random) {
        return random.nextBoolean();
    }
}
