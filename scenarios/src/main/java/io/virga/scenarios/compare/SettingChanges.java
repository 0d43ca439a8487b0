package io.virga.scenarios.compare;

import io.virga.scenarios.result.SettingChange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two scenarios. */
final class SettingChanges {
    private SettingChanges() {}

    /** In the order of paths; null if it cannot be told. */
    static @Nullable List<SettingChange> between(Design baseline, Design design) {
        SortedMap<String, String> before = baseline.settings();
        SortedMap<String, String> after = design.settings();
        if (before != null && after != null) {
            return between(before, after);
        }
        String first = baseline.result().scenario().sha256();
        return first.equals(design.result().scenario().sha256()) ? List.of() : null;
    }

    private static List<SettingChange> between(SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<SettingChange> changes = new ArrayList<>();
        for (String path : paths) {
            String old = before.get(path);
            String now = after.get(path);
            if (old == null || !old.equals(now)) {
                changes.add(new SettingChange(path, old, now));
            }
        }
        return changes;
    }
}
