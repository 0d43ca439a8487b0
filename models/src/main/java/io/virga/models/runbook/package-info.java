/** Runbooks: what people and automation do after a disaster, step by step, and how long each step takes. */
@NullMarked
package io.virga.models.runbook;

import org.jspecify.annotations.NullMarked;
