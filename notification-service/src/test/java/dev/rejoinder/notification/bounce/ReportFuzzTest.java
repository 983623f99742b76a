package dev.rejoinder.notification.bounce;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ReportFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void readsReportsOrNothing(byte[] mail) {
        ReportReader.read(mail).filter(DeliveryReport::isFailure).ifPresent(DeliveryReport::isHard);
    }
}
