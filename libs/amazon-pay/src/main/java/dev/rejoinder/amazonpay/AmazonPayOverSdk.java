package dev.rejoinder.amazonpay;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import com.amazon.pay.api.types.Environment;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.crypto.NativeCrypto;
import dev.rejoinder.event.Money;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.json.JSONException;

/** The only place that knows Amazon's SDK. May be used by many threads. */
public final class AmazonPayOverSdk implements AmazonPay {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String IDEMPOTENCY_KEY = "x-amz-pay-idempotency-key";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);
    private static final int NOT_THERE = 404;
    private static final int SHOWN = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        SigningProvider.register();
    }

    private final SdkClient client;
    private final FileUpload upload;
    private final String base;
    private final Clock clock;

    /**
     * @param base null for Amazon itself; else, for instance, {@code http://localhost:8090}
     * @param clock real time: Amazon's pauses are counted by it
     */
    public AmazonPayOverSdk(Account account, URI base, Clock clock) {
        this(account, base, clock, CONNECT, ANSWER);
    }

    AmazonPayOverSdk(Account account, URI base, Clock clock, Duration connect, Duration answer) {
        String host = base == null ? account.region().host() : base.toString();
        this.base = host + "/" + account.stage().path() + "/v2/";
        this.upload = new FileUpload(base, connect, answer);
        this.clock = clock;
        try {
            this.client = new SdkClient(
                    new PayConfiguration()
                            .setRegion(account.region().sdk())
                            .setEnvironment(account.stage() == Stage.LIVE ? Environment.LIVE : Environment.SANDBOX)
                            .setPublicKeyId(account.publicKeyId())
                            .setPrivateKey(NativeCrypto.prepared(account.privateKey()))
                            .setMaxRetries(0)
                            .setUserAgentRedaction(true),
                    connect,
                    answer);
        } catch (AmazonPayClientException e) {
            throw new IllegalArgumentException("Amazon Pay cannot be used with the account " + account, e);
        }
    }

    @Override
    public Answer<AmazonDispute> dispute(String disputeId) {
        return get("disputes/", disputeId, AmazonJson::dispute);
    }

    @Override
    public Answer<Charge> charge(String chargeId) {
        return get("charges/", chargeId, AmazonJson::charge);
    }

    @Override
    public Answer<ChargePermission> chargePermission(String chargePermissionId) {
        return get("chargePermissions/", chargePermissionId, AmazonJson::chargePermission);
    }

    @Override
    public Answer<String> uploadFile(EvidenceFile file, UUID key) {
        ObjectNode request =
                JSON.createObjectNode().put("type", file.type().amazonName()).put("purpose", "disputeEvidence");
        Answer<Announced> announced = post("files", request, key, Announced::of);
        if (announced instanceof Answer.Found<Announced> found) {
            return upload.put(found.value(), file);
        }
        return without(announced);
    }

    @Override
    public Answer<AmazonDispute> contest(String disputeId, List<MerchantEvidence> evidence, UUID key) {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("Nothing to contest with");
        }
        ObjectNode request = JSON.createObjectNode();
        evidence.forEach(item -> request.withArray("merchantEvidences")
                .addObject()
                .put("evidenceType", item.type().amazonName())
                .put("fileId", item.fileId())
                .put("evidenceText", item.text()));
        return post(
                "disputes/" + checked(disputeId) + "/contest",
                request,
                key,
                json -> AmazonJson.dispute(json, disputeId));
    }

    @Override
    public Answer<AmazonRefund> refund(RefundOrder order, UUID key) {
        Money amount = order.amount();
        ObjectNode request = JSON.createObjectNode().put("chargeId", checked(order.chargeId()));
        request.putObject("refundAmount")
                .put("amount", amount.value().toPlainString())
                .put("currencyCode", amount.currency());
        return post("refunds", request, key, AmazonJson::refund);
    }

    @Override
    public Answer<AmazonRefund> refundStatus(String refundId) {
        return get("refunds/", refundId, AmazonJson::refund);
    }

    private <T> Answer<T> get(String path, String id, Function<JsonNode, T> reader) {
        return call("GET", path + checked(id), "", Map.of(), reader);
    }

    private <T> Answer<T> post(String path, ObjectNode request, UUID key, Function<JsonNode, T> reader) {
        Map<String, String> headers = Map.of(IDEMPOTENCY_KEY, key.toString().replace("-", ""));
        return call("POST", path, request.toString(), headers, reader);
    }

    private <T> Answer<T> call(
            String method, String path, String body, Map<String, String> headers, Function<JsonNode, T> reader) {
        client.forgetRetryAfter();
        try {
            return answer(client.callAPI(URI.create(base + path), method, Map.of(), body, headers), reader);
        } catch (AmazonPayClientException e) {
            if (e.getCause() instanceof IOException) {
                return later("Amazon could not be heard: " + e.getMessage());
            }
            if (e.getCause() instanceof JSONException) {
                return later("Amazon's answer cannot be read");
            }
            throw new IllegalStateException("A request to Amazon cannot be made", e);
        }
    }

    private <T> Answer<T> answer(AmazonPayResponse response, Function<JsonNode, T> reader) {
        int status = response.getStatus();
        if (status >= 500 || NOT_NOW.contains(status)) {
            return later("Amazon answered " + status);
        }
        if (status == NOT_THERE) {
            return new Answer.NotThere<>();
        }
        try {
            JsonNode json = JSON.readTree(response.getRawResponse());
            if (status >= 400) {
                return new Answer.Refused<>(status, shown(json, "reasonCode"), shown(json, "message"));
            }
            if (status >= 300) {
                return later("Amazon answered " + status + ", which it has no reason to");
            }
            return new Answer.Found<>(reader.apply(json));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return later("Amazon's answer cannot be read");
        }
    }

    private <T> Answer<T> later(String why) {
        return new Answer.TryLater<>(RetryAfter.read(client.retryAfter(), clock.instant()), cut(why));
    }

    private static <T> Answer<T> without(Answer<Announced> answer) {
        if (answer instanceof Answer.Refused<Announced> refused) {
            return new Answer.Refused<>(refused.status(), refused.reasonCode(), refused.message());
        }
        if (answer instanceof Answer.TryLater<Announced> later) {
            return new Answer.TryLater<>(later.after(), later.why());
        }
        return new Answer.NotThere<>();
    }

    /** An id goes into a path that is signed; what is none must not lead elsewhere. */
    private static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id of Amazon's");
        }
        return id;
    }

    private static String shown(JsonNode json, String field) {
        return Optional.ofNullable(AmazonJson.text(json, field))
                .map(AmazonPayOverSdk::cut)
                .orElse("");
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    }
}
