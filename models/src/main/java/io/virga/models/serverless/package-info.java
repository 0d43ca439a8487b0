/**
 * Functions of Lambda: execution environments that are started, kept warm and given back, the concurrency of accounts and
 * functions, and what invocations take and cost.
 */
@NullMarked
package io.virga.models.serverless;

import org.jspecify.annotations.NullMarked;
