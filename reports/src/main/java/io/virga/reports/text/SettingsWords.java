package io.virga.reports.text;

import io.virga.scenarios.result.SweepAxis;
import java.util.ArrayList;
import java.util.List;

/** One combination of settings as {@code --set} takes it: {@code webMin=3 webType=m7g.large}. */
final class SettingsWords {
    private SettingsWords() {}

    /** @param settings a value for each axis */
    static String of(List<SweepAxis> axes, List<String> settings) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            words.add(axes.get(i).name() + "=" + settings.get(i));
        }
        return String.join(" ", words);
    }
}
