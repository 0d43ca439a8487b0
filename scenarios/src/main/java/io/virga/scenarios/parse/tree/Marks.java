package io.virga.scenarios.parse.tree;

import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.diagnostic.SourceText;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's marks, which count from zero, into positions. */
final class Marks {
    private final SourceText source;

    Marks(SourceText source) {
        this.source = source;
    }

    Position position(Event event) {
        Optional<Mark> start = event.getStartMark();
        if (start.isEmpty()) {
            return new Position(source, source.firstLine(), 1, 1);
        }
        Position at = position(start.get(), 1);
        if (event instanceof CollectionStartEvent) {
            return at;
        }
        int length = event.getEndMark()
                .filter(end -> end.getLine() == start.get().getLine())
                .map(end -> end.getColumn() - start.get().getColumn())
                .orElseGet(() -> restOfLine(at));
        return new Position(source, at.line(), at.column(), Math.max(1, length));
    }

    Position position(Mark mark, int length) {
        return new Position(source, source.firstLine() + mark.getLine(), mark.getColumn() + 1, length);
    }

    private int restOfLine(Position at) {
        String line = source.line(at.line());
        return line.codePointCount(0, line.length()) - at.column() + 1;
    }
}
