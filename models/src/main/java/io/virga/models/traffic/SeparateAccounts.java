package io.virga.models.traffic;

import java.util.ArrayDeque;
import java.util.function.LongSupplier;

/** Where the time of calls goes that are made at the same time: each has an account of its own, and one of them counts. */
final class SeparateAccounts {
    private final LongSupplier now;
    private final Account account;
    private final ArrayDeque<TimeAccount> spare = new ArrayDeque<>();

    SeparateAccounts(LongSupplier now, Account account) {
        this.now = now;
        this.account = account;
    }

    /** From now on the time of {@code call}, which is one of several at the same time, goes to an account of its own. */
    void separate(Call call, long sinceNanos) {
        TimeAccount own = spare.poll();
        if (own == null) {
            own = new TimeAccount(account.size());
        }
        own.open(sinceNanos);
        call.account(own);
    }

    /** The time of {@code child} is that of {@code call}, which waited for it; what else passed was spent in vain. */
    void join(Call call, Call child) {
        TimeAccount own = child.account();
        if (own != call.account() && child.isAwaited()) {
            own.chargeRest(account.hopRetries(), now.getAsLong());
            own.addTo(call.account());
            forget(call, child);
        }
    }

    /** The time of the attempt is that of {@code call}, one of two copies; what else passed was spent in vain. */
    void joinAttempt(Call call) {
        TimeAccount own = call.account();
        TimeAccount whole = call.request().account();
        if (own != whole) {
            own.chargeRest(account.clientRetries(), now.getAsLong());
            own.addTo(whole);
            spare.push(own);
            call.account(whole);
        }
    }

    /** Nobody waited for {@code child} alone, which is answered: its time explains nothing. */
    void forget(Call call, Call child) {
        spare.push(child.account());
        child.account(call.account());
    }
}
