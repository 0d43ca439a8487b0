package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.parse.shape.Shape.RecordOf;
import io.virga.scenarios.parse.tree.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports keys that are no properties. */
final class UnknownKeys {
    private final Session session;

    UnknownKeys(Session session) {
        this.session = session;
    }

    /**
     * Reports the unknown keys of a mapping.
     *
     * @param discriminator a key that is allowed besides the properties; or empty
     * @return the properties that they were probably meant to be
     */
    Set<String> report(RecordOf shape, Tree.Mapping mapping, Where where, String discriminator) {
        List<String> free = shape.names().stream()
                .filter(name -> !mapping.entries().containsKey(name))
                .toList();
        Set<String> meant = new LinkedHashSet<>();
        mapping.entries().forEach((key, entry) -> {
            if (shape.property(key).isPresent() || key.equals(discriminator)) {
                return;
            }
            String nearest = NearestName.find(key, free).orElse(null);
            if (nearest != null) {
                meant.add(nearest);
            }
            session.error(
                    where.property(key, entry.keyPosition()),
                    entry.keyPosition(),
                    Code.UNKNOWN_PROPERTY,
                    "unknown property " + PrintableText.quote(key) + " in " + where.described(),
                    nearest != null ? "did you mean '" + nearest + "'?" : alternatives(shape, free));
        });
        return meant;
    }

    private static @Nullable String alternatives(RecordOf shape, List<String> free) {
        if (shape.properties().isEmpty()) {
            return "it has no properties";
        }
        return free.isEmpty() ? null : "properties not yet written: " + String.join(", ", free);
    }
}
