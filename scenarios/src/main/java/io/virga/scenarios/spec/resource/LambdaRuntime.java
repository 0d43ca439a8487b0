package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What runs the code of a function; decides how long its initialization takes. */
public enum LambdaRuntime {
    @Kind(value = "provided.al2023-rust", doc = "Rust on Amazon Linux 2023")
    RUST("rust"),
    @Kind(value = "provided.al2023-go", doc = "Go on Amazon Linux 2023")
    GO("go"),
    @Kind(value = "python3.12", doc = "Python 3.12")
    PYTHON_3_12("python3.12"),
    @Kind(value = "python3.13", doc = "Python 3.13")
    PYTHON_3_13("python3.13"),
    @Kind(value = "nodejs22.x", doc = "Node.js 22")
    NODEJS_22("nodejs22"),
    @Kind(value = "java17", doc = "Java 17")
    JAVA_17("java17"),
    @Kind(value = "java21", doc = "Java 21")
    JAVA_21("java21"),
    @Kind(value = "ruby3.4", doc = "Ruby 3.4")
    RUBY_3_4("ruby3.4"),
    @Kind(value = "dotnet8", doc = ".NET 8")
    DOTNET_8("dotnet8"),
    @Kind(value = "dotnet8-aot", doc = ".NET 8, compiled ahead of time")
    DOTNET_8_AOT("dotnet8-aot");

    private final String measured;

    LambdaRuntime(String measured) {
        this.measured = measured;
    }

    /** Its name in the table of what was measured. */
    public String measured() {
        return measured;
    }
}
