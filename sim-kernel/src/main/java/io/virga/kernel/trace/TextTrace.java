package io.virga.kernel.trace;

/** One line an event for people: seconds, entity#handler, subject. */
public final class TextTrace implements Tracer {
    private final TraceOutput out;

    public TextTrace(Appendable out) {
        this.out = new TraceOutput(out);
    }

    @Override
    public void event(long timeNanos, String entity, String handler, Object subject, long subjectId) {
        out.decimal(timeNanos, 9).text("  ").text(entity).text("#").text(handler);
        String about = subject.toString();
        if (!about.equals(entity + "#" + handler)) {
            out.text("  ").text(about);
        }
        out.text("\n");
    }
}
