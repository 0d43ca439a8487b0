package io.virga.scenarios.spec.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.scenarios.spec.value.MalformedValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of deployment configurations, with the times of CodeDeploy's table. */
class DeploymentConfigTest {
    @ParameterizedTest
    @CsvSource({
        "CodeDeployDefault.LambdaCanary10Percent5Minutes, Canary10Percent5Minutes, 5",
        "CodeDeployDefault.LambdaCanary10Percent30Minutes, Canary10Percent30Minutes, 30",
        "CodeDeployDefault.LambdaLinear10PercentEvery1Minute, Linear10PercentEvery1Minutes, 9",
        "CodeDeployDefault.LambdaLinear10PercentEvery10Minutes, Linear10PercentEvery10Minutes, 90",
        "CodeDeployDefault.ECSLinear10PercentEvery3Minutes, Linear10PercentEvery3Minutes, 27",
        "CodeDeployDefault.ECSAllAtOnce, AllAtOnce, 0",
        "Linear30PercentEvery2Minutes, Linear30PercentEvery2Minutes, 6",
        "Linear99PercentEvery2Minutes, Linear99PercentEvery2Minutes, 2"
    })
    void readsNamesOfCodeDeployAndOthersOfTheirForm(String name, String ours, int minutes) {
        DeploymentConfig config = DeploymentConfig.parse(name);
        assertThat(config).hasToString(ours).isEqualTo(DeploymentConfig.parse(ours));
        assertThat(config.duration()).hasMinutes(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Canary100Percent5Minutes", "Canary0Percent5Minutes", "Linear10Percent5Minutes", "allAtOnce", ""
            })
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> DeploymentConfig.parse(name)).isInstanceOf(MalformedValueException.class);
    }
}
