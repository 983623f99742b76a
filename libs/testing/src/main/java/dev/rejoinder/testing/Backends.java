package dev.rejoinder.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Starts a real PostgreSQL, Kafka broker, SMTP server and a host in Amazon Pay's place once per test run, without Docker. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;
    private EmbeddedKafkaBroker kafka;
    private GreenMail mail;
    private AmazonPayHost amazonPay;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = new EmbeddedKafkaBroker().start();
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mail.start();
        amazonPay = new AmazonPayHost();
        Map<String, String> config = new HashMap<>();
        config.put("rejoinder.amazon-pay.url", amazonPay.url());
        config.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        config.put("quarkus.datasource.username", "postgres");
        config.put("quarkus.datasource.password", "postgres");
        config.put("kafka.bootstrap.servers", kafka.getAdvertisedListeners());
        config.put("rejoinder.smtp.host", "127.0.0.1");
        config.put("rejoinder.smtp.port", String.valueOf(mail.getSmtp().getPort()));
        config.put("mp.jwt.verify.publickey", Tokens.publicKeyPem());
        return config;
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(mail, new TestInjector.MatchesType(GreenMail.class));
        testInjector.injectIntoFields(amazonPay, new TestInjector.MatchesType(AmazonPayHost.class));
    }

    @Override
    public void stop() {
        amazonPay.close();
        mail.stop();
        kafka.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
