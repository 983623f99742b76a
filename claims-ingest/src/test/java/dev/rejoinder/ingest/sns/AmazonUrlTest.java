package dev.rejoinder.ingest.sns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmazonUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-bb750dd426d95ee9390147a5624348ee.pem",
                "https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-1.pem",
                "https://sns.eu-west-1.amazonaws.com:443/a.pem"
            })
    void allowsAmazonsCertificates(String url) {
        assertThat(AmazonUrl.certificate(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://sns.us-east-1.amazonaws.com/a.pem",
                "HTTP://sns.us-east-1.amazonaws.com/a.pem",
                "ftp://sns.us-east-1.amazonaws.com/a.pem",
                "file:///etc/passwd.pem",
                "//sns.us-east-1.amazonaws.com/a.pem",
                "https://sns.us-east-1.amazonaws.com/a.txt",
                "https://sns.us-east-1.amazonaws.com/a.pem/",
                "https://sns.us-east-1.amazonaws.com/a.pem?b=c",
                "https://sns.us-east-1.amazonaws.com/a.pem#b",
                "https://sns.us-east-1.amazonaws.com/x/../a.pem",
                "https://sns.us-east-1.amazonaws.com/%2e%2e/a.pem",
                "https://sns.us-east-1.amazonaws.com/..%5ca.pem",
                "https://sns.us-east-1.amazonaws.com:8443/a.pem",
                "https://sns.us-east-1.amazonaws.com:/a.pem",
                "https://user@sns.us-east-1.amazonaws.com/a.pem",
                "https://sns.us-east-1.amazonaws.com@evil.com/a.pem",
                "https://sns.us-east-1.amazonaws.com.evil.com/a.pem",
                "https://sns.us-east-1.amazonaws.com.com/a.pem",
                "https://sns.us-east-1.amazonaws.org/a.pem",
                "https://sns-us-east-1.amazonaws.com/a.pem",
                "https://sni.us-east-1.amazonaws.com/a.pem",
                "https://sns.us.amazonaws.com/a.pem",
                "https://sns.s3.us-east-1.amazonaws.com/a.pem",
                "https://s3.amazonaws.com/sns.us-east-1/a.pem",
                "https://evil.com/sns.us-east-1.amazonaws.com/a.pem",
                "https://xsns.us-east-1.amazonaws.com/a.pem",
                "https://127.0.0.1/a.pem",
                "https://[::1]/a.pem",
                "https://sns.us-east-1.amazonaws.com\\@evil.com/a.pem",
                "https://sns.us-east-1.amazonaws.com%00.evil.com/a.pem",
                "https://sns.ｕs-east-1.amazonaws.com/a.pem"
            })
    void allowsNoOther(String url) {
        assertThat(AmazonUrl.certificate(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sns.us-west-2.amazonaws.com/?TopicArn=a&Token=b",
                "https://sns.us-west-2.amazonaws.com/?Action=Unsubscribe&TopicArn=a",
                "https://sns.us-west-2.amazonaws.com/other?Action=ConfirmSubscription",
                "http://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription",
                "https://evil.com/?Action=ConfirmSubscription"
            })
    void confirmsNowhereElse(String url) {
        assertThat(AmazonUrl.confirmation(url)).isEmpty();
    }
}
