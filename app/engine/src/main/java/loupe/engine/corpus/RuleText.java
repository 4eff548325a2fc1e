package loupe.engine.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads rules from lines of text; the notation is explained at the top of `stories.grammar`.
final class RuleText {
    private static final Pattern LINE = Pattern.compile("(\\S+) ->(?: (\\d+)(?= |$))?(.*)");
    private static final Pattern EXPAND = Pattern.compile("<([^$<>]+)>");
    private static final Pattern EXPAND_BY = Pattern.compile("<([^$<>]+)\\.\\$(\\w+)>");
    private static final Pattern RECALL = Pattern.compile("\\$(\\w+)");
    private static final Pattern DRAW = Pattern.compile("(\\w+)=<([^<>]+)>");
    private static final Pattern DRAW_OTHER = Pattern.compile("(\\w+)=<([^<>]+)>-(\\w+)");
    private static final Pattern COPY = Pattern.compile("(\\w+)=\\$(\\w+)");
    private static final Pattern KEEP = Pattern.compile("(\\w+)=(\\w+)");
    private static final Pattern FORGET = Pattern.compile("-(\\w+)");
    private static final Pattern WORD = Pattern.compile("[a-z]+|[.:,?]");

    private RuleText() {}

    private record Weighted(int weight, List<Item> items) {}

    /// Rules of a text with one body a line; empty lines and lines that begin with `#` are left out.
    static Rules parse(String text) {
        Map<String, List<Weighted>> heads = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "grammar line " + number + ": write it as 'head -> body', not: " + line);
            }
            int weight = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
            heads.computeIfAbsent(parts.group(1), head -> new ArrayList<>())
                    .add(new Weighted(weight, items(parts.group(3).strip(), number)));
        }
        Map<String, List<Body>> bodies = new LinkedHashMap<>();
        heads.forEach((head, ways) -> bodies.put(head, normalised(ways)));
        return new Rules(bodies);
    }

    private static List<Body> normalised(List<Weighted> ways) {
        double sum = ways.stream().mapToInt(Weighted::weight).sum();
        return ways.stream()
                .map(way -> new Body(way.weight() / sum, way.items()))
                .toList();
    }

    private static List<Item> items(String body, int line) {
        List<Item> items = new ArrayList<>();
        for (String token : body.isEmpty() ? new String[0] : body.split(" +", -1)) {
            items.add(item(token, line));
        }
        return items;
    }

    private static Item item(String token, int line) {
        Matcher m;
        if ((m = EXPAND.matcher(token)).matches()) {
            return new Item.Expand(m.group(1));
        } else if ((m = EXPAND_BY.matcher(token)).matches()) {
            return new Item.ExpandBy(m.group(1), m.group(2));
        } else if ((m = RECALL.matcher(token)).matches()) {
            return new Item.Recall(m.group(1));
        } else if ((m = DRAW.matcher(token)).matches()) {
            return new Item.Draw(m.group(1), m.group(2));
        } else if ((m = DRAW_OTHER.matcher(token)).matches()) {
            return new Item.DrawOther(m.group(1), m.group(2), m.group(3));
        } else if ((m = COPY.matcher(token)).matches()) {
            return new Item.Copy(m.group(1), m.group(2));
        } else if ((m = KEEP.matcher(token)).matches()) {
            return new Item.Keep(m.group(1), m.group(2));
        } else if ((m = FORGET.matcher(token)).matches()) {
            return new Item.Forget(m.group(1));
        } else if (WORD.matcher(token).matches()) {
            return new Item.Word(token);
        }
        throw new IllegalArgumentException("grammar line " + line + ": cannot read '" + token + "'");
    }
}
