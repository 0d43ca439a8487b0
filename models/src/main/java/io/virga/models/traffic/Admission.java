package io.virga.models.traffic;

/** Who is let in to a station, who is turned away, and who leaves its queue without having got a worker. */
final class Admission {
    private final ServiceStation station;
    private final Calls calls;
    private final StationTotals totals;
    private final WorkerQueue queue;
    private final CallList inFlight;

    /** @param inFlight takes the calls that are let in */
    Admission(ServiceStation station, Calls calls, StationTotals totals, WorkerQueue queue, CallList inFlight) {
        this.station = station;
        this.calls = calls;
        this.totals = totals;
        this.queue = queue;
        this.inFlight = inFlight;
    }

    void arrive(Call call) {
        calls.arrived(call);
        if (station.state() == ServiceStation.State.SILENT) {
            calls.lose(call, call.caller().connectTimeoutNanos(call));
        } else if (station.state() == ServiceStation.State.REFUSING) {
            refuse(call, Outcome.RESET);
        } else if (queue.isFull()) {
            refuse(call, Outcome.UNAVAILABLE);
        } else {
            inFlight.add(call);
            totals.arrive();
            queue.enter(call);
        }
    }

    private void refuse(Call call, Outcome outcome) {
        totals.refuse();
        answer(call, outcome);
    }

    /** The time is over for which the call would wait, if it still waits. */
    void outOfPatience(Call call) {
        if (queue.leave(call)) {
            boolean isSentAway = queue.wasSentAway(calls.now() - call.arrivedNanos());
            turnAway(call, isSentAway ? Outcome.UNAVAILABLE : Outcome.ABANDONED);
        }
    }

    /** Takes the call out of the queue; whether it was there. */
    boolean cancel(Call call) {
        boolean isWaiting = queue.cancel(call);
        if (isWaiting) {
            turnAway(call, Outcome.ABANDONED);
        }
        return isWaiting;
    }

    private void turnAway(Call call, Outcome outcome) {
        long queued = calls.now() - call.arrivedNanos();
        inFlight.remove(call);
        totals.leaveQueue(queued);
        calls.charge(call, Account.queued(call.hop().account()), queued);
        answer(call, outcome);
    }

    /** Answers a call that is here no more. */
    void answer(Call call, Outcome outcome) {
        if (outcome == Outcome.ERROR || outcome == Outcome.UNAVAILABLE) {
            totals.fail();
        }
        calls.answer(call, station, outcome);
    }
}
