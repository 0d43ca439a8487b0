package io.virga.scenarios.parse.shape;

import io.virga.scenarios.parse.shape.LeafType.Json;
import io.virga.scenarios.spec.objective.RequestSelector;
import io.virga.scenarios.spec.operation.DeploymentConfig;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.HourlyPrice;
import io.virga.scenarios.spec.value.MetricValue;
import io.virga.scenarios.spec.value.Money;
import io.virga.scenarios.spec.value.Numbers;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import io.virga.scenarios.spec.value.Rate;
import io.virga.scenarios.spec.value.ScalarText;
import io.virga.scenarios.spec.value.Throughput;
import io.virga.scenarios.spec.value.VirtualCpus;
import io.virga.scenarios.spec.workload.Hop;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The types of single values, one row each. */
public final class LeafTypes {
    private static final String NUMBER = "[0-9]+(\\.[0-9]+)?";
    private static final String DURATION = "([0-9]+(\\.[0-9]+)?(d|h|m|s|ms|us|µs|ns))+|PT?[0-9][0-9DTHMS.]*";
    private static final String SIZE_UNIT = "(B|KiB|MiB|GiB|TiB|kB|MB|GB|TB)";
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";

    public static final LeafType<Duration> DURATIONS = new LeafType<>(
            Duration.class,
            "duration",
            Json.STRING,
            DURATION,
            List.of("500ms", "30s", "1m30s", "14d"),
            Durations::parse,
            Durations::format,
            Comparator.naturalOrder(),
            Duration.ZERO,
            Duration.ofSeconds(1));
    public static final LeafType<Rate> RATES = quantity(
            Rate.class, "rate", NUMBER + "/(s|min|h|d|y)", List.of("400/s", "2/min"), Rate::parse, "0/s", "1/s");
    public static final LeafType<DataSize> SIZES = quantity(
            DataSize.class, "size", NUMBER + " ?" + SIZE_UNIT, List.of("10KiB", "100GiB"), DataSize::parse, "0B", "1B");
    public static final LeafType<Percentage> PERCENTAGES = quantity(
            Percentage.class, "percentage", NUMBER + " ?%", List.of("55%", "99.95%"), Percentage::parse, "0%", "100%");
    /** Read as text, with or without its percent sign. */
    public static final LeafType<MetricValue> METRIC_VALUES = new LeafType<>(
            MetricValue.class,
            "value of a metric",
            Json.SCALAR,
            "",
            List.of("70%", "1200"),
            MetricValue::parse,
            MetricValue::toString,
            Comparator.naturalOrder(),
            null,
            MetricValue.parse("1"));

    public static final LeafType<Throughput> THROUGHPUTS = quantity(
            Throughput.class,
            "throughput",
            NUMBER + " ?" + SIZE_UNIT + "/s",
            List.of("125MiB/s"),
            Throughput::parse,
            "0B/s",
            "1B/s");
    public static final LeafType<VirtualCpus> CPUS = quantity(
            VirtualCpus.class,
            "processors",
            NUMBER + " vCPU",
            List.of("16 vCPU"),
            VirtualCpus::parse,
            "0 vCPU",
            "1 vCPU");
    public static final LeafType<Money> MONEY = new LeafType<>(
            Money.class,
            "money",
            Json.STRING,
            NUMBER + " [A-Z]{3}",
            List.of("9000 USD"),
            Money::parse,
            Money::toString,
            Comparator.comparing(Money::amount),
            Money.parse("0 USD"),
            Money.parse("1 USD"));
    public static final LeafType<HourlyPrice> PRICES = new LeafType<>(
            HourlyPrice.class,
            "price per hour",
            Json.STRING,
            NUMBER + " [A-Z]{3}/h",
            List.of("0.42 USD/h"),
            HourlyPrice::parse,
            HourlyPrice::toString,
            Comparator.comparing(price -> price.perHour().amount()),
            HourlyPrice.parse("0 USD/h"),
            HourlyPrice.parse("1 USD/h"));
    public static final LeafType<Integer> COUNTS = new LeafType<>(
            Integer.class,
            "count",
            Json.INTEGER,
            "",
            List.of("3"),
            Numbers::parseInt,
            String::valueOf,
            Comparator.naturalOrder(),
            null,
            1);
    public static final LeafType<Long> WHOLE_NUMBERS = new LeafType<>(
            Long.class,
            "whole number",
            Json.INTEGER,
            "",
            List.of("42"),
            Numbers::parseWhole,
            String::valueOf,
            Comparator.naturalOrder(),
            null,
            1L);
    public static final LeafType<BigDecimal> NUMBERS = new LeafType<>(
            BigDecimal.class,
            "number",
            Json.NUMBER,
            "",
            List.of("0.6"),
            Numbers::parseDecimal,
            Numbers::format,
            Comparator.naturalOrder(),
            null,
            BigDecimal.ONE);
    public static final LeafType<Boolean> TRUTH = new LeafType<>(
            Boolean.class,
            "true or false",
            Json.BOOLEAN,
            "",
            List.of("true", "false"),
            Numbers::parseTruth,
            String::valueOf,
            null,
            null,
            false);
    public static final LeafType<String> TEXT =
            text(String.class, "text", "", List.of(), Function.identity(), "placeholder");
    /** Names that the user chooses: keys of maps. */
    public static final LeafType<String> NAMES =
            text(String.class, "name", NAME, List.of("web"), Function.identity(), "placeholder");

