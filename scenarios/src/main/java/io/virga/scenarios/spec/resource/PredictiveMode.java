package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What a predictive scaling policy does with its forecast. */
public enum PredictiveMode {
    @Kind(value = "forecastOnly", doc = "it is only shown, as PredictiveScalingCapacityForecast in the timeline")
    FORECAST_ONLY,
    @Kind(value = "forecastAndScale", doc = "the group gets the capacity that it asks for")
    FORECAST_AND_SCALE
}
