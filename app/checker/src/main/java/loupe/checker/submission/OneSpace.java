package loupe.checker.submission;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

/// The layout of the JSON files that Loupe writes: one space a level, `"key": value`, line feeds on every system.
public final class OneSpace extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    public OneSpace() {
        super(new Separators()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        indentObjectsWith(indenter);
        indentArraysWith(indenter);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new OneSpace();
    }
}
