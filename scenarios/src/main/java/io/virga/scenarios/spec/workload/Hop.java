package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.value.MalformedValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resource and the operation that is asked of it, written {@code db.read} or {@code web}.
 *
 * @param target name of the resource
 * @param operation name of the operation; null when only the resource is named
 */
public record Hop(String target, @Nullable String operation) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)(?:\\.([A-Za-z][A-Za-z0-9_-]*))?");

    /** Reads one name, or two with a dot between. */
    public static Hop parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw MalformedValueException.malformed(text, "a hop such as web or db.read", null);
        }
        return new Hop(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return operation == null ? target : target + "." + operation;
    }
}
