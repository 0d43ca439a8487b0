package io.virga.scenarios.parse.check;

import io.virga.models.dns.CidrBlock;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.resource.FailoverRecord;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RecordSetSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the routing policy of one name needs of its records. */
final class PolicyCheck {
    private static final int LONGEST_PREFIX = 24;

    private final String path;
    private final RecordSetGroupSpec group;
    private final Findings findings;

    PolicyCheck(String path, RecordSetGroupSpec group, Findings findings) {
        this.path = path;
        this.group = group;
        this.findings = findings;
    }

    void check() {
        if (!findings.whole(path + ".records") || !findings.sound(path + ".routingPolicy")) {
            return;
        }
        boolean complete = true;
        for (Map.Entry<String, RecordSetSpec> record : group.records().entrySet()) {
            complete &= checkCriteria(at(record.getKey()), record.getValue());
        }
        if (complete) {
            checkTogether();
        }
    }

    private String at(String identifier) {
        return path + ".records." + identifier;
    }

    /** Each record has the property by which the policy chooses, and no other. */
    private boolean checkCriteria(String at, RecordSetSpec record) {
        String needed = group.routingPolicy().criterion();
        boolean complete = needed.equals("nothing");
        for (String written : record.criteria()) {
            if (written.equals(needed)) {
                complete = true;
            } else {
                String message = "'" + written + "' has no effect with this routingPolicy, which chooses by " + needed;
                findings.errorAtKey(at + "." + written, Code.DNS_RECORD, message, "remove it, or change the policy");
            }
        }
        if (!complete) {
            findings.errorAtKey(
                    at, Code.DNS_RECORD, "the record has no " + needed + ", by which the policy chooses", null);
        }
        return complete;
    }

    private void checkTogether() {
        switch (group.routingPolicy()) {
            case FAILOVER -> checkFailover();
            case MULTIVALUE -> checkMultivalue();
            case IP_BASED -> checkBlocks();
            case LATENCY -> checkDistinct("region", RecordSetSpec::region);
            case GEOLOCATION -> checkDistinct("geoLocation", RecordSetSpec::geoLocation);
            case SIMPLE, WEIGHTED, GEOPROXIMITY -> {
                // Any records of their kind go together.
            }
        }
    }

    private void checkFailover() {
        Map<FailoverRecord, String> roles = new LinkedHashMap<>();
        group.records().forEach((identifier, record) -> {
            FailoverRecord role = Objects.requireNonNull(record.failover());
            String earlier = roles.putIfAbsent(role, identifier);
            if (earlier != null) {
                String message = "'" + earlier + "' is the " + role.name().toLowerCase(Locale.ROOT) + " record already";
                findings.error(at(identifier) + ".failover", Code.DNS_RECORD, message, null);
            }
        });
        if (roles.size() < FailoverRecord.values().length && !group.records().isEmpty()) {
            String lacking = roles.containsKey(FailoverRecord.PRIMARY) ? "secondary" : "primary";
            String message = "failover records are a primary and a secondary: there is no " + lacking;
            findings.errorAtKey(path + ".records", Code.DNS_RECORD, message, null);
        }
        String primary = roles.get(FailoverRecord.PRIMARY);
        RecordSetSpec record = primary == null ? null : group.records().get(primary);
        if (primary != null && record != null && record.healthCheck() == null && !record.evaluatesTargetHealth()) {
            String message = "the primary failover record has no health check, so that it never fails over (Route 53"
                    + " developer guide, values specific for failover records)";
            String hint = record.aliasTarget() == null
                    ? "write a healthCheck"
                    : "write a healthCheck, or evaluateTargetHealth: true";
            findings.errorAtKey(at(primary), Code.DNS_RECORD, message, hint);
        }
    }

    private void checkMultivalue() {
        group.records().forEach((identifier, record) -> {
            if (record.aliasTarget() != null) {
                String message = "a multivalue answer record is no alias (Route 53 developer guide, multivalue answer"
                        + " routing)";
                findings.error(at(identifier) + ".aliasTarget", Code.DNS_RECORD, message, "write resourceRecords");
            }
        });
    }

    private void checkDistinct(String property, Function<RecordSetSpec, @Nullable Object> criterion) {
        Set<Object> seen = new HashSet<>();
        group.records().forEach((identifier, record) -> {
            Object value = criterion.apply(record);
            if (value != null && !seen.add(value)) {
                String message = "another record has the same " + property;
                findings.error(at(identifier) + "." + property, Code.DNS_RECORD, message, null);
            }
        });
    }

    private void checkBlocks() {
        Map<CidrBlock, String> blocks = new LinkedHashMap<>();
        List<String> defaults = new ArrayList<>();
        group.records().forEach((identifier, record) -> {
            List<String> cidrs = Objects.requireNonNull(record.cidrs());
            if (cidrs.isEmpty()) {
                defaults.add(identifier);
            }
            for (int i = 0; i < cidrs.size(); i++) {
                checkBlock(at(identifier) + ".cidrs[" + i + "]", identifier, cidrs.get(i), blocks);
            }
        });
        if (defaults.size() > 1) {
            String message = "'" + defaults.get(0) + "' is the default record already";
            findings.error(at(defaults.get(1)) + ".cidrs", Code.DNS_RECORD, message, null);
        }
    }

    private void checkBlock(String at, String identifier, String text, Map<CidrBlock, String> blocks) {
        CidrBlock block;
        try {
            block = CidrBlock.parse(text);
        } catch (IllegalArgumentException e) {
            String message = PrintableText.quote(text) + " is no block of IPv4 addresses such as 203.0.113.0/24";
            findings.error(at, Code.DNS_RECORD, message, null);
            return;
        }
        if (block.prefixBits() < 1 || block.prefixBits() > LONGEST_PREFIX) {
            String message =
                    "the prefix of " + block + " is not /1 to /24 (Route 53 developer guide, IP-based routing)";
            findings.error(at, Code.DNS_LIMIT, message, null);
        }
        blocks.forEach((other, owner) -> {
            if (other.overlaps(block)) {
                String message = block + " overlaps " + other + " of '" + owner + "' (Route 53 developer guide, CIDR"
                        + " collections)";
                findings.error(at, Code.DNS_OVERLAP, message, null);
            }
        });
        blocks.put(block, identifier);
    }
}
