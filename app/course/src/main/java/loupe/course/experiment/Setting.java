package loupe.course.experiment;

import java.util.SplittableRandom;

/// Something that can be set, as data: its name, its values, its first value, and how a value is written as text.
///
/// @param <T> the type of its values, always immutable
public sealed interface Setting<T>
        permits ChoiceSetting, GridSetting, NumberSetting, PictureSetting, TextSetting, ToggleSetting, WholeSetting {

    /// As state files, exercises and node ids call it: `temperature`.
    String name();

    /// As the learner reads it: `Temperature`.
    String label();

    /// The value it starts with.
    T first();

    Class<T> type();

    /// The value written as one line of text.
    String write(T value);

    /// The reverse of [#write].
    ///
    /// @throws RefusedException if the text is no value of this setting, with the rule in the message
    T read(String text);

    /// The value itself if it is allowed.
    ///
    /// @throws RefusedException with the rule, if it is not
    T check(T value);

    /// Any allowed value, for tests that turn every knob.
    T random(SplittableRandom random);

    /// Whether another value begins a training anew, from step 0: what follows from it takes longer than a picture.
    default boolean retrains() {
        return false;
    }
}
