package io.virga.kernel.trace;

/** One JSON object a line: {@code {"t":1500,"entity":"web","handler":"arrive","id":7}}, times in nanoseconds. */
public final class JsonLinesTrace implements Tracer {
    private final TraceOutput out;

    public JsonLinesTrace(Appendable out) {
        this.out = new TraceOutput(out);
    }

    @Override
    public void event(long timeNanos, String entity, String handler, Object subject, long subjectId) {
        out.text("{\"t\":").number(timeNanos);
        out.text(",\"entity\":").quoted(entity);
        out.text(",\"handler\":").quoted(handler);
        out.text(",\"id\":").number(subjectId).text("}\n");
    }
}
