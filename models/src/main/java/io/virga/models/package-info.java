/**
 * The cloud, one package a family of services: entities of the kernel, joined by ports.
 *
 * <p>Models know the kernel and each other, and nothing of scenarios, files or people.
 */
@NullMarked
package io.virga.models;

import org.jspecify.annotations.NullMarked;
