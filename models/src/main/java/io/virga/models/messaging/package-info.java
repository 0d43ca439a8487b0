/**
 * Queues as Amazon SQS runs them: messages that wait, are received, hidden for a while, deleted, received again, moved to a
 * dead-letter queue or expired, each of them counted, so that none is ever lost without a cause.
 */
@NullMarked
package io.virga.models.messaging;

import org.jspecify.annotations.NullMarked;
