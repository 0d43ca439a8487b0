package io.virga.models.database;

import io.virga.kernel.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The log of a database: each commit gets a position, from 1, and reaches the copies of the log one after the other.
 * What is acknowledged, received and visible is known for each position, so that lost writes and stale reads are counted.
 *
 * <p>When a position reaches a copy, and when it is applied there, follows from what is before it as soon as it is
 * written; so a commit costs no event. What happens to a copy on the way moves the times that are still to come. Only
 * positions that have not been applied by every copy are kept.
 *
 * <p>Times are nanoseconds of the simulation and must not decrease from call to call.
 */
public final class ReplicatedLog {
    /** A time that does not come. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int SMALLEST = 64;
    private static final long NOT_YET = -1;

    private final List<LogCopy> copies = new ArrayList<>();
    private final List<LogMark> marks = new ArrayList<>();
    private long first = 1;
    private long last;
    private long[] committed = new long[SMALLEST];
    private long[] acknowledgedBytes = new long[SMALLEST];

    /**
     * Adds a copy that has everything that was written so far.
     *
     * @param draws for the way to the copy and the work there, by position
     */
    public LogCopy addCopy(Replication replication, RandomStream draws) {
        LogCopy copy = new LogCopy(this, replication, draws, capacity());
        copies.add(copy);
        return copy;
    }

    /** The copy is given up, and nothing is kept for it any more. */
    public void removeCopy(LogCopy copy) {
        copies.remove(copy);
    }

    /** Writes a commit at the primary, where it is visible from now on; tells its position. */
    public long append(long nowNanos) {
        trim(nowNanos);
        if (last - first + 1 == capacity()) {
            grow();
        }
        last++;
        committed[index(last)] = nowNanos;
        acknowledgedBytes[index(last)] = NOT_YET;
        for (LogCopy copy : copies) {
            copy.extend(last, nowNanos);
        }
        for (LogMark mark : marks) {
            mark.appended(nowNanos);
        }
        return last;
    }

    /** The client of that commit is told that it is durable, and so many bytes with it. */
    public void acknowledge(long position, long sizeBytes) {
        if (position >= first && position <= last) {
            acknowledgedBytes[index(position)] = sizeBytes;
        }
        for (LogMark mark : marks) {
            mark.acknowledged(position, sizeBytes);
        }
    }

    /** Marks the present: what comes after it is counted until the mark is removed. */
    public LogMark mark(long nowNanos) {
        LogMark mark = new LogMark(nowNanos, last);
        marks.add(mark);
        return mark;
    }

    /** Marks the time of another mark, whatever becomes of that one. */
    public LogMark mark(LogMark like) {
        LogMark mark = new LogMark(like);
        marks.add(mark);
        return mark;
    }

    /** Nobody asks for that mark any more. */
    public void remove(LogMark mark) {
        marks.remove(mark);
    }

    /**
     * The log goes on from a mark that is there, as a database does that was restored to that time: what was written since
     * is lost.
     *
     * @param faultNanos when the primary was lost; the present if it was not
     */
    public LogLoss rewind(LogMark to, long faultNanos, long nowNanos) {
        long lost = to.acknowledged();
        long inDoubt = last - to.position() - lost;
        long lostBytes = to.acknowledgedBytes();
        long ageNanos = lost == 0 ? 0 : faultNanos - to.nextNanos();
        LogLoss loss = new LogLoss(lost, lostBytes, inDoubt, ageNanos);
        end(to.position(), loss, nowNanos);
        return loss;
    }

    private void end(long kept, LogLoss loss, long nowNanos) {
        for (LogCopy copy : copies) {
            copy.truncate(kept, nowNanos);
        }
        last = Math.min(last, kept);
        first = Math.min(first, last + 1);
        for (LogMark mark : marks) {
            mark.truncate(last, loss);
        }
    }

    /** The last position that was written. */
    public long last() {
        return last;
    }

    /** Positions that are kept: written, and not applied by every copy as of the last commit. */
    public int kept() {
        return (int) (last - first + 1);
    }

    /**
     * The primary is gone, and {@code copy} takes its place with what it has received: what it has not is lost. The copy
     * is a copy no more. Others that have received more than it are to be given up, since their logs have parted.
     *
     * @param faultNanos when the primary was lost
     */
    public LogLoss promote(LogCopy copy, long faultNanos, long nowNanos) {
        long kept = copy.received(nowNanos);
        long lost = 0;
        long lostBytes = 0;
        long inDoubt = 0;
        long recoveryPoint = faultNanos;
        for (long position = last; position > kept; position--) {
            if (acknowledgedBytes[index(position)] == NOT_YET) {
                inDoubt++;
            } else {
                lost++;
                lostBytes += acknowledgedBytes[index(position)];
                recoveryPoint = committed[index(position)];
            }
        }
        copies.remove(copy);
        LogLoss loss = new LogLoss(lost, lostBytes, inDoubt, faultNanos - recoveryPoint);
        end(kept, loss, nowNanos);
        return loss;
    }

    /** When the commit was written. */
    long committedNanos(long position) {
        return committed[index(position)];
    }

    /** The oldest position that is kept. */
    long first() {
        return first;
    }

    int index(long position) {
        return (int) position & (capacity() - 1);
    }

    private int capacity() {
        return committed.length;
    }

    private void trim(long nowNanos) {
        long everywhere = last;
        for (LogCopy copy : copies) {
            everywhere = Math.min(everywhere, copy.applied(nowNanos));
        }
        first = Math.max(first, everywhere + 1);
    }

    private void grow() {
        committed = widened(committed);
        acknowledgedBytes = widened(acknowledgedBytes);
        for (LogCopy copy : copies) {
            copy.grow();
        }
    }

    /** Twice as long, with what is at a position where it belongs in the new length. */
    static long[] widened(long[] ring) {
        long[] twice = Arrays.copyOf(ring, 2 * ring.length);
        System.arraycopy(ring, 0, twice, ring.length, ring.length);
        return twice;
    }
}
