package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import org.jspecify.annotations.Nullable;

/** Looks up the resources that names refer to. */
final class Resources {
    private Resources() {}

    /** The resource that the value at a path names; null when there is none or it is a placeholder. */
    static @Nullable CloudResourceSpec find(String path, String name, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec found = scenario.resources().get(name);
        if (found == null) {
            if (findings.sound("resources") && findings.sound("resources." + name)) {
                findings.dangling(path, "resource", name, scenario.resources().keySet());
            }
            return null;
        }
        return findings.sound("resources." + name) ? found : null;
    }

    /** "a dbInstance". */
    static String describe(CloudResourceSpec resource) {
        Kind kind = resource.getClass().getAnnotation(Kind.class);
        String word = kind == null ? "resource" : kind.value();
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }
}
