package dev.rejoinder.ingest.sns;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses named in a message may be visited. The rule is the same in every profile. */
public final class AmazonUrl {

    private static final Pattern HOST = Pattern.compile("sns\\.[a-zA-Z0-9\\-]{3,}\\.amazonaws\\.com(\\.cn)?");
    private static final Pattern CERTIFICATE_PATH = Pattern.compile("/[A-Za-z0-9_-]{1,120}\\.pem");
    private static final String CONFIRM = "Action=ConfirmSubscription";

    private AmazonUrl() {}

    /** Empty if a certificate must not be fetched from there. */
    static Optional<URI> certificate(String text) {
        return amazon(text)
                .filter(url -> CERTIFICATE_PATH.matcher(url.getRawPath()).matches())
                .filter(url -> url.getRawQuery() == null);
    }

    /** Empty if a subscription must not be confirmed there. */
    public static Optional<URI> confirmation(String text) {
        return amazon(text)
                .filter(url -> url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
                .filter(url -> url.getRawQuery() != null && ("&" + url.getRawQuery()).contains("&" + CONFIRM));
    }

    private static Optional<URI> amazon(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        boolean allowed = "https".equals(url.getScheme())
                && url.getHost() != null
                && HOST.matcher(url.getHost()).matches()
                && url.getRawUserInfo() == null
                // The authority is looked at whole, for what the parser may have put aside.
                && (url.getRawAuthority().equals(url.getHost())
                        || url.getRawAuthority().equals(url.getHost() + ":443"))
                && url.getRawFragment() == null
                && url.getRawPath() != null;
        return allowed ? Optional.of(url) : Optional.empty();
    }
}
