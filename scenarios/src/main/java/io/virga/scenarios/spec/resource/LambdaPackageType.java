package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** How the code of a function comes. */
public enum LambdaPackageType {
    @Kind(value = "zip", doc = "a .zip file archive")
    ZIP,
    @Kind(value = "image", doc = "a container image")
    IMAGE
}
