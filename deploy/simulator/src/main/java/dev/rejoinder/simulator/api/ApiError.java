package dev.rejoinder.simulator.api;

/** An answer that refuses, in Amazon's form. */
final class ApiError extends RuntimeException {

    private final int status;
    private final String reasonCode;

    ApiError(int status, String reasonCode, String message) {
        super(message, null, false, false);
        this.status = status;
        this.reasonCode = reasonCode;
    }

    static ApiError notFound(String what, String id) {
        return new ApiError(404, "ResourceNotFound", "There is no " + what + " '" + id + "' for this account.");
    }

    static ApiError missing(String parameter) {
        return new ApiError(400, "MissingParameterValue", "The parameter '" + parameter + "' is missing.");
    }

    static ApiError invalid(String parameter, String why) {
        return new ApiError(
                400, "InvalidParameterValue", "The value provided for '" + parameter + "' is invalid: " + why);
    }

    int status() {
        return status;
    }

    String reasonCode() {
        return reasonCode;
    }
}
