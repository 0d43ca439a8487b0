package io.virga.models.pricing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Reads the tables of the bundled price book. */
final class BundledPrices {
    private static final String LISTED = "listed";
    private static final String INSTANCE_HOUR = "instance-hour";
    private static final List<String> NOT_REGIONS = List.of("type", "class", "engine", "basis", "item", "unit");

    private final PriceBook book = new PriceBook("bundled");
    private final List<NamedCsvRecord> sources = table("sources.csv");

    private BundledPrices() {}

    static PriceBook read() {
        BundledPrices reader = new BundledPrices();
        for (NamedCsvRecord row : table("ec2-on-demand.csv")) {
            reader.addRegions(PriceBook.EC2, row.getField("type"), INSTANCE_HOUR, LISTED, row);
        }
        for (NamedCsvRecord row : table("rds-on-demand.csv")) {
            String item = PriceBook.rdsItem(row.getField("class"), row.getField("engine"));
            reader.addRegions(PriceBook.RDS, item, INSTANCE_HOUR, row.getField("basis"), row);
        }
        for (NamedCsvRecord row : table("elasticache-on-demand.csv")) {
            reader.addRegions(PriceBook.ELASTICACHE, row.getField("type"), INSTANCE_HOUR, row.getField("basis"), row);
        }
        for (String fileName : List.of("serverless.csv", "vpc.csv")) {
            for (NamedCsvRecord row : table(fileName)) {
                String item = row.getField("item");
                reader.addRegions(item, item, row.getField("unit"), LISTED, row);
            }
        }
        for (NamedCsvRecord row : table("services.csv")) {
            String item = row.getField("item");
            reader.add(
                    item,
                    item,
                    row.getField("unit"),
                    row.getField("region"),
                    row.getField("basis"),
                    row.getField("usd"));
        }
        return reader.book;
    }

    private static List<NamedCsvRecord> table(String fileName) {
        return BundledTable.read(BundledPrices.class, fileName);
    }

    private void addRegions(String block, String item, String unit, String basis, NamedCsvRecord row) {
        for (String region : row.getHeader()) {
            String usd = row.getField(region);
            if (!NOT_REGIONS.contains(region) && !usd.isEmpty()) {
                add(block, item, unit, region, basis, usd);
            }
        }
    }

    private void add(String block, String item, String unit, String region, String basis, String usd) {
        NamedCsvRecord source = source(block, region, basis);
        Price price = new Price(
                new BigDecimal(usd),
                unit,
                !basis.equals(LISTED),
                LocalDate.parse(source.getField("date")),
                source.getField("source"));
        book.add(block, item, region, price);
    }

    private NamedCsvRecord source(String block, String region, String basis) {
        for (NamedCsvRecord source : sources) {
            String ofRegion = source.getField("region");
            if (source.getField("block").equals(block)
                    && source.getField("basis").equals(basis)
                    && (ofRegion.equals("*") || ofRegion.equals(region))) {
                return source;
            }
        }
        throw new IllegalStateException("sources.csv names no source for " + basis + " " + block + " in " + region);
    }
}
