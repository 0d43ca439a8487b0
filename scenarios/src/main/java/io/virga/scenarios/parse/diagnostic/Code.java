package io.virga.scenarios.parse.diagnostic;

/** The kinds of problems, each with a number that never changes and an explanation. */
public enum Code {
    UNREADABLE_FILE(1001, "The file cannot be read: it does not exist, is a folder, or access is denied."),
    NOT_TEXT(1002, "The file is not UTF-8 text."),
    LIMIT_EXCEEDED(1003, "The file passes a limit that protects against files that expand without end."),
    EMPTY_FILE(1004, "The file holds no scenario. `virga new` writes one to start from."),
    NOT_YAML(1005, "The file is not YAML. Only the first such error can be told, since all after it is guesswork."),
    TAB_INDENTATION(1006, "YAML is indented with spaces; a tab has no defined width."),
    DUPLICATE_KEY(1007, "A mapping has the same key twice; one of the two would be lost."),
    SEVERAL_DOCUMENTS(1008, "A scenario file holds one YAML document."),
    BAD_ALIAS(1009, "An alias refers to no anchor, or to an anchor that contains it."),
    TAG(1010, "YAML tags, among them CloudFormation's !Ref and !Sub, are not part of the scenario language."),
    MERGE_KEY(1011, "YAML's merge key << is not part of the scenario language."),
    UNKNOWN_PROPERTY(1012, "A property that does not exist here. Every accepted property changes the simulation."),
    MISSING_PROPERTY(1013, "A property that has no default is not written."),
    WRONG_KIND(1014, "A mapping, a list or a scalar stands where another kind of value belongs."),
    NO_VALUE(1015, "A property is written without a value."),
    MISSING_UNIT(1016, "A quantity is written as a bare number; every quantity carries its unit."),
    BAD_VALUE(1017, "A value that cannot be read as what it should be."),
    OUT_OF_RANGE(1018, "A value outside the range that its property allows."),
    UNKNOWN_WORD(1019, "A word that is none of those that can stand here."),
    BAD_NAME(1020, "A name that is not made of letters, digits, - and _, beginning with a letter."),
    UNKNOWN_KIND(1021, "A resource type, action or other kind that does not exist."),
    INCONSISTENT(1022, "Properties that contradict each other or that no system can have together."),
    UNKNOWN_PARAMETER(1030, "A $name for which there is no parameter."),
    UNUSED_PARAMETER(1031, "A parameter that is used nowhere and so changes nothing."),
    NO_PARAMETER_VALUE(1032, "A parameter without default for which no value was set."),
    BAD_SET(1033, "A --set that is not name=value or names nothing in the scenario."),
    DANGLING_REFERENCE(1040, "A name for which there is nothing in the scenario."),
    UNREACHABLE(1041, "Something that no request, fault or other part of the scenario can ever reach."),
    WRONG_TARGET(1042, "A target of a kind that does not fit here."),
    CYCLE(1043, "A path that calls the same code-running resource while it still waits for that call's answer."),
    BAD_PATH(1044, "A path that no request can take."),
    UNKNOWN_OPERATION(1045, "An operation that its resource does not carry out."),
    BAD_SHARES(1046, "Shares that do not add up to 100%."),
    DUPLICATE_ENTRY(1047, "The same entry twice in a list that is a set."),
    OUTSIDE_HORIZON(1048, "Something that lies outside the simulated time."),
    UNKNOWN_INSTANCE_TYPE(1049, "An instance type that the catalogue does not hold."),
    BAD_DATA_FILE(1050, "A data file that cannot be read, or a bad row in it."),
    INERT(1051, "A property that has no effect together with the others."),
    NO_PRICE(1052, "Something that the price book has no price for. Nothing is billed as zero for want of a price."),
    NO_POWER_DOMAIN(1060, "A rack that hangs on no power domain, or a power domain that feeds none."),
    BAD_HARDWARE(1061, "Racks that contradict each other or leave a zone without any."),
    HOST_TOO_SMALL(1062, "An instance type that no host has room for."),
    SPREAD_LIMIT(1063, "More instances than a spread placement group can have; AWS allows 7 running in a zone."),
    PARTITION_LIMIT(1064, "More partitions than a placement group can have; AWS allows 7 in a zone."),
    NO_CAPACITY(1065, "Instances for which the zones have no capacity."),
    CLUSTER_LIMIT(1066, "What a cluster placement group cannot hold: burstable types, or instances of several zones."),
    NO_RACKS(1067, "Something that needs racks where the region has none."),
    BAD_HAZARD(1068, "A hazard whose rate, level, action and target do not go together."),
    NOT_BURSTABLE(1070, "A property of CPU credits at an instance type that has none."),
    CANNOT_HIBERNATE(1071, "Hibernation of an instance that lacks what EC2 requires for it."),
    VOLUME_ZONE(1080, "A volume in another zone than an instance that it is attached to."),
    VOLUME_SIZE(1081, "A volume of a size that its type does not have."),
    VOLUME_IOPS(1082, "Provisioned IOPS that a volume of its type and size cannot have."),
    VOLUME_THROUGHPUT(1083, "A provisioned throughput that a volume of its type and IOPS cannot have."),
    VOLUME_ATTACHMENT(1084, "A volume that is attached to more instances than its type allows."),
    VOLUME_PATH(1085, "A volume where no request can reach it: only clients call one directly, stations have storage."),
    VOLUME_USE(1086, "A volume of a type that cannot do what it is there for: st1 and sc1 boot nothing, RDS has none."),
    FAST_RESTORE(1087, "Fast snapshot restore where it cannot be: without a snapshot, or of one that is too large."),
    NO_STORAGE(1088, "An operation with block I/Os on a resource without storage."),
    INSTANCE_STORE(1089, "An instance store that the type does not have, or that cannot hold what it should."),
    NO_ALGORITHM(1160, "An algorithm that a load balancer of this type does not have."),
    BAD_RULE(1240, "A listener's rule that Elastic Load Balancing does not allow, or that a path contradicts."),
    STICKINESS(1241, "Sessions that cannot stay with a target, or that nobody is in."),
    ZONE_NOT_ENABLED(1161, "Targets in a zone that is not enabled for their load balancer, where they stay unused."),
    SLOW_START(1162, "Slow start outside its range, or with an algorithm that does not know it."),
    NO_SPOT(1090, "Spot Instances that the region does not describe or the Spot Instance Advisor does not know there."),
    BAD_NETWORK_FAULT(1092, "A fault of the network that names neither two different zones nor a resource, or both."),
    NO_QUEUE(1140, "A priority or patience of requests that nowhere wait in a queue, or not with others."),
    BAD_PARALLEL(1141, "Steps at the same time that cannot be so."),
    BAD_CACHE(1142, "A hit ratio of a hop that spares its caller nothing."),
    NO_LATENCY(1093, "Two regions between which no latency is known."),
    UNPUBLISHED_METRIC(1180, "A metric that the resource does not publish, so that no alarm or policy can follow it."),
    ALARM_PERIOD(1181, "An alarm whose period is not one in which its metric is published."),
    NO_FORECAST(1183, "A predictive scaling policy that has too little data for a forecast or none that it can use."),
    METRIC_VALUE(1182, "A threshold or target that is not in the unit of its metric or that the metric never has."),
    WARM_POOL(1260, "A warm pool where EC2 Auto Scaling allows none: a group of mixed instances has none."),
    NOT_SUSPENDED(1261, "A process of a group that is suspended already, or resumed while nothing suspends it."),
    NO_REFRESH(1262, "An instance refresh that replaces no instance."),
    UNTRACKABLE_METRIC(1263, "A metric that a scaling policy cannot follow: more instances do not lower it."),
    NO_NETWORK_RATING(1091, "An instance type for which AWS gives only a word, such as Moderate, for its bandwidth."),
    NO_ROOM(1100, "Instances for which the hosts and zones have no room beside all the others of the scenario."),
    TENANCY(1101, "Instances that cannot have the tenancy that they ask for."),
    DEDICATED_HOST(1102, "A Dedicated Host that EC2 does not have, or none for instances that need one."),
    RESERVATION(1103, "A Capacity Reservation that the instances which name it cannot use."),
    NO_HOST_FOR_FAMILY(1220, "An instance family that no host carries where its instances may be launched."),
    NOT_IN_REGION(1104, "An instance type that the region does not have."),
    CANNOT_RECOVER(1120, "Recovery of an instance of a type that EC2 cannot recover onto another host."),
    NO_MEMORY(1280, "Instances whose memory does not suffice for a single request."),
    TIMEOUT_ABOVE_DEADLINE(
            1281, "A timeout of a hop that is above the one of its caller, so that it never ends a call."),
    BAD_MODIFICATION(1121, "A modification that a volume cannot have: smaller, too soon, or of nothing."),
    BAD_DEPLOYMENT(1340, "A deployment whose traffic something else moves meanwhile, or that moves none."),
    ZONAL_SHIFT(1341, "A zonal shift that moves nothing, that begins while another goes on, or that ends none."),
    STANDBY(1300, "A standby of a database where it protects nothing."),
    CLUSTER_VOLUME(1320, "A cluster volume that cannot have its six copies in three zones."),
    CLUSTER_READERS(1321, "More readers than an Aurora cluster can have; AWS allows 15."),
    READ_REPLICA(1301, "A read replica that RDS does not have, or that is asked for what it cannot do."),
    SERVERLESS(1322, "Aurora Serverless v2 without a capacity range, or a range without serverless instances."),
    SNAPSHOT_STATE(1200, "An operation on a snapshot that is not made yet, still pending, archived or deleted."),
    SNAPSHOT_REGION(1201, "A snapshot that is used in a region to which it was not copied."),
    ENCRYPTION(1202, "Encryption that should be taken away, which EBS does not do."),
    NO_DATA(1203, "A volume whose contents nobody describes, where an operation needs them."),
    MULTI_ATTACH(1204, "A volume that several instances cannot share."),
    NO_DISCOUNT(1420, "A commitment for instances whose discount the price book does not know."),
    UNUSED_COMMITMENT(1421, "A commitment for instances that the scenario has nowhere."),
    SPOT_INSTANCE(1205, "What Spot Instances cannot have, or what only EC2 does to them.");

    private final int number;
    private final String explanation;

    Code(int number, String explanation) {
        this.number = number;
        this.explanation = explanation;
    }

    /** As it is printed: {@code VIRGA-1012}. */
    public String id() {
        return "VIRGA-" + number;
    }

    /** What the code means, in sentences. */
    public String explanation() {
        return explanation;
    }
}
