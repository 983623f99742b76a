package dev.rejoinder.amazonpay;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** A file that Amazon expects. */
record Announced(String id, URI url) {

    static Announced of(JsonNode json) {
        return new Announced(AmazonJson.id(json, "id"), URI.create(AmazonJson.id(json, "url")));
    }
}
