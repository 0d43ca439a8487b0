package io.virga.scenarios.parse.bind;

import io.virga.scenarios.parse.diagnostic.Position;

/**
 * A place in the scenario, for messages.
 *
 * @param path from the root: {@code resources.web.minSize}
 * @param subject in words: "resource 'web'"
 * @param kind which kind of thing it is, where a property says so: "autoScalingGroup"; else empty
 * @param owner the subject around it; empty at the root
 * @param position the key, or the item of a list
 */
record Where(String path, String subject, String kind, String owner, Position position) {
    static Where root(Position position) {
        return new Where("", "the scenario", "", "", position);
    }

    Where property(String name, Position at) {
        boolean isRoot = path.isEmpty();
        String inWords = isRoot ? "'" + name + "'" : "'" + name + "' of " + subject;
        return new Where(isRoot ? name : path + "." + name, inWords, "", isRoot ? "" : subject, at);
    }

    Where entry(String noun, String key, Position at) {
        String inWords = noun + " '" + key + "'" + (owner.isEmpty() ? "" : " of " + owner);
        return new Where(path + "." + key, inWords, "", inWords, at);
    }

    Where item(int index, Position at) {
        return new Where(path + "[" + index + "]", "item " + (index + 1) + " of " + subject, "", subject, at);
    }

    Where ofKind(String word) {
        return new Where(path, subject, word, owner, position);
    }

    /** The subject with its kind. */
    String described() {
        return kind.isEmpty() ? subject : subject + " (" + kind + ")";
    }

    /** The last name of the path. */
    String label() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
