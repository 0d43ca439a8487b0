package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.scenarios.result.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the numbers that are read first.
 *
 * @param spread its interval; may be empty
 * @param notes what puts it in place: the limit, its parts
 * @param verdict of the objective on it, if there is one
 */
public record Card(
        String label,
        Phrase value,
        Phrase spread,
        List<Phrase> notes,
        @Nullable Verdict verdict) {}
