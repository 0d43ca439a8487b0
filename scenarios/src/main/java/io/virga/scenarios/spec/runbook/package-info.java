/** Runbooks: what people and automation do once something has happened, step by step. */
@NullMarked
package io.virga.scenarios.spec.runbook;

import org.jspecify.annotations.NullMarked;
