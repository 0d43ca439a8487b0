/** Results made up by hand, for tests of reports that need no simulation. */
@NullMarked
package io.virga.reports.sample;

import org.jspecify.annotations.NullMarked;
