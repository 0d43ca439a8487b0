package io.virga.spark;

import io.virga.scenarios.sweep.CellTask;
import io.virga.scenarios.sweep.SweepEngine;
import io.virga.scenarios.sweep.SweepException;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Runs each cell as a task of one Spark job. Where {@code spark-submit} names no master it runs on threads of this machine. A
 * task that fails or whose executor is lost is run again, up to Spark's {@code spark.task.maxFailures}.
 */
public final class SparkEngine implements SweepEngine {
    /** Spark runs a task of a local master once only unless told otherwise. */
    private static final int LOCAL_ATTEMPTS = 4;

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public void run(CellTask task, List<Integer> cells, int threads, Consumer<String> finished) {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "virga sweep")
                .setIfMissing("spark.master", "local[" + threads + "," + LOCAL_ATTEMPTS + "]")
                .setIfMissing("spark.ui.enabled", "false");
        AtomicReference<@Nullable RuntimeException> refused = new AtomicReference<>();
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            JavaRDD<String> texts = spark.parallelize(cells, cells.size()).map(task::run);
            spark.sc()
                    .runJob(
                            texts.rdd(),
                            (Function1<Iterator<String>, String> & Serializable) Iterator::next,
                            (Function2<Object, String, BoxedUnit>) (partition, text) -> take(text, finished, refused),
                            ClassTag$.MODULE$.<String>apply(String.class));
        } catch (RuntimeException e) {
            throw refused.get() == null ? e : refused.get();
        } catch (Exception e) {
            // Spark throws its checked exception from methods that do not declare it.
            RuntimeException own = refused.get();
            if (own != null) {
                throw own;
            }
            throw e instanceof SparkException
                    ? new SweepException("Spark: " + e.getMessage())
                    : new IllegalStateException(e);
        }
    }

    /** Spark calls this for one task after the other, and wraps what it throws. */
    private static BoxedUnit take(
            String text, Consumer<String> finished, AtomicReference<@Nullable RuntimeException> refused) {
        try {
            finished.accept(text);
        } catch (RuntimeException e) {
            refused.compareAndSet(null, e);
            throw e;
        }
        return BoxedUnit.UNIT;
    }
}
