package dev.rejoinder.notification.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private final NamedOrder own = new NamedOrder("a", "7", true, null);
    private final NamedOrder olderOwn = new NamedOrder("a", "6", true, null);
    private final NamedOrder ownElsewhere = new NamedOrder("b", "7", true, null);
    private final NamedOrder anothers = new NamedOrder("b", "TN-10482", false, null);
    private final NamedOrder anothersShort = new NamedOrder("b", "20262", false, null);

    @Test
    void isTheSendersNewestOrderAtOneShop() {
        assertThat(Choice.of(List.of(own, olderOwn, anothers))).contains(own);
        assertThat(Choice.of(List.of(own, ownElsewhere))).isEmpty();
    }

    @Test
    void isAnotherAddressesOrderOnlyIfThereIsOneOfALongNumber() {
        assertThat(Choice.of(List.of(anothers))).contains(anothers);
        assertThat(Choice.of(List.of(anothersShort))).isEmpty();
        assertThat(Choice.of(List.of(anothers, new NamedOrder("c", "TN-10482", false, null))))
                .isEmpty();
        assertThat(Choice.of(List.of())).isEmpty();
    }
}
