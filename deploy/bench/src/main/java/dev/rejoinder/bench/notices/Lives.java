package dev.rejoinder.bench.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.backends.SnsMessage;
import dev.rejoinder.bench.load.Loopback;
import dev.rejoinder.bench.load.Pace;
import dev.rejoinder.bench.load.Requests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Disputes that begin at a steady pace, each with a notice at its beginning, when it is answered, decided and closed. All
 * are there before the run and their notices are signed; the simulated clock lets them go on in time with the notices.
 */
final class Lives implements Requests {

    static final int NOTICES_OF_A_LIFE = 4;

    /** Real time between two notices of a dispute. */
    static final Duration STEP = Duration.ofSeconds(5);

    /** An hour of simulated time in a second. */
    static final double SPEED = 3_600;

    private static final int SCRIPT = 1_500;
    private static final long AFTER_THE_CHANGE_NANOS = Duration.ofMillis(300).toNanos();
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Life(String merchantId, String disputeId, String chargePermissionId) {}

    private record Due(Life life, long nanos) {}

    private final List<Due> due;
    private final byte[][] requests;

    private Lives(List<Due> due, byte[][] requests) {
        this.due = due;
        this.requests = requests;
    }

    /** @param topics by merchant */
    static Lives prepare(
            Amazon amazon,
            Map<String, String> topics,
            int lives,
            double perSecond,
            Loopback target,
            SnsAuthority authority)
            throws IOException, InterruptedException {
        amazon.speed(0);
        List<String> merchants = List.copyOf(topics.keySet());
        for (int first = 0; first < lives; first += SCRIPT) {
            amazon.play(script(merchants, first, Math.min(first + SCRIPT, lives), perSecond));
        }
        List<JsonNode> claims = amazon.awaitClaims(lives);
        Map<String, Life> byOrder = new HashMap<>();
        for (JsonNode claim : claims) {
            byOrder.put(
                    claim.path("merchantOrderId").asText(),
                    new Life(
                            claim.path("merchantId").asText(),
                            claim.path("disputeId").asText(),
                            claim.path("chargePermissionId").asText()));
        }
        List<Due> due = new ArrayList<>();
        for (int life = 0; life < lives; life++) {
            for (int notice = 0; notice < NOTICES_OF_A_LIFE; notice++) {
                long nanos = (long) (life / perSecond * 1e9) + notice * STEP.toNanos() + AFTER_THE_CHANGE_NANOS;
                due.add(new Due(byOrder.get(order(life)), nanos));
            }
        }
        due.sort((a, b) -> Long.compare(a.nanos(), b.nanos()));
        byte[][] requests = new byte[due.size()][];
        Instant now = Clock.systemUTC().instant();
        IntStream.range(0, requests.length)
                .parallel()
                .forEach(number -> requests[number] = request(target, due.get(number), topics, now, authority));
        return new Lives(due, requests);
    }

    private static String script(List<String> merchants, int first, int end, double perSecond) {
        ObjectNode script = JSON.createObjectNode();
        ArrayNode scenarios = script.putArray("scenarios");
        for (int life = first; life < end; life++) {
            Duration begins = Duration.ofNanos((long) (life / perSecond * 1e9));
            scenarios
                    .addObject()
                    .put("name", "chargeback")
                    .putObject("options")
                    .put("merchantId", merchants.get(life % merchants.size()))
                    .put("merchantOrderId", order(life))
                    .put("mail", false)
                    .put("answeredInSellerCentral", true)
                    .put("answeredAfter", simulated(begins.plus(STEP)))
                    .put("decidedAfter", simulated(STEP))
                    .put("closedAfter", simulated(STEP));
        }
        return script.toString();
    }

    private static String simulated(Duration real) {
        return Duration.ofMillis((long) (real.toMillis() * SPEED)).toString();
    }

    private static String order(int life) {
        return "L-%06d".formatted(life);
    }

    private static byte[] request(
            Loopback target, Due due, Map<String, String> topics, Instant now, SnsAuthority authority) {
        Life life = due.life();
        String topic = topics.get(life.merchantId());
        String text = JSON.createObjectNode()
                .put("MerchantID", life.merchantId())
                .put("ObjectType", "CHARGEBACK")
                .put("ObjectId", life.disputeId())
                .put("ChargePermissionId", life.chargePermissionId())
                .put("NotificationType", "STATE_CHANGE")
                .put("NotificationId", UUID.randomUUID().toString())
                .put("NotificationVersion", "V2")
                .toString();
        SnsMessage message = SnsMessage.notification(topic, text)
                .with("Timestamp", now.plusNanos(due.nanos()).toString());
        byte[] body = message.signedBy(authority).getBytes(UTF_8);
        byte[] head = ("POST /ipn/" + life.merchantId() + " HTTP/1.1\r\nHost: " + target
                        + "\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Length: " + body.length
                        + "\r\nx-amz-sns-message-type: Notification\r\nx-amz-sns-message-id: " + message.messageId()
                        + "\r\nx-amz-sns-topic-arn: " + topic + "\r\n\r\n")
                .getBytes(UTF_8);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }

    Pace pace() {
        return (number, start, now) -> start + due.get(number).nanos();
    }

    @Override
    public int count() {
        return requests.length;
    }

    @Override
    public void write(int number, ByteBuffer target) {
        target.put(requests[number]);
    }
}
