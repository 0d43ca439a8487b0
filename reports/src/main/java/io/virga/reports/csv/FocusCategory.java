package io.virga.reports.csv;

/** To which of FOCUS's service categories a service belongs. */
final class FocusCategory {
    private FocusCategory() {}

    static String of(String service) {
        return switch (service) {
            case "AmazonEC2", "ComputeSavingsPlans", "AWSLambda" -> "Compute";
            case "AmazonRDS", "AmazonElastiCache" -> "Databases";
            case "AmazonS3" -> "Storage";
            case "AWSELB", "AmazonVPC", "AmazonRoute53", "AWSDataTransfer" -> "Networking";
            case "AmazonSQS", "AmazonSNS", "AWSQueueService", "AmazonApiGateway" -> "Integration";
            default -> "Other";
        };
    }
}
