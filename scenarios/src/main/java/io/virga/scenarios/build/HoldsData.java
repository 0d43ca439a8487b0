package io.virga.scenarios.build;

import io.virga.models.backup.DataIntegrity;

/** A database whose data can be wrong. */
interface HoldsData {
    DataIntegrity data();
}
