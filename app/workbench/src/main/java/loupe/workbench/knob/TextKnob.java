package loupe.workbench.knob;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.course.experiment.TextSetting;

/// The learner's own text, with a counter and examples. It stands above the picture, not among the other knobs.
///
/// What is longer than the lesson can take stays in the field, but only its beginning is used, and the counter says so.
final class TextKnob implements Knob {

    private static final int LONGEST = 2000; // characters; text layout is slow beyond, whatever is done with the text

    private final TextSetting setting;
    private final Settable target;
    private final TextField field = new TextField();
    private final Label counter = new Label();
    private final VBox node;

    TextKnob(TextSetting setting, Settable target) {
        this.setting = setting;
        this.target = target;
        field.setId(setting.name());
        field.setText(target.settings().text(setting.name()));
        field.setPromptText(setting.label());
        field.setAccessibleText(setting.label());
        field.setAccessibleHelp("Up to " + setting.maxChars() + " characters are used");
        field.setTextFormatter(new TextFormatter<String>(TextKnob::tidied));
        field.getStyleClass().add("own-text");
        counter.getStyleClass().add("text-counter");
        HBox row = new HBox(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        if (!setting.examples().isEmpty()) {
            row.getChildren().add(examples());
        }
        row.getStyleClass().add("text-knob-row");
        node = new VBox(row, counter);
        node.getStyleClass().add("text-knob");
        field.textProperty().addListener((o, was, now) -> typed(now));
        field.focusedProperty().addListener((o, had, has) -> target.drop());
        target.settingsProperty().addListener((o, was, now) -> follow(now.text(setting.name())));
        count();
    }

    @Override
    public Node node() {
        return node;
    }

    private MenuButton examples() {
        MenuButton menu = new MenuButton("Examples");
        menu.setId(setting.name() + "-examples");
        menu.setAccessibleText("Examples for " + setting.label());
        for (String example : setting.examples()) {
            MenuItem item = new MenuItem(example);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> target.set(setting.name(), example));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void typed(String text) {
        if (text.endsWith(" ")) {
            target.drop(); // undo takes back a word at a time
        }
        target.drag(setting.name(), used(text));
        count();
    }

    private void follow(String text) {
        if (!text.equals(used(field.getText()))) {
            field.setText(text);
        }
        count();
    }

    private void count() {
        int length = field.getText().length();
        int left = length - setting.maxChars();
        boolean full = left > 0;
        counter.setText(
                full
                        ? "Only the first " + setting.maxChars() + " characters are used; the last " + left
                                + (left == 1 ? " is" : " are") + " left out."
                        : length + " / " + setting.maxChars());
        boolean shown = full || length > setting.maxChars() * 3 / 4;
        counter.setVisible(shown);
        counter.setManaged(shown);
        counter.getStyleClass().removeAll("over");
        if (full) {
            counter.getStyleClass().add("over");
        }
    }

    private String used(String text) {
        if (text.length() <= setting.maxChars()) {
            return text;
        }
        int end = setting.maxChars();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static TextFormatter.Change tidied(TextFormatter.Change change) {
        String text = change.getText();
        if (!text.isEmpty()) {
            String clean = text.replaceAll("\\p{Cntrl}+", " ");
            int room = LONGEST - (change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart()));
            String cut = clean.length() > room ? clean.substring(0, Math.max(0, room)) : clean;
            if (!cut.equals(text)) {
                change.setText(cut);
                int caret = change.getRangeStart() + cut.length();
                change.selectRange(caret, caret);
            }
        }
        return change;
    }
}
