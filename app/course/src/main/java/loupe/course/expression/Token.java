package loupe.course.expression;

/// A word of an expression and the column where it begins, from 1.
record Token(Kind kind, String text, int column) {

    enum Kind {
        NUMBER,
        STRING,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
    }
}
