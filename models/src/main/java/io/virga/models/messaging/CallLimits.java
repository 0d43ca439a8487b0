package io.virga.models.messaging;

import io.virga.kernel.TokenBucket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How many calls a second a FIFO queue takes: of each action, or with high throughput of each message group (SQS Developer
 * Guide, "Quotas related to messages", "High throughput for FIFO queues"). A batch is one call. Standard queues take all.
 *
 * <p>One second's worth may come at once (assumption). With high throughput only sends are limited, since receives and
 * deletions are of partitions, which SQS adds as it needs them.
 */
final class CallLimits {
    private final QueueSettings settings;
    private final LongSupplier clock;
    private final TokenBucket sends;
    private final TokenBucket receives;
    private final TokenBucket deletes;
    private final List<TokenBucket> groupSends = new ArrayList<>();

    CallLimits(QueueSettings settings, LongSupplier clock) {
        this.settings = settings;
        this.clock = clock;
        this.sends = bucket();
        this.receives = bucket();
        this.deletes = bucket();
    }

    private TokenBucket bucket() {
        double rate = Math.min(settings.callsPerSecond(), 1e9);
        return new TokenBucket(clock, Math.max(1, rate), rate);
    }

    /** One send, of one message or of a batch whose first message is of that group. */
    boolean admitsSend(int group) {
        if (!settings.fifo()) {
            return true;
        }
        if (!settings.highThroughput()) {
            return sends.tryTake(1);
        }
        while (groupSends.size() <= group) {
            groupSends.add(bucket());
        }
        return groupSends.get(group).tryTake(1);
    }

    boolean admitsReceive() {
        return isUnlimited() || receives.tryTake(1);
    }

    boolean admitsDelete() {
        return isUnlimited() || deletes.tryTake(1);
    }

    private boolean isUnlimited() {
        return !settings.fifo() || settings.highThroughput();
    }
}
