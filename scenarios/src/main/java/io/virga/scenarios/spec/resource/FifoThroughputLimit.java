package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What the limit of a FIFO queue's calls holds for. */
public enum FifoThroughputLimit {
    @Kind(value = "perQueue", doc = "sends, receives and deletions of the whole queue, each")
    PER_QUEUE,
    @Kind(value = "perMessageGroupId", doc = "sends of each message group: high throughput")
    PER_MESSAGE_GROUP_ID
}
