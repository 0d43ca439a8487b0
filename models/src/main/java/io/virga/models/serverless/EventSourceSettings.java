package io.virga.models.serverless;

/**
 * How a function consumes a queue.
 *
 * @param batchSize messages of one event at most, from 1 to 10,000
 * @param windowNanos how long a batch is gathered that is not full, from when its first messages came; 0 for not at all
 * @param maximumConcurrency batches at a time at most, from 2 to 1,000
 * @param reportsBatchItemFailures whether the messages of a batch that were processed are deleted although others failed
 * @param poisonShare share of messages that cannot be processed, however often they are received, from 0 to 1
 */
public record EventSourceSettings(
        int batchSize,
        long windowNanos,
        int maximumConcurrency,
        boolean reportsBatchItemFailures,
        double poisonShare) {}
