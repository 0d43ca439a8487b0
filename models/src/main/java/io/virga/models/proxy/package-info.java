/** Proxies between applications and a database, which share few connections among many clients. */
@NullMarked
package io.virga.models.proxy;

import org.jspecify.annotations.NullMarked;
