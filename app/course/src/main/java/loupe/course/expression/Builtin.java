package loupe.course.expression;

/// One function of the language: `form` shows how it is written, `says` what it gives.
public record Builtin(String name, int least, int most, String form, String says, Body body) {

    /// What a function does with its arguments.
    interface Body {
        Value apply(Arguments arguments);
    }

    static Builtin of(String form, String says, Body body) {
        int open = form.indexOf('(');
        String inside = form.substring(open + 1, form.lastIndexOf(')'));
        int optional =
                inside.contains("[") ? inside.substring(inside.indexOf('[')).split(",").length - 1 : 0;
        boolean any = inside.endsWith("…");
        int named = inside.isBlank() ? 0 : inside.split(",").length;
        int most = any ? 64 : named;
        int least = any ? 1 : named - optional;
        return new Builtin(form.substring(0, open), least, most, form, says, body);
    }

    /// Whether it looks at the live tensors.
    boolean live() {
        return name.equals("site") || name.equals("labels");
    }
}
