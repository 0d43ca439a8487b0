package io.virga.models.database;

/** A database whose place another one can take. */
public interface ReplaceableDatabase extends DatabaseDeployment {
    /** Another database takes its place: it serves nobody any more. */
    void retire();
}
