package io.virga.scenarios.parse.tree;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.parse.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes a tree of one YAML document. */
public final class TreeReader {
    /** A scenario nests about ten levels deep. */
    private static final int MAX_DEPTH = 64;

    /** Values after all aliases are expanded. */
    private static final int MAX_NODES = 500_000;

    /** Largest file in bytes. */
    public static final int MAX_BYTES = 3_000_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MAX_BYTES).build();

    private final SourceText source;
    private final Diagnostics diagnostics;
    private final Marks marks;
    private final Iterator<Event> events;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;
    private int depth;

    /** The value of an anchor and how many nodes it has; the value is null while it is still being read. */
    private record Anchored(@Nullable Tree tree, int nodes) {}

    /** Ends the reading of a document that passes a limit. */
    private static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private TreeReader(SourceText source, String text, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.marks = new Marks(source);
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /**
     * The tree of a document.
     *
     * @param text what to parse; its lines and columns are those of the source
     * @return null when there is none, which is then among the diagnostics
     */
    public static @Nullable Tree read(SourceText source, String text, Diagnostics diagnostics) {
        try {
            return new TreeReader(source, text, diagnostics).document();
        } catch (YamlEngineException e) {
            SyntaxProblem.report(e, source, diagnostics);
        } catch (LimitReached e) {
            // The limit is among the diagnostics.
        }
        return null;
    }

    private @Nullable Tree document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return null;
        }
        Tree tree = node(events.next());
        events.next();
        Event next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            Position position = marks.position(next);
            diagnostics.error(
                    position,
                    Code.SEVERAL_DOCUMENTS,
                    "a second YAML document begins here",
                    "keep one scenario in each file");
        }
        return tree;
    }

    private Tree node(Event event) {
        Position position = marks.position(event);
        if (++nodes > MAX_NODES) {
            throw limit(position, "more than " + MAX_NODES + " values once aliases are expanded");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, position);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        int before = nodes - 1;
        anchor.ifPresent(a -> anchors.put(a.getValue(), new Anchored(null, 0)));
        Tree tree = checkTag(event, position, () -> content(event, position));
        anchor.ifPresent(a -> anchors.put(a.getValue(), new Anchored(tree, nodes - before)));
        return tree;
    }

    private Tree content(Event event, Position position) {
        if (event instanceof ScalarEvent scalar) {
            return new Tree.Scalar(position, scalar.getValue(), !scalar.isPlain(), null);
        }
        if (++depth > MAX_DEPTH) {
            throw limit(position, "values nest more than " + MAX_DEPTH + " levels deep");
        }
        Tree tree = event.getEventId() == Event.ID.MappingStart ? mapping(position) : sequence(position);
        depth--;
        return tree;
    }

    private Tree sequence(Position position) {
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event));
        }
        return new Tree.Sequence(position, items);
    }

    private Tree mapping(Position position) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        boolean merged = false;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Tree key = node(event);
            Tree value = node(events.next());
            if (key instanceof Tree.Scalar name) {
                merged |= isMergeKey(name);
                addEntry(entries, name, value);
            } else if (!(key instanceof Tree.Broken)) {
                diagnostics.error(key.position(), Code.WRONG_KIND, "a key must be a name, not " + key.noun(), null);
            }
        }
        return merged ? new Tree.Broken(position) : new Tree.Mapping(position, entries);
    }

    private void addEntry(Map<String, Tree.Entry> entries, Tree.Scalar key, Tree value) {
        Tree.Entry first = entries.get(key.text());
        if (isMergeKey(key)) {
            diagnostics.error(
                    key.position(),
                    Code.MERGE_KEY,
                    "the merge key '<<' is not part of the scenario language",
                    "write the properties out, or name a whole value (&name) and repeat it (*name)");
        } else if (first != null) {
            diagnostics.error(
                    key.position(),
                    Code.DUPLICATE_KEY,
                    "duplicate key " + PrintableText.quote(key.text()) + ", first written on line "
                            + first.keyPosition().line(),
                    "keep one of the two");
        } else {
            entries.put(key.text(), new Tree.Entry(key.position(), value));
        }
    }

    private static boolean isMergeKey(Tree.Scalar key) {
        return !key.quoted() && key.text().equals("<<");
    }

    private Tree alias(AliasEvent event, Position position) {
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored != null && anchored.tree() != null) {
            nodes += anchored.nodes();
            if (nodes > MAX_NODES) {
                throw limit(position, "more than " + MAX_NODES + " values once aliases are expanded");
            }
            return anchored.tree();
        }
        String problem = anchored == null ? "refers to no anchor above it" : "stands inside the value that it repeats";
        diagnostics.error(position, Code.BAD_ALIAS, "the alias *" + name + " " + problem, null);
        return new Tree.Broken(position);
    }

    private Tree checkTag(Event event, Position position, Supplier<Tree> content) {
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        Tree tree = content.get();
        if (tag.isEmpty()) {
            return tree;
        }
        String text = tag.get().replace("tag:yaml.org,2002:", "!!");
        Position mark = new Position(source, position.line(), position.column(), text.length());
        String hint = text.startsWith("!!")
                ? "leave it out"
                : "write the name of a resource by itself, and a parameter as $name";
        diagnostics.error(mark, Code.TAG, "the tag " + text + " is not part of the scenario language", hint);
        return new Tree.Broken(position);
    }

    private LimitReached limit(Position position, String what) {
        diagnostics.error(position, Code.LIMIT_EXCEEDED, what, null);
        return new LimitReached();
    }
}
