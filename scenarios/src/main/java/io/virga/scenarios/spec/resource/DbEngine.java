package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** A database engine. */
public enum DbEngine {
    @Kind(value = "mysql", doc = "RDS for MySQL")
    MYSQL,
    @Kind(value = "postgres", doc = "RDS for PostgreSQL")
    POSTGRES
}
