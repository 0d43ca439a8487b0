package io.virga.scenarios.spec.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An availability zone, written {@code region.zone}: {@code eu-west-1.a}. */
public record Place(String region, String zone) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)\\.([A-Za-z0-9-]+)");
    private static final Pattern AWS_ZONE = Pattern.compile("([a-z]{2}(?:-[a-z]+)+-[0-9])([a-z])");

    /** Reads a place. */
    public static Place parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            Matcher aws = AWS_ZONE.matcher(text);
            String hint = aws.matches() ? "did you mean " + aws.group(1) + "." + aws.group(2) + "?" : null;
            throw Amount.malformed(text, "a zone such as eu-west-1.a (region.zone)", hint);
        }
        return new Place(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return region + "." + zone;
    }
}