    public static final LeafType<Place> PLACES = text(
            Place.class,
            "zone",
            "[A-Za-z][A-Za-z0-9-]*\\.[A-Za-z0-9-]+",
            List.of("eu-west-1.a"),
            Place::parse,
            new Place("placeholder", "placeholder"));
    public static final LeafType<Hop> HOPS = text(
            Hop.class,
            "hop",
            NAME + "(\\." + NAME + ")?",
            List.of("web", "db.read"),
            Hop::parse,
            new Hop("placeholder", null));
    public static final LeafType<RequestSelector> SELECTORS = text(
            RequestSelector.class,
            "workload or workload.class",
            NAME + "(\\." + NAME + ")?",
            List.of("shoppers", "shoppers.checkout"),
            RequestSelector::parse,
            new RequestSelector("placeholder", null));
    public static final LeafType<DeploymentConfig> DEPLOYMENTS = text(
            DeploymentConfig.class,
            "deployment configuration",
            DeploymentConfig.PATTERN,
            List.of("AllAtOnce", "Canary10Percent5Minutes", "Linear10PercentEvery1Minutes"),
            DeploymentConfig::parse,
            DeploymentConfig.parse("AllAtOnce"));
    public static final LeafType<ScalarText> SCALARS = new LeafType<>(
            ScalarText.class,
            "value",
            Json.SCALAR,
            "",
            List.of(),
            text -> new ScalarText(text, false),
            ScalarText::text,
            null,
            null,
            new ScalarText("placeholder", false));

    static final List<LeafType<?>> ALL = List.of(
            DURATIONS,
            RATES,
            SIZES,
            PERCENTAGES,
            METRIC_VALUES,
            THROUGHPUTS,
            CPUS,
            MONEY,
            PRICES,
            COUNTS,
            WHOLE_NUMBERS,
            NUMBERS,
            TRUTH,
            TEXT,
            PLACES,
            HOPS,
            SELECTORS,
            DEPLOYMENTS,
            SCALARS);

    private LeafTypes() {}

    private static <T extends Comparable<T>> LeafType<T> quantity(
            Class<T> type,
            String name,
            String pattern,
            List<String> examples,
            Function<String, T> parse,
            String zero,
            String placeholder) {
        return new LeafType<>(
                type,
                name,
                Json.STRING,
                pattern,
                examples,
                parse,
                Object::toString,
                Comparator.naturalOrder(),
                parse.apply(zero),
                parse.apply(placeholder));
    }

    private static <T> LeafType<T> text(
            Class<T> type,
            String name,
            String pattern,
            List<String> examples,
            Function<String, T> parse,
            T placeholder) {
        return new LeafType<>(
                type, name, Json.STRING, pattern, examples, parse, Object::toString, null, null, placeholder);
    }
}
