/** Requests through a balancer to many targets: the complete model beside a hand-written loop over the same queues. */
@NullMarked
package io.virga.benchmarks.traffic;

import org.jspecify.annotations.NullMarked;
