/**
 * Future-event lists on primitive arrays; internal to the kernel. Events wait in the slots of a store, the lists order
 * slots: a 4-ary heap for few events, a ladder of buckets before it for many, an indexed heap for what can be cancelled.
 */
@NullMarked
package io.virga.kernel.eventlist;

import org.jspecify.annotations.NullMarked;
