package io.virga.reports.view;

import io.virga.scenarios.result.SweepAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Settings of a sweep in words. */
public final class SettingsWords {
    private static final Pattern PREFIX = Pattern.compile("[\\w-]+\\.(?=[\\w-]+\\s*[,\\]])");

    private SettingsWords() {}

    /**
     * One combination as {@code --set} takes it: {@code webMin=3 webType=m7g.large}.
     *
     * @param settings a value for each axis
     */
    public static String of(List<SweepAxis> axes, List<String> settings) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            words.add(axes.get(i).name() + "=" + settings.get(i));
        }
        return String.join(" ", words);
    }

    /** A value where there is little room: a list of zones without their region. */
    public static String brief(String setting) {
        return setting.startsWith("[") ? PREFIX.matcher(setting).replaceAll("") : setting;
    }
}
