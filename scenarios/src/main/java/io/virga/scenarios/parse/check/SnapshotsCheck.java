package io.virga.scenarios.parse.check;

import io.virga.models.storage.FastSnapshotRestore;
import io.virga.scenarios.parse.check.KnownSnapshot.State;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CopySnapshot;
import io.virga.scenarios.spec.operation.CreateSnapshot;
import io.virga.scenarios.spec.operation.DeleteSnapshot;
import io.virga.scenarios.spec.operation.EnableFastSnapshotRestores;
import io.virga.scenarios.spec.operation.ModifySnapshotTier;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.RestoreSnapshotTier;
import io.virga.scenarios.spec.operation.RestoreVolume;
import io.virga.scenarios.spec.operation.WriteData;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Throughput;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations on snapshots, one after another: each finds what it needs, in the tier and the region that it needs. */
final class SnapshotsCheck implements Check {
    private static final String ARCHIVE = " (EC2 user guide, archive Amazon EBS snapshots)";
    private static final String ENCRYPTION = " (EC2 user guide, Amazon EBS encryption)";
    private static final String CREATE_VOLUME = " (EC2 user guide, create a volume from a snapshot)";
    private static final long GIB = 1L << 30;

    private final Catalogue catalogue;

    SnapshotsCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Map<String, KnownSnapshot> known = new LinkedHashMap<>();
        Walk walk = new Walk(scenario, catalogue, findings, known);
        TimedOperations.of(scenario).stream()
                .filter(entry -> findings.whole("operations." + entry.getKey()))
                .forEach(entry -> walk.check(entry.getKey(), entry.getValue()));
    }

    /** The operations in the order of their times. */
    private record Walk(
            ScenarioSpec scenario, Catalogue catalogue, Findings findings, Map<String, KnownSnapshot> known) {
        void check(String name, OperationSpec operation) {
            String path = "operations." + name;
            if (operation instanceof CreateSnapshot create) {
                checkCreation(path, name, create);
            } else if (operation instanceof WriteData write) {
                checkWrite(path, write);
            } else if (operation instanceof CopySnapshot copy) {
                checkCopy(path, name, copy);
            } else if (operation instanceof ModifySnapshotTier tier) {
                change(path, tier, "archived", State.ARCHIVED);
            } else if (operation instanceof RestoreSnapshotTier back) {
                checkReturn(path, back);
            } else if (operation instanceof DeleteSnapshot delete) {
                change(path, delete, null, State.DELETED);
            } else if (operation instanceof EnableFastSnapshotRestores enable) {
                checkFastRestore(path, enable);
            } else if (operation instanceof RestoreVolume restore) {
                checkRestore(path, restore);
            }
        }

        private void checkCreation(String path, String name, CreateSnapshot create) {
            BackupTarget target = tracked(path, create, "createSnapshot");
            if (target != null && target.data() != null) {
                // The first holds all data at least; later ones may hold nothing.
                boolean first = target.volume().snapshot() == null
                        && scenario.operations().values().stream()
                                .noneMatch(each -> each instanceof CreateSnapshot other
                                        && !other.equals(create)
                                        && other.target().equals(create.target())
                                        && other.at().compareTo(create.at()) <= 0);
                long least = first ? target.data().bytes() : 0;
                known.put(
                        name,
                        new KnownSnapshot(
                                target.region(),
                                target.volume().encrypted(),
                                target.sizeBytes(create.at(), scenario),
                                create.at().plus(time(least, create.throughput())),
                                State.STANDARD,
                                create.at()));
            }
        }

        private static Duration time(long bytes, Throughput throughput) {
            return Duration.ofSeconds(bytes / throughput.bytesPerSecond());
        }

        /** The volume, with what is written on it; null, and an error, if that is not known. */
        private @Nullable BackupTarget tracked(String path, OperationSpec operation, String action) {
            BackupTarget target = BackupTarget.find(path + ".target", operation, action, scenario, findings);
            if (target != null && target.data() == null) {
                String message = action + " needs to know what is written on '" + target.name() + "'";
                findings.error(path + ".target", Code.NO_DATA, message, "write data at the volume, such as 50GiB");
            }
            return target;
        }

        private void checkWrite(String path, WriteData write) {
            BackupTarget target = tracked(path, write, "writeData");
            if (target == null) {
                return;
            }
            if (!target.isAlone()) {
                String message = "'" + target.name() + "' is an instance; writeData is for an ebsVolume";
                findings.error(path + ".target", Code.WRONG_TARGET, message, "requests write to an instance's volume");
            } else {
                long size = target.sizeBytes(write.at(), scenario);
                if (write.offset().bytes() > size - write.size().bytes()) {
                    String message = write.size() + " from " + write.offset() + " on pass the end of a volume of "
                            + new DataSize(size);
                    findings.error(path + ".size", Code.VOLUME_SIZE, message, null);
                }
            }
        }

        private void checkCopy(String path, String name, CopySnapshot copy) {
            KnownSnapshot original = inStandardTier(path + ".target", copy.target(), copy.at(), "copied");
            if (!catalogue.pricedRegions().contains(copy.region())) {
                findings.dangling(path + ".region", "region", copy.region(), catalogue.pricedRegions());
            } else if (original != null) {
                boolean encrypted = encrypted(path, "a copy of '" + copy.target() + "'", original, copy.encrypted());
                known.put(
                        name,
                        new KnownSnapshot(
                                copy.region(),
                                encrypted,
                                original.volumeBytes(),
                                copy.at(),
                                State.STANDARD,
                                copy.at()));
            }
        }

        /** Whether what is made of a snapshot is encrypted; an error if it should be and is not to be. */
        private boolean encrypted(String path, String what, KnownSnapshot original, @Nullable Boolean wanted) {
            if (original.encrypted() && wanted != null && !wanted) {
                String message = what + " is encrypted as that is: encryption cannot be taken away" + ENCRYPTION;
                findings.error(path + ".encrypted", Code.ENCRYPTION, message, "leave it out");
            }
            return original.encrypted() || (wanted != null && wanted);
        }

        private void change(String path, OperationSpec operation, @Nullable String participle, State next) {
            Duration at = TimedOperations.time(operation);
            KnownSnapshot snapshot = participle == null
                    ? there(path + ".target", operation.target(), at)
                    : inStandardTier(path + ".target", operation.target(), at, participle);
            if (snapshot != null) {
                known.put(operation.target(), snapshot.after(next, at));
            }
        }

        private void checkReturn(String path, RestoreSnapshotTier back) {
            KnownSnapshot snapshot = there(path + ".target", back.target(), back.at());
            if (snapshot == null) {
                return;
            }
            if (snapshot.state() != State.ARCHIVED) {
                String message = "'" + back.target() + "' is not in the archive" + ARCHIVE;
                findings.error(path + ".target", Code.SNAPSHOT_STATE, message, null);
            }
            known.put(back.target(), snapshot.after(State.STANDARD, back.at()));
        }

        private void checkFastRestore(String path, EnableFastSnapshotRestores enable) {
            PlacesCheck.checkPlaces(path + ".zones", enable.zones(), scenario.regions(), new HashSet<>(), findings);
            KnownSnapshot snapshot = inStandardTier(path + ".target", enable.target(), enable.at(), "restored fast");
            if (snapshot == null) {
                return;
            }
            if (snapshot.volumeBytes() / GIB > FastSnapshotRestore.MOST_GIB) {
                String message = "fast snapshot restore takes snapshots of volumes up to 16 TiB, not "
                        + new DataSize(snapshot.volumeBytes());
                String source = "see EC2 user guide, Amazon EBS fast snapshot restore";
                findings.error(path + ".target", Code.FAST_RESTORE, message, source);
            }
            enable.zones().stream()
                    .map(zone -> zone.region())
                    .filter(region -> !region.equals(snapshot.region()))
                    .findFirst()
                    .ifPresent(region -> otherRegion(path + ".zones", enable.target(), snapshot, region));
        }

        private void otherRegion(String path, String name, KnownSnapshot snapshot, String region) {
            String message =
                    "snapshot '" + name + "' is in " + snapshot.region() + ", not in " + region + CREATE_VOLUME;
            findings.error(path, Code.SNAPSHOT_REGION, message, "copy it there first: copySnapshot");
        }

        private void checkRestore(String path, RestoreVolume restore) {
            BackupTarget target = tracked(path, restore, "restoreVolume");
            KnownSnapshot snapshot = inStandardTier(path + ".snapshot", restore.snapshot(), restore.at(), "restored");
            if (target == null || snapshot == null) {
                return;
            }
            if (!target.region().equals(snapshot.region())) {
                otherRegion(path + ".snapshot", restore.snapshot(), snapshot, target.region());
            }
            long size = target.sizeBytes(restore.at(), scenario);
            if (size < snapshot.volumeBytes()) {
                String message = "a volume of " + new DataSize(size) + " is smaller than the snapshot's of "
                        + new DataSize(snapshot.volumeBytes()) + CREATE_VOLUME;
                findings.error(path + ".snapshot", Code.VOLUME_SIZE, message, null);
            }
            encrypted(path, "a volume from '" + restore.snapshot() + "'", snapshot, restore.encrypted());
        }

        /** The snapshot, if it can be completed by then and is not in the archive. */
        private @Nullable KnownSnapshot inStandardTier(String path, String name, Duration at, String participle) {
            KnownSnapshot snapshot = there(path, name, at);
            if (snapshot == null) {
                return null;
            }
            if (snapshot.state() == State.ARCHIVED) {
                String message = "'" + name + "' is archived since " + Durations.format(snapshot.since())
                        + " and cannot be " + participle + ARCHIVE;
                findings.error(path, Code.SNAPSHOT_STATE, message, "bring it back first: restoreSnapshotTier");
                return null;
            }
            if (at.compareTo(snapshot.earliest()) < 0) {
                String message = "'" + name + "' is still pending then, until " + Durations.format(snapshot.earliest())
                        + " at least, and cannot be " + participle + " (EC2 user guide, Amazon EBS snapshots)";
                findings.error(path, Code.SNAPSHOT_STATE, message, "do so later");
                return null;
            }
            return snapshot;
        }

        /** The snapshot, if there is one of that name at that time. */
        private @Nullable KnownSnapshot there(String path, String name, Duration at) {
            KnownSnapshot snapshot = known.get(name);
            OperationSpec maker = scenario.operations().get(name);
            if (snapshot == null) {
                if (!(maker instanceof CreateSnapshot || maker instanceof CopySnapshot)) {
                    findings.dangling(path, "snapshot", name, makers());
                } else if (TimedOperations.time(maker).compareTo(at) >= 0) {
                    String message = "'" + name + "' is made only at " + Durations.format(TimedOperations.time(maker));
                    findings.error(path, Code.SNAPSHOT_STATE, message, null);
                }
                return null;
            }
            if (snapshot.state() == State.DELETED) {
                String message = "'" + name + "' is deleted at " + Durations.format(snapshot.since());
                findings.error(path, Code.SNAPSHOT_STATE, message, null);
                return null;
            }
            return snapshot;
        }

        private List<String> makers() {
            return scenario.operations().entrySet().stream()
                    .filter(entry ->
                            entry.getValue() instanceof CreateSnapshot || entry.getValue() instanceof CopySnapshot)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
