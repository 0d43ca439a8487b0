package io.virga.scenarios.spec.objective;

import io.virga.scenarios.spec.value.MalformedValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a workload, or those of one of its classes: {@code shoppers} or {@code shoppers.checkout}.
 *
 * @param workload name of the workload
 * @param requestClass name of the class; null for all classes
 */
public record RequestSelector(String workload, @Nullable String requestClass) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)(?:\\.([A-Za-z][A-Za-z0-9_-]*))?");

    /** Reads one name, or two with a dot between. */
    public static RequestSelector parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw MalformedValueException.malformed(
                    text, "a workload or a request class such as shoppers.checkout", null);
        }
        return new RequestSelector(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return requestClass == null ? workload : workload + "." + requestClass;
    }
}
