package io.virga.kernel.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chrome's trace event format (JSON array), which Perfetto shows: an instant event for each event, a track for each
 * entity, times in simulated microseconds. {@link #close} ends the array.
 */
public final class PerfettoTrace implements Tracer, AutoCloseable {
    private final TraceOutput out;
    private final Map<String, Integer> tracks = new LinkedHashMap<>();

    public PerfettoTrace(Appendable out) {
        this.out = new TraceOutput(out);
        this.out.text("[\n{\"name\":\"process_name\",\"ph\":\"M\",\"pid\":1,\"args\":{\"name\":\"simulation\"}}");
    }

    @Override
    public void event(long timeNanos, String entity, String handler, Object subject, long subjectId) {
        int track = track(entity);
        out.text(",\n{\"name\":").quoted(handler);
        out.text(",\"ph\":\"i\",\"s\":\"t\",\"ts\":").decimal(timeNanos, 3);
        out.text(",\"pid\":1,\"tid\":").number(track);
        out.text(",\"args\":{\"id\":").number(subjectId).text("}}");
    }

    private int track(String entity) {
        Integer known = tracks.get(entity);
        if (known != null) {
            return known;
        }
        int track = tracks.size() + 1;
        tracks.put(entity, track);
        out.text(",\n{\"name\":\"thread_name\",\"ph\":\"M\",\"pid\":1,\"tid\":").number(track);
        out.text(",\"args\":{\"name\":").quoted(entity).text("}}");
        return track;
    }

    @Override
    public void close() {
        out.text("\n]\n");
    }
}
