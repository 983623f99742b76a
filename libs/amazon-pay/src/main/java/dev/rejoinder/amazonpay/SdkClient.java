package dev.rejoinder.amazonpay;

import com.amazon.pay.api.AmazonPayClient;
import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.protocol.HttpContext;

/**
 * Amazon's client, which signs, over a transport with limits of our own: no redirects, no second try behind our back, answers
 * of bounded length. Keeps what Amazon's response object leaves out.
 */
class SdkClient extends AmazonPayClient {

    /** Amazon's client fails on an answer without it. */
    private static final String REQUEST_ID = "x-amz-pay-request-id";

    private final ThreadLocal<String> retryAfter = new ThreadLocal<>();
    private final CloseableHttpClient transport;

    SdkClient(PayConfiguration configuration, Duration connect, Duration answer) throws AmazonPayClientException {
        super(configuration);
        this.transport = transport(connect, answer);
    }

    /** Of the calling thread's last call; null if Amazon asked for no pause. */
    String retryAfter() {
        return retryAfter.get();
    }

    void forgetRetryAfter() {
        retryAfter.remove();
    }

    /** Amazon's client closes it after each call, which leaves the shared connections open. */
    @Override
    protected CloseableHttpClient getClosableHttpClientWithConnectionPool() {
        return transport;
    }

    private CloseableHttpClient transport(Duration connect, Duration answer) {
        RequestConfig limits = RequestConfig.custom()
                .setConnectionRequestTimeout((int) answer.toMillis())
                .setConnectTimeout((int) connect.toMillis())
                .setSocketTimeout((int) answer.toMillis())
                .setRedirectsEnabled(false)
                .setNormalizeUri(false)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connectionManager)
                .setConnectionManagerShared(true)
                .setDefaultRequestConfig(limits)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .addInterceptorLast((HttpResponse response, HttpContext context) -> prepare(response))
                .build();
    }

    private void prepare(HttpResponse response) throws IOException {
        Header pause = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (pause != null) {
            retryAfter.set(pause.getValue());
        }
        if (!response.containsHeader(REQUEST_ID)) {
            response.addHeader(REQUEST_ID, "none");
        }
        response.setEntity(
                response.getEntity() == null
                        ? new StringEntity("{}", StandardCharsets.UTF_8)
                        : new BoundedEntity(response.getEntity()));
    }
}
