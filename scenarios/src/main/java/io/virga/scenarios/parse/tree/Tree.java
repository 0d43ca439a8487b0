package io.virga.scenarios.parse.tree;

import io.virga.scenarios.parse.diagnostic.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document and where it stands. */
public sealed interface Tree {
    /** Where the value begins. */
    Position position();

    /** What this kind of value is called in messages. */
    String noun();

    /** Keys and values in the order of the file. */
    record Mapping(Position position, Map<String, Entry> entries) implements Tree {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The value of a key, or null when the key is absent. */
        public @Nullable Tree value(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** The same mapping with one entry added or replaced; its place in the order is kept. */
        public Mapping with(String key, Entry entry) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            changed.put(key, entry);
            return new Mapping(position, changed);
        }

        @Override
        public String noun() {
            return "a mapping";
        }
    }

    /** The position of a key, and its value. */
    record Entry(Position keyPosition, Tree value) {}

    /** A list. */
    record Sequence(Position position, List<Tree> items) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        /** The same list with one item replaced. */
        public Sequence with(int index, Tree item) {
            List<Tree> changed = new ArrayList<>(items);
            changed.set(index, item);
            return new Sequence(position, changed);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /**
     * Text that is not divided further.
     *
     * @param text the text, without quotes
     * @param quoted whether it stood in quotes (or in a block), which makes it a text whatever it looks like
     * @param parameter the parameter that it comes from; null when it was written where it stands
     */
    record Scalar(
            Position position,
            String text,
            boolean quoted,
            @Nullable String parameter) implements Tree {
        private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

        /** The parameter that the value comes from, as the end of a message; empty when it was written here. */
        public String origin() {
            return parameter == null ? "" : " (the value of parameter '" + parameter + "')";
        }

        /** Whether YAML reads this as the absence of a value. */
        public boolean isNull() {
            return !quoted && NULLS.contains(text);
        }

        @Override
        public String noun() {
            return isNull() ? "nothing" : "a single value";
        }
    }

    /** A value that was refused, with a diagnostic that is already written. */
    record Broken(Position position) implements Tree {
        @Override
        public String noun() {
            return "a refused value";
        }
    }
}
