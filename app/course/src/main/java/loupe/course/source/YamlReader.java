package loupe.course.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML 1.2 from the event stream under counters of its own: the parser below it has no limit
/// on depth, and a tree built before counting could already be too large.
///
/// Refused: anchors, aliases, merge keys, tags, a second document, a key given twice, a key that is
/// not a plain word, more than 20,000 events unless [#readLong] is asked, depth over 32, a scalar over 16 KiB.
public final class YamlReader {

    private static final int USUAL_MOST_EVENTS = 20_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_SCALAR = 16 * 1024; // characters

    private final String file;
    private final int firstLine;
    private final Iterator<Event> events;
    private final int mostEvents;
    private int count;

    private YamlReader(SourceText source, int firstLine, int mostEvents) {
        this.mostEvents = mostEvents;
        this.file = source.file();
        this.firstLine = firstLine;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.file())
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
    }

    /// The one mapping that the file consists of; throws [ContentException] at the first problem.
    public static YamlNode.Mapping read(SourceText source) {
        return readFrom(source, 1);
    }

    /// The same for a part of a file whose first line is line `firstLine` of the whole.
    public static YamlNode.Mapping readFrom(SourceText source, int firstLine) {
        return read(source, firstLine, USUAL_MOST_EVENTS);
    }

    /// The same for a long list whose reader knows how much it can bear: at most `mostEvents` values, and the begin and
    /// end of each list or mapping count as one each.
    public static YamlNode.Mapping readLong(SourceText source, int mostEvents) {
        return read(source, 1, mostEvents);
    }

    private static YamlNode.Mapping read(SourceText source, int firstLine, int mostEvents) {
        try {
            return new YamlReader(source, firstLine, mostEvents).document();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getContextMark().or(e::getProblemMark);
            int line = mark.map(Mark::getLine).orElse(0) + firstLine;
            int column = mark.map(Mark::getColumn).orElse(0) + 1;
            throw broken(source.file(), line, column, e.getProblem(), e);
        } catch (YamlEngineException e) {
            String what = Optional.ofNullable(e.getMessage()).orElse("cannot be read as YAML");
            throw broken(source.file(), firstLine, 1, what.lines().findFirst().orElse(what), e);
        }
    }

    private static ContentException broken(String file, int line, int column, String what, Throwable cause) {
        ContentException shown = new ContentException(new ContentProblem(
                file, line, column, "this is not YAML: " + what, "check quotes, brackets and indentation", "YM-01"));
        shown.initCause(cause);
        return shown;
    }

    private YamlNode.Mapping document() {
        Event event = next();
        while (event.getEventId() == Event.ID.StreamStart || event.getEventId() == Event.ID.DocumentStart) {
            event = next();
        }
        if (event.getEventId() == Event.ID.StreamEnd) {
            throw at(event, "there is nothing in it", "begin with key: value", "YM-08");
        }
        if (event.getEventId() != Event.ID.MappingStart) {
            throw at(
                    event, "a list or a single value stands where keys are expected", "begin with key: value", "YM-08");
        }
        YamlNode.Mapping root = mapping(event, 1);
        next(); // the end of the document
        Event after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw at(after, "a second document begins", "keep one document in a file", "YM-07");
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw at(event, "is nested more than " + DEEPEST + " deep", "flatten it", "YM-02");
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> sequence(event, depth);
            case MappingStart -> mapping(event, depth);
            default -> throw at(event, "something unexpected stands here", "write a value", "YM-01");
        };
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        if (event.getValue().length() > LONGEST_SCALAR) {
            throw at(event, "a value of more than 16 KiB", "shorten it", "YM-10");
        }
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        return new YamlNode.Scalar(event.getValue(), plain, line(event), column(event));
    }

    private YamlNode.Sequence sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event e = next(); e.getEventId() != Event.ID.SequenceEnd; e = next()) {
            items.add(node(e, depth + 1));
        }
        return new YamlNode.Sequence(items, line(start), column(start));
    }

    private YamlNode.Mapping mapping(Event start, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, YamlNode.Scalar> keys = new LinkedHashMap<>();
        for (Event e = next(); e.getEventId() != Event.ID.MappingEnd; e = next()) {
            if (e.getEventId() != Event.ID.Scalar) {
                throw at(e, "a list or a mapping stands where a key belongs", "use a word as the key", "YM-08");
            }
            YamlNode.Scalar key = scalar((ScalarEvent) e);
            if (key.plain() && key.text().equals("<<")) {
                throw at(e, "merge keys are not used here", "write the keys out", "YM-04");
            }
            if (keys.containsKey(key.text())) {
                int first = keys.get(key.text()).line();
                String what = "key " + Shown.quoted(key.text()) + " is given twice (first on line " + first + ")";
                throw at(e, what, "keep one of them", "YM-06");
            }
            keys.put(key.text(), key);
            entries.put(key.text(), node(next(), depth + 1));
        }
        return new YamlNode.Mapping(
                Collections.unmodifiableMap(entries), Collections.unmodifiableMap(keys), line(start), column(start));
    }

    private Event next() {
        Event event = events.next();
        if (++count > mostEvents) {
            String most = String.format(java.util.Locale.ROOT, "%,d", mostEvents);
            throw at(event, "holds more than " + most + " values", "split the file", "YM-03");
        }
        if (event.getEventId() == Event.ID.Alias) {
            throw at(event, "aliases are not used here", "write the value out", "YM-04");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw at(event, "anchors are not used here", "write the value out where it is needed", "YM-04");
        }
        if (tagged(event)) {
            throw at(event, "tags are not used here", "remove the word that begins with !", "YM-05");
        }
        return event;
    }

    private static boolean tagged(Event event) {
        return switch (event) {
            case ScalarEvent s -> s.getTag().isPresent();
            case org.snakeyaml.engine.v2.events.CollectionStartEvent c ->
                c.getTag().isPresent();
            default -> false;
        };
    }

    private ContentException at(Event event, String message, String fix, String code) {
        return new ContentException(new ContentProblem(file, line(event), column(event), message, fix, code));
    }

    private int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + firstLine;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }
}
