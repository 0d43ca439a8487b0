/** What happened in a run: traces for people, for programs and for trace viewers. */
@NullMarked
package io.virga.kernel.trace;

import org.jspecify.annotations.NullMarked;
