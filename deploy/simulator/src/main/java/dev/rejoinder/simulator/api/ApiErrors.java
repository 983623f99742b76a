package dev.rejoinder.simulator.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ApiErrors {

    @ServerExceptionMapper
    RestResponse<String> map(ApiError error) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("reasonCode", error.reasonCode())
                .put("message", error.getMessage())
                .toString();
        return RestResponse.ResponseBuilder.<String>create(error.status())
                .entity(body)
                .type("application/json")
                .build();
    }
}
