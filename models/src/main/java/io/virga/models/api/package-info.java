/** API Gateway: throttles of account, stage and usage plans, the timeout of integrations, and the cache of a stage. */
@NullMarked
package io.virga.models.api;

import org.jspecify.annotations.NullMarked;
