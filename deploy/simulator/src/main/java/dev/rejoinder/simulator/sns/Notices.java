package dev.rejoinder.simulator.sns;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.backends.SnsMessage;
import dev.rejoinder.simulator.account.Merchant;
import dev.rejoinder.simulator.account.Merchants;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.delivery.PostOffice;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.fault.Dice;
import dev.rejoinder.simulator.fault.NoticeFaults;
import dev.rejoinder.simulator.payment.Order;
import dev.rejoinder.simulator.payment.Refund;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;

/** Tells merchants by Instant Payment Notification. */
@Singleton
public class Notices {

    private static final Dice NO_DICE = new Dice(0, 0);

    /** Whose signatures the notices carry. */
    @ConfigMapping(prefix = "simulator.certificates")
    interface CertificatesConfig {

        /** Holds {@code root.pem}, which receivers are told to trust, and the key; made if it is not there. */
        @WithDefault("simulator-authority")
        Path directory();
    }

    /** How one sender's notices look and fare. */
    public record Manner(LetterCase letterCase, NoticeFaults faults, Dice dice) {}

    private final SnsAuthority authority;
    private final HttpPost http;
    private final Merchants merchants;
    private final PostOffice office;
    private final SimulatedClock clock;

    Notices(CertificatesConfig config, Merchants merchants, PostOffice office, SimulatedClock clock) {
        this.authority = SnsAuthority.in(config.directory());
        this.http = new HttpPost(Duration.ofSeconds(15));
        this.merchants = merchants;
        this.office = office;
        this.clock = clock;
    }

    public void disputeChanged(Dispute dispute, Manner manner) {
        String text = NoticeText.version2("CHARGEBACK", dispute.id(), dispute.order(), manner.letterCase());
        String what = "CHARGEBACK STATE_CHANGE " + dispute.status().state().amazonName();
        post(dispute.order(), text, what, manner);
    }

    public void refundChanged(Order order, Refund refund, Manner manner) {
        String text = NoticeText.version2("REFUND", refund.id(), order, manner.letterCase());
        post(order, text, "REFUND STATE_CHANGE " + refund.state(), manner);
    }

    public void chargebackReceived(Dispute dispute, Manner manner) {
        String text = NoticeText.version1Chargeback(dispute, clock.instant());
        post(dispute.order(), text, "Chargeback Detailed Notification", manner);
    }

    public void refundMade(Order order, Refund refund, Manner manner) {
        String text = NoticeText.version1Refund(order, refund, clock.instant());
        post(order, text, "PaymentRefund " + refund.type(), manner);
    }

    /** What Amazon SNS sends when an address is subscribed to a topic. */
    void offerSubscription(Merchant merchant) {
        String url = SnsAuthority.CERTIFICATE_URL.replaceAll("/[^/]*$", "") + "/?Action=ConfirmSubscription&TopicArn="
                + merchant.topicArn() + "&Token=2336412f37";
        SnsMessage message = SnsMessage.subscriptionConfirmation(merchant.topicArn(), url);
        Manner manner = new Manner(LetterCase.PASCAL, NoticeFaults.NONE, NO_DICE);
        post(merchant, message, "SubscriptionConfirmation", merchant.topicArn(), manner);
    }

    private void post(Order order, String text, String what, Manner manner) {
        Merchant merchant = merchants.get(order.merchantId());
        SnsMessage message = SnsMessage.notification(merchant.topicArn(), text);
        post(merchant, message, what, order.chargePermissionId(), manner);
    }

    private void post(Merchant merchant, SnsMessage message, String what, String about, Manner manner) {
        message.with("Timestamp", NoticeText.time(clock.instant()))
                .with("SignatureVersion", merchant.snsSignatureVersion());
        office.post(new NoticeParcel(merchant, message, what, about, authority, http), manner.faults(), manner.dice());
    }
}
