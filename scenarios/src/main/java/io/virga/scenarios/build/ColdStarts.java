package io.virga.scenarios.build;

import io.virga.kernel.random.Variate;
import io.virga.models.serverless.ColdStart;
import io.virga.models.serverless.InitDurations;
import io.virga.scenarios.spec.resource.LambdaArchitecture;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.LambdaPackageType;
import io.virga.scenarios.spec.resource.LambdaRuntime;

/** How long new environments of functions take. */
final class ColdStarts {
    private static final InitDurations MEASURED = InitDurations.load();

    private ColdStarts() {}

    static ColdStart of(LambdaFunctionSpec function) {
        return new ColdStart(Variates.of(function.creation()), init(function));
    }

    private static Variate init(LambdaFunctionSpec function) {
        LambdaRuntime runtime = function.runtime();
        if (function.init() != null) {
            return Variates.of(function.init());
        }
        if (runtime == null) {
            throw new IllegalArgumentException("a function with neither runtime nor init");
        }
        return MEASURED.of(
                runtime.measured(),
                function.architecture() == LambdaArchitecture.ARM64,
                function.packageType() == LambdaPackageType.IMAGE);
    }
}
