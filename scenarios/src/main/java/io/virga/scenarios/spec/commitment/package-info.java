/** What the account has committed to: Savings Plans and Reserved Instances. */
@NullMarked
package io.virga.scenarios.spec.commitment;

import org.jspecify.annotations.NullMarked;
