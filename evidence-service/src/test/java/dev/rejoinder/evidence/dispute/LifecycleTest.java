package dev.rejoinder.evidence.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.event.DisputeState;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @Test
    void neverMovesWhatIsClosed() {
        for (DisputeState to : DisputeState.values()) {
            assertThat(Lifecycle.allows(DisputeState.CLOSED, to)).isFalse();
        }
        assertThatThrownBy(() -> Lifecycle.check(DisputeState.CLOSED, DisputeState.ANSWERING))
                .hasMessageContaining("CLOSED cannot become ANSWERING");
    }

    @ParameterizedTest
    @EnumSource(value = DisputeState.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void letsAmazonEndADisputeWhereverItStands(DisputeState from) {
        assertThat(Lifecycle.allows(from, DisputeState.CLOSED)).isTrue();
    }

    @Test
    void reachesEveryState() {
        Set<DisputeState> reached = EnumSet.of(DisputeState.OPENED);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (DisputeState from : EnumSet.copyOf(reached)) {
                for (DisputeState to : DisputeState.values()) {
                    grew |= Lifecycle.allows(from, to) && reached.add(to);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(DisputeState.values());
    }

    @Test
    void answersAndRefundsOneAfterTheOtherOnly() {
        assertThat(Lifecycle.allows(DisputeState.ANSWERING, DisputeState.REFUNDING))
                .isFalse();
        assertThat(Lifecycle.allows(DisputeState.REFUNDING, DisputeState.ANSWERING))
                .isFalse();
        assertThat(Lifecycle.allows(DisputeState.ANSWERED, DisputeState.ANSWERING))
                .isFalse();
        assertThat(Lifecycle.allows(DisputeState.REFUNDED, DisputeState.REFUNDING))
                .isFalse();
    }

    @Property
    void amazonsWordOnlyMovesAsTheLifecycleAllows(@ForAll AmazonsAsk ask, @ForAll DisputeState state) {
        ask.stateAfter(state)
                .ifPresent(after -> assertThat(Lifecycle.allows(state, after)).isTrue());
    }
}
